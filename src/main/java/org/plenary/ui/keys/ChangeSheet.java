package org.plenary.ui.keys;

import static org.plenary.ui.controls.Layout.column;
import static org.plenary.ui.controls.Layout.row;
import static org.plenary.ui.controls.Layout.scrolling;
import static org.plenary.ui.controls.Layout.styled;
import static org.plenary.ui.controls.Layout.words;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

import org.plenary.texts.Texts;
import org.plenary.ui.controls.Field;
import org.plenary.ui.controls.NewPassword;
import org.plenary.ui.controls.SecretField;

/** Another password for the same assembly. */
public final class ChangeSheet extends VBox {

    private final ChangePresenter presenter;
    private final SecretField before = new SecretField("change-before");
    private final NewPassword after;

    public ChangeSheet(ChangePresenter presenter, Texts texts, Runnable cancel) {
        this.presenter = presenter;
        after = new NewPassword("change-after", texts);
        var change = styled(new Button(texts.get("change.password.go")), "accent");
        change.setId("change-go");
        change.setDefaultButton(true);
        change.disableProperty()
                .bind(
                        after.acceptable()
                                .not()
                                .or(before.textProperty().isEmpty())
                                .or(presenter.busy()));
        change.setOnAction(_ -> change());
        var no = new Button(texts.get("ask.cancel"));
        no.setId("change-cancel");
        no.setOnAction(_ -> cancel.run());
        styled(this, "overlay");
        setId("change");
        getChildren()
                .addAll(
                        words(texts.get("change.password.go"), "heading"),
                        scrolling(
                                column(
                                        "group",
                                        words(texts.get("change.password.detail"), "prose"),
                                        new Field(texts.get("change.before"), before, "")
                                                .wrongWhen(
                                                        Bindings.when(presenter.wrong())
                                                                .then(texts.get("ask.wrong"))
                                                                .otherwise("")),
                                        after)),
                        row("buttons", no, change));
    }

    private void change() {
        presenter.change(before.secret(), after.secret());
    }
}
