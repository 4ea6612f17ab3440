package org.plenary.ui.notes;

import static org.plenary.ui.controls.Layout.growing;
import static org.plenary.ui.controls.Layout.line;
import static org.plenary.ui.controls.Layout.row;
import static org.plenary.ui.controls.Layout.styled;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.NoteId;
import org.plenary.assembly.ThemeId;
import org.plenary.notes.Note;
import org.plenary.texts.Texts;
import org.plenary.ui.controls.Named;

import java.util.List;
import java.util.function.Consumer;

/** Notes, latest first; search and filters above them. */
final class BrowseView extends VBox {

    private final BrowsePresenter presenter;
    private final Texts texts;
    private final Runnable toLine;
    private final Consumer<Note> reword;
    private final TextField search = new TextField();
    private final ListView<Note> list = new ListView<>();
    private @Nullable NoteId chosen;
    private boolean following;

    BrowseView(BrowsePresenter presenter, Texts texts, Runnable toLine, Consumer<Note> reword) {
        this.presenter = presenter;
        this.texts = texts;
        this.toLine = toLine;
        this.reword = reword;
        styled(this, "near");
        getChildren().addAll(searching(), filters(), growing(notes()));
    }

    void toSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private Node searching() {
        search.setId("notes-search");
        search.setPromptText(texts.get("notes.search"));
        search.setAccessibleText(texts.get("notes.search"));
        search.textProperty().bindBidirectional(presenter.query());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::fromSearch);
        var here = new CheckBox(texts.get("notes.hereOnly"));
        here.setId("notes-here");
        here.setMinWidth(USE_PREF_SIZE);
        here.selectedProperty().bindBidirectional(presenter.hereOnly());
        var count = line("", "muted");
        count.setId("notes-count");
        count.setMinWidth(USE_PREF_SIZE);
        count.textProperty().bind(presenter.count());
        return row("row", growing(search), here, count);
    }

    private void fromSearch(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN, ENTER -> toList();
            case ESCAPE -> {
                search.clear();
                toLine.run();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void toList() {
        if (!list.getItems().isEmpty()) {
            if (list.getSelectionModel().isEmpty()) {
                list.getSelectionModel().selectFirst();
            }
            list.requestFocus();
        }
    }

    private Node filters() {
        var row = styled(new HBox(), "row");
        var names =
                List.of(
                        "notes.filter.kind",
                        "notes.filter.table",
                        "notes.filter.theme",
                        "notes.filter.mark");
        for (int i = 0; i < names.size(); i++) {
            var filter = presenter.filters().get(i);
            var combo = new ComboBox<>(filter.lenses());
            combo.setId(names.get(i).replace('.', '-'));
            combo.setAccessibleText(texts.get(names.get(i)));
            combo.setConverter(Named.by(Lens::name));
            combo.valueProperty().bindBidirectional(filter.chosen());
            combo.setMinWidth(0);
            combo.setPrefWidth(10);
            combo.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(combo, Priority.ALWAYS);
            row.getChildren().add(combo);
        }
        return row;
    }

    private Node notes() {
        list.setId("notes-list");
        list.setItems(presenter.shown());
        list.setAccessibleText(texts.get("notes.list"));
        list.setCellFactory(_ -> new NoteCell(presenter, texts));
        list.setPlaceholder(new Label(texts.get("notes.none")));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        list.addEventFilter(KeyEvent.KEY_TYPED, this::type);
        list.setOnMouseClicked(
                event -> {
                    if (event.getClickCount() == 2) {
                        onChosen(reword);
                    }
                });
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (_, _, note) -> {
                            if (!following && note != null) {
                                chosen = note.id();
                            }
                        });
        list.getItems().addListener((ListChangeListener<Note>) _ -> keepChosen());
        return styled(list, "notes-list");
    }

    /** The same note stays chosen when the list around it changes. */
    private void keepChosen() {
        if (chosen == null) {
            return;
        }
        following = true;
        var wanted = chosen;
        for (int i = 0; i < list.getItems().size(); i++) {
            if (list.getItems().get(i).id().equals(wanted)) {
                list.getSelectionModel().clearAndSelect(i);
                break;
            }
        }
        following = false;
    }

    private void press(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case ENTER -> onChosen(reword);
            case DELETE -> onChosen(presenter::strikeOrNot);
            case ESCAPE -> toLine.run();
            case UP -> {
                if (list.getSelectionModel().getSelectedIndex() > 0) {
                    return;
                }
                toSearch();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void type(KeyEvent event) {
        switch (event.getCharacter()) {
            case "+" -> agree();
            case "-" -> disagree();
            case "/" -> toSearch();
            default -> {
                return;
            }
        }
        event.consume();
    }

    boolean hasKeyboard() {
        return list.isFocused();
    }

    boolean agree() {
        return onChosen(note -> presenter.agree(note, 1));
    }

    boolean disagree() {
        return onChosen(note -> presenter.disagree(note, 1));
    }

    void theme(ThemeId theme) {
        onChosen(note -> presenter.themeOrNot(note, theme));
    }

    private boolean onChosen(Consumer<Note> act) {
        var note = list.getSelectionModel().getSelectedItem();
        if (note == null) {
            return false;
        }
        act.accept(note);
        return true;
    }
}
