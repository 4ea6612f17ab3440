package org.plenary.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.plenary.store.Facilitated.BUSES;
import static org.plenary.store.Facilitated.LUNCH;
import static org.plenary.store.Facilitated.NIGHT_BUS;
import static org.plenary.store.Facilitated.SATURDAY;
import static org.plenary.store.Facilitated.TALK;
import static org.plenary.store.Facilitated.WELCOME;
import static org.plenary.store.Facilitated.nightBus;
import static org.plenary.store.Facilitated.note;
import static org.plenary.store.Facilitated.vote;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.agenda.AgendaChange;
import org.plenary.assembly.Assembly;
import org.plenary.assembly.BlockId;
import org.plenary.assembly.Change;
import org.plenary.assembly.Mandate;
import org.plenary.assembly.NoteId;
import org.plenary.assembly.ProblemException;
import org.plenary.assembly.Role;
import org.plenary.decisions.DecisionChange;
import org.plenary.decisions.Standing;
import org.plenary.decisions.Wording;
import org.plenary.notes.Kind;
import org.plenary.notes.Note;
import org.plenary.notes.NoteChange;
import org.plenary.notes.Place;
import org.plenary.notes.State;
import org.plenary.notes.Theme;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

class FacilitatedStoreTest {

    private static final Instant LATER = Instant.parse("2026-03-07T10:00:00Z");

    @TempDir Path place;
    private Store store;

    private Path folder() {
        return place.resolve("Rivermouth.plenary");
    }

