package org.plenary.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.assembly.ProblemException;
import org.plenary.assembly.Progress;
import org.plenary.assembly.StoppedException;
import org.plenary.documents.SampleReport;
import org.plenary.report.chart.Lettering;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

class PdfWriterTest {

    @TempDir private Path folder;

    @Test
    void theReportIsAccessibleAndFitForTheArchive() throws Exception {
        var file = write(12, 60);

        assertThat(VeraPdf.brokenRules(file, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(VeraPdf.brokenRules(file, PDFAFlavour.PDFA_2_A)).isEmpty();
    }

    /** If this does not fail, the test above proves nothing. */
    @Test
    void aPictureWithoutAlternativeTextIsFoundOut() throws Exception {
        var file = write(3, 3);
        var spoilt = folder.resolve("spoilt.pdf");
        try (var pdf =
                new PdfDocument(
                        new PdfReader(file.toFile()),
                        new com.itextpdf.kernel.pdf.PdfWriter(spoilt.toFile()))) {
            removeAlternatives(pdf);
        }

        assertThat(VeraPdf.brokenRules(spoilt, PDFAFlavour.PDFUA_1))
                .singleElement()
                .asString()
                .startsWith("7.3-1 ");
    }

    @Test
    void contentsLeadToThePagesTheyName() throws Exception {
        var file = write(6, 12);

        try (var pdf = new PdfDocument(new PdfReader(file.toFile()))) {
            var contents = PdfTextExtractor.getTextFromPage(pdf.getPage(2));
            var named = Pattern.compile("How members were drawn (\\d+)").matcher(contents);
            assertThat(named.find()).as(contents).isTrue();
            int page = Integer.parseInt(named.group(1));
            assertThat(PdfTextExtractor.getTextFromPage(pdf.getPage(page)))
                    .contains("How members were drawn\nThe lottery drew");
        }
    }

    @Test
    void signsTheFontLacksAreSpelledOut() {
        var printable = new Printable(new Lettering());

        assertThat(printable.of("Da iawn 👍🏽 ŵyŷ ß №"))
                .isEqualTo("Da iawn [thumbs up sign] ŵyŷ ß №");
        assertThat(printable.of("水")).isEqualTo("\uFFFD");
    }

    @Test
    void aFileThatIsThereSurvivesAFailedWrite() throws Exception {
        var file = folder.resolve("kept.pdf");
        Files.writeString(file, "as it was");

        assertThatThrownBy(
                        () ->
                                new PdfWriter(new Lettering())
                                        .write(SampleReport.of(1, 1), file, stopped()))
                .isInstanceOf(StoppedException.class);
        assertThat(file).hasContent("as it was");
        assertThat(folder).isDirectoryNotContaining(f -> f.toString().endsWith(".part"));
    }

    @Test
    void aFolderThatIsNotThereIsSaidInWords() {
        var file = folder.resolve("missing").resolve("report.pdf");

        assertThatThrownBy(
                        () ->
                                new PdfWriter(new Lettering())
                                        .write(SampleReport.of(1, 1), file, Progress.NONE))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().key()).isEqualTo("document.cannotWrite"));
    }

    private static Progress stopped() {
        return new Progress() {
            @Override
            public void at(double fraction, String stage) {}

            @Override
            public void checkStopped() {
                throw new StoppedException();
            }
        };
    }

    private static void removeAlternatives(PdfDocument pdf) {
        for (int n = 1; n <= pdf.getNumberOfPdfObjects(); n++) {
            if (pdf.getPdfObject(n) instanceof PdfDictionary element
                    && PdfName.Figure.equals(element.getAsName(PdfName.S))) {
                element.remove(PdfName.Alt);
                element.setModified();
            }
        }
    }

    private Path write(int recommendations, int notes) {
        var file = folder.resolve("report.pdf");
        new PdfWriter(new Lettering())
                .write(SampleReport.of(recommendations, notes), file, Progress.NONE);
        return file;
    }
}
