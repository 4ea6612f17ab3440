package org.plenary.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;

class ProgressTest {

    @Test
    void whatMustNotBeLeftHalfDoneTellsWhereItIsAndIsNotStopped() {
        var told = new ArrayList<String>();
        var stopped =
                new Progress() {
                    @Override
                    public void at(double fraction, String stage) {
                        told.add(stage);
                    }

                    @Override
                    public void checkStopped() {
                        throw new StoppedException();
                    }
                };

        stopped.unstoppable().at(0.5, "report.writingPdf");

        assertThat(told).containsExactly("report.writingPdf");
        assertThatCode(stopped.unstoppable()::checkStopped).doesNotThrowAnyException();
    }
}
