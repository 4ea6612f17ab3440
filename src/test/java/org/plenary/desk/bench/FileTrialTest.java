package org.plenary.desk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.assembly.Progress;
import org.plenary.assembly.Seed;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;

/** In its short form; the long one is in the bench. */
class FileTrialTest {

    /** Writes every damaged file to the log, with a stack trace. */
    private static final Logger LIBRARY = Logger.getLogger("org.apache.poi");

    @TempDir private Path place;

    @BeforeAll
    static void silence() {
        LIBRARY.setLevel(Level.OFF);
    }

    @ParameterizedTest
    @EnumSource
    void aWrongFileIsRefusedInWordsAndNothingOfItIsHalfStored(FileTrial.Format format)
            throws IOException {
        var trial = new FileTrial(place, Clock.systemUTC(), new Seed("short form"), Progress.NONE);
        var result = trial.run(format, 160);
        System.out.println(format + " " + result);
        assertThat(result.faults()).isEmpty();
        assertThat(result.taken()).isLessThan(result.files());
    }
}
