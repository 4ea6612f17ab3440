package org.plenary.sortition.solver;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.plenary.assembly.Progress;
import org.plenary.assembly.Seed;
import org.plenary.assembly.StoppedException;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

class IntegerProgramTest {

    /** Rows of a market split problem, which take hours (Cornuéjols and Dawande, 1998). */
    private static final int ROWS = 6;

    private static final int VARIABLES = 10 * (ROWS - 1);

    @Test
    @Timeout(120)
    void aSearchEndsSoonWhenItIsToBeStopped() {
        var program = marketSplit();
        var looked = new AtomicInteger();
        var stopsLater =
                new Progress() {
                    @Override
                    public void at(double fraction, String stage) {}

                    @Override
                    public void checkStopped() {
                        if (looked.incrementAndGet() > 3) {
                            throw new StoppedException();
                        }
                    }
                };

        assertThatThrownBy(() -> program.maximise(1e9, stopsLater))
                .isInstanceOf(StoppedException.class);
    }

    private static IntegerProgram marketSplit() {
        var random = new Seed("market split").random("weights");
        var program = new IntegerProgram();
        var variables = IntStream.range(0, VARIABLES).map(_ -> program.variable(0, 1)).toArray();
        for (int row = 0; row < ROWS; row++) {
            var weights = new long[VARIABLES];
            long sum = 0;
            for (int i = 0; i < VARIABLES; i++) {
                weights[i] = random.nextInt(100);
                sum += weights[i];
            }
            program.sum(variables, weights, sum / 2, sum / 2);
        }
        return program;
    }
}
