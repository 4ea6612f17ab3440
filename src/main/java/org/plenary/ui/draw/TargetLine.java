package org.plenary.ui.draw;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.plenary.members.FeatureValue;
import org.plenary.sortition.Target;

/**
 * One value of one feature as it is being entered.
 *
 * @param inPool how many people with it may be drawn
 * @param population how large it is among everybody, in any unit; empty when nobody knows
 */
record TargetLine(
        FeatureValue value,
        long inPool,
        StringProperty population,
        StringProperty min,
        StringProperty max,
        int slackBelow,
        int slackAbove) {

    static TargetLine of(FeatureValue value, long inPool, String population) {
        return new TargetLine(
                value,
                inPool,
                new SimpleStringProperty(population),
                new SimpleStringProperty(""),
                new SimpleStringProperty(""),
                0,
                0);
    }

    static TargetLine of(Target target, long inPool, String population) {
        return new TargetLine(
                target.value(),
                inPool,
                new SimpleStringProperty(population),
                new SimpleStringProperty(Integer.toString(target.min())),
                new SimpleStringProperty(Integer.toString(target.max())),
                target.min() - target.minFlex(),
                target.maxFlex() - target.max());
    }

    /** The same in another pool. */
    TargetLine among(long inOtherPool) {
        return new TargetLine(value, inOtherPool, population, min, max, slackBelow, slackAbove);
    }

    /** Nothing is asked of this value. */
    boolean isOpen() {
        return min.get().isBlank() && max.get().isBlank();
    }

    boolean isWhole() {
        return isNumber(min.get())
                && isNumber(max.get())
                && Integer.parseInt(min.get().strip()) <= Integer.parseInt(max.get().strip());
    }

    private static boolean isNumber(String typed) {
        return typed.strip().matches("[0-9]{1,5}");
    }

    Target target() {
        int fewest = Integer.parseInt(min.get().strip());
        int most = Integer.parseInt(max.get().strip());
        return new Target(value, fewest, most, Math.max(0, fewest - slackBelow), most + slackAbove);
    }
}
