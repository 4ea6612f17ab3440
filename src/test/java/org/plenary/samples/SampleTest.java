package org.plenary.samples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.agenda.Timetable;
import org.plenary.assembly.Seed;
import org.plenary.decisions.DecisionChange;
import org.plenary.exchange.CsvWriter;
import org.plenary.exchange.PoolReader;
import org.plenary.exchange.TableReader;
import org.plenary.exchange.TargetsReader;
import org.plenary.exchange.TextTable;
import org.plenary.members.Household;
import org.plenary.members.PersonId;
import org.plenary.members.Replies;
import org.plenary.notes.Kind;
import org.plenary.notes.Note;
import org.plenary.sortition.Target;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

class SampleTest {

    private static final Sample SAMPLE = Sample.usual();
    private static final List<PersonId> MEMBERS =
            IntStream.rangeClosed(1, 100).mapToObj(i -> new PersonId("RM" + i)).toList();

    @TempDir Path place;

    @Test
    void theCommittedFilesAreWhatTheGeneratorMakes() throws IOException {
        var files = new SampleFiles(SAMPLE);
        var committed = Path.of("samples");
        if ("write".equals(System.getProperty("samples"))) {
            files.write(committed);
        }
        var csv = new CsvWriter(CsvWriter.Reader.PROGRAM);
        for (var name : SampleFiles.TEXTS) {
            assertThat(Files.readString(committed.resolve(name)))
                    .as("mvn test -Dtest=SampleTest -Dsamples=write makes %s anew", name)
                    .isEqualTo(csv.text(files.grid(name)));
        }
    }

    @Test
    void theWorkbookSaysTheSameAsTheText() {
        new SampleFiles(SAMPLE).write(place);
        var reader = new TableReader();
        var text = reader.read(place.resolve(SampleFiles.REPLIES)).clean().orElseThrow();
        var book = reader.read(place.resolve(SampleFiles.WORKBOOK)).clean().orElseThrow();

        assertThat(book.headings()).isEqualTo(text.headings());
        assertThat(book.rows()).isEqualTo(text.rows());
    }

    private Replies replies() {
        new SampleFiles(SAMPLE).write(place);
        TextTable table =
                new TableReader().read(place.resolve(SampleFiles.REPLIES)).clean().orElseThrow();
        var known = SAMPLE.targets().targets().stream().map(Target::value).toList();
        var reader = new PoolReader();
        return reader.read(table, reader.guess(table, known), known).read().orElseThrow();
    }

    @Test
    void theRepliesHaveThirtyEightSlipsAndElevenThatCannotBeKept() {
        var replies = replies();
        assertThat(replies.replies()).hasSize(2_000);
        assertThat(replies.findings().stream().filter(f -> f.repair() != null)).hasSize(38);
        assertThat(replies.findings().stream().filter(f -> f.repair() == null)).hasSize(11);

        var cleared = Sample.cleared(replies);
        assertThat(cleared.repairs()).hasSize(38);
        assertThat(cleared.exclusions()).hasSize(11);
        assertThat(cleared.pool().orElseThrow().size()).isEqualTo(1_989);
    }

    @Test
    void aboutThreeInTenShareAHomeHoweverTheyWroteIt() {
        var households = Sample.cleared(replies()).households();
        int people = households.stream().mapToInt(h -> h.replies().size()).sum();

        assertThat(people).isBetween(500, 700);
        assertThat(households.stream().filter(Household::isSpelledVariously).count())
                .isGreaterThan(100);
    }

    @Test
    void everyTargetHasEnoughPeopleInThePool() {
        var pool = Sample.cleared(replies()).pool().orElseThrow();
        assertThat(SAMPLE.targets().targets())
                .allSatisfy(
                        target ->
                                assertThat(pool.count(target.value()))
                                        .isGreaterThanOrEqualTo(target.max()));
        var read = new TargetsReader().read(place.resolve(SampleFiles.TARGETS), 100);
        assertThat(read.clean()).contains(SAMPLE.targets());
    }

    @Test
    void theNotesAreAsManyAsTwelveTablesWriteAndNoneIsWordForWordAnother() {
        var notes = SAMPLE.notes();
        assertThat(notes).hasSize(42 * 12 * 6);
        assertThat(notes.stream().map(Note::text).distinct().count()).isGreaterThan(3_000);
        assertThat(notes.stream().map(Note::id).distinct()).hasSize(notes.size());
        assertThat(notes).noneMatch(n -> n.text().matches(".*[\\[\\]{}|].*"));
        var quotes = notes.stream().filter(n -> n.kind() == Kind.QUOTE).map(Note::text).toList();
        assertThat(quotes).hasSizeGreaterThan(80).doesNotHaveDuplicates();
    }

    @Test
    void theDaysFitIntoTheirHours() {
        var days = Timetable.of(SAMPLE.agenda());
        assertThat(days).hasSize(12);
        assertThat(days).allSatisfy(day -> assertThat(day.spare()).isBetween(0, 15));
    }

    @Test
    void fiftyTwoRecommendationsAreAdoptedInTwoRounds() {
        var changes = SAMPLE.decisions(100, SAMPLE.attendance(MEMBERS));
        assertThat(SAMPLE.recommendations()).hasSize(60);
        assertThat(SAMPLE.recommendations())
                .allSatisfy(r -> assertThat(r.notes()).as(r.label()).hasSizeGreaterThan(3));
        assertThat(adopted(changes, 1)).isEqualTo(38);
        assertThat(adopted(changes, 2)).isEqualTo(14);
        assertThat(changes.stream().filter(c -> c instanceof DecisionChange.Withdrawn)).hasSize(8);
        assertThat(changes.stream().filter(c -> c instanceof DecisionChange.DissentStated))
                .hasSize(2);
    }

    private static long adopted(List<DecisionChange> changes, int round) {
        return changes.stream()
                .filter(
                        change ->
                                change instanceof DecisionChange.Voted(var vote)
                                        && vote.round() == round
                                        && vote.tally().adopted())
                .count();
    }

    @Test
    void theSameSeedMakesTheSameAssembly() {
        var small = new Sample(new Seed("x"), SampleSize.SMALL);
        var again = new Sample(new Seed("x"), SampleSize.SMALL);
        var other = new Sample(new Seed("y"), SampleSize.SMALL);

        assertThat(small.replies()).isEqualTo(again.replies()).isNotEqualTo(other.replies());
        assertThat(small.notes()).isEqualTo(again.notes()).isNotEqualTo(other.notes());
        assertThat(small.notes()).hasSize(252);
        assertThat(small.replies().rows()).hasSize(300);
        assertThat(small.decisions(20, small.attendance(MEMBERS.subList(0, 20))))
                .isEqualTo(again.decisions(20, again.attendance(MEMBERS.subList(0, 20))));
    }
}
