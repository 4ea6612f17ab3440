package org.plenary.seating;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.assembly.Progress;
import org.plenary.assembly.Seed;
import org.plenary.members.PersonId;
import org.plenary.seating.Clash.TogetherImpossible;
import org.plenary.seating.Clash.TooFewSeats;
import org.plenary.seating.PlanOutcome.Impossible;
import org.plenary.seating.PlanOutcome.Planned;
import org.plenary.seating.Rule.Apart;
import org.plenary.seating.Rule.Pin;
import org.plenary.seating.Rule.Together;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;

class ClashesTest {

    private final Planner planner = new Planner(new Effort(1, 1_000, 100_000, 0));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void rulesClashExactlyWhenTryingEverySeatingFindsNone(long first) {
        int clashing = 0;
        for (long seed = first * 1_000; seed < first * 1_000 + 120; seed++) {
            var seating = Seatings.random(new Random(seed), 7, 3, 2);
            var outcome = planner.plan(seating, Style.BALANCED, new Seed("c"), Progress.NONE);
            boolean possible =
                    seating.rounds().stream()
                            .allMatch(r -> isPossible(seating, r, seating.rules()));
            assertThat(outcome instanceof Planned).as("seed %d", seed).isEqualTo(possible);
            if (outcome instanceof Impossible(var clashes)) {
                clashing++;
                for (var clash : clashes) {
                    assertSmallest(seating, clash, seed);
                }
            }
            if (outcome instanceof Planned(_, var figures, _)) {
                assertThat(figures.broken()).as("seed %d", seed).isEmpty();
            }
        }
        assertThat(clashing).isGreaterThan(10);
    }

    /** The named rules clash, and no longer once any of them is given up. */
    private static void assertSmallest(Seating seating, Clash clash, long seed) {
        if (clash instanceof TogetherImpossible(var rounds, var rules, _)) {
            for (var round : seating.rounds()) {
                if (rounds.contains(round.number())) {
                    assertThat(isPossible(seating, round, rules)).as("seed %d", seed).isFalse();
                    for (var rule : rules) {
                        var without = new ArrayList<>(rules);
                        without.remove(rule);
                        assertThat(isPossible(seating, round, without))
                                .as("seed %d without %s", seed, rule)
                                .isTrue();
                    }
                }
            }
        } else {
            assertThat(clash).isInstanceOf(TooFewSeats.class);
        }
    }

    /** Tries every table for everybody. */
    private static boolean isPossible(Seating seating, Round round, List<Rule> rules) {
        var alone = seating.withRounds(List.of(round)).withRules(rules);
        var indexed = new Indexed(alone);
        var bare = new RoundRules(indexed, 0, rules);
        return bare.hasSeats()
                && tryAll(indexed, bare, nowhere(indexed), 0, sizes -> hasRightSizes(bare, sizes));
    }

    private static int[] nowhere(Indexed indexed) {
        int[] seats = new int[indexed.people.size()];
        Arrays.fill(seats, Indexed.NOWHERE);
        return seats;
    }

    private static boolean tryAll(
            Indexed indexed, RoundRules sizes, int[] seats, int next, Predicate<int[]> haveRoom) {
        if (next == sizes.present.length) {
            int number = indexed.rounds.getFirst().number();
            return haveRoom.test(indexed.sizes(seats))
                    && indexed.seating.rules().stream()
                            .allMatch(r -> !r.covers(number) || Broken.keeps(indexed, seats, r));
        }
        for (int t = 0; t < sizes.part.length; t++) {
            seats[sizes.present[next]] = t;
            if (tryAll(indexed, sizes, seats, next + 1, haveRoom)) {
                return true;
            }
        }
        seats[sizes.present[next]] = Indexed.NOWHERE;
        return false;
    }

