package org.plenary.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Everything that is read stands out from what it stands on, 4.5:1 or more, in light and dark. */
class ThemeTest {

    private static final Path SHEETS = Path.of("src/main/resources/org/plenary/ui/theme");

    @ParameterizedTest
    @CsvSource({
        "fg-default, bg-default",
        "fg-default, bg-subtle",
        "fg-default, bg-inset",
        "fg-muted, bg-default",
        "fg-muted, bg-subtle",
        "fg-muted, bg-inset",
        "fg-muted, bg-overlay",
        "fg-subtle, bg-default",
        "fg-subtle, bg-subtle",
        "accent-fg, bg-default",
        "accent-fg, bg-subtle",
        "accent-fg, accent-subtle",
        "success-fg, bg-default",
        "success-fg, bg-subtle",
        "success-fg, success-subtle",
        "warning-fg, bg-default",
        "warning-fg, bg-overlay",
        "warning-fg, warning-subtle",
        "danger-fg, bg-default",
        "danger-fg, bg-subtle",
        "danger-fg, danger-subtle",
        "fg-emphasis, accent-emphasis",
        "fg-emphasis, accent-6",
        "header-bar-fg, header-bar",
        "header-bar-muted, header-bar",
        "header-bar-muted, header-bar-field",
        "fg-default, accent-subtle"
    })
    void wordsStandOut(String words, String ground) throws IOException {
        for (var sheet : new String[] {"light.css", "dark.css"}) {
            var css = Files.readString(SHEETS.resolve(sheet));
            assertThat(contrast(colour(css, words), colour(css, ground)))
                    .as("%s: %s on %s", sheet, words, ground)
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    @ParameterizedTest
    @CsvSource({"control-border, bg-default", "accent-emphasis, bg-default"})
    void controlsAreSeen(String edge, String ground) throws IOException {
        for (var sheet : new String[] {"light.css", "dark.css"}) {
            var css = Files.readString(SHEETS.resolve(sheet));
            assertThat(contrast(colour(css, edge), colour(css, ground)))
                    .as("%s: %s on %s", sheet, edge, ground)
                    .isGreaterThanOrEqualTo(3.0);
        }
    }

    /** A shadow of something that changes is worked out anew each time, which empties batteries. */
    @Test
    void onlyWhatIsCarriedCastsAShadow() throws IOException {
        try (var rules = Files.lines(SHEETS.resolve("plenary.css"))) {
            assertThat(rules.filter(rule -> rule.contains("-fx-effect: dropshadow")))
                    .extracting(rule -> rule.substring(0, rule.indexOf(' ')))
                    .containsExactly(".carried");
        }
    }

    private static int colour(String css, String name) {
        var found = Pattern.compile("-color-" + name + ": #([0-9a-f]{6});").matcher(css);
        assertThat(found.find()).as(name).isTrue();
        return Integer.parseInt(found.group(1), 16);
    }

    /** WCAG 2.2, 1.0 to 21.0. */
    private static double contrast(int one, int other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16)
                + 0.7152 * linear(rgb >> 8 & 255)
                + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
