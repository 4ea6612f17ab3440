package org.plenary.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.ParseWarning;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.agenda.Agenda;
import org.plenary.agenda.Block;
import org.plenary.agenda.Day;
import org.plenary.agenda.DayPlan;
import org.plenary.agenda.Format;
import org.plenary.agenda.Phase;
import org.plenary.agenda.Speaker;
import org.plenary.agenda.Timetable;
import org.plenary.assembly.BlockId;
import org.plenary.assembly.DayId;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

class CalendarWriterTest {

    private static final Instant WRITTEN = Instant.parse("2026-02-01T12:00:00Z");
    private static final String HARD =
            "Tea; cakes, and \\ “Grüße aus Łódź” 🚌🚌🚌 with much more said than fits on one line,\n"
                    + "and then a second one";

    private static Agenda agenda(String zone) {
        var before = day("before", LocalDate.of(2026, 3, 21), zone);
        var after = day("after", LocalDate.of(2026, 4, 4), zone);
        return new Agenda(
                List.of(
                        new DayPlan(before, List.of(block("one", "Hello"), block("two", HARD))),
                        new DayPlan(
                                after,
                                List.of(
                                        block("three", "In public")
                                                .openToPublic(true)
                                                .asking("secret aim", "task")
                                                .with(
                                                        List.of(
                                                                new Speaker(
                                                                        "1", "Ada", "Port", true)),
                                                        List.of())))));
    }

    private static Day day(String id, LocalDate date, String zone) {
        var start = LocalTime.of(9, 30);
        return new Day(new DayId(id), date, start, LocalTime.of(16, 0), id, ZoneId.of(zone), 5);
    }

    private static Block block(String id, String title) {
        return Block.of(new BlockId(id), title, Phase.DELIBERATION, Format.TABLE_TALK, 45);
    }

    private static ICalendar read(String text) {
        var warnings = new ArrayList<List<ParseWarning>>();
        var calendars = Biweekly.parse(text).warnings(warnings).all();
        assertThat(warnings).allMatch(List::isEmpty);
        assertThat(calendars).hasSize(1);
        var problems = calendars.getFirst().validate(ICalVersion.V2_0);
        assertThat(problems.isEmpty()).as("%s", problems).isTrue();
        return calendars.getFirst();
    }

    private static String written(Agenda agenda) {
        return new CalendarWriter("Rivermouth", WRITTEN, 7).everything(agenda);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/London",
                "America/St_Johns",
                "Pacific/Apia",
                "Asia/Tokyo",
                "Africa/Casablanca"
            })
    void aLibraryReadsTheSameMoments(String zone) {
        var agenda = agenda(zone);
        var events = read(written(agenda)).getEvents();
        var slots = Timetable.of(agenda).stream().flatMap(t -> t.slots().stream()).toList();
        assertThat(events).hasSize(slots.size());
        for (int i = 0; i < slots.size(); i++) {
            var event = events.get(i);
            assertThat(event.getDateStart().getValue().toInstant())
                    .isEqualTo(slots.get(i).start().toInstant());
            assertThat(event.getDateEnd().getValue().toInstant())
                    .isEqualTo(slots.get(i).end().toInstant());
            assertThat(event.getUid().getValue()).isEqualTo(slots.get(i).block().id().value());
            assertThat(event.getSequence().getValue()).isEqualTo(7);
            assertThat(event.getSummary().getValue()).isEqualTo(slots.get(i).block().title());
        }
    }

    /** The library takes every summer time for a whole hour, so this one is read by eye. */
    @Test
    void aSummerTimeOfHalfAnHourIsWrittenAsItIs() {
        assertThat(written(agenda("Australia/Lord_Howe")))
                .contains("BEGIN:DAYLIGHT\r\nDTSTART:20251005T020000\r\n")
                .contains("TZOFFSETFROM:+1030\r\nTZOFFSETTO:+1100\r\nEND:DAYLIGHT")
                .contains("BEGIN:STANDARD\r\nDTSTART:20260405T020000\r\n")
                .contains("TZOFFSETFROM:+1100\r\nTZOFFSETTO:+1030\r\nEND:STANDARD");
    }

    @Test
    void noLineHasMoreThanSeventyFiveOctetsAndNoLetterIsCut() {
        var text = written(agenda("Europe/London"));
        assertThat(text).endsWith("END:VCALENDAR\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        boolean folded = false;
        for (var line : text.split("\r\n")) {
            var octets = line.getBytes(StandardCharsets.UTF_8);
            assertThat(octets.length).isLessThanOrEqualTo(75);
            assertThat(new String(octets, StandardCharsets.UTF_8)).isEqualTo(line);
            folded |= line.startsWith(" ");
        }
        assertThat(folded).isTrue();
    }

    @Test
    void thePublicSeesWhatIsOpenToIt() {
        var calendar = read(new CalendarWriter("R", WRITTEN, 1).open(agenda("Europe/London")));
        assertThat(calendar.getEvents())
                .singleElement()
                .extracting(VEvent::getDescription)
                .extracting(description -> description.getValue())
                .isEqualTo("Ada, Port");
        assertThat(calendar.getTimezoneInfo().getComponents()).hasSize(1);
    }

    @Test
    void anEmptyAgendaIsAnEmptyCalendar() {
        assertThat(written(Agenda.EMPTY)).contains("BEGIN:VCALENDAR").doesNotContain("VEVENT");
    }
}
