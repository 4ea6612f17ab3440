package org.plenary.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.assembly.Progress;
import org.plenary.documents.pdf.PdfWriter;
import org.plenary.documents.pdf.VeraPdf;
import org.plenary.documents.word.WordSchema;
import org.plenary.documents.word.WordWriter;
import org.plenary.report.Block;
import org.plenary.report.Block.Heading;
import org.plenary.report.Block.Table;
import org.plenary.report.book.FinalReport;
import org.plenary.report.book.SampleFacts;
import org.plenary.report.chart.Lettering;
import org.plenary.texts.Texts;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import java.nio.file.Path;

class SameTreeTest {

    @TempDir private Path folder;

    @Test
    void wordAndPdfSayTheSameInTheSameOrder() throws Exception {
        var report = SampleReport.of(9, 30);
        var word = folder.resolve("report.docx");
        var pdf = folder.resolve("report.pdf");
        new WordWriter(new Lettering()).write(report, word, Progress.NONE);
        new PdfWriter(new Lettering()).write(report, pdf, Progress.NONE);

        var heard = Spoken.word(word);
        assertThat(Spoken.pdf(pdf)).containsExactlyElementsOf(heard);
        assertThat(heard.stream().filter(line -> line.matches("H[1-4]:.*")).count())
                .isEqualTo(report.headings().size());
        assertThat(heard).contains("R1|Telleveryhouseholdwhatwillbeprotected|93of94|99%");
        for (var block : report.blocks()) {
            if (block instanceof Heading heading) {
                assertThat(heard)
                        .contains(
                                "H%d:%s"
                                        .formatted(
                                                heading.level(),
                                                heading.text().plain().replaceAll("\\s+", "")));
            }
        }
        assertThat(rows(report.blocks())).isPositive();
        assertThat(heard.stream().filter(line -> line.contains("|")).count())
                .isEqualTo(rows(report.blocks()));
    }

    @Test
    void theFinalReportIsTheSameInBothAndKeepsEveryRule() throws Exception {
        var report = new FinalReport(new Texts("en")).build(SampleFacts.of(20, 120));
        var word = folder.resolve("final.docx");
        var pdf = folder.resolve("final.pdf");
        new WordWriter(new Lettering()).write(report, word, Progress.NONE);
        new PdfWriter(new Lettering()).write(report, pdf, Progress.NONE);

        assertThat(Spoken.pdf(pdf)).containsExactlyElementsOf(Spoken.word(word));
        assertThat(VeraPdf.brokenRules(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(VeraPdf.brokenRules(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(WordSchema.errors(word)).isEmpty();
    }

    private static long rows(java.util.List<Block> blocks) {
        return blocks.stream()
                .mapToLong(
                        block ->
                                switch (block) {
                                    case Table table -> table.rows().size() + 1L;
                                    case Block.Figure figure -> figure.data().rows().size() + 1L;
                                    default -> 0L;
                                })
                .sum();
    }
}