    private static boolean hasRightSizes(RoundRules rules, int[] sizes) {
        int[] more = new int[rules.more.length];
        for (int t = 0; t < sizes.length; t++) {
            int over = sizes[t] - rules.size[t];
            if (over < 0 || over > 1 || (over == 1 && !rules.roomForOne[t])) {
                return false;
            }
            more[rules.part[t]] += over;
        }
        return Arrays.equals(more, rules.more);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void statedSizesAreTheMostAtATableAndNoMoreThanThat(long first) {
        int uneven = 0;
        int clashing = 0;
        for (long seed = first * 1_000; seed < first * 1_000 + 100; seed++) {
            var random = new Random(seed);
            var seating = stated(Seatings.random(random, 7, 3, 2), random);
            var outcome = planner.plan(seating, Style.BALANCED, new Seed("c"), Progress.NONE);
            boolean possible = true;
            boolean isEven = true;
            for (var round : seating.rounds()) {
                possible &= isPossibleWithin(seating, round);
                isEven &= isPossible(seating, round, seating.rules());
            }
            assertThat(outcome instanceof Planned).as("seed %d", seed).isEqualTo(possible);
            clashing += possible ? 0 : 1;
            if (outcome instanceof Planned(var plan, var figures, _)) {
                assertThat(figures.broken()).as("seed %d", seed).isEmpty();
                assertWithin(seating, plan, seed);
                uneven += isEven ? 0 : 1;
            }
        }
        assertThat(uneven).isPositive();
        assertThat(clashing).isPositive();
    }

    private static Seating stated(Seating seating, Random random) {
        int fair = seating.people().size() / seating.tables().size();
        var sizes = seating.tables().stream().map(_ -> fair + random.nextInt(4)).toList();
        return seating.withRounds(
                seating.rounds().stream()
                        .map(round -> new Round(round.number(), round.absent(), sizes))
                        .toList());
    }

    private static boolean isPossibleWithin(Seating seating, Round round) {
        var indexed = new Indexed(seating.withRounds(List.of(round)));
        var bare = new RoundRules(indexed, 0, seating.rules());
        return tryAll(indexed, bare, nowhere(indexed), 0, sizes -> isWithin(bare, sizes));
    }

    private static boolean isWithin(RoundRules rules, int[] sizes) {
        return IntStream.range(0, sizes.length).allMatch(t -> sizes[t] <= rules.capacity(t));
    }

    private static void assertWithin(Seating seating, SeatingPlan plan, long seed) {
        var indexed = new Indexed(seating);
        var seats = indexed.seats(plan);
        for (int r = 0; r < seats.length; r++) {
            var rules = new RoundRules(indexed, r, seating.rules());
            assertThat(isWithin(rules, indexed.sizes(seats[r]))).as("seed %d", seed).isTrue();
        }
    }

    @Test
    void twoPeopleAtOneTableWhoMustNotMeetAreNamedWithTheirRules() {
        var one = Pin.always(id(1), 3);
        var other = Pin.always(id(2), 3);
        var apart = new Apart(id(1), id(2));
        var harmless = new Apart(id(4), id(5));
        var seating = Seatings.plain(20, 4, 3).withRules(List.of(harmless, one, apart, other));

        assertThat(clashes(seating))
                .containsExactly(
                        new TogetherImpossible(
                                List.of(1, 2, 3),
                                List.of(one, apart, other),
                                new TreeSet<>(Set.of(id(1), id(2)))));
    }

    @Test
    void everyClashIsNamedAtOnce() {
        var seating =
                Seatings.plain(20, 4, 1)
                        .withRules(
                                List.of(
                                        Pin.always(id(1), 1),
                                        Pin.always(id(1), 2),
                                        new Together(Set.of(id(7), id(8))),
                                        new Apart(id(7), id(8))));

        assertThat(clashes(seating)).hasSize(2);
    }

    @Test
    void fivePeopleWhoAllAvoidEachOtherDoNotFitAtFourTables() {
        var rules = new ArrayList<Rule>();
        for (int a = 1; a <= 5; a++) {
            for (int b = a + 1; b <= 5; b++) {
                rules.add(new Apart(id(a), id(b)));
            }
        }

        var clashes = clashes(Seatings.plain(40, 4, 1).withRules(rules));

        assertThat(clashes).singleElement().isInstanceOf(TogetherImpossible.class);
        assertThat(((TogetherImpossible) clashes.getFirst()).rules()).hasSize(10);
    }

    @Test
    void morePeopleThanSeatsIsSaidInNumbers() {
        var tables = List.of(new Table(1, 4, Set.of()), new Table(2, 5, Set.of()));
        var plain = Seatings.plain(10, 2, 1);
        var seating =
                new Seating(
                        plain.people(),
                        plain.mix(),
                        tables,
                        plain.rounds(),
                        List.of(),
                        SeatingPlan.EMPTY);

        assertThat(clashes(seating)).containsExactly(new TooFewSeats(List.of(1), 10, 9));
    }

    @Test
    void aPinOfSomebodyWhoIsAbsentClashesWithNothing() {
        var plain = Seatings.plain(9, 3, 1);
        var seating =
                plain.withRounds(List.of(new Round(1, Set.of(id(1)), List.of())))
                        .withRules(List.of(Pin.always(id(1), 1), Pin.always(id(1), 2)));

        assertThat(planner.plan(seating, Style.MEET, new Seed("p"), Progress.NONE))
                .isInstanceOf(Planned.class);
    }

    private List<Clash> clashes(Seating seating) {
        var outcome = planner.plan(seating, Style.BALANCED, new Seed("clash"), Progress.NONE);
        assertThat(outcome).isInstanceOf(Impossible.class);
        return ((Impossible) outcome).clashes();
    }

    private static PersonId id(int person) {
        return Seatings.id(person);
    }
}
