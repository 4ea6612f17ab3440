package org.plenary.documents.pdf;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfOutline;
import com.itextpdf.kernel.pdf.WriterProperties;
import com.itextpdf.kernel.pdf.event.PdfDocumentEvent;
import com.itextpdf.kernel.pdf.navigation.PdfStringDestination;
import com.itextpdf.layout.Document;

import org.plenary.assembly.Progress;
import org.plenary.documents.ColumnWidths;
import org.plenary.report.Report;
import org.plenary.report.chart.ChartLayout;
import org.plenary.report.chart.Colour;
import org.plenary.report.chart.Lettering;

import java.io.OutputStream;
import java.util.ArrayDeque;

/**
 * One way through a report from first page to last. The first pass finds out the page numbers, the
 * second one prints them.
 */
final class PdfPass {

    private final Report report;
    private final Lettering lettering;
    private final PageNumbers known;
    private final Progress progress;
    private final float enlarged;

    /**
     * @param enlarged 1 for ordinary print, 1.5 for print one and a half times as large
     */
    PdfPass(
            Report report,
            Lettering lettering,
            PageNumbers known,
            Progress progress,
            float enlarged) {
        this.report = report;
        this.lettering = lettering;
        this.known = known;
        this.progress = progress;
        this.enlarged = enlarged;
    }

    /** Where things came to lie this time. */
    PageNumbers write(OutputStream out) {
        var paper = Paper.of(report.form()).shrunk(enlarged);
        var typeface = new Typeface();
        var printable = new Printable(lettering);
        var text = new PdfText(typeface, printable, report.labels());
        try (var pdf = known.pages() == 0 ? draft(out) : Conforming.open(report.about(), out);
                var document = new Document(pdf, paper.size())) {
            document.setMargins(paper.top(), paper.right(), paper.bottom(), paper.left());
            document.setFont(typeface.regular()).setFontColor(Ink.of(Colour.INK));
            pdf.addEventHandler(
                    PdfDocumentEvent.END_PAGE,
                    new Furniture(report, paper, typeface, printable, known));
            if (enlarged != 1) {
                pdf.addEventHandler(PdfDocumentEvent.END_PAGE, new Enlarging(enlarged));
            }
            var blocks =
                    new PdfBlocks(
                            report,
                            paper,
                            document,
                            text,
                            new PdfTable(text, new ColumnWidths(lettering)),
                            new PdfChart(pdf, typeface, printable),
                            new ChartLayout(lettering),
                            known);
            blocks.cover();
            for (int b = 0; b < report.blocks().size(); b++) {
                progress.checkStopped();
                boolean last = b == report.blocks().size() - 1;
                blocks.add(report.blocks().get(b), last ? null : report.blocks().get(b + 1));
            }
            blocks.finish();
            bookmarks(pdf, printable);
            return new PageNumbers(blocks.pageOf(), pdf.getNumberOfPages());
        }
    }

    /** For counting pages tags and metadata are not needed; without them it takes half the time. */
    private static PdfDocument draft(OutputStream out) {
        return new PdfDocument(
                new com.itextpdf.kernel.pdf.PdfWriter(
                        out, new WriterProperties().setCompressionLevel(0)));
    }

    private void bookmarks(PdfDocument pdf, Printable printable) {
        var path = new ArrayDeque<PdfOutline>();
        path.push(pdf.getOutlines(false));
        for (var heading : report.headings()) {
            while (path.size() > heading.level()) {
                path.pop();
            }
            var words = printable.of(heading.text().plain());
            var bookmark = path.element().addOutline(words);
            bookmark.addDestination(new PdfStringDestination(heading.id()));
            bookmark.setOpen(heading.level() < 2);
            path.push(bookmark);
        }
    }
}
