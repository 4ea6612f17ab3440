package org.plenary.ui.notes;

import static org.plenary.ui.controls.Layout.column;
import static org.plenary.ui.controls.Layout.growing;
import static org.plenary.ui.controls.Layout.line;
import static org.plenary.ui.controls.Layout.row;
import static org.plenary.ui.controls.Layout.words;

import javafx.beans.binding.Bindings;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.plenary.notes.Note;
import org.plenary.texts.Texts;

import java.util.ArrayList;

/** A note in full; below it its kind, where it was said, and what stands behind it. */
final class NoteCell extends ListCell<Note> {

    /** Paddings and the scroll bar, in em. */
    private static final double EDGES = 3.2;

    private final BrowsePresenter presenter;
    private final Texts texts;
    private final Label text = words("", "notes-text");
    private final Label kind = line("", "chip");
    private final Label about = line("", "muted small");
    private final Label agreement = line("", "small strong");
    private final VBox all = column("tight", text, row("row", kind, growing(about), agreement));

    NoteCell(BrowsePresenter presenter, Texts texts) {
        this.presenter = presenter;
        this.texts = texts;
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        kind.setMinWidth(USE_PREF_SIZE);
        agreement.setMinWidth(USE_PREF_SIZE);
        about.setMaxWidth(Double.MAX_VALUE);
        listViewProperty().subscribe(this::fit);
    }

    /** As wide as the list, so that the words wrap in it. */
    private void fit(@Nullable ListView<Note> list) {
        if (list != null) {
            var width =
                    Bindings.createDoubleBinding(
                            () -> Math.max(60, list.getWidth() - EDGES * getFont().getSize()),
                            list.widthProperty(),
                            fontProperty());
            all.prefWidthProperty().bind(width);
            all.maxWidthProperty().bind(width);
            text.prefWidthProperty().bind(width);
        }
    }

    @Override
    protected void updateItem(@Nullable Note note, boolean empty) {
        super.updateItem(note, empty);
        if (empty || note == null) {
            setGraphic(null);
            setText(null);
            return;
        }
        text.setText(note.text());
        text.setOpacity(note.struck() ? 0.6 : 1);
        kind.setText(presenter.kindName(note.kind()));
        about.setText(about(note));
        agreement.setText(presenter.agreement(note));
        setGraphic(all);
        setText(
                String.join(". ", note.text(), kind.getText(), about.getText())
                        + ". "
                        + agreement.getText());
    }

    private String about(Note note) {
        var parts = new ArrayList<String>();
        if (note.struck()) {
            parts.add(texts.get("notes.struck"));
        }
        parts.add(presenter.tableName(note.table()));
        var block = presenter.blockName(note);
        if (!block.isEmpty()) {
            parts.add(block);
        }
        if (note.claim()) {
            parts.add(texts.get("notes.mark.claim"));
        }
        if (note.question()) {
            parts.add(texts.get("notes.mark.question"));
        }
        parts.addAll(presenter.themeNames(note.themes()));
        return String.join(" · ", parts);
    }
}
