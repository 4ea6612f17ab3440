package org.plenary.documents.pdf;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfOutline;
import com.itextpdf.kernel.pdf.WriterProperties;
import com.itextpdf.kernel.pdf.event.PdfDocumentEvent;
import com.itextpdf.kernel.pdf.navigation.PdfStringDestination;
import com.itextpdf.layout.Document;

import org.plenary.assembly.Progress;
import org.plenary.report.Report;
import org.plenary.report.chart.ChartLayout;
import org.plenary.report.chart.Lettering;

import java.io.OutputStream;
import java.util.ArrayDeque;

/**
 * One way through a report from first page to last. Where there are contents, a first pass finds
 * out the page numbers and the second one prints them.
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

    /**
     * Where things would come to lie. For counting pages tags, metadata and what stands on every
     * page are not needed; without them it takes half the time.
     */
    PageNumbers measure() {
        var nowhere =
                new com.itextpdf.kernel.pdf.PdfWriter(
                        OutputStream.nullOutputStream(),
                        new WriterProperties().setCompressionLevel(0));
        return lay(new PdfDocument(nowhere), true);
    }

    /** Where things came to lie this time. */
    PageNumbers write(OutputStream out) {
        return lay(Conforming.open(report.about(), out), false);
    }

    private PageNumbers lay(PdfDocument file, boolean isDraft) {
        var paper = Paper.of(report.form()).shrunk(enlarged);
        var typeface = new Typeface();
        var printable = new Printable(lettering);
        var text = new PdfText(typeface, printable, report.labels());
        try (var pdf = file;
                var document = new Document(pdf, paper.size())) {
            document.setMargins(paper.top(), paper.right(), paper.bottom(), paper.left());
            typeface.dress(document);
            if (!isDraft) {
                dress(pdf, paper, typeface, printable);
            }
            var blocks =
                    new PdfBlocks(
                            report,
                            paper,
                            document,
                            text,
                            new PdfTable(text, lettering),
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
            return new PageNumbers(blocks.pageOf());
        }
    }

    /** When the file is closed: then everything lies where it will, and all pages are there. */
    private void dress(PdfDocument pdf, Paper paper, Typeface typeface, Printable printable) {
        pdf.addEventHandler(
                PdfDocumentEvent.START_DOCUMENT_CLOSING,
                new Furniture(report, paper, typeface, printable));
        if (enlarged != 1) {
            pdf.addEventHandler(PdfDocumentEvent.START_DOCUMENT_CLOSING, new Enlarging(enlarged));
        }
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
