package org.plenary.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.plenary.assembly.NoteId;
import org.plenary.assembly.ThemeId;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

class NoteTest {

    @Test
    void everyKindHasItsOwnKey() {
        var keys = new HashSet<Character>();
        for (var kind : Kind.values()) {
            assertThat(keys.add(kind.key())).as("%s", kind).isTrue();
            assertThat(Kind.of(kind.key())).contains(kind);
            assertThat(Kind.of(Character.toUpperCase(kind.key()))).contains(kind);
        }
        assertThat(Kind.of('x')).isEmpty();
    }

    @Test
    void onlyAQuoteIsVerbatimUnlessSomebodySaysSo() {
        for (var kind : Kind.values()) {
            var note = NoteIndexTest.note(kind.ordinal(), "text");
            assertThat(note.wording() == Wording.VERBATIM).isEqualTo(note.kind() == Kind.QUOTE);
        }
    }

    @Test
    void aRevisionKnowsWhatItWasMadeFrom() {
        var first = NoteIndexTest.note(1, "one");
        var second = first.saying("two", Wording.PARAPHRASE).revising(first, "kit 4");
        assertThat(second.revision()).isEqualTo(new Revision(2, "kit 4"));
        assertThat(second.parents()).containsExactly(new Revision(1, "lead"));
        assertThat(second.source()).isEqualTo(first.source());
    }

    @Test
    void anotherPlaceIsAnotherNote() {
        var one = NoteIndexTest.note(1, "one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NoteChange.Revised(one, NoteIndexTest.note(2, "two")));
    }

    @Test
    void theOrderDoesNotDependOnWhereItStarts() {
        var notes = new ArrayList<Note>();
        for (int i = 0; i < 40; i++) {
            notes.add(NoteIndexTest.note(i, "text"));
        }
        Collections.sort(notes);
        var sorted = List.copyOf(notes);
        Collections.shuffle(notes, new Random(7));
        Collections.sort(notes);
        assertThat(notes).isEqualTo(sorted);
    }

    @Test
    void themesAreHeldOnceEach() {
        var a = new ThemeId("a");
        var b = new ThemeId("b");
        assertThat(NoteIndexTest.note(1, "x").under(List.of(b, a, b)).themes())
                .containsExactly(a, b);
    }

    @Test
    void nothingIsLostInTheLedger() {
        var notes = new ArrayList<Note>();
        for (int i = 0; i < 10; i++) {
            notes.add(NoteIndexTest.note(i, "x"));
        }
        notes.set(9, notes.get(9).in(State.STRUCK));
        var fates =
                new Fates(
                        Map.of(
                                new NoteId("n3"),
                                new NoteId("n0"),
                                new NoteId("n0"),
                                new NoteId("n1")),
                        Map.of(new NoteId("n4"), "later", new NoteId("n9"), "later"));
        var ledger =
                Ledger.of(
                        notes, Set.of(new NoteId("n0"), new NoteId("n1"), new NoteId("n9")), fates);
        assertThat(ledger.all()).isEqualTo(9);
        assertThat(ledger.used()).isEqualTo(2);
        assertThat(ledger.merged()).isEqualTo(1);
        assertThat(ledger.parked()).isEqualTo(1);
        assertThat(ledger.struck()).isEqualTo(1);
        assertThat(ledger.open())
                .extracting(NoteId::value)
                .containsExactly("n2", "n5", "n6", "n7", "n8");
        assertThat(ledger.closed()).isFalse();
    }

    @Test
    void sevenTablesAreNotFortyNotesFromOne() {
        var one = NoteIndexTest.note(1, "x").supported(5, 1);
        var sameTable = NoteIndexTest.note(61, "x").supported(3, 0);
        var otherTable = NoteIndexTest.note(2, "x").supported(1, 0);
        var struck = NoteIndexTest.note(3, "x").supported(9, 0).in(State.STRUCK);
        assertThat(Weight.of(List.of(one, sameTable, otherTable, struck)))
                .isEqualTo(new Weight(3, 2, 9, 1));
    }
}
