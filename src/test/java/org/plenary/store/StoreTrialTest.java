package org.plenary.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.assembly.Seed;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/** The promise that nothing is lost, in its short form; the long one is in the bench. */
class StoreTrialTest {

    @TempDir Path place;

    private StoreTrial trial() {
        return new StoreTrial(place, Clock.systemUTC(), new Seed("short form"));
    }

    private static void assertClean(StoreTrial.Result result) {
        System.out.println(result);
        assertThat(result.faults()).isEmpty();
        assertThat(result.lost()).isZero();
        assertThat(result.kept()).isPositive();
    }

    @Test
    void nothingSavedIsLostInFortyPowerLosses() throws IOException {
        assertClean(trial().powerLosses(40));
    }

    @Test
    void everyFlippedBitAndEveryCutIsMended() throws IOException {
        assertClean(trial().flips(200, 40));
    }

    @Test
    void nothingSavedIsLostInFiftyKills() throws IOException {
        assertClean(trial().kills(50));
    }

    @Test
    @Tag("long")
    void nothingSavedIsLostInAThousandKills() throws IOException {
        assertClean(trial().kills(1000));
    }
}
