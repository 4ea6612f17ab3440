package org.plenary.documents.pdf;

import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.font.PdfFontFactory.EmbeddingStrategy;

import org.plenary.report.Emphasis;
import org.plenary.report.Run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The house font in one PDF file; a font belongs to the file it is embedded in. */
final class Typeface {

    private final PdfFont regular = embedded("NotoSans-Regular");
    private final PdfFont bold = embedded("NotoSans-Bold");
    private final PdfFont italic = embedded("NotoSans-Italic");
    private final PdfFont boldItalic = embedded("NotoSans-BoldItalic");

    PdfFont regular() {
        return regular;
    }

    PdfFont bold() {
        return bold;
    }

    PdfFont of(Run run, boolean alreadyBold) {
        boolean strong = alreadyBold || run.is(Emphasis.STRONG);
        if (run.is(Emphasis.STRESSED)) {
            return strong ? boldItalic : italic;
        }
        return strong ? bold : regular;
    }

    private static PdfFont embedded(String name) {
        var resource = "/org/plenary/fonts/" + name + ".ttf";
        try (var in = Objects.requireNonNull(Typeface.class.getResourceAsStream(resource))) {
            return PdfFontFactory.createFont(
                    in.readAllBytes(), PdfEncodings.IDENTITY_H, EmbeddingStrategy.FORCE_EMBEDDED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
