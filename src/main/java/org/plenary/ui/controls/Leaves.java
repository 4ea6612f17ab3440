package org.plenary.ui.controls;

import static org.plenary.ui.controls.Layout.growing;
import static org.plenary.ui.controls.Layout.styled;
import static org.plenary.ui.controls.Layout.wrapping;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One of several pages at a time, each a name away. What is typed in one stays when it is left. */
public final class Leaves extends VBox {

    private final ToggleGroup group = new ToggleGroup();
    private final FlowPane names = styled(wrapping(), "leaves");
    private final StackPane pages = growing(new StackPane());
    private final ObjectProperty<String> shown = new SimpleObjectProperty<>("");

    public Leaves() {
        getChildren().addAll(names, pages);
    }

    /**
     * @param id of the button that leads there, for tests
     * @param possible the button is dead while false
     */
    public Leaves with(
            String id, ObservableStringValue name, ObservableBooleanValue possible, Node page) {
        var leaf = new ToggleButton();
        leaf.setId(id);
        leaf.textProperty().bind(name);
        leaf.setMinWidth(USE_PREF_SIZE);
        leaf.setToggleGroup(group);
        leaf.disableProperty().bind(Bindings.not(possible));
        leaf.setOnAction(_ -> shown.set(id));
        shown.subscribe(
                now -> {
                    page.setVisible(now.equals(id));
                    page.setManaged(now.equals(id));
                });
        shown.subscribe(now -> leaf.setSelected(now.equals(id)));
        // a second click does not switch it off
        leaf.selectedProperty().subscribe(_ -> leaf.setSelected(shown.get().equals(id)));
        names.getChildren().add(leaf);
        pages.getChildren().add(styled(page, "leaf"));
        if (shown.get().isEmpty()) {
            shown.set(id);
        }
        return this;
    }

    public void show(String id) {
        shown.set(id);
    }

    public ObjectProperty<String> shown() {
        return shown;
    }
}
