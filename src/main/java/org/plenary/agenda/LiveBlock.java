package org.plenary.agenda;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;

/**
 * A block on the day itself: what was planned, and what happened or is to be expected.
 *
 * @param planned its times when the agenda was made
 * @param start real if it has begun, else as it looks now
 * @param end real if it is over, else as it looks now
 * @param minutes what it has on the day: planned, plus what was added
 * @param took how long it was itself, without changing seats and waiting for what comes after it;
 *     as it looks now while it is not over
 */
public record LiveBlock(
        Slot planned,
        Status status,
        ZonedDateTime start,
        ZonedDateTime end,
        int minutes,
        Duration took) {

    public enum Status {
        DONE,
        RUNNING,
        COMING,
        /** A later block began without it. */
        SKIPPED
    }

    /** What the wall clock shows beside the time. */
    public enum Light {
        GREEN,
        /** A fifth of its time or less is left. */
        AMBER,
        /** A twentieth of its time or less is left. */
        RED,
        OVER
    }

    public Block block() {
        return planned.block();
    }

    /** Until its time is up; negative when it runs over. */
    public Duration left(Instant now) {
        return Duration.between(now, start.toInstant().plusSeconds(minutes * 60L));
    }

    public Light light(Instant now) {
        long left = left(now).toMillis();
        long whole = minutes * 60_000L;
        if (left < 0) {
            return Light.OVER;
        }
        if (left * 20 <= whole) {
            return Light.RED;
        }
        return left * 5 <= whole ? Light.AMBER : Light.GREEN;
    }

    /**
     * How much longer it took than planned at first, or how much less than it had; negative when
     * shorter. What was taken from a block on the day to catch up is nobody's surprise, and says
     * nothing about the next day like this one.
     */
    public Duration surprise() {
        var atFirst = Duration.ofMinutes(planned.block().minutes());
        var had = Duration.ofMinutes(Math.min(minutes, planned.block().minutes()));
        if (took.compareTo(atFirst) > 0) {
            return took.minus(atFirst);
        }
        return took.compareTo(had) < 0 ? took.minus(had) : Duration.ZERO;
    }
}
