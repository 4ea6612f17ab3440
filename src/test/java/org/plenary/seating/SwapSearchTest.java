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
                assertThat(search.energy()).as("seed %d", seed).isEqualTo(search.energyAnew());
                assertThat(search.conflicts()).isEqualTo(search.conflictsFromScratch()).isZero();
            }
        }
    }

    @Test
    void aChangeOfTheEnergyIsTheChangeOfTheFiguresPeopleSee() {
        for (long seed = 1; seed <= 40; seed++) {
            var indexed = new Indexed(Seatings.random(new Random(seed), 30, 6, 5));
            if (new Clashes(indexed).find().isEmpty()) {
                var search = search(indexed, seed);
                double before = search.energy() - energy(indexed, search.best());
                search.anneal(20_000, 2, 0.3, () -> false);
                double after = search.bestEnergy() - energy(indexed, search.best());
                assertThat(after).as("seed %d", seed).isCloseTo(before, within(0.05));
            }
        }
    }

    private static double energy(Indexed indexed, int[][] seats) {
        var plan = indexed.plan(seats);
        return Figures.of(indexed, seats).sumOfSquares() / 2.0
                + Style.BALANCED.balance() * weightedDeviation(indexed.seating, plan) / 2;
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
