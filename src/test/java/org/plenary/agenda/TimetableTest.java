package org.plenary.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenary.assembly.Seed;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

class TimetableTest {

    private static List<String> times(Timetable timetable) {
        return timetable.slots().stream().map(s -> s.startsAt() + "-" + s.endsAt()).toList();
    }

    @Test
    void oneBlockFollowsTheOther() {
        var times = Timetable.of(Days.saturday(Days.block("a", 20), Days.block("b", 45)));
        assertThat(times(times)).containsExactly("09:30-09:50", "09:50-10:35");
        assertThat(times.spare()).isEqualTo(355);
    }

    @Test
    void anEmptyDayHasAllItsTime() {
        assertThat(Timetable.of(new DayPlan(Days.saturday(), List.of())).spare()).isEqualTo(420);
    }

    @Test
    void lunchStaysWhereItIs() {
        var early = Timetable.of(Days.saturday(Days.block("a", 170), Days.lunchAt("12:30")));
        assertThat(times(early)).containsExactly("09:30-12:20", "12:30-13:30");
        assertThat(early.slots().getLast().spare()).isEqualTo(10);

        var late = Timetable.of(Days.saturday(Days.block("a", 188), Days.lunchAt("12:30")));
        assertThat(times(late)).containsExactly("09:30-12:38", "12:30-13:30");
        assertThat(late.slots().getLast().spare()).isEqualTo(-8);
    }

    @Test
    void onlyAChangeOfSeatsTakesTime() {
        var times =
                Timetable.of(
                        Days.saturday(
                                Days.block("arrival", 30).seated(1),
                                Days.block("keep", 30),
                                Days.block("same", 30).seated(1),
                                Days.block("other", 30).seated(2),
                                Days.pause("tea", 15),
                                Days.block("after tea", 30).seated(3)));
        assertThat(times.slots()).extracting(Slot::transition).containsExactly(0, 0, 0, 5, 0, 0);
        assertThat(times.slots().get(3).startsAt()).isEqualTo(LocalTime.of(11, 5));
    }

    @Test
    void subAssembliesRunSideBySideAndEverybodyWaitsForBoth() {
        var times =
                Timetable.of(
                        Days.saturday(
                                Days.block("all", 30),
                                Days.block("a1", 20).meeting("A"),
                                Days.block("b1", 60).meeting("B"),
                                Days.block("a2", 25).meeting("A"),
                                Days.block("together", 10)));
        assertThat(times(times))
                .containsExactly(
                        "09:30-10:00", "10:00-10:20", "10:00-11:00", "10:20-10:45", "11:00-11:10");
    }

    @Test
    void aNightThatLosesAnHourShortensNoBlock() {
        var night = Days.day("night", LocalDate.of(2026, 3, 29), "00:30", "08:00");
        var blocks = List.of(Days.block("a", 20), Days.block("b", 20), Days.block("c", 20));
        var times = Timetable.of(new DayPlan(night, blocks));
        assertThat(times(times)).containsExactly("00:30-00:50", "00:50-02:10", "02:10-02:30");
        assertThat(times.spare()).isEqualTo(330);
    }

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nobodyIsInTwoPlacesUnlessAFixedStartWasMissed(int seed) {
        var times = Timetable.of(Days.random(new Seed("timetable " + seed).random("day")));
        var held = new ArrayList<Slot>();
        for (var slot : times.slots()) {
            assertThat(Duration.between(slot.start(), slot.end()).toMinutes())
                    .isEqualTo(slot.block().minutes());
            var ready = slot.start().minusMinutes(slot.transition() + slot.spare());
            var before =
                    held.stream()
                            .filter(h -> meet(h.block(), slot.block()))
                            .map(Slot::end)
                            .max((a, b) -> a.compareTo(b));
            if (slot.block().elastic()) {
                assertThat(slot.spare()).isZero();
            } else {
                assertThat(slot.startsAt()).isEqualTo(slot.block().fixedStart());
            }
            before.ifPresent(end -> assertThat(ready).isBeforeOrEqualTo(end));
            boolean missed = held.stream().anyMatch(h -> h.spare() < 0) || slot.spare() < 0;
            if (!missed) {
                before.ifPresent(end -> assertThat(ready).isEqualTo(end));
            }
            held.add(slot);
        }
    }

    private static boolean meet(Block some, Block others) {
        return some.forEverybody()
                || others.forEverybody()
                || some.subAssembly().equals(others.subAssembly());
    }
}
