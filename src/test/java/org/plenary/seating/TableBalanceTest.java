package org.plenary.seating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.plenary.assembly.Progress;
import org.plenary.assembly.Seed;
import org.plenary.members.PersonId;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

class TableBalanceTest {

    private static Seating seating(int people, int tables) {
        var all =
                IntStream.range(0, people)
                        .mapToObj(
                                i ->
                                        new Attendee(
                                                new PersonId("p%03d".formatted(i)),
                                                Map.of("age", "a" + i % 3, "sex", "s" + i % 2)))
                        .toList();
        return Seating.of(all, List.of(Mix.of("age"), Mix.of("sex")), tables, 3, List.of());
    }

    /** The figures count the same cells, so a round's lines must add up to them. */
    @Test
    void theLinesOfAllRoundsAddUpToTheFigures() {
        var seating = seating(31, 4);
        var outcome =
                new Planner(Effort.QUICK)
                        .plan(seating, Style.MEET, new Seed("lines"), Progress.NONE);
        var planned = (PlanOutcome.Planned) outcome;
        var cells =
                planned.plan().rounds().stream()
                        .flatMap(r -> TableBalance.of(seating, planned.plan(), r).stream())
                        .flatMap(line -> line.cells().stream())
                        .toList();
        double ssd =
                cells.stream()
                        .mapToDouble(c -> (c.people() - c.ideal()) * (c.people() - c.ideal()))
                        .sum();
        assertThat(ssd).isCloseTo(planned.figures().ssd(), within(1e-6));
        assertThat(cells.stream().filter(TableBalance.Cell::isOff).count())
                .isEqualTo(planned.figures().offTarget());
        assertThat(cells).hasSize(3 * 4 * 5);
    }

    @Test
    void whoeverIsAwayCountsNowhere() {
        var seating = seating(12, 3);
        var outcome =
                new Planner(Effort.QUICK)
                        .plan(seating, Style.BALANCED, new Seed("away"), Progress.NONE);
        var plan = ((PlanOutcome.Planned) outcome).plan().without(1, new PersonId("p000"));
        var lines = TableBalance.of(seating, plan, 1);
        assertThat(lines.getFirst().value()).isEqualTo("a0");
        assertThat(lines.getFirst().present()).isEqualTo(3);
        assertThat(lines.getFirst().cells().stream().mapToDouble(TableBalance.Cell::ideal).sum())
                .isCloseTo(3, within(1e-9));
    }
}
