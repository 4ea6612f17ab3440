package org.plenary.ui.record;

import static org.plenary.ui.controls.Layout.body;
import static org.plenary.ui.controls.Layout.column;
import static org.plenary.ui.controls.Layout.row;
import static org.plenary.ui.controls.Layout.styled;
import static org.plenary.ui.controls.Layout.words;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.plenary.texts.Texts;
import org.plenary.ui.controls.Field;

import java.util.function.Consumer;

/** Says what is going to happen, asks for a word or two, and does it. */
final class WordSheet extends VBox {

    /**
     * @param key the begin of the texts: {@code .title}, {@code .field}, {@code .help}, {@code .go}
     *     and {@code .cancel}
     * @param told above the field
     */
    WordSheet(
            String id, String key, Texts texts, Node told, Consumer<String> act, Runnable cancel) {
        var typed = new TextField();
        typed.setId(id + "-word");
        var go = styled(new Button(texts.get(key + ".go")), "accent");
        go.setId(id + "-go");
        go.setDefaultButton(true);
        go.setMinWidth(USE_PREF_SIZE);
        go.disableProperty().bind(typed.textProperty().map(String::isBlank).orElse(true));
        go.setOnAction(_ -> act.accept(typed.getText().strip()));
        var no = new Button(texts.get(key + ".cancel"));
        no.setId(id + "-cancel");
        no.setCancelButton(true);
        no.setMinWidth(USE_PREF_SIZE);
        no.setOnAction(_ -> cancel.run());
        styled(this, "overlay");
        setId(id);
        getChildren()
                .addAll(
                        words(texts.get(key + ".title"), "heading"),
                        body(
                                column(
                                        "group",
                                        told,
                                        new Field(
                                                texts.get(key + ".field"),
                                                typed,
                                                texts.get(key + ".help")))),
                        row("buttons", no, go));
    }
}
