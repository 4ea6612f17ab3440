package org.plenary.agenda;

import java.util.List;

/**
 * A day and its blocks.
 *
 * @param blocks in the order they are held
 */
public record DayPlan(Day day, List<Block> blocks) {

    public DayPlan {
        blocks = List.copyOf(blocks);
    }
}
