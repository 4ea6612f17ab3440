package org.plenary.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.agenda.LiveBlock.Light;
import org.plenary.agenda.LiveBlock.Status;
import org.plenary.assembly.BlockId;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;

class LiveDayTest {

    private static final DayPlan PLAN =
            Days.saturday(
                    Days.block("a", 30),
                    Days.block("b", 60),
                    Days.lunchAt("12:30"),
                    Days.block("c", 60));

    private static Instant at(String time) {
        return Days.saturday().date().atTime(LocalTime.parse(time)).atZone(Days.LONDON).toInstant();
    }

    private static RunLog started(RunLog log, String block, String time) {
        return log.after(new AgendaChange.BlockStarted(new BlockId(block), at(time)));
    }

    @Test
    void beforeTheDayEverythingIsAsPlanned() {
        var day = LiveDay.of(PLAN, RunLog.EMPTY, Instant.parse("2026-03-01T12:00:00Z"));
        assertThat(day.lateMinutes()).isZero();
        assertThat(day.running()).isEmpty();
        assertThat(day.next()).extracting(live -> live.block().title()).containsExactly("a");
        assertThat(day.blocks())
                .allSatisfy(live -> assertThat(live.start()).isEqualTo(live.planned().start()));
    }

    @Test
    void aLateStartIsAbsorbedByTheWaitForLunch() {
        var day = LiveDay.of(PLAN, started(RunLog.EMPTY, "a", "09:41"), at("09:45"));
        assertThat(day.running()).hasSize(1);
        assertThat(day.running().getFirst().end().toLocalTime()).isEqualTo(LocalTime.of(10, 11));
        assertThat(day.next().getFirst().start().toLocalTime()).isEqualTo(LocalTime.of(10, 11));
        assertThat(day.lateMinutes()).isZero();
    }

    @Test
    void whatHasNotBegunBeginsNowAtTheEarliest() {
        var day = LiveDay.of(PLAN, RunLog.EMPTY, at("11:20"));
        assertThat(day.next().getFirst().start().toLocalTime()).isEqualTo(LocalTime.of(11, 20));
        assertThat(day.lateMinutes()).isEqualTo(20);
    }

    @Test
    void startingTheNextBlockEndsTheOneBefore() {
        var log = started(started(RunLog.EMPTY, "a", "09:30"), "b", "10:08");
        var day = LiveDay.of(PLAN, log, at("10:10"));
        assertThat(day.blocks())
                .extracting(LiveBlock::status)
                .containsExactly(Status.DONE, Status.RUNNING, Status.COMING, Status.COMING);
        assertThat(day.blocks().getFirst().took()).isEqualTo(Duration.ofMinutes(38));
    }

