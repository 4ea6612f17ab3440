package org.plenary.documents.pdf;

import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.canvas.CanvasArtifact;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.event.AbstractPdfDocumentEvent;
import com.itextpdf.kernel.pdf.event.AbstractPdfDocumentEventHandler;

import org.plenary.documents.CoverBand;
import org.plenary.report.Form;
import org.plenary.report.Report;
import org.plenary.report.chart.Colour;

/**
 * What stands on every page: the title above, publisher and page number below. Artifacts all, so
 * that nobody who listens hears them three hundred times.
 */
final class Furniture extends AbstractPdfDocumentEventHandler {

    private static final float SIZE = 10;

    private final Report report;
    private final Paper paper;
    private final Typeface typeface;
    private final Printable printable;

    Furniture(Report report, Paper paper, Typeface typeface, Printable printable) {
        this.report = report;
        this.paper = paper;
        this.typeface = typeface;
        this.printable = printable;
    }

    @Override
    protected void onAcceptedEvent(AbstractPdfDocumentEvent event) {
        int pages = event.getDocument().getNumberOfPages();
        for (int number = 1; number <= pages; number++) {
            furnish(event.getDocument().getPage(number), number, pages);
        }
    }

    private void furnish(PdfPage page, int number, int pages) {
        if (number == 1 && report.form() == Form.BOOK) {
            coverBand(page);
            return;
        }
        var canvas = new PdfCanvas(page);
        canvas.openTag(pagination());
        head(canvas, number);
        foot(canvas, number, pages);
        canvas.closeTag().release();
    }

    /** Behind the title, so it is drawn before what already stands on the page. */
    private void coverBand(PdfPage page) {
        var canvas =
                new PdfCanvas(
                        page.newContentStreamBefore(), page.getResources(), page.getDocument());
        float height = CoverBand.HEIGHT;
        canvas.openTag(pagination())
                .setFillColor(Ink.of(Colour.TEAL))
                .rectangle(0, paper.size().getHeight() - height, paper.size().getWidth(), height)
                .fill()
                .setFillColor(Ink.of(Colour.SAND))
                .rectangle(
                        0,
                        paper.size().getHeight() - height - CoverBand.EDGE,
                        paper.size().getWidth(),
                        CoverBand.EDGE)
                .fill()
                .closeTag()
                .release();
    }

    private void head(PdfCanvas canvas, int number) {
        if (number == 1) {
            return;
        }
        float y = paper.size().getHeight() - paper.top() * 0.5f;
        start(canvas, paper.left(), y, fitted(report.about().title(), paper.width()));
        rule(canvas, y - 8);
    }

    private void foot(PdfCanvas canvas, int number, int pages) {
        float y = paper.bottom() * 0.45f;
        rule(canvas, y + 16);
        var page =
                report.labels()
                        .page()
                        .replace("{pages}", String.valueOf(pages))
                        .replace("{page}", String.valueOf(number));
        float pageWidth = typeface.regular().getWidth(page, SIZE);
        start(canvas, paper.left() + paper.width() - pageWidth, y, page);
        var about = report.about();
        var left =
                about.version().isBlank()
                        ? about.publisher()
                        : about.publisher() + "  ·  " + about.version();
        start(canvas, paper.left(), y, fitted(left, paper.width() - pageWidth - 20));
    }

    private void start(PdfCanvas canvas, float x, float y, String words) {
        canvas.beginText()
                .setFontAndSize(typeface.regular(), SIZE)
                .setFillColor(Ink.of(Colour.QUIET))
                .moveText(x, y)
                .showText(words)
                .endText();
    }

    private void rule(PdfCanvas canvas, float y) {
        canvas.setStrokeColor(Ink.of(Colour.RULE))
                .setLineWidth(0.6f)
                .moveTo(paper.left(), y)
                .lineTo(paper.left() + paper.width(), y)
                .stroke();
    }

    /** A title too long for one line ends in an ellipsis here; the cover has it in full. */
    private String fitted(String words, float width) {
        var whole = printable.of(words);
        var fits = whole;
        while (typeface.regular().getWidth(fits, SIZE) > width && fits.length() > 1) {
            whole = whole.substring(0, whole.length() - 1).stripTrailing();
            fits = whole + "…";
        }
        return fits;
    }

    private static CanvasArtifact pagination() {
        var artifact = new CanvasArtifact();
        artifact.addProperty(PdfName.Type, PdfName.Pagination);
        return artifact;
    }
}
