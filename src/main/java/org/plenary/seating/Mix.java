package org.plenary.seating;

/**
 * An attribute whose values every table should mirror.
 *
 * @param weight how much it counts against the others, above 0 and up to 100; 1 is usual
 */
public record Mix(String attribute, double weight) {

    public Mix {
        if (!(weight > 0) || weight > 100) {
            throw new IllegalArgumentException("weight of %s: %s".formatted(attribute, weight));
        }
    }

    public static Mix of(String attribute) {
        return new Mix(attribute, 1);
    }
}
