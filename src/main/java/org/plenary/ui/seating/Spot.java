package org.plenary.ui.seating;

import static org.plenary.ui.controls.Layout.styled;

import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;

/** Somebody's place or a table's name in the room: what can be taken up, and landed on. */
final class Spot extends Label {

    private static final PseudoClass LIFTED = PseudoClass.getPseudoClass("lifted");
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

    private final Target target;

    /**
     * @param words for those who cannot see where it is
     */
    Spot(String id, Target target, String name, String words, String styles) {
        super(name);
        this.target = target;
        setId(id);
        styled(this, "spot " + styles);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(words);
        setMaxWidth(Double.MAX_VALUE);
    }

    Target target() {
        return target;
    }

    void mark(boolean lifted, boolean over) {
        pseudoClassStateChanged(LIFTED, lifted);
        pseudoClassStateChanged(OVER, over);
    }

    /** Where it begins, halfway down: a table's name stands straight above its first seats. */
    Point2D begin() {
        var bounds = localToScene(getBoundsInLocal());
        return new Point2D(bounds.getMinX(), bounds.getCenterY());
    }
}
