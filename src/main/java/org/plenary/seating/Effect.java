package org.plenary.seating;

import java.util.List;

/**
 * What a move would change; every figure is "after" less "before".
 *
 * @param broken rules the round would no longer keep
 * @param mended rules the round would keep again
 * @param overCapacity whether the table would have more people than chairs
 */
public record Effect(
        int distinctPairs,
        long sumOfSquares,
        double ssd,
        int offTarget,
        List<Rule> broken,
        List<Rule> mended,
        boolean overCapacity) {

    public Effect {
        broken = List.copyOf(broken);
        mended = List.copyOf(mended);
    }

    /** The lower, the better, by the same measure the planner uses. */
    double cost(Style style) {
        return sumOfSquares / 2.0 + style.balance() * ssd / 2;
    }
}
