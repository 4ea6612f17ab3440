package org.plenary.documents.pdf;

import com.itextpdf.io.font.FontProgram;
import com.itextpdf.io.font.FontProgramFactory;
import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.font.PdfFontFactory.EmbeddingStrategy;
import com.itextpdf.layout.Document;

import org.plenary.report.Emphasis;
import org.plenary.report.Run;
import org.plenary.report.chart.Colour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The house font in one PDF file; a font belongs to the file it is embedded in. */
final class Typeface {

    /**
     * Reading a font takes longer than setting a page in it. A font that was read has one position
     * it reads from, so two papers that are written at a time must not share one.
     */
    private static final ThreadLocal<Map<String, FontProgram>> READ =
            ThreadLocal.withInitial(HashMap::new);

    private final Map<String, PdfFont> used = new HashMap<>();

    /**
     * What is written in the house font unless something else is said. Letters stand one after the
     * other as they come; without a script named, the tables of the font are searched for each word
     * only to find out that a script that needs more would need another library.
     */
    void dress(Document document) {
        document.setFont(regular()).setFontColor(Ink.of(Colour.INK));
        document.setFontScript(Character.UnicodeScript.COMMON);
    }

    PdfFont regular() {
        return face("NotoSans-Regular");
    }

    PdfFont bold() {
        return face("NotoSans-Bold");
    }

    PdfFont of(Run run, boolean alreadyBold) {
        boolean strong = alreadyBold || run.is(Emphasis.STRONG);
        if (run.is(Emphasis.STRESSED)) {
            return face(strong ? "NotoSans-BoldItalic" : "NotoSans-Italic");
        }
        return strong ? bold() : regular();
    }

    private PdfFont face(String name) {
        return used.computeIfAbsent(name, Typeface::embedded);
    }

    private static PdfFont embedded(String name) {
        var program = READ.get().computeIfAbsent(name, Typeface::read);
        return PdfFontFactory.createFont(
                program, PdfEncodings.IDENTITY_H, EmbeddingStrategy.FORCE_EMBEDDED);
    }

    private static FontProgram read(String name) {
        var resource = "/org/plenary/fonts/" + name + ".ttf";
        try (var in = Objects.requireNonNull(Typeface.class.getResourceAsStream(resource))) {
            return FontProgramFactory.createFont(in.readAllBytes(), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
