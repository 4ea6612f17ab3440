package org.plenary.sortition;

import org.plenary.members.FeatureValue;

/**
 * How many panel members may share one feature value, e.g. 4 to 6 people aged 16-29.
 *
 * @param min fewest people, 0 or more
 * @param max most people, at least {@code min}
 * @param minFlex the fewest the organiser would accept if the target cannot be met, at most {@code
 *     min}
 * @param maxFlex the most the organiser would accept if the target cannot be met, at least {@code
 *     max}
 */
public record Target(FeatureValue value, int min, int max, int minFlex, int maxFlex) {

    public Target {
        if (min < 0 || min > max || minFlex < 0 || minFlex > min || maxFlex < max) {
            throw new IllegalArgumentException(
                    "target for %s: %d to %d, at the outside %d to %d"
                            .formatted(value, min, max, minFlex, maxFlex));
        }
    }

    /** A target without flexibility. */
    public Target(FeatureValue value, int min, int max) {
        this(value, min, max, min, max);
    }

    public boolean allows(int people) {
        return min <= people && people <= max;
    }
}
