package org.plenary.ui.controls;

import static org.plenary.ui.controls.Layout.styled;
import static org.plenary.ui.controls.Layout.words;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A control with its name above it, a line of help below, and what is wrong when something is. */
public final class Field extends VBox {

    private final Control control;

    /**
     * @param help what to write there, in a sentence; empty for none
     */
    public Field(String name, Control control, String help) {
        this.control = control;
        var label = words(name, "name");
        label.setLabelFor(control);
        control.setAccessibleText(name);
        control.setMaxWidth(Double.MAX_VALUE);
        getStyleClass().add("field");
        getChildren().addAll(label, control);
        if (!help.isEmpty()) {
            getChildren().add(words(help, "help"));
            control.setAccessibleHelp(help);
        }
    }

    /**
     * @param sentence empty while nothing is wrong
     */
    public Field wrongWhen(ObservableValue<String> sentence) {
        var wrong = styled(new Label("", new Icon(Glyph.STOP)), "wrong");
        wrong.setWrapText(true);
        wrong.textProperty().bind(sentence);
        wrong.visibleProperty().bind(sentence.map(said -> !said.isEmpty()));
        wrong.managedProperty().bind(wrong.visibleProperty());
        wrong.setId(control.getId() + "-wrong");
        getChildren().add(wrong);
        return this;
    }
}
