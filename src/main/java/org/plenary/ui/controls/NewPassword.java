package org.plenary.ui.controls;

import static org.plenary.ui.controls.Layout.styled;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.plenary.texts.Texts;

/** A password that is made up, typed twice, with a word on how good it is. */
public final class NewPassword extends VBox {

    private final SecretField password;
    private final SecretField again;
    private final Texts texts;

    /**
     * @param id the beginning of the ids of what is in it
     */
    public NewPassword(String id, Texts texts) {
        this.texts = texts;
        password = new SecretField(id);
        again = new SecretField(id + "-again");
        var show = new CheckBox(texts.get("password.show"));
        show.setId(id + "-show");
        password.readable().bind(show.selectedProperty());
        again.readable().bind(show.selectedProperty());
        styled(this, "near");
        getChildren()
                .addAll(
                        new Field(texts.get("password.new"), password, texts.get("password.help")),
                        strength(id),
                        new Field(texts.get("password.again"), again, "")
                                .wrongWhen(
                                        Bindings.createStringBinding(
                                                this::difference,
                                                password.textProperty(),
                                                again.textProperty())),
                        show);
    }

    private Label strength(String id) {
        var says = new Label();
        says.setId(id + "-strength");
        says.setWrapText(true);
        says.setMinHeight(USE_PREF_SIZE);
        styled(says, "state small");
        password.textProperty().subscribe(_ -> say(says));
        return says;
    }

    private void say(Label says) {
        var strength = Strength.of(password.getCharacters());
        boolean isEmpty = password.getLength() == 0;
        says.setVisible(!isEmpty);
        says.setManaged(!isEmpty);
        says.setText(texts.get("word.Strength." + strength.name()));
        says.getStyleClass().removeAll("fine", "look");
        boolean isGood = strength == Strength.GOOD || strength == Strength.STRONG;
        says.setGraphic(new Icon(isGood ? Glyph.CHECK : Glyph.LOOK));
        says.getStyleClass().add(isGood ? "fine" : "look");
    }

    /** Silent while the second may still become the first. */
    private String difference() {
        var one = password.getCharacters();
        var two = again.getCharacters();
        boolean mayBecome =
                two.length() <= one.length()
                        && CharSequence.compare(one.subSequence(0, two.length()), two) == 0;
        return mayBecome ? "" : texts.get("password.different");
    }

    /** Long enough, and typed twice alike. */
    public BooleanBinding acceptable() {
        return Bindings.createBooleanBinding(
                () ->
                        Strength.of(password.getCharacters()) != Strength.SHORT
                                && CharSequence.compare(
                                                password.getCharacters(), again.getCharacters())
                                        == 0,
                password.textProperty(),
                again.textProperty());
    }

    /** A copy, for whoever will overwrite it. */
    public char[] secret() {
        return password.secret();
    }

    public void forget() {
        password.clear();
        again.clear();
    }
}
