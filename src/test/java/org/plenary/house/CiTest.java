package org.plenary.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What runs elsewhere is what the README says. */
class CiTest {

    @Test
    void theTestCommandOfTheReadmeIsWhatRunsElsewhere() throws IOException {
        assertThat(Files.readString(Path.of("README.md"))).contains("\n    mvn verify\n");
        assertThat(Files.readAllLines(Path.of(".ci", "run")).getLast())
                .matches("mvn (-B )?(-ntp )?verify");
    }
}
