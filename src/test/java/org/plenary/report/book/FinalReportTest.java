package org.plenary.report.book;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plenary.agenda.Agenda;
import org.plenary.notes.Fates;
import org.plenary.report.Block;
import org.plenary.report.Block.Figure;
import org.plenary.report.Block.Heading;
import org.plenary.report.Block.Paragraph;
import org.plenary.report.Block.Table;
import org.plenary.report.Report;
import org.plenary.report.Text;
import org.plenary.report.book.Profile.Value;
import org.plenary.texts.Texts;

import java.util.List;
import java.util.stream.Stream;

class FinalReportTest {

    private final FinalReport finalReport = new FinalReport(new Texts("en"));

    @Test
    void theSameFactsGiveTheSameReport() {
        assertThat(finalReport.build(SampleFacts.of(12, 100)))
                .isEqualTo(finalReport.build(SampleFacts.of(12, 100)));
    }

    @Test
    void everyRecommendationIsInTheSummaryAndPrintedInFull() {
        var facts = SampleFacts.of(30, 200);
        var report = finalReport.build(facts);

        assertThat(table(report, "results").rows()).hasSize(30);
        for (var standing : facts.standings()) {
            var wording = standing.recommendation().wording().recommendation();
            assertThat(headings(report)).contains("r" + standing.recommendation().number());
            assertThat(sentences(report)).contains(wording);
        }
    }

    @Test
    void aNumberStaysWithItsRecommendationWhenAnotherIsWithdrawn() {
        var report = finalReport.build(SampleFacts.of(12, 100));

        assertThat(sentences(report)).contains("Withdrawn: taken up in R10");
        assertThat(headings(report)).contains("r11", "r12");
    }

    @Test
    void noPercentageStandsWithoutTheNumberBehindIt() {
        var report = finalReport.build(SampleFacts.of(12, 100));

        for (var cell : table(report, "results").rows()) {
            assertThat(cell.get(3).plain()).matches("–|\\d+\\.\\d% of\u00a0\\d+");
        }
        assertThat(sentences(report).filter(s -> s.contains("%") && s.startsWith("Adopted")))
                .allMatch(s -> s.matches(".*% of\u00a0\\d+ said yes.*"));
    }

    @Test
    void everyNoteIsInTheLedgerOnce() {
        var facts = SampleFacts.of(5, 300);
        var ledger = new Lineage(facts).ledger();

        assertThat(ledger.used() + ledger.merged() + ledger.parked() + ledger.open())
                .isEqualTo(ledger.all())
                .isEqualTo(300);
        var rows = table(finalReport.build(facts), "ledger").rows();
        int printed =
                rows.subList(0, rows.size() - 1).stream()
                        .mapToInt(row -> Integer.parseInt(row.get(1).plain()))
                        .sum();
        assertThat(printed).isEqualTo(300);
    }

    @Test
    void everyRecommendationLeadsToItsNotesAndBack() {
        var facts = SampleFacts.of(6, 60);
        var report = finalReport.build(facts);

        assertThat(table(report, "trace-r1-notes").rows()).hasSize(10);
        assertThat(sentences(report).filter(s -> s.contains("It rests on 10 notes from ")).count())
                .isEqualTo(6);
    }

    @Test
    void onlyWhatWasReadBackVerbatimIsQuoted() {
        var report = finalReport.build(SampleFacts.of(6, 300));
        var notes = SampleFacts.of(6, 300).notes();

        var printed =
                Stream.of(1, 2, 3, 4, 5, 6)
                        .flatMap(r -> table(report, "trace-r" + r + "-notes").rows().stream())
                        .map(row -> row.get(1).plain())
                        .toList();
        assertThat(printed).hasSize(300);
        for (var note : notes) {
            boolean verbatim = note.wording() == org.plenary.notes.Wording.VERBATIM;
            assertThat(printed).contains(verbatim ? "“" + note.text() + "”" : note.text());
        }
    }

    @Test
    void aSmallNumberIsHiddenAndCannotBeWorkedOut() {
        var feature =
                new Profile.Feature(
                        "Gender",
                        List.of(
                                new Value("Female", 0.5, 50, 52),
                                new Value("Male", 0.5, 50, 45),
                                new Value("Another", 0.0, 3, 3)));

        assertThat(feature.hidden()).extracting(Value::name).containsOnly("Another", "Male");
    }

    @Test
    void anAssemblyThatHasJustBegunHasAReportToo() {
        var full = SampleFacts.of(1, 1);
        var empty =
                new Facts(
                        full.assembly(),
                        full.date(),
                        "",
                        Agenda.EMPTY,
                        List.of(),
                        List.of(),
                        new Fates(java.util.Map.of(), java.util.Map.of()),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        List.of(),
                        List.of());

        assertThat(headings(finalReport.build(empty))).containsExactly("summary", "numbers");
    }

    @Test
    void aLongTextIsShortenedBetweenWords() {
        assertThat(Words.beginning("Short enough", 40)).isEqualTo("Short enough");
        assertThat(Words.beginning("Publish before each budget which stretches, all of them", 44))
                .isEqualTo("Publish before each budget which stretches…");
    }

    private static List<String> headings(Report report) {
        return report.headings().stream().map(Heading::id).toList();
    }

    private static Table table(Report report, String id) {
        return report.blocks().stream()
                .map(b -> b instanceof Figure figure ? figure.data() : b)
                .filter(b -> b instanceof Table table && table.id().equals(id))
                .map(Table.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> sentences(Report report) {
        return report.blocks().stream()
                .filter(Block.Paragraph.class::isInstance)
                .map(Block.Paragraph.class::cast)
                .map(Paragraph::text)
                .map(Text::plain);
    }
}
