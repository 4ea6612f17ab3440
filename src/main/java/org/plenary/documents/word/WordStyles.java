package org.plenary.documents.word;

import org.plenary.report.Block.Role;
import org.plenary.report.Block.Tone;
import org.plenary.report.Form;
import org.plenary.report.Report;
import org.plenary.report.chart.Colour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The house styles; the file styles.xml beside this class says how each looks. */
final class WordStyles {

    /** Space before and after in twentieths of a point; a heading looks as PDF's does. */
    private static final List<String> HEADINGS =
            List.of(spacing(0, 320), spacing(440, 160), spacing(360, 100), spacing(240, 60));

    private static final List<Integer> SIZES = List.of(26, 18, 14, 12);

    private WordStyles() {}

    /** Word counts in half points. */
    private static String size(int points) {
        return "<w:sz w:val=\"%d\"/><w:szCs w:val=\"%d\"/>".formatted(2 * points, 2 * points);
    }

    private static String spacing(int before, int after) {
        return "<w:spacing w:before=\"%d\" w:after=\"%d\" w:line=\"228\" w:lineRule=\"auto\"/>"
                .formatted(before, after);
    }

    static byte[] of(Report report) {
        var xml = read("styles.xml");
        for (var colour : Colour.values()) {
            xml = xml.replace("{" + colour.name() + "}", colour.hex());
        }
        var pageBreak = report.form() == Form.BOOK ? "<w:pageBreakBefore/>" : "";
        // A sheet has no chapters: its headings begin one size smaller.
        int smaller = report.form() == Form.BOOK ? 0 : 1;
        for (int level = 1; level <= HEADINGS.size(); level++) {
            int look = Math.min(level - 1 + smaller, HEADINGS.size() - 1);
            xml = xml.replace("<!--heading" + level + "-->", HEADINGS.get(look));
            xml = xml.replace("<!--size" + level + "-->", size(SIZES.get(look)));
        }
        return xml.replace("{language}", report.about().language().toLanguageTag())
                .replace("<!--chapterBreak-->", pageBreak)
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] settings(Report report) {
        return read("settings.xml")
                .replace("{language}", report.about().language().toLanguageTag())
                .getBytes(StandardCharsets.UTF_8);
    }

    static String of(Role role) {
        return switch (role) {
            case BODY -> "BodyText";
            case LEAD -> "Lead";
            case ADOPTED -> "AdoptedWording";
            case QUOTE -> "Quote";
            case RESULT -> "Result";
            case SMALL -> "SmallPrint";
        };
    }

    static String of(Tone tone) {
        return switch (tone) {
            case PLAIN -> "Box";
            case KEY -> "BoxKey";
            case CAVEAT -> "BoxCaveat";
        };
    }

    private static String read(String name) {
        try (var in = Objects.requireNonNull(WordStyles.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
