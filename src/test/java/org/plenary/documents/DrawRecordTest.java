package org.plenary.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.assembly.Progress;
import org.plenary.documents.pdf.PdfWriter;
import org.plenary.documents.pdf.VeraPdf;
import org.plenary.documents.word.WordSchema;
import org.plenary.documents.word.WordWriter;
import org.plenary.members.Pool;
import org.plenary.members.Respondent;
import org.plenary.report.book.DrawRecord;
import org.plenary.report.book.SampleFacts;
import org.plenary.report.chart.Lettering;
import org.plenary.sortition.Draw;
import org.plenary.sortition.DrawChange.Purpose;
import org.plenary.sortition.Occasion;
import org.plenary.sortition.Targets;
import org.plenary.texts.Texts;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

class DrawRecordTest {

    private static final String FINGERPRINT = "0123456789abcdef".repeat(4);

    @TempDir private Path folder;

    @Test
    void theRecordOfADrawSaysEverythingPublishedInWordAndPdfAlikeAndNamesNobody() throws Exception {
        var draw = SampleFacts.of(20, 120).draw();
        assertThat(draw).isNotNull();
        var report = DrawRecord.of(facts(draw), new Texts("en"));
        var word = folder.resolve("record.docx");
        var pdf = folder.resolve("record.pdf");
        new WordWriter(new Lettering()).write(report, word, Progress.NONE);
        new PdfWriter(new Lettering()).write(report, pdf, Progress.NONE);

        var heard = Spoken.pdf(pdf);
        assertThat(heard).containsExactlyElementsOf(Spoken.word(word));
        var all = String.join("\n", heard);
        assertThat(all)
                .contains("0123456789abcdef", "drawnumber2", "R0001,R0007", "panels.csv|")
                .contains("1|Trial|1,000|notdrawn|–", "2|Panel|1,000|407|407");
        draw.panel().members().forEach(id -> assertThat(all).doesNotContain(id.value() + ","));
        assertThat(VeraPdf.brokenRules(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(VeraPdf.brokenRules(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(WordSchema.errors(word)).isEmpty();
    }

    @Test
    void ofADrawNoJournalKnowsTheRecordSaysOnlyWhatTheProgramKnows() throws Exception {
        var draw = SampleFacts.of(20, 120).draw();
        assertThat(draw).isNotNull();
        var word = folder.resolve("record.docx");
        var report = DrawRecord.of(facts(draw, Occasion.UNRECORDED), new Texts("en"));
        new WordWriter(new Lettering()).write(report, word, Progress.NONE);

        assertThat(String.join("\n", Spoken.word(word)))
                .contains("weregiventotheprogram")
                .doesNotContain("drawninpublic", "publishedbeforehand", "wastoldwho");
    }

    private static DrawRecord.Facts facts(Draw draw) {
        return facts(draw, new Occasion(2, FINGERPRINT));
    }

    private static DrawRecord.Facts facts(Draw draw, Occasion occasion) {
        var published = new LinkedHashMap<String, String>();
        published.put("panels.csv", FINGERPRINT);
        published.put("SHA256SUMS", FINGERPRINT);
        return new DrawRecord.Facts(
                "Rivermouth Assembly on Coastal Flooding",
                LocalDate.of(2026, 11, 22),
                Locale.UK,
                Purpose.PANEL,
                draw,
                pool(draw),
                occasion,
                FINGERPRINT,
                List.of("R0001", "R0007"),
                published,
                List.of(
                        new DrawRecord.Held(1, Purpose.TRIAL, 1_000, "", -1),
                        new DrawRecord.Held(2, Purpose.PANEL, 1_000, "407", 407)),
                List.of());
    }

    /** Everybody of the lottery, with values that go round among the targets. */
    private static Pool pool(Draw draw) {
        Targets targets = draw.from().settings().targets();
        var people = new ArrayList<Respondent>();
        for (var person : draw.from().people()) {
            var values = new LinkedHashMap<String, String>();
            for (var feature : targets.features()) {
                var own = targets.of(feature);
                values.put(feature, own.get(people.size() % own.size()).value().value());
            }
            people.add(new Respondent(person.person(), values, Map.of(), null));
        }
        return new Pool(targets.features(), people);
    }
}
