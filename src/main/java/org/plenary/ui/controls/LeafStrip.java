package org.plenary.ui.controls;

import static org.plenary.ui.controls.Layout.styled;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;

/** The names of a screen's leaves, of which one is shown. */
public final class LeafStrip<L> extends FlowPane {

    private final ToggleGroup group = new ToggleGroup();
    private final ObjectProperty<L> shown;

    public LeafStrip(ObjectProperty<L> shown) {
        this.shown = shown;
        styled(this, "wrap leaves");
    }

    /**
     * @param id of the button, for tests
     * @param possible the button is dead while false
     */
    public LeafStrip<L> with(L leaf, String id, String name, ObservableBooleanValue possible) {
        var button = new ToggleButton(name);
        button.setId(id);
        button.setToggleGroup(group);
        button.disableProperty().bind(Bindings.not(possible));
        shown.subscribe(now -> button.setSelected(leaf.equals(now)));
        button.setOnAction(
                _ -> {
                    shown.set(leaf);
                    button.setSelected(true); // a second click does not switch it off
                });
        getChildren().add(button);
        return this;
    }
}
