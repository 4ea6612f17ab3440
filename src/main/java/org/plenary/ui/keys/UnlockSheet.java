package org.plenary.ui.keys;

import static org.plenary.ui.controls.Layout.row;
import static org.plenary.ui.controls.Layout.styled;
import static org.plenary.ui.controls.Layout.words;

import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

import org.plenary.texts.Texts;
import org.plenary.ui.controls.Glyph;
import org.plenary.ui.controls.Icon;

/** Asks for the password of an assembly that is to be opened. */
public final class UnlockSheet extends VBox {

    public UnlockSheet(String name, AskPresenter<?> presenter, Texts texts, Runnable cancel) {
        var no = new Button(texts.get("ask.cancel"));
        no.setId("unlock-cancel");
        no.setCancelButton(true);
        no.disableProperty().bind(presenter.busy());
        no.setOnAction(_ -> cancel.run());
        styled(this, "overlay");
        setId("unlock");
        getChildren()
                .addAll(
                        row(
                                "row",
                                new Icon(Glyph.LOCK),
                                words(texts.get("unlock.title", "name", name), "heading")),
                        new AskForm("unlock", presenter, texts, texts.get("unlock.go"), no));
    }
}
