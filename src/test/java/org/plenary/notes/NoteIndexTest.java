package org.plenary.notes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenary.assembly.BlockId;
import org.plenary.assembly.NoteId;
import org.plenary.assembly.Seed;
import org.plenary.assembly.ThemeId;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class NoteIndexTest {

    private static final List<String> SYLLABLES =
            List.of("ca", "fé", "bu", "s", "Tra", "in", "é", "co", "le", "ré", "no", "1", "20");

    static Note note(int n, String text) {
        return Note.captured(
                new NoteId("n" + n),
                new Place(new BlockId("b" + n % 5), n % 12, n + 1),
                Kind.values()[n % Kind.values().length],
                text,
                "en",
                new Source("S" + n % 12, "lead", Channel.DESK));
    }

    private static String word(RandomGenerator random) {
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(_ -> SYLLABLES.get(random.nextInt(SYLLABLES.size())))
                .collect(Collectors.joining());
    }

    private static String text(RandomGenerator random, int words) {
        return IntStream.range(0, words)
                .mapToObj(_ -> word(random))
                .collect(Collectors.joining(random.nextBoolean() ? " " : ", "));
    }

    private static List<Note> found(NoteIndex index, String query) {
        return index.find(query, NoteFilter.NONE);
    }

    @Test
    void caseAndAccentsDoNotMatter() {
        var index = new NoteIndex(List.of(note(1, "Le CAFÉ de l’Œuvre, Straße 7"), note(2, "tea")));
        for (var query :
                List.of("cafe", "Café", "caf", "oeu", "ŒUV", "strasse", "7", "l cafe", "")) {
            assertThat(found(index, query))
                    .as(query)
                    .extracting(Note::id)
                    .contains(new NoteId("n1"));
        }
        for (var query : List.of("afe", "cafes", "cafe tea", "77")) {
            assertThat(found(index, query)).as(query).isEmpty();
        }
    }

    @Test
    void aRevisedNoteIsFoundByItsNewWordsInItsOldPlace() {
        var index = new NoteIndex(List.of(note(1, "bus"), note(2, "bus")));
        index.put(note(1, "tram"));
        assertThat(found(index, "bus")).containsExactly(note(2, "bus"));
        assertThat(found(index, "tram")).containsExactly(note(1, "tram"));
        assertThat(found(index, "")).containsExactly(note(1, "tram"), note(2, "bus"));
        index.remove(new NoteId("n1"));
        assertThat(found(index, "")).containsExactly(note(2, "bus"));
        assertThat(index.size()).isEqualTo(1);
    }

    static IntStream seeds() {
        return IntStream.range(0, 50);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void itFindsWhatReadingEveryNoteWouldFind(int seed) {
        var random = new Seed("index " + seed).random("notes");
        var notes = new ArrayList<Note>();
        for (int i = 0; i < 60; i++) {
            notes.add(note(i, "x " + text(random, 5)));
        }
        var index = new NoteIndex(notes);
        for (int i = 0; i < 20; i++) {
            int at = random.nextInt(notes.size());
            notes.set(at, note(at, "x " + text(random, 5)));
            index.put(notes.get(at));
        }
        var gone = notes.remove(random.nextInt(notes.size()));
        index.remove(gone.id());
        var filter = NoteFilter.NONE.tables(Set.of(1, 2, 3)).claims(random.nextBoolean());
        for (int i = 0; i < 40; i++) {
            var query = text(random, 1 + random.nextInt(2));
            assertThat(index.find(query, filter))
                    .as(query)
                    .isEqualTo(
                            notes.stream()
                                    .filter(filter::lets)
                                    .filter(n -> fits(n, query))
                                    .toList());
        }
    }

    private static boolean fits(Note note, String query) {
        var words = Words.of(note.text());
        return Words.of(query).stream()
                .allMatch(wanted -> words.stream().anyMatch(word -> word.startsWith(wanted)));
    }

    @Test
    void aFilterLetsThroughWhatItNames() {
        var bus = new ThemeId("bus");
        var tagged = note(3, "x").under(List.of(bus));
        assertThat(NoteFilter.NONE.lets(tagged)).isTrue();
        assertThat(NoteFilter.NONE.untagged(true).lets(tagged)).isFalse();
        assertThat(NoteFilter.NONE.untagged(true).lets(note(3, "x"))).isTrue();
        assertThat(NoteFilter.NONE.themes(Set.of(bus)).lets(tagged)).isTrue();
        assertThat(NoteFilter.NONE.themes(Set.of(new ThemeId("tram"))).lets(tagged)).isFalse();
        assertThat(NoteFilter.NONE.kinds(Set.of(Kind.IDEA)).lets(tagged)).isFalse();
        assertThat(NoteFilter.NONE.blocks(Set.of(new BlockId("b3"))).lets(tagged)).isTrue();
        assertThat(NoteFilter.NONE.questions(true).lets(tagged)).isFalse();
        assertThat(NoteFilter.NONE.lets(tagged.in(State.STRUCK))).isFalse();
        assertThat(NoteFilter.NONE.struck(true).lets(tagged.in(State.STRUCK))).isTrue();
    }
}
