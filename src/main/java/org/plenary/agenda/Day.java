package org.plenary.agenda;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.DayId;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One day the members meet.
 *
 * @param end when everybody may leave, after {@code start} and before midnight
 * @param zone where the clock on the wall is
 * @param transitionMinutes what a change of seats takes, 0 to 60
 */
public record Day(
        DayId id,
        LocalDate date,
        LocalTime start,
        LocalTime end,
        String title,
        ZoneId zone,
        int transitionMinutes)
        implements Comparable<Day> {

    /** What a change of seats of a hundred people takes when nothing else is known. */
    public static final int USUAL_TRANSITION = 5;

    private static final Comparator<Day> ORDER =
            Comparator.comparing(Day::date)
                    .thenComparing(Day::start)
                    .thenComparing(day -> day.id().value());

    public Day {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("day %s: %s to %s".formatted(id, start, end));
        }
        if (transitionMinutes < 0 || transitionMinutes > 60) {
            throw new IllegalArgumentException("a change of seats of " + transitionMinutes);
        }
    }

    /**
     * The day that is held then, or the first one still to come; after all of them the last.
     *
     * @param days in their order
     */
    public static Optional<Day> at(Instant now, List<Day> days) {
        for (var day : days) {
            if (!day.date().isBefore(now.atZone(day.zone()).toLocalDate())) {
                return Optional.of(day);
            }
        }
        return days.isEmpty() ? Optional.empty() : Optional.of(days.getLast());
    }

    /**
     * A day as it is now, perhaps with another title or date.
     *
     * @param chosen null for none
     * @return empty when it was removed
     */
    public static Optional<Day> same(@Nullable Day chosen, List<Day> days) {
        return days.stream()
                .filter(day -> chosen != null && day.id().equals(chosen.id()))
                .findFirst();
    }

    /** Days are held in the order of their dates, wherever they were added. */
    @Override
    public int compareTo(Day other) {
        return ORDER.compare(this, other);
    }
}
