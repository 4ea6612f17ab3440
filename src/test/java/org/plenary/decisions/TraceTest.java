package org.plenary.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenary.assembly.BlockId;
import org.plenary.assembly.NoteId;
import org.plenary.assembly.RecommendationId;
import org.plenary.assembly.Seed;
import org.plenary.assembly.ThemeId;
import org.plenary.notes.Channel;
import org.plenary.notes.Fates;
import org.plenary.notes.Kind;
import org.plenary.notes.Note;
import org.plenary.notes.Place;
import org.plenary.notes.Source;
import org.plenary.notes.State;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

class TraceTest {

    private static final int NOTES = 30;

    static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    private static Note note(int n, RandomGenerator random) {
        var note =
                Note.captured(
                                new NoteId("n" + n),
                                new Place(
                                        new BlockId("b" + random.nextInt(2)),
                                        random.nextInt(4),
                                        n + 1),
                                Kind.IDEA,
                                "text",
                                "en",
                                new Source("S1", "lead", Channel.DESK))
                        .supported(random.nextInt(9), 0);
        var themes = new ArrayList<ThemeId>();
        for (int t = 0; t < 4; t++) {
            if (random.nextInt(5) == 0) {
                themes.add(new ThemeId("t" + t));
            }
        }
        note = note.under(themes);
        return random.nextInt(8) == 0 ? note.in(State.STRUCK) : note;
    }

    private static Standing standing(int n, RandomGenerator random) {
        var notes = new ArrayList<NoteId>();
        IntStream.range(0, random.nextInt(5))
                .forEach(_ -> notes.add(new NoteId("n" + random.nextInt(NOTES))));
        var themes = new ArrayList<ThemeId>();
        IntStream.range(0, random.nextInt(2))
                .forEach(_ -> themes.add(new ThemeId("t" + random.nextInt(4))));
        var recommendation =
                new Recommendation(
                        new RecommendationId("r" + n),
                        n + 1,
                        Form.RECOMMENDATION,
                        new Wording("words", "", "", ""),
                        Origin.MEMBERS,
                        notes,
                        themes);
        return new Standing(
                recommendation, random.nextInt(5) == 0 ? "let go" : null, List.of(), List.of());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theWayBackAndTheWayForwardAreTheSameWay(int seed) {
        var random = new Seed("trace " + seed).random("notes");
        var notes = IntStream.range(0, NOTES).mapToObj(n -> note(n, random)).toList();
        var standings = IntStream.range(0, 6).mapToObj(n -> standing(n, random)).toList();
        var merged = new HashMap<NoteId, NoteId>();
        for (int i = 0; i < 5; i++) {
            merged.put(
                    new NoteId("n" + random.nextInt(15)),
                    new NoteId("n" + (15 + random.nextInt(15))));
        }
        var fates = new Fates(merged, new HashMap<>());
        var trace = new Trace(standings, notes, fates);

        for (var standing : standings) {
            var recommendation = standing.recommendation();
            assertThat(trace.notesOf(recommendation.id()))
                    .isEqualTo(
                            notes.stream()
                                    .filter(n -> rests(recommendation, n, notes, fates))
                                    .toList());
            var weight = trace.weightOf(recommendation.id());
            var tables = trace.tablesOf(recommendation.id());
            assertThat(tables.values().stream().mapToInt(t -> t.size()).sum())
                    .isEqualTo(weight.tables());
        }
        for (var note : notes) {
            var uses =
                    standings.stream()
                            .filter(s -> s.status() != Standing.Status.WITHDRAWN)
                            .filter(s -> rests(s.recommendation(), note, notes, fates))
                            .map(s -> s.recommendation().id())
                            .toList();
            assertThat(trace.usesOf(note.id())).containsExactlyInAnyOrderElementsOf(uses);
            assertThat(trace.used().contains(note.id())).isEqualTo(!uses.isEmpty());
            assertThat(trace.saidAt(note.block(), note.table()).contains(note))
                    .isEqualTo(!note.struck());
        }
        var ledger = trace.ledger();
        assertThat(ledger.used()).isEqualTo(trace.used().size());
        assertThat(ledger.all() + ledger.struck()).isEqualTo(NOTES);
    }

    private static boolean rests(Recommendation on, Note note, List<Note> notes, Fates fates) {
        if (note.struck()) {
            return false;
        }
        var into = fates.merged().get(note.id());
        return named(on, note)
                || notes.stream().filter(n -> n.id().equals(into)).anyMatch(n -> named(on, n));
    }

    private static boolean named(Recommendation recommendation, Note note) {
        return recommendation.notes().contains(note.id())
                || note.themes().stream().anyMatch(recommendation.themes()::contains);
    }
}
