package org.plenary.ui.keys;

import static org.plenary.ui.controls.Layout.row;
import static org.plenary.ui.controls.Layout.styled;
import static org.plenary.ui.controls.Layout.words;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

import org.plenary.texts.Texts;
import org.plenary.ui.controls.Field;
import org.plenary.ui.controls.SecretField;

/** A field for the password, what to do with it, and a plain word when it is another one. */
final class AskForm extends VBox {

    private final AskPresenter<?> presenter;
    private final SecretField password;

    /**
     * @param id the beginning of the ids of what is in it
     * @param go what the button says
     */
    AskForm(String id, AskPresenter<?> presenter, Texts texts, String go, Button... others) {
        this.presenter = presenter;
        password = new SecretField(id + "-password");
        password.setOnAction(_ -> attempt());
        password.disableProperty().bind(presenter.busy());
        presenter.wrong().subscribe(this::again);
        presenter.busy().subscribe(busy -> again(!busy && presenter.wrong().get()));

        var show = new CheckBox(texts.get("password.show"));
        show.setId(id + "-show");
        password.readable().bind(show.selectedProperty());

        var open = styled(new Button(go), "accent");
        open.setId(id + "-go");
        open.setOnAction(_ -> attempt());
        open.disableProperty().bind(presenter.busy().or(password.textProperty().isEmpty()));
        open.setMinWidth(USE_PREF_SIZE);

        var working = row("row", bar(texts), words(texts.get("ask.working"), "muted"));
        working.visibleProperty().bind(presenter.busy());

        styled(this, "group");
        var buttons = row("buttons");
        buttons.getChildren().addAll(others);
        buttons.getChildren().add(open);
        getChildren()
                .addAll(
                        new Field(texts.get("ask.password"), password, texts.get("ask.help"))
                                .wrongWhen(
                                        Bindings.when(presenter.wrong())
                                                .then(texts.get("ask.wrong"))
                                                .otherwise("")),
                        show,
                        working,
                        buttons);
    }

    private static ProgressBar bar(Texts texts) {
        var bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setAccessibleText(texts.get("ask.working"));
        return bar;
    }

    private void attempt() {
        if (password.getLength() > 0) {
            presenter.attempt(password.secret());
        }
    }

    /** What was typed is selected, so that typing writes over it. */
    private void again(boolean isWrong) {
        if (isWrong) {
            password.requestFocus();
            password.selectAll();
        }
    }
}
