package org.plenary.documents.word;

import org.plenary.report.Block.Role;
import org.plenary.report.Block.Tone;
import org.plenary.report.Form;
import org.plenary.report.Report;
import org.plenary.report.chart.Colour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The house styles; the file styles.xml beside this class says how each looks. */
final class WordStyles {

    private WordStyles() {}

    static byte[] of(Report report) {
        var xml = read("styles.xml");
        for (var colour : Colour.values()) {
            xml = xml.replace("{" + colour.name() + "}", colour.hex());
        }
        var pageBreak = report.form() == Form.BOOK ? "<w:pageBreakBefore/>" : "";
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
