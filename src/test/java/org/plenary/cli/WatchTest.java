package org.plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plenary.texts.Texts;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** What somebody hears who waits for a command. */
class WatchTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Instant now = Instant.parse("2026-11-23T10:00:00Z");
    private final Watch watch = watch();

    /** Or the end of the tests would wait for it. */
    @AfterEach
    void end() {
        watch.end();
    }

    @Test
    void whoeverWaitsHearsEveryFiveSecondsHowFarItIsAndOnceHowToStopIt() {
        watch.changesNothing();

        watch.at(0, "sortition.feasible");
        after(4, 0.2);
        assertThat(heard()).isEmpty();

        after(1, 0.345);
        assertThat(heard())
                .isEqualTo("Looking for panels … 34 %. Ctrl-C stops it; nothing is changed.\n");

        after(4, 0.5);
        after(1, 0.6);
        assertThat(heard().lines().skip(1)).containsExactly("Looking for panels … 60 %.");
    }

    @Test
    void whereAnythingMightBeLeftNothingIsPromised() {
        watch.at(-1, "draw.reading");
        now = now.plusSeconds(6);
        watch.at(-1, "draw.reading");

        assertThat(heard()).isEqualTo("Reading the files … Ctrl-C stops it.\n");
    }

    private void after(int seconds, double fraction) {
        now = now.plusSeconds(seconds);
        watch.at(fraction, "sortition.panels");
    }

    private Watch watch() {
        var out = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new Watch(new Terminal(out, out, new Texts("en")), () -> now);
    }

    private String heard() {
        return err.toString(StandardCharsets.UTF_8).replace("\r", "");
    }
}