    @BeforeEach
    void found() {
        var assembly = new Assembly("Rivermouth", "What?", "Council", Mandate.ADVISORY, "", "en");
        store = Store.create(folder(), assembly, Role.ORGANISER, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private List<Object> everything() {
        return List.of(
                store.agenda().current(),
                store.agenda().log(),
                store.notes().all(),
                store.notes().themes(),
                store.notes().fates(),
                store.decisions().all());
    }

    private void commitAll() {
        Facilitated.changes().forEach(change -> store.commit(Role.CLERK, change));
    }

    @Test
    void everyChangeCanBeTakenBackAndDoneAgain() {
        for (var change : Facilitated.changes()) {
            var before = everything();
            store.commit(Role.CLERK, change);
            var after = everything();
            if (change.inverse().isPresent()) {
                store.undo(Role.CLERK);
                assertThat(everything()).as("undo of %s", change).isEqualTo(before);
                store.redo(Role.CLERK);
            }
            assertThat(everything()).as("redo of %s", change).isEqualTo(after);
        }
    }

    @Test
    void tablesMadeAnewFromTheJournalAreEqual() throws IOException {
        commitAll();
        var before = everything();
        store.rebuild();
        assertThat(everything()).isEqualTo(before);

        store.close();
        LostTables.in(folder());
        store = Store.open(folder(), Clock.systemUTC());
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aVoteIsNeverUndoneAndHoldsWhatWasVotedOn() {
        commitAll();
        var standing = store.decisions().find(NIGHT_BUS).orElseThrow();
        assertThat(standing.status()).isEqualTo(Standing.Status.ADOPTED);
        assertThat(standing.votes()).containsExactly(vote(79));

        var other = new Wording("Run a tram.", "", "", "");
        refused(new DecisionChange.Edited(nightBus(), nightBus().worded(other)));
        refused(new DecisionChange.Voted(vote(79)));
        refused(new DecisionChange.VoteSuperseded(vote(80), vote(78), "once more"));
        refused(new DecisionChange.DraftTakenBack(List.of(nightBus())));
    }

    @Test
    void whatNoLongerFitsIsRefusedAndChangesNothing() {
        commitAll();
        var talk = store.agenda().current().block(TALK).orElseThrow();
        var welcome = store.agenda().current().block(WELCOME).orElseThrow();
        refused(new AgendaChange.BlockRemoved(SATURDAY, 1, talk));
        refused(new AgendaChange.BlockRemoved(SATURDAY, 0, welcome));
        refused(new AgendaChange.BlockRemoved(SATURDAY, 1, welcome));
        refused(new AgendaChange.BlockEdited(talk.titled("?"), talk));
        refused(new AgendaChange.BlockAdded(SATURDAY, 0, talk));
        refused(new AgendaChange.DaysRemoved(store.agenda().current().days()));
        refused(new AgendaChange.BlockStarted(WELCOME, LATER));
        refused(new AgendaChange.BlockStarted(new BlockId("nowhere"), LATER));
        refused(new AgendaChange.EndTakenBack(WELCOME, LATER));

        refused(new NoteChange.Captured(note(2)));
        refused(new NoteChange.Captured(note(9).under(List.of(Facilitated.PARKS))));
        refused(new NoteChange.TakenBack(note(9)));
        refused(new NoteChange.Revised(note(3), note(3).supported(9, 9)));
        refused(new NoteChange.Struck(note(3), note(3).in(State.STRUCK)));
        refused(new NoteChange.Tagged(BUSES, List.of(new NoteId("n2"))));
        refused(new NoteChange.Untagged(BUSES, List.of(new NoteId("n4"))));
        refused(new NoteChange.ThemeAdded(new Theme(BUSES, "Again", 5, false), List.of()));
        refused(
                new NoteChange.ThemeRemoved(
                        new Theme(BUSES, "Buses", 1, false),
                        List.of(new NoteId("n2"), new NoteId("n3"))));
        refused(new NoteChange.Merged(new NoteId("n4"), new NoteId("n4")));
        refused(new NoteChange.Unparked(List.of(new NoteId("n4")), "never was"));

        refused(new DecisionChange.Drafted(List.of(nightBus())));
        refused(new DecisionChange.Reinstated(NIGHT_BUS, "never was"));
    }

    @Test
    void aNoteOfABlockThatIsNotInTheAgendaIsRefused() {
        refused(new NoteChange.Captured(note(1)));
    }

    @Test
    void undoStopsAtAVote() {
        commitAll();
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(
                        () -> {
                            while (true) {
                                store.undo(Role.CLERK);
                            }
                        })
                .satisfies(e -> assertThat(e.problem().key()).isEqualTo("undo.depends"));
        assertThat(store.decisions().find(NIGHT_BUS).orElseThrow().votes()).hasSize(1);
    }

    @Test
    void notesComeInTheOrderOfTheAgendaTheTablesAndTheirCounts() {
        commitAll();
        store.commit(Role.CLERK, new AgendaChange.BlockAdded(SATURDAY, 0, Facilitated.lunch()));
        var atLunch = note(7).under(List.of(BUSES));
        store.commit(
                Role.CLERK,
                new NoteChange.Captured(
                        new Note(
                                atLunch.id(),
                                new Place(LUNCH, 9, 1),
                                atLunch.kind(),
                                atLunch.text(),
                                atLunch.wording(),
                                0,
                                0,
                                false,
                                false,
                                atLunch.themes(),
                                "en",
                                State.DRAFT,
                                atLunch.revision(),
                                List.of(),
                                atLunch.source())));
        assertThat(store.notes().all())
                .extracting(note -> note.id().value())
                .containsExactly("n7", "n3", "n6", "n4", "n2", "n5");
        assertThat(store.notes().at(TALK, 1))
                .extracting(note -> note.id().value())
                .containsExactly("n3", "n6");
        assertThat(store.notes().under(BUSES))
                .extracting(note -> note.id().value())
                .containsExactly("n7", "n3", "n2");
        assertThat(store.notes().nextSeq(TALK, 1, "lead")).isEqualTo(7);
        assertThat(store.notes().nextSeq(TALK, 1, "kit 4")).isEqualTo(1);
        assertThat(store.notes().kinds()).containsEntry(Kind.values()[2], 1).hasSize(6);
    }

    private void refused(Change change) {
        var before = everything();
        var head = store.head();
        assertThatExceptionOfType(RuntimeException.class)
                .as("%s", change)
                .isThrownBy(() -> store.commit(Role.CLERK, change));
        assertThat(everything()).isEqualTo(before);
        assertThat(store.head()).isEqualTo(head);
    }
}
