package org.plenary.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.stream.IntStream;

class SeedTest {

    /** Written once and for all: another computer and a later version must give the same. */
    @Test
    void aSeedGivesTheSameNumbersForEver() {
        var random = new Seed("Rivermouth 2026").random("lottery");
        assertThat(IntStream.generate(() -> random.nextInt(1000)).limit(8))
                .containsExactly(FIRST_EIGHT);
    }

    private static final Integer[] FIRST_EIGHT = {421, 459, 38, 448, 249, 800, 992, 972};

    @Test
    void everyPurposeHasItsOwnNumbers() {
        var seed = new Seed("7");
        assertThat(seed.random("a").nextLong()).isNotEqualTo(seed.random("b").nextLong());
    }

    @Test
    void everyNumberBelowTheBoundIsEquallyLikely() {
        var random = new Seed("even").random("dice");
        var counts = new Integer[] {0, 0, 0, 0, 0, 0};
        for (int i = 0; i < 60_000; i++) {
            counts[random.nextInt(6)] += 1;
        }
        assertThat(counts).allSatisfy(count -> assertThat(count).isBetween(9_600, 10_400));
    }
}
