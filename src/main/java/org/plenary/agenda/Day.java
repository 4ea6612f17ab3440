package org.plenary.agenda;

import org.plenary.assembly.DayId;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;

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

    /** Days are held in the order of their dates, wherever they were added. */
    @Override
    public int compareTo(Day other) {
        return ORDER.compare(this, other);
    }
}
