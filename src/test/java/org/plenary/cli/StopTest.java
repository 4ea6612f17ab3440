package org.plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/** Ctrl+C in the middle of a draw, in a process of its own. */
@DisabledOnOs(OS.WINDOWS) // no signal can be sent to another process there
class StopTest {

    /** So many panels take long enough on any computer. */
    private static final String PANELS = "20000";

    @TempDir private Path folder;

    @TempDir private Path home;

    @Test
    void aDrawThatIsStoppedSaysSoAndLeavesNothing() throws Exception {
        var draw =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElse("java"),
                                "--enable-native-access=ALL-UNNAMED",
                                "-Duser.home=" + home,
                                "-cp",
                                System.getProperty("java.class.path"),
                                "org.plenary.app.Main",
                                "draw",
                                "--pool",
                                "samples/replies.csv",
                                "--targets",
                                "samples/targets.csv",
                                "--size",
                                "100",
                                "--id",
                                "id",
                                "--mend",
                                "--household",
                                "address,postcode",
                                "--panels",
                                PANELS,
                                "--out",
                                folder.resolve("out").toString(),
                                "--public",
                                folder.resolve("public").toString())
                        .redirectErrorStream(true)
                        .start();
        var heard = new ArrayList<String>();
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(draw.getInputStream(), StandardCharsets.UTF_8))) {
            heard.add(lines.readLine());
            new ProcessBuilder("kill", "-INT", "" + draw.pid()).start().waitFor();
            lines.lines().forEach(heard::add);
        }

        assertThat(draw.waitFor()).as(heard.toString()).isEqualTo(130);
        assertThat(heard.getFirst()).contains("Ctrl-C stops it; nothing is changed.");
        assertThat(heard.getLast()).startsWith("Stopped. Nothing was changed.");
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }
}
