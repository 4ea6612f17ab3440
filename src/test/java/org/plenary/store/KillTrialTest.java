package org.plenary.store;

import org.junit.jupiter.api.Test;

import java.io.IOException;

class KillTrialTest extends TrialTest {

    @Test
    void nothingSavedIsLostInFiftyKills() throws IOException {
        assertClean(trial().kills(50));
    }
}
