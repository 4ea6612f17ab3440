package org.plenary.sortition;

import java.util.List;

/**
 * One step of the rule and why no lottery does better. The proof is arithmetic: multiply each limit
 * by its price and add up; docs/methods/leximin.md shows the sum.
 *
 * @param level the smallest chance among the types that earlier stages left open, 0.0 to 1.0
 * @param settled the numbers of the types that cannot have more than {@code level} once the earlier
 *     stages are attained
 * @param prices by limit, in the order of {@link CompactProgram#limits()}; positive where the
 *     limit's largest number holds the level down, negative where its smallest does
 */
record Stage(double level, List<Integer> settled, List<Double> prices) {

    public Stage {
        settled = List.copyOf(settled);
        prices = List.copyOf(prices);
    }
}
