package org.plenary.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.plenary.assembly.Seed;

import java.nio.file.Path;
import java.time.Clock;

/** The promise that nothing is lost, in its short form; the long one is in the bench. */
abstract class TrialTest {

    @TempDir private Path place;

    final StoreTrial trial() {
        return new StoreTrial(place, Clock.systemUTC(), new Seed("short form"));
    }

    static void assertClean(StoreTrial.Result result) {
        System.out.println(result);
        assertThat(result.faults()).isEmpty();
        assertThat(result.lost()).isZero();
        assertThat(result.kept()).isPositive();
    }
}
