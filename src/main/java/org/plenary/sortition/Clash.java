package org.plenary.sortition;

import java.util.List;

/**
 * Why no panel exists: demands that cannot be met together, while leaving out any one of them makes
 * the rest possible.
 *
 * @param households whether one person per household is part of why
 */
public record Clash(int panelSize, List<Demand> demands, boolean households) {

    public Clash {
        demands = List.copyOf(demands);
    }

    /**
     * One side of a target.
     *
     * @param side whether the target's smallest or its largest number is meant
     * @param inPool how many people with the value the pool has
     */
    public record Demand(Target target, Side side, int inPool) {

        public int number() {
            return side == Side.AT_LEAST ? target.min() : target.max();
        }
    }

    /** Which number of a target. */
    public enum Side {
        AT_LEAST,
        AT_MOST
    }
}
