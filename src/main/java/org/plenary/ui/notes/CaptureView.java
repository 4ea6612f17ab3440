package org.plenary.ui.notes;

import static org.plenary.ui.controls.Layout.column;
import static org.plenary.ui.controls.Layout.growing;
import static org.plenary.ui.controls.Layout.line;
import static org.plenary.ui.controls.Layout.row;
import static org.plenary.ui.controls.Layout.styled;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.plenary.notes.Kind;
import org.plenary.texts.Texts;
import org.plenary.ui.controls.Glyph;
import org.plenary.ui.controls.Icon;
import org.plenary.ui.controls.Named;
import org.plenary.ui.controls.Prose;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;

/** The line that is always ready: where it belongs above it, the last note below. */
final class CaptureView extends VBox {

    private final CapturePresenter presenter;
    private final BrowsePresenter browse;
    private final Texts texts;
    private final Runnable search;
    private final Prose text = new Prose("notes-line", 2);
    private final Deque<KeyEvent> held = new ArrayDeque<>();

    CaptureView(CapturePresenter presenter, BrowsePresenter browse, Texts texts, Runnable search) {
        this.presenter = presenter;
        this.browse = browse;
        this.texts = texts;
        this.search = search;
        styled(this, "panel notes-capture");
        getChildren().addAll(place(), lineField(), foot());
    }

    void toLine() {
        text.requestFocus();
        text.end();
    }

    private Node place() {
        var block = new ComboBox<>(presenter.stretches());
        block.setId("notes-block");
        block.setAccessibleText(texts.get("notes.block"));
        block.setConverter(Named.by(Stretch::name));
        block.valueProperty().bindBidirectional(presenter.stretch());
        block.setMaxWidth(Double.MAX_VALUE);
        block.setMinWidth(0);

        var values = new IntegerSpinnerValueFactory(0, CapturePresenter.MOST_TABLES);
        values.setConverter(Named.table(browse::tableName, presenter.table()::get));
        values.valueProperty().bindBidirectional(presenter.table());
        var table = styled(new Spinner<Integer>(values), "notes-table");
        table.setId("notes-table");
        table.setEditable(true);
        table.setAccessibleText(texts.get("notes.whichTable"));
        table.getEditor().setAccessibleText(texts.get("notes.whichTable"));

        var kind = styled(new ComboBox<Kind>(), "notes-kind");
        kind.setId("notes-kind");
        kind.getItems().setAll(Kind.values());
        kind.setVisibleRowCount(Kind.values().length);
        kind.setAccessibleText(texts.get("notes.kind"));
        kind.setConverter(Named.by(browse::kindName));
        kind.valueProperty().bindBidirectional(presenter.kind());
        return row("row", growing(block), table, kind);
    }

    private Node lineField() {
        text.setPromptText(texts.get("notes.line.prompt"));
        text.setAccessibleText(texts.get("notes.line"));
        text.setAccessibleHelp(texts.get("notes.line.help"));
        text.textProperty().bindBidirectional(presenter.line());
        text.addEventFilter(KeyEvent.ANY, this::take);
        presenter
                .saving()
                .subscribe(
                        saving -> {
                            if (!saving) {
                                release();
                            }
                        });
        presenter.rewording().subscribe(_ -> text.end());
        return styled(text, "notes-line");
    }

    private void take(KeyEvent event) {
        if (presenter.saving().get()) {
            held.add(event.copyFor(text, text));
            event.consume();
        } else if (did(event)) {
            event.consume();
        }
    }

    private boolean did(KeyEvent event) {
        return event.getEventType() == KeyEvent.KEY_PRESSED
                ? press(event)
                : event.getEventType() == KeyEvent.KEY_TYPED && type(event);
    }

    private boolean press(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        return switch (event.getCode()) {
            case ENTER -> {
                presenter.keep();
                yield true;
            }
            case ESCAPE -> {
                presenter.stopRewording();
                yield true;
            }
            case BACK_SPACE -> {
                boolean gaveBack = presenter.giveBack();
                text.end();
                yield gaveBack;
            }
            default -> false;
        };
    }

    private boolean type(KeyEvent event) {
        if (event.isShortcutDown() || !text.getText().isEmpty()) {
            return false;
        }
        if (event.getCharacter().equals("/")) {
            search.run();
            return true;
        }
        return presenter.single(event.getCharacter());
    }

    /**
     * What was typed while the disk was still at the note before. If that note could not be saved
     * its words are still in the line, and only text may follow them.
     */
    private void release() {
        boolean kept = text.getText().isEmpty();
        while (!held.isEmpty() && !presenter.saving().get()) {
            var event = held.remove();
            if (kept || isText(event)) {
                Event.fireEvent(text, event.copyFor(text, text));
            }
        }
    }

    private static boolean isText(KeyEvent event) {
        return event.getEventType() == KeyEvent.KEY_TYPED
                && event.getCode() != KeyCode.ENTER
                && !event.getCharacter().isEmpty()
                && event.getCharacter().charAt(0) >= ' ';
    }

    private Node foot() {
        var marks = styled(new Label(), "chip");
        marks.setId("notes-marks");
        marks.textProperty().bind(marked());
        marks.visibleProperty().bind(marks.textProperty().isNotEmpty());
        marks.managedProperty().bind(marks.visibleProperty());
        var last = styled(new Label("", new Icon(Glyph.CHECK)), "state fine");
        last.setId("notes-last");
        last.textProperty().bind(said());
        last.getGraphic().visibleProperty().bind(presenter.last().isNotNull());
        last.setMaxWidth(Double.MAX_VALUE);
        var hint = line(texts.get("notes.hint"), "muted small notes-hint");
        return column("tight", marks, row("row", growing(last), hint));
    }

    /** Themes and marks of the note that is being typed. */
    private StringBinding marked() {
        return Bindings.createStringBinding(
                () -> {
                    var set = presenter.marks().get();
                    var said = new ArrayList<String>();
                    if (set.claim()) {
                        said.add(texts.get("notes.mark.claim"));
                    }
                    if (set.question()) {
                        said.add(texts.get("notes.mark.question"));
                    }
                    said.addAll(browse.themeNames(set.themes()));
                    return String.join(" · ", said);
                },
                presenter.marks());
    }

    private StringBinding said() {
        return Bindings.createStringBinding(
                () -> {
                    if (presenter.rewording().get() != null) {
                        return texts.get("notes.rewording");
                    }
                    var note = presenter.last().get();
                    var where = browse.tableName(presenter.table().get());
                    if (note == null) {
                        return texts.get("notes.last.none", "where", where);
                    }
                    var agreement = browse.agreement(note);
                    return texts.get(
                            "notes.last",
                            "n",
                            note.place().seq(),
                            "where",
                            where,
                            "text",
                            note.text(),
                            "agreement",
                            agreement.isEmpty() ? "" : " " + agreement + ".");
                },
                presenter.last(),
                presenter.rewording(),
                presenter.table());
    }
}
