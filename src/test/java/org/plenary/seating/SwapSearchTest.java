package org.plenary.seating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.assembly.Seed;

import java.util.List;
import java.util.Random;

/** What the search keeps up to date swap by swap is what counting anew gives. */
class SwapSearchTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theScoreKeptWhileSwappingIsTheScoreCountedAnew(long first) {
        for (long seed = first * 1000; seed < first * 1000 + 60; seed++) {
            var seating = Seatings.random(new Random(seed), 40, 7, 6);
            var indexed = new Indexed(seating);
            if (!new Clashes(indexed).find().isEmpty()) {
                continue;
            }
            var search = search(indexed, seed);
            for (double temperature : new double[] {5, 1, 0.2}) {
                search.anneal(3_000, temperature, temperature, () -> false);
                assertThat(search.energy())
                        .as("seed %d", seed)
                        .isCloseTo(search.energyFromScratch(), within(1e-6));
                assertThat(search.conflicts()).isEqualTo(search.conflictsFromScratch()).isZero();
            }
        }
    }

    @Test
    void theEnergyIsMadeOfTheFiguresPeopleSee() {
        var seating = Seatings.plain(30, 5, 4);
        var indexed = new Indexed(seating);
        var search = search(indexed, 1);

        search.anneal(20_000, 2, 0.5, () -> false);

        var figures = Figures.of(indexed, search.best());
        double weighted = weightedDeviation(seating, indexed.plan(search.best()));
        double meetings = 4 * 5 * 15;
        assertThat(search.bestEnergy())
                .isCloseTo(
                        (figures.sumOfSquares() - meetings) / 2
                                + Style.BALANCED.balance() * weighted / 2,
                        within(1e-6));
    }

    /** Attribute by attribute, so that each weight can be applied to a figure people see. */
    private static double weightedDeviation(Seating seating, SeatingPlan plan) {
        return seating.mix().stream()
                .mapToDouble(
                        mix -> {
                            var single =
                                    new Seating(
                                            seating.people(),
                                            List.of(mix),
                                            seating.tables(),
                                            seating.rounds(),
                                            seating.rules(),
                                            seating.held());
                            return mix.weight() * Figures.of(single, plan).ssd();
                        })
                .sum();
    }

    private static SwapSearch search(Indexed indexed, long seed) {
        return new OpenRounds(indexed)
                .search(Style.BALANCED, new Seed("test " + seed).random("seating"));
    }
}
