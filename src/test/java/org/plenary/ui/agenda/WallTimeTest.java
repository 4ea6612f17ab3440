package org.plenary.ui.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.time.LocalTime;

/** Times and dates as people write them. */
class WallTimeTest {

    @ParameterizedTest
    @CsvSource({"9,09:00", "930,09:30", "0930,09:30", "9:30,09:30", "17.05,17:05", "9h20,09:20"})
    void aTimeOfDayIsReadHoweverItIsWritten(String typed, LocalTime time) {
        assertThat(WallTime.read(typed)).contains(time);
        assertThat(WallTime.read(" " + WallTime.say(time))).contains(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "24:00", "9:70", "noon", "12345", "-1"})
    void whatIsNoTimeOfDayIsNotMadeIntoOne(String typed) {
        assertThat(WallTime.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sun 1 Nov 2026", "1 Nov 2026", "2026-11-01", "1/11/2026", "1.11.2026"})
    void aDateIsReadHoweverItIsWritten(String typed) {
        assertThat(CalendarDay.read(typed)).isEqualTo("2026-11-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5 Sep 2026",
                "5 Sept 2026",
                "5 September 2026",
                "5 sep 2026",
                "5 SEPTEMBER 2026",
                "Sat 5 Sep 2026",
                "sat 5 sept 2026",
                "Saturday 5 September 2026"
            })
    void septemberIsReadInFullAndInEitherShortForm(String typed) {
        assertThat(CalendarDay.read(typed)).isEqualTo("2026-09-05");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5 oct 2026", "5 Oct 2026", "5 october 2026"})
    void aMonthIsReadInSmallLettersToo(String typed) {
        assertThat(CalendarDay.read(typed)).isEqualTo("2026-10-05");
    }

    @Test
    void everyDateIsReadAsItIsSaid() {
        for (var day = LocalDate.of(2026, 1, 1); day.getYear() < 2027; day = day.plusDays(1)) {
            assertThat(CalendarDay.read(CalendarDay.say(day))).isEqualTo(day);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"31 Feb 20", "5 Sep", "Sun 5 Sep 2026", "5 Foo 2026"})
    void whatIsNoDateIsNotMadeIntoOne(String typed) {
        assertThat(CalendarDay.read(typed)).isNull();
    }

    @Test
    void aDateIsSaidWithItsMonthAsAWord() {
        assertThat(CalendarDay.say(LocalDate.of(2026, 11, 1))).isEqualTo("Sun 1 Nov 2026");
        assertThat(CalendarDay.read("some day")).isNull();
    }
}
