package org.plenary.store;

import org.junit.jupiter.api.Test;

import java.io.IOException;

class PowerLossTrialTest extends TrialTest {

    @Test
    void nothingSavedIsLostInFortyPowerLosses() throws IOException {
        assertClean(trial().powerLosses(40));
    }
}
