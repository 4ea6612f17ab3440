package org.plenary.ui.controls;

import static org.plenary.ui.controls.Layout.column;
import static org.plenary.ui.controls.Layout.growing;
import static org.plenary.ui.controls.Layout.styled;
import static org.plenary.ui.controls.Layout.words;

import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;

/** A large button of two texts that wrap, which a plain button cannot do. */
public final class Choice extends HBox {

    private final Runnable run;

    public Choice(String id, Icon icon, String name, String detail, Runnable run) {
        this.run = run;
        styled(this, "choice row");
        setId(id);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(detail.isEmpty() ? name : name + ". " + detail);
        setFocusTraversable(true);
        var texts = column("tight", words(name, "strong"));
        if (!detail.isEmpty()) {
            texts.getChildren().add(words(detail, "muted small"));
        }
        getChildren().addAll(icon, growing(texts));
        setOnMouseClicked(
                event -> {
                    if (event.getButton() == MouseButton.PRIMARY) {
                        run.run();
                    }
                });
        setOnKeyPressed(this::press);
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            event.consume();
            run.run();
        }
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            run.run();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
