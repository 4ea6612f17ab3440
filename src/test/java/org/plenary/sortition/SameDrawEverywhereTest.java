package org.plenary.sortition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plenary.assembly.Progress;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The same pool, targets and seed give the same bytes in every process. */
class SameDrawEverywhereTest {

    /** Prints both bundles; started in processes of its own. */
    static final class Drawing {

        private Drawing() {}

        public static void main(String[] args) {
            var draw = Bundles.draw(args[0], Progress.NONE);
            draw.observers().forEach((name, text) -> System.out.print(name + "\n" + text));
            draw.forPublic().forEach((name, text) -> System.out.print(name + "\n" + text));
        }
    }

    @Test
    void twoProcessesDrawTheSameToTheByte() throws Exception {
        var first = drawnElsewhere("same");
        var second = drawnElsewhere("same");

        assertThat(first).hasSizeGreaterThan(10_000).isEqualTo(second);
        assertThat(first).startsWith("draw.json").contains("SHA256SUMS");
    }

    private static String drawnElsewhere(String seed) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process =
                new ProcessBuilder(
                                List.of(
                                        java,
                                        "--enable-native-access=ALL-UNNAMED",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        Drawing.class.getName(),
                                        seed))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return printed;
    }
}
