package org.plenary.seating;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.assembly.Progress;
import org.plenary.assembly.Seed;
import org.plenary.members.PersonId;
import org.plenary.seating.PlanOutcome.Planned;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

class ReseatingTest {

    @Test
    void sixMissingOfAHundredMakeTwoMove() {
        var seating = Seatings.plain(100, 12, 2);
        var plan = planned(seating);
        var missing = new TreeSet<PersonId>();
        plan.peopleAt(1, 7).stream().limit(4).forEach(missing::add);
        missing.add(plan.peopleAt(1, 1).getFirst());
        missing.add(plan.peopleAt(1, 2).getFirst());
        var later = absent(seating, 1, missing);

        var reseated = new Reseating(later, Style.BALANCED).fewestMoves(plan, 1, 2);

        assertThat(plan.sizes(1)).containsEntry(7, 8);
        assertThat(reseated.steps()).hasSize(2).allMatch(step -> step.to() == 7);
        assertThat(reseated.plan().sizes(1).values()).allMatch(size -> size >= 6 && size <= 8);
        assertThat(reseated.plan().seats(1)).doesNotContainKeys(missing.toArray(PersonId[]::new));
        assertThat(reseated.plan().seats(2)).isEqualTo(plan.seats(2));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noFewerMovesWouldDo(long first) {
        for (long seed = first * 100; seed < first * 100 + 60; seed++) {
            var random = new Random(seed);
            var seating = Seatings.plain(8 + random.nextInt(30), 2 + random.nextInt(4), 1);
            var plan = Seatings.anyhow(seating, random);
            int spread = 1 + random.nextInt(2);

            var steps = new Reseating(seating, Style.MEET).fewestMoves(plan, 1, spread).steps();

            var after = plan;
            for (var step : steps) {
                after = after.withSeat(1, step.person(), step.to());
            }
            assertThat(width(seating, after)).as("seed %d", seed).isLessThanOrEqualTo(spread);
            assertThat(steps).as("seed %d", seed).hasSize(fewest(seating, plan, spread));
        }
    }

    private static int width(Seating seating, SeatingPlan plan) {
        int[] sizes = sizes(seating, plan);
        return IntStream.of(sizes).max().orElseThrow() - IntStream.of(sizes).min().orElseThrow();
    }

    private static int[] sizes(Seating seating, SeatingPlan plan) {
        return seating.tables().stream()
                .mapToInt(t -> plan.sizes(1).getOrDefault(t.number(), 0))
                .toArray();
    }

    /** One move takes one from a table and gives one to another: tries every set of new sizes. */
    private static int fewest(Seating seating, SeatingPlan plan, int spread) {
        int[] sizes = sizes(seating, plan);
        int best = Integer.MAX_VALUE;
        for (int low = 0; low <= IntStream.of(sizes).sum(); low++) {
            best = Math.min(best, fewest(sizes, 0, low, low + spread, IntStream.of(sizes).sum()));
        }
        return best;
    }

    private static int fewest(int[] sizes, int table, int low, int high, int left) {
        if (table == sizes.length) {
            return left == 0 ? 0 : 1_000_000;
        }
        int best = 1_000_000;
        for (int size = low; size <= Math.min(high, left); size++) {
            int taken = Math.max(0, sizes[table] - size);
            best = Math.min(best, taken + fewest(sizes, table + 1, low, high, left - size));
        }
        return best;
    }

    @Test
    void nobodyMovesWhoseRulesForbidIt() {
        var seating = Seatings.plain(12, 3, 1);
        var pins =
                IntStream.rangeClosed(1, 5)
                        .<Rule>mapToObj(p -> Rule.Pin.always(Seatings.id(p), 1))
                        .toList();
        var seats = new TreeMap<PersonId, Integer>();
        for (int p = 1; p <= 12; p++) {
            seats.put(Seatings.id(p), p <= 6 ? 1 : p <= 9 ? 2 : 3);
        }
        var plan = SeatingPlan.EMPTY.withSeats(1, seats);

        var reseated =
                new Reseating(seating.withRules(pins), Style.BALANCED).fewestMoves(plan, 1, 1);

        assertThat(reseated.steps()).allMatch(step -> step.person().equals(Seatings.id(6)));
    }

    @Test
    void aLateArrivalIsOfferedEveryTableAndNobodyElseMoves() {
        var full = Seatings.plain(40, 5, 4);
        var late = Seatings.id(17);
        var enemy = Seatings.id(3);
        var rule = new Rule.Apart(late, enemy);
        var seating = absent(full.withRules(List.of(rule)), 1, Set.of(late));
        var plan = planned(seating);
        var here = full.withRules(List.of(rule));

        var offers = new Reseating(here, Style.BALANCED).offers(plan, 1, late);

        assertThat(offers).hasSize(5);
        int smallest = plan.sizes(1).values().stream().min(Integer::compare).orElseThrow();
        assertThat(offers.getFirst().size()).isEqualTo(smallest);
        assertThat(offers.getFirst().isPossible()).isTrue();
        assertThat(offers.getLast().table()).isEqualTo(plan.tableOf(enemy, 1).orElseThrow());
        assertThat(offers.getLast().broken()).containsExactly(rule);
        assertThat(offers)
                .allSatisfy(o -> assertThat(o.newPeople() + o.metAlready()).isEqualTo(o.size()));
    }

    @Test
    void laterRoundsAreSolvedAnewAroundTheRoundsThatWereHeld() {
        var seating = Seatings.plain(60, 8, 5);
        var plan = planned(seating);
        var missing = Set.of(Seatings.id(2), Seatings.id(30), Seatings.id(31));
        var later = seating;
        for (int round = 3; round <= 5; round++) {
            later = absent(later, round, missing);
        }

        var again = planned(later.withHeld(plan.through(2)));

        assertThat(again.through(2)).isEqualTo(plan.through(2));
        assertThat(again.seats(3)).hasSize(57);
        var before = Figures.of(seating, plan);
        var after = Figures.of(later, again);
        assertThat(newShare(after)).isGreaterThan(newShare(before) - 0.03);
    }

    private static double newShare(Figures figures) {
        return (double) figures.distinctPairs() / (figures.distinctPairs() + figures.repeats());
    }

    private static Seating absent(Seating seating, int number, Set<PersonId> missing) {
        return seating.withRounds(
                seating.rounds().stream()
                        .map(r -> r.number() == number ? new Round(number, missing, r.sizes()) : r)
                        .toList());
    }

    private static SeatingPlan planned(Seating seating) {
        var outcome =
                new Planner(new Effort(1, 200, 200_000_000, 0))
                        .plan(seating, Style.BALANCED, new Seed("morning"), Progress.NONE);
        return ((Planned) outcome).plan();
    }

    @Test
    void theJournalKeepsEverySeat() {
        var one = Map.of(Seatings.id(1), 1, Seatings.id(2), 2);
        var plan = SeatingPlan.EMPTY.withSeats(1, one);

        var changes =
                List.of(
                        new SeatingChange.Moved(1, Seatings.id(1), 1, 2),
                        new SeatingChange.Swapped(1, Seatings.id(1), 1, Seatings.id(2), 2),
                        new SeatingChange.Seated(1, Seatings.id(3), 2),
                        new SeatingChange.Planned(plan, plan.withSeats(2, one), "seed"),
                        new SeatingChange.Reseated(plan, plan.without(1, Seatings.id(1))));

        assertThat(changes)
                .allSatisfy(
                        change -> {
                            var after = change.applyTo(plan);
                            var back = (SeatingChange) change.inverse().orElseThrow();
                            assertThat(after).isNotEqualTo(plan);
                            assertThat(back.applyTo(after)).isEqualTo(plan);
                        });
    }
}
