package org.plenary.documents.pdf;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.action.PdfAction;
import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import com.itextpdf.layout.element.Link;
import com.itextpdf.layout.element.Paragraph;

import org.plenary.report.Emphasis;
import org.plenary.report.Labels;
import org.plenary.report.Run;
import org.plenary.report.Text;
import org.plenary.report.chart.Colour;

/** Runs of words as pieces of a PDF paragraph. */
final class PdfText {

    private final Typeface typeface;
    private final Printable printable;
    private final Labels labels;

    PdfText(Typeface typeface, Printable printable, Labels labels) {
        this.typeface = typeface;
        this.printable = printable;
        this.labels = labels;
    }

    Paragraph paragraph(Text text, boolean bold) {
        var paragraph = new Paragraph();
        for (var run : text.runs()) {
            paragraph.add(piece(run, bold));
        }
        return paragraph;
    }

    private com.itextpdf.layout.element.Text piece(Run run, boolean bold) {
        var piece =
                switch (run.link()) {
                    case null -> new com.itextpdf.layout.element.Text(printable.of(run.words()));
                    case org.plenary.report.Link.Inside inside ->
                            underlined(inside(run.words(), inside.id()));
                    case org.plenary.report.Link.Web web ->
                            underlined(
                                    link(
                                            run.words(),
                                            PdfAction.createURI(web.address()),
                                            web.address()));
                };
        piece.setFont(typeface.of(run, bold));
        if (run.is(Emphasis.QUIET)) {
            piece.setFontColor(Ink.of(Colour.QUIET));
        }
        if (run.language() != null) {
            if (run.link() == null) {
                piece.getAccessibilityProperties().setRole(StandardRoles.SPAN);
            }
            piece.getAccessibilityProperties().setLanguage(run.language().toLanguageTag());
        }
        return piece;
    }

    /** A link to an id, without any look of its own. */
    Link inside(String words, String id) {
        return link(words, PdfAction.createGoTo(id), labels.linkTo(words));
    }

    com.itextpdf.layout.element.Text plain(String words, boolean bold) {
        return faced(new com.itextpdf.layout.element.Text(printable.of(words)), bold);
    }

    <T extends com.itextpdf.layout.element.Text> T faced(T piece, boolean bold) {
        piece.setFont(bold ? typeface.bold() : typeface.regular());
        return piece;
    }

    /** The frame some readers draw around links is switched off; the underline says it. */
    private Link link(String words, PdfAction action, String spoken) {
        var link = new Link(printable.of(words), action);
        link.getLinkAnnotation().setContents(spoken).setBorder(new PdfArray(new float[] {0, 0, 0}));
        return link;
    }

    private static Link underlined(Link link) {
        link.setFontColor(Ink.of(Colour.TEAL)).setUnderline(0.6f, -1.6f);
        return link;
    }
}
