package org.plenary.agenda;

import java.time.LocalTime;
import java.time.ZonedDateTime;

/**
 * A block with its times.
 *
 * @param transition minutes before {@code start} in which seats are changed
 * @param spare minutes of nothing before it, where a fixed start is waited for; negative when what
 *     comes before runs that far into it; 0 for an elastic start
 */
public record Slot(Block block, ZonedDateTime start, ZonedDateTime end, int transition, int spare) {

    public LocalTime startsAt() {
        return start.toLocalTime();
    }

    public LocalTime endsAt() {
        return end.toLocalTime();
    }
}
