package org.plenary.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenary.assembly.BlockId;
import org.plenary.assembly.Seed;

import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

class AgendaTest {

    static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyChangeCanBeTakenBack(int seed) {
        var random = new Seed("agenda " + seed).random("changes");
        var agenda = new Agenda(List.of(Days.random(random)));
        for (int i = 0; i < 40; i++) {
            var change = change(agenda, random, i);
            var after = agenda.after(change);
            var back = (AgendaChange) change.inverse().orElseThrow();
            assertThat(after.after(back)).as("%s", change).isEqualTo(agenda);
            agenda = after;
        }
    }

    private static AgendaChange change(Agenda agenda, RandomGenerator random, int i) {
        var plan = agenda.days().get(random.nextInt(agenda.days().size()));
        var to = agenda.days().get(random.nextInt(agenda.days().size()));
        int size = plan.blocks().size();
        int kind = size == 0 ? random.nextInt(3) : random.nextInt(6);
        int at = size == 0 ? 0 : random.nextInt(size);
        return switch (kind) {
            case 0 -> {
                var date = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300));
                var day = Days.day("day " + i, date, "09:00", "17:00");
                yield new AgendaChange.DaysAdded(List.of(new DayPlan(day, List.of())));
            }
            case 1 ->
                    new AgendaChange.BlockAdded(
                            plan.day().id(), random.nextInt(size + 1), Days.block("new " + i, 15));
            case 2 -> {
                var date = plan.day().date().plusDays(random.nextInt(100));
                var day = Days.day(plan.day().id().value(), date, "08:00", "12:00");
                yield new AgendaChange.DayEdited(plan.day(), day);
            }
            case 3 ->
                    new AgendaChange.BlockEdited(
                            plan.blocks().get(at), plan.blocks().get(at).titled("Title " + i));
            case 4 -> new AgendaChange.BlockRemoved(plan.day().id(), at, plan.blocks().get(at));
            default -> {
                int places = to.blocks().size() + (to.equals(plan) ? 0 : 1);
                yield new AgendaChange.BlockMoved(
                        plan.blocks().get(at).id(),
                        plan.day().id(),
                        at,
                        to.day().id(),
                        random.nextInt(places));
            }
        };
    }

    @Test
    void daysStandInTheOrderOfTheirDates() {
        var second =
                new DayPlan(Days.day("b", LocalDate.of(2026, 5, 2), "09:00", "17:00"), List.of());
        var first =
                new DayPlan(Days.day("z", LocalDate.of(2026, 5, 1), "09:00", "17:00"), List.of());
        assertThat(new Agenda(List.of(second, first)).days()).containsExactly(first, second);
    }

    @Test
    void noBlockStandsInItTwice() {
        var agenda = new Agenda(List.of(Days.saturday(Days.block("a", 10))));
        var twice = new AgendaChange.BlockAdded(Days.saturday().id(), 1, Days.block("a", 10));
        assertThatIllegalStateException().isThrownBy(() -> agenda.after(twice));
    }

    @Test
    void aBlockOfNoLengthIsNoBlock() {
        assertThatIllegalArgumentException().isThrownBy(() -> Days.block("a", 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Days.block("a", 10).withLength(10, 11));
    }

    @Test
    void theDayOfABlockIsFound() {
        var plan = Days.saturday(Days.block("a", 10));
        var agenda = new Agenda(List.of(plan));
        assertThat(agenda.dayOf(new BlockId("a"))).contains(plan);
        assertThat(agenda.dayOf(new BlockId("b"))).isEmpty();
    }
}
