package org.plenary.store;

import org.junit.jupiter.api.Test;

import java.io.IOException;

class FlipTrialTest extends TrialTest {

    @Test
    void everyFlippedBitAndEveryCutIsMended() throws IOException {
        assertClean(trial().flips(200, 20));
    }
}
