package org.plenary.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenary.agenda.CatchUp.Style;
import org.plenary.assembly.BlockId;
import org.plenary.assembly.Seed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;

class CatchUpTest {

    private static final Instant HALF_PAST_NINE = Instant.parse("2026-03-07T09:30:00Z");

    private static RunLog running(String block, int minutesLate) {
        return RunLog.EMPTY.after(
                new AgendaChange.BlockStarted(
                        new BlockId(block), HALF_PAST_NINE.plusSeconds(minutesLate * 60L)));
    }

    private static DayPlan morning() {
        return Days.saturday(
                Days.block("3", 40),
                Days.block("4", 30),
                Days.block("5", 50).withLength(50, 40),
                Days.block("6", 30),
                Days.block("7", 30).withLength(30, 10),
                Days.lunchAt("12:30"));
    }

    @Test
    void nineMinutesLateShortensTheBlockWithMostToGive() {
        var proposal =
                CatchUp.propose(
                        morning(),
                        running("3", 9),
                        HALF_PAST_NINE.plusSeconds(600),
                        Style.FEW_BLOCKS);
        assertThat(proposal.cuts()).containsExactly(new Cut(new BlockId("7"), 30, 21));
        assertThat(proposal.missing()).isZero();
    }

    @Test
    void nineMinutesLateCanBeSharedOut() {
        var proposal =
                CatchUp.propose(
                        morning(), running("3", 9), HALF_PAST_NINE.plusSeconds(600), Style.SPREAD);
        assertThat(proposal.cuts())
                .containsExactly(
                        new Cut(new BlockId("5"), 50, 47), new Cut(new BlockId("7"), 30, 24));
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeCaughtUpIsSaid(Style style) {
        var proposal =
                CatchUp.propose(
                        morning(), running("3", 35), HALF_PAST_NINE.plusSeconds(2400), style);
        assertThat(proposal.missing()).isEqualTo(Duration.ofMinutes(5));
        assertThat(proposal.cuts())
                .containsExactly(
                        new Cut(new BlockId("5"), 50, 40), new Cut(new BlockId("7"), 30, 10));
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsCutWhenNothingIsLate(Style style) {
        var proposal = CatchUp.propose(morning(), running("3", 0), HALF_PAST_NINE, style);
        assertThat(proposal.cuts()).isEmpty();
        assertThat(proposal.after()).isEqualTo(proposal.before());
    }

    @ParameterizedTest
    @EnumSource
    void subAssembliesThatAreEquallyLateBothGive(Style style) {
        var plan =
                Days.saturday(
                        Days.block("all", 60),
                        Days.block("a", 60).withLength(60, 30).meeting("A"),
                        Days.block("b", 60).withLength(60, 30).meeting("B"),
                        Days.block("c", 40).withLength(40, 30).meeting("C"),
                        Days.lunchAt("11:30"));
        var proposal =
                CatchUp.propose(plan, running("all", 10), HALF_PAST_NINE.plusSeconds(700), style);
        assertThat(proposal.missing()).isZero();
        assertThat(proposal.cuts())
                .containsExactly(
                        new Cut(new BlockId("a"), 60, 50), new Cut(new BlockId("b"), 60, 50));
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void allThatCanBeCaughtUpIsAndNoMinuteIsCutForNothing(int seed) {
        var random = new Seed("catch up " + seed).random("day");
        var plan = Days.random(random);
        int late = random.nextInt(60);
        var log = running(plan.blocks().getFirst().id().value(), late);
        var now = HALF_PAST_NINE.plusSeconds(late * 60L + 30);
        for (var style : Style.values()) {
            var proposal = CatchUp.propose(plan, log, now, style);
            var cut = log.after(new AgendaChange.LengthsChanged(proposal.cuts()));
            assertThat(LiveDay.of(plan, cut, now)).isEqualTo(proposal.after());
            assertThat(proposal.missing()).isEqualTo(missing(plan, cut, now));

            assertThat(ends(plan, cut, now)).isEqualTo(ends(plan, allCut(plan, log, now), now));
            for (var given : proposal.cuts()) {
                var back = new AgendaChange.MinutesAdded(given.block(), 1);
                assertThat(missing(plan, cut.after(back), now))
                        .as("a minute for %s", given)
                        .isGreaterThan(proposal.missing());
            }
        }
    }

    /** Every block that may give has given all. */
    private static RunLog allCut(DayPlan plan, RunLog log, Instant now) {
        var added = new HashMap<>(log.added());
        for (var live : LiveDay.of(plan, log, now).blocks()) {
            if (live.status() == LiveBlock.Status.COMING && live.block().elastic()) {
                added.put(live.block().id(), live.block().minMinutes() - live.block().minutes());
            }
        }
        return new RunLog(log.starts(), log.ends(), added);
    }

    private static Duration missing(DayPlan plan, RunLog log, Instant now) {
        return Duration.ofSeconds(ends(plan, log, now).stream().mapToLong(Long::longValue).sum());
    }

    /** Seconds by which every fixed start and the end of the day are missed. */
    private static List<Long> ends(DayPlan plan, RunLog log, Instant now) {
        var day = LiveDay.of(plan, log, now);
        var over = Duration.between(Timetable.closing(plan.day()), day.end()).toSeconds();
        var late = new ArrayList<Long>();
        for (var live : day.blocks()) {
            late.add(LiveDay.missed(live, plan.day()).toSeconds());
        }
        late.add(Math.max(0, over));
        return late;
    }
}
