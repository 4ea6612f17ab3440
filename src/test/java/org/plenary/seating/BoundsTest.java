package org.plenary.seating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.assembly.Progress;
import org.plenary.assembly.Seed;
import org.plenary.seating.PlanOutcome.Planned;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

class BoundsTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void noPlanBeatsABound(long first) {
        for (long seed = first * 10_000; seed < first * 10_000 + 700; seed++) {
            var random = new Random(seed);
            var seating = Seatings.random(random, 24, 6, 6);
            assertBounded(seating, Seatings.anyhow(seating, random), seed);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void noPlanThatKeepsItsRulesBeatsABound(long first) {
        var planner = new Planner(new Effort(1, 1_000, 2_000_000, 0));
        for (long seed = first * 1_000; seed < first * 1_000 + 100; seed++) {
            var seating = Seatings.random(new Random(seed), 14, 4, 5);
            if (planner.plan(seating, Style.MEET, new Seed("s" + seed), Progress.NONE)
                    instanceof Planned(var plan, _, _)) {
                assertBounded(seating, plan, seed);
            }
        }
    }

    private static void assertBounded(Seating seating, SeatingPlan plan, long seed) {
        var figures = Figures.of(seating, plan);
        var bounds = figures.bounds();
        assertThat(figures.distinctPairs())
                .as("seed %d", seed)
                .isLessThanOrEqualTo(bounds.tightPairs());
        assertThat(bounds.tightPairs()).isLessThanOrEqualTo(bounds.pairs());
        assertThat(figures.sumOfSquares())
                .as("seed %d", seed)
                .isGreaterThanOrEqualTo(bounds.sumOfSquares());
        assertThat(figures.ssd()).as("seed %d", seed).isGreaterThanOrEqualTo(bounds.ssd());
    }

    @Test
    void thirtyPeopleAtFiveTablesRepeatThirtyMeetingsInFourRounds() {
        var seating = Seatings.plain(30, 5, 4);

        var bounds = figures(seating).bounds();

        assertThat(bounds.pairs()).isEqualTo(300);
        assertThat(bounds.tightPairs()).isEqualTo(300 - 3 * 5);
        assertThat(bounds.sumOfSquares()).isEqualTo(360);
    }

    @Test
    void aHundredPeopleAtTwelveTablesMeetAtMost368PairsARound() {
        assertThat(figures(Seatings.plain(100, 12, 1)).bounds().pairs()).isEqualTo(368);
        assertThat(figures(Seatings.plain(100, 12, 6)).bounds().pairs()).isEqualTo(2_208);
        assertThat(figures(Seatings.plain(100, 12, 12)).bounds().pairs()).isEqualTo(4_416);
        assertThat(figures(Seatings.plain(100, 12, 15)).bounds().pairs()).isEqualTo(4_950);
    }

    @Test
    void aPairHeldTogetherTakesItsRepeatsOffTheBound() {
        var free = Seatings.plain(30, 6, 4);
        var held =
                free.withRules(List.of(new Rule.Together(Set.of(Seatings.id(1), Seatings.id(2)))));

        assertThat(figures(free).bounds().tightPairs()).isEqualTo(240);
        assertThat(figures(held).bounds().tightPairs()).isEqualTo(240 - 3);
        assertThat(figures(held).bounds().sumOfSquares()).isEqualTo(240 + 2 * 6);
    }

    @Test
    void twelvePeopleWithTwoLanguageTablesMeetEachOtherAgainAndAgain() {
        var people =
                IntStream.rangeClosed(1, 40)
                        .mapToObj(
                                p ->
                                        new Attendee(
                                                Seatings.id(p),
                                                Map.of("language", p <= 12 ? "pt" : "en")))
                        .toList();
        var rule = new Rule.Cluster("language", "pt", 2);
        var seating = Seating.of(people, List.of(), 5, 6, List.of(rule));

        var bounds = figures(seating).bounds();

        int amongTwelve = 2 * 15;
        int pairsOfTwelve = 66;
        assertThat(bounds.tightPairs()).isEqualTo(6 * 5 * 28 - (6 * amongTwelve - pairsOfTwelve));
    }

    @Test
    void aValueSharedByEverybodyIsAlwaysOnTarget() {
        var people =
                Seatings.people(12, new Random(1)).stream()
                        .map(p -> new Attendee(p.id(), Map.of("town", "here")))
                        .toList();
        var seating = Seating.of(people, List.of(Mix.of("town")), 5, 3, List.of());

        var figures = figures(seating);

        assertThat(figures.ssd()).isCloseTo(0, within(1e-12));
        assertThat(figures.bounds().ssd()).isCloseTo(0, within(1e-12));
        assertThat(figures.offTarget()).isZero();
    }

    private static Figures figures(Seating seating) {
        var outcome =
                new Planner(new Effort(1, 1_000, 6_000_000, 0))
                        .plan(seating, Style.BALANCED, new Seed("bounds"), Progress.NONE);
        return ((Planned) outcome).figures();
    }
}
