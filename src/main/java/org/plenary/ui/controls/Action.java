package org.plenary.ui.controls;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/**
 * Something a person can do, wherever it is shown: as a button, by its key, or in Search or run.
 *
 * @param id the handle for tests, such as {@code draw-run}
 * @param name its result, as a verb: "Draw 100 members"; may change with what is entered
 * @param keys null when it has none
 */
public record Action(
        String id,
        ObservableStringValue name,
        Glyph glyph,
        @Nullable KeyCombination keys,
        ObservableBooleanValue possible,
        Runnable run) {

    public static Action of(String id, String name, Glyph glyph, Runnable run) {
        return new Action(
                id,
                Bindings.createStringBinding(() -> name),
                glyph,
                null,
                Bindings.createBooleanBinding(() -> true),
                run);
    }

    public Action on(String keys) {
        return new Action(id, name, glyph, KeyCombination.valueOf(keys), possible, run);
    }

    public Action when(ObservableBooleanValue otherPossible) {
        return new Action(id, name, glyph, keys, otherPossible, run);
    }

    public Action named(ObservableStringValue otherName) {
        return new Action(id, otherName, glyph, keys, possible, run);
    }

    public void runIfPossible() {
        if (possible.get()) {
            run.run();
        }
    }

    /** A button that follows this action's name and possibility. */
    public Button button() {
        var button = new Button();
        button.setId(id);
        button.setGraphic(new Icon(glyph));
        button.textProperty().bind(name);
        button.disableProperty().bind(Bindings.not(possible));
        button.setOnAction(_ -> run.run());
        button.setMinWidth(Region.USE_PREF_SIZE);
        if (keys != null) {
            button.setTooltip(new Tooltip(keys.getDisplayText()));
        }
        return button;
    }

    public Button primary() {
        return Layout.styled(button(), "accent");
    }
}
