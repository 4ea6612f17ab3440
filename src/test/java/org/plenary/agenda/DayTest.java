package org.plenary.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plenary.assembly.DayId;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** Which day a screen opens with. */
class DayTest {

    private static final Day FIRST = day("one", "2026-11-21", "Saturday");
    private static final Day SECOND = day("two", "2026-11-22", "Sunday");
    private static final List<Day> BOTH = List.of(FIRST, SECOND);

    private static Day day(String id, String date, String title) {
        return new Day(
                new DayId(id),
                LocalDate.parse(date),
                LocalTime.of(9, 0),
                LocalTime.of(16, 0),
                title,
                ZoneId.of("Pacific/Auckland"),
                5);
    }

    @Test
    void theDayIsTheOneHeldWhereTheMembersAreOrTheNextOne() {
        assertThat(Day.at(Instant.parse("2026-11-01T00:00:00Z"), BOTH)).contains(FIRST);
        assertThat(Day.at(Instant.parse("2026-11-21T10:00:00Z"), BOTH)).contains(FIRST);
        assertThat(Day.at(Instant.parse("2026-11-21T11:30:00Z"), BOTH)).contains(SECOND);
        assertThat(Day.at(Instant.parse("2027-01-01T00:00:00Z"), BOTH)).contains(SECOND);
        assertThat(Day.at(Instant.EPOCH, List.of())).isEmpty();
    }

    @Test
    void aDayIsTheSameUnderAnotherTitleAndDate() {
        var moved = day("one", "2026-12-05", "First Saturday");
        assertThat(Day.same(FIRST, List.of(SECOND, moved))).contains(moved);
        assertThat(Day.same(FIRST, List.of(SECOND))).isEmpty();
        assertThat(Day.same(null, BOTH)).isEmpty();
    }
}
