package org.plenary.documents.pdf;

import com.itextpdf.kernel.pdf.PdfAConformance;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfOutline;
import com.itextpdf.kernel.pdf.PdfOutputIntent;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfUAConformance;
import com.itextpdf.kernel.pdf.PdfViewerPreferences;
import com.itextpdf.kernel.pdf.WriterProperties;
import com.itextpdf.kernel.pdf.event.PdfDocumentEvent;
import com.itextpdf.kernel.pdf.navigation.PdfStringDestination;
import com.itextpdf.layout.Document;
import com.itextpdf.pdfa.PdfADocument;

import org.plenary.assembly.Progress;
import org.plenary.documents.ColumnWidths;
import org.plenary.report.Report;
import org.plenary.report.chart.ChartLayout;
import org.plenary.report.chart.Colour;
import org.plenary.report.chart.Lettering;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
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

    PdfPass(Report report, Lettering lettering, PageNumbers known, Progress progress) {
        this.report = report;
        this.lettering = lettering;
        this.known = known;
        this.progress = progress;
    }

    /** Where things came to lie this time. */
    PageNumbers write(OutputStream out) {
        var paper = Paper.of(report.form());
        var typeface = new Typeface();
        var printable = new Printable(lettering);
        var text = new PdfText(typeface, printable, report.labels());
        try (var pdf = known.pages() == 0 ? draft(out) : conforming(out);
                var document = new Document(pdf, paper.size())) {
            document.setMargins(paper.top(), paper.right(), paper.bottom(), paper.left());
            document.setFont(typeface.regular()).setFontColor(Ink.of(Colour.INK));
            pdf.addEventHandler(
                    PdfDocumentEvent.END_PAGE,
                    new Furniture(report, paper, typeface, printable, known));
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

    private PdfDocument conforming(OutputStream out) {
        var properties =
                new WriterProperties()
                        .setFullCompressionMode(true)
                        .addPdfUaXmpMetadata(PdfUAConformance.PDF_UA_1);
        var pdf =
                new PdfADocument(
                        new com.itextpdf.kernel.pdf.PdfWriter(out, properties),
                        PdfAConformance.PDF_A_2A,
                        screenColours());
        var about = report.about();
        pdf.setTagged();
        pdf.getCatalog().setLang(new PdfString(about.language().toLanguageTag()));
        pdf.getCatalog().setViewerPreferences(new PdfViewerPreferences().setDisplayDocTitle(true));
        var info = pdf.getDocumentInfo().setTitle(about.title()).setAuthor(about.publisher());
        info.setCreator("Plenary").setSubject(about.subject());
        info.setKeywords(String.join(", ", about.keywords()));
        return pdf;
    }

    /** The sRGB profile comes with the Java runtime, so none has to be shipped. */
    private static PdfOutputIntent screenColours() {
        var profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        return new PdfOutputIntent(
                "Custom",
                "",
                "http://www.color.org",
                "sRGB IEC61966-2.1",
                new ByteArrayInputStream(profile));
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
