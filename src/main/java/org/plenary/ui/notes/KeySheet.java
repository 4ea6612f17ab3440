package org.plenary.ui.notes;

import static org.plenary.ui.controls.Layout.column;
import static org.plenary.ui.controls.Layout.growing;
import static org.plenary.ui.controls.Layout.line;
import static org.plenary.ui.controls.Layout.row;
import static org.plenary.ui.controls.Layout.scrolling;
import static org.plenary.ui.controls.Layout.styled;
import static org.plenary.ui.controls.Layout.words;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

import org.plenary.notes.Kind;
import org.plenary.texts.Texts;

/** Every key of this screen, in the place of the themes. */
final class KeySheet extends VBox {

    KeySheet(Texts texts) {
        styled(this, "notes-side near");
        setId("notes-key-sheet");
        var rows = column("near");
        rows.getChildren().add(words(texts.get("notes.key.line"), "muted small"));
        rows.getChildren()
                .addAll(
                        key("Enter", texts.get("notes.key.enter")),
                        key("+  -", texts.get("notes.key.agree")),
                        key("!  ?", texts.get("notes.key.marks")),
                        key("/", texts.get("notes.key.search")));
        for (var kind : Kind.values()) {
            rows.getChildren()
                    .add(key(String.valueOf(kind.key()), texts.get("word.Kind." + kind.name())));
        }
        rows.getChildren().add(words(texts.get("notes.key.always"), "muted small"));
        rows.getChildren()
                .addAll(
                        key("Ctrl+1 … 9", texts.get("notes.key.theme")),
                        key("Ctrl+Shift+P", texts.get("notes.key.kind")),
                        key("Ctrl +  -", texts.get("notes.key.agree")),
                        key("Ctrl+Shift+1", texts.get("notes.mark.claim")),
                        key("Ctrl+Shift+/", texts.get("notes.mark.question")),
                        key("Ctrl+PgUp  PgDn", texts.get("notes.key.table")),
                        key("Ctrl+Shift+PgUp  PgDn", texts.get("notes.key.block")),
                        key("Ctrl+F", texts.get("notes.key.search")),
                        key("Ctrl+L", texts.get("notes.toLine")),
                        key("Ctrl+T", texts.get("notes.theme.add")),
                        key("Ctrl+Z", texts.get("notes.key.undo")),
                        key("F1", texts.get("notes.keys")));
        rows.getChildren().add(words(texts.get("notes.key.list"), "muted small"));
        rows.getChildren()
                .addAll(
                        key("Enter", texts.get("notes.key.reword")),
                        key("Del", texts.get("notes.key.strike")),
                        key("Esc", texts.get("notes.toLine")));
        getChildren().addAll(line(texts.get("notes.keys"), "heading"), growing(scrolling(rows)));
    }

    private static Node key(String keys, String does) {
        var sign = line(keys, "key");
        sign.setMinWidth(USE_PREF_SIZE);
        return row("row top", sign, growing(words(does, "")));
    }
}