    /** Every block begun at its planned minute, as the next one is started by a key. */
    private static LiveDay toPlan(DayPlan plan) {
        var log = RunLog.EMPTY;
        for (var slot : Timetable.of(plan).slots()) {
            log =
                    log.after(
                            new AgendaChange.BlockStarted(
                                    slot.block().id(), slot.start().toInstant()));
        }
        return LiveDay.of(plan, log, at("23:59"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aDayExactlyToPlanHoldsNoSurprise(long seed) {
        var random = new Random(seed);
        int held = 0;
        for (int i = 0; i < 200; i++) {
            var plan = Days.random(random);
            if (Timetable.of(plan).slots().stream().allMatch(slot -> slot.spare() >= 0)) {
                var done = toPlan(plan).blocks().stream().filter(b -> b.status() == Status.DONE);
                assertThat(done.map(LiveBlock::surprise))
                        .as("seed %d, day %d", seed, i)
                        .allMatch(Duration::isZero);
                held++;
            }
        }
        assertThat(held).isPositive();
    }

    @Test
    void changingSeatsAndWaitingForLunchAreNotTheBlocksOwnTime() {
        var plan =
                Days.saturday(
                        Days.block("a", 30).seated(1),
                        Days.block("b", 60).seated(2),
                        Days.lunchAt("12:30"));
        var log = started(started(RunLog.EMPTY, "a", "09:30"), "b", "10:13");
        var late = LiveDay.of(plan, started(log, "lunch", "12:36"), at("12:40")).blocks();
        assertThat(late.get(0).took()).isEqualTo(Duration.ofMinutes(38));
        assertThat(late.get(1).took())
                .as("six minutes into lunch")
                .isEqualTo(Duration.ofMinutes(66));
        var early = LiveDay.of(plan, started(log, "lunch", "10:53"), at("12:40")).blocks();
        assertThat(early.get(1).surprise()).isEqualTo(Duration.ofMinutes(-20));
    }

    @Test
    void whatWasCutToCatchUpIsNoSurpriseUnlessItTookLongerThanPlannedAtFirst() {
        var cut = new AgendaChange.LengthsChanged(List.of(new Cut(new BlockId("b"), 60, 40)));
        var log = started(RunLog.EMPTY, "a", "09:30").after(cut);
        log = started(log, "b", "10:00");
        assertThat(surpriseOfB(log, "10:40")).isZero();
        assertThat(surpriseOfB(log, "10:55")).isZero();
        assertThat(surpriseOfB(log, "10:30")).isEqualTo(-10);
        assertThat(surpriseOfB(log, "11:10")).isEqualTo(10);
    }

    private static long surpriseOfB(RunLog log, String ended) {
        var end = log.after(new AgendaChange.BlockEnded(new BlockId("b"), at(ended)));
        return LiveDay.of(PLAN, end, at("12:00")).blocks().get(1).surprise().toMinutes();
    }

    @Test
    void aBlockThatWasPassedOverTakesNoTime() {
        var log = started(started(RunLog.EMPTY, "a", "09:30"), "lunch", "12:30");
        var day = LiveDay.of(PLAN, log, at("12:40"));
        assertThat(day.blocks().get(1).status()).isEqualTo(Status.SKIPPED);
        assertThat(day.blocks().get(1).start()).isEqualTo(day.blocks().get(1).end());
    }

    @Test
    void aBlockThatRunsOverPushesLunchAndTheEnd() {
        var log = started(started(RunLog.EMPTY, "a", "09:30"), "b", "11:40");
        var day = LiveDay.of(PLAN, log, at("11:45"));
        var lunch = day.blocks().get(2);
        assertThat(lunch.start().toLocalTime()).isEqualTo(LocalTime.of(12, 40));
        assertThat(LiveDay.missed(lunch, PLAN.day()).toMinutes()).isEqualTo(10);
        assertThat(day.lateMinutes()).isEqualTo(10);

        var over = LiveDay.of(PLAN, log, at("12:55"));
        assertThat(over.running().getFirst().end().toLocalTime()).isEqualTo(LocalTime.of(12, 55));
        assertThat(over.lateMinutes()).isEqualTo(25);
    }

    @Test
    void minutesAddedCountFromThePlan() {
        var log =
                started(RunLog.EMPTY, "a", "09:30")
                        .after(new AgendaChange.MinutesAdded(new BlockId("a"), 10));
        var day = LiveDay.of(PLAN, log, at("09:35"));
        assertThat(day.running().getFirst().minutes()).isEqualTo(40);
        assertThat(day.running().getFirst().planned().block().minutes()).isEqualTo(30);
    }

    @Test
    void amberWithAFifthLeftAndRedWithATwentieth() {
        var log =
                started(RunLog.EMPTY, "a", "09:30")
                        .after(new AgendaChange.MinutesAdded(new BlockId("a"), 70));
        assertThat(light(log, "10:49:59")).isEqualTo(Light.GREEN);
        assertThat(light(log, "10:50:00")).isEqualTo(Light.AMBER);
        assertThat(light(log, "11:04:59")).isEqualTo(Light.AMBER);
        assertThat(light(log, "11:05:00")).isEqualTo(Light.RED);
        assertThat(light(log, "11:10:00")).isEqualTo(Light.RED);
        assertThat(light(log, "11:10:01")).isEqualTo(Light.OVER);
    }

    private static Light light(RunLog log, String time) {
        var now = at(time);
        return LiveDay.of(PLAN, log, now).running().getFirst().light(now);
    }

    @Test
    void subAssembliesAreClockedApart() {
        var plan =
                Days.saturday(
                        Days.block("a1", 30).meeting("A"),
                        Days.block("b1", 40).meeting("B"),
                        Days.block("a2", 30).meeting("A"),
                        Days.block("all", 30));
        var log = started(started(RunLog.EMPTY, "a1", "09:30"), "b1", "09:32");
        var day = LiveDay.of(plan, log, at("09:40"));
        assertThat(day.running()).hasSize(2);
        assertThat(day.next()).extracting(live -> live.block().title()).containsExactly("a2");

        day = LiveDay.of(plan, started(log, "a2", "10:00"), at("10:05"));
        assertThat(day.running())
                .extracting(live -> live.block().title())
                .containsExactly("b1", "a2");
        assertThat(day.blocks().getLast().start().toLocalTime()).isEqualTo(LocalTime.of(10, 30));
    }

    @Test
    void anEndedDayKeepsItsEnd() {
        var plan = new DayPlan(Days.saturday(), List.of(Days.block("a", 30)));
        var log =
                started(RunLog.EMPTY, "a", "09:30")
                        .after(new AgendaChange.BlockEnded(new BlockId("a"), at("10:12")));
        var day = LiveDay.of(plan, log, Instant.parse("2027-01-01T00:00:00Z"));
        assertThat(day.end().toLocalTime()).isEqualTo(LocalTime.of(10, 12));
        assertThat(day.lateMinutes()).isEqualTo(12);
    }
}
