package org.plenary.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.assembly.Entry;
import org.plenary.assembly.Erasable;
import org.plenary.assembly.NoteId;
import org.plenary.assembly.PrivacyChange;
import org.plenary.assembly.Problem;
import org.plenary.assembly.ProblemException;
import org.plenary.assembly.Role;
import org.plenary.members.Contact;
import org.plenary.members.MembersChange;
import org.plenary.members.PersonId;
import org.plenary.members.Respondent;
import org.plenary.members.Status;
import org.plenary.members.SupportNeed;
import org.plenary.notes.NoteChange;
import org.plenary.store.keys.Secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

class ErasingTest {

    private static final PersonId DORA = new PersonId("P1");

    private final Clock clock = Clock.systemUTC();

    @TempDir Path place;

    private Path folder() {
        return place.resolve("Rivermouth.plenary");
    }

    /** Dora Quill, who will be forgotten, and Emil Hart, who will not. */
    private Store withTwoPeople() {
        var store = Store.create(folder(), Notes.ASSEMBLY, Role.ORGANISER, clock);
        store.commit(Role.FACILITATOR, Notes.agenda());
        var pool = Notes.pool(List.of(Notes.respondent(1, "Quill"), Notes.respondent(2, "Hart")));
        store.commit(
                Role.ORGANISER,
                new MembersChange.PoolKept(
                        pool, "pool.csv", "ab", List.of(), List.of(), List.of()));
        store.commit(Role.ORGANISER, new MembersChange.Registered(List.of(DORA), Status.CONFIRMED));
        store.commit(
                Role.ORGANISER,
                new MembersChange.Contacted(
                        new Contact(
                                "c1",
                                DORA,
                                Contact.Way.PHONE,
                                Contact.Outcome.REACHED,
                                "Quill asks for a ramp")));
        store.commit(
                Role.ORGANISER,
                new MembersChange.NeedsNoted(
                        DORA,
                        List.of(),
                        List.of(new SupportNeed(SupportNeed.Kind.STEP_FREE, "Quill's chair"))));
        store.commit(Role.CLERK, Notes.captured(1));
        return store;
    }

    private static String everythingIn(Store store) {
        var all = new StringBuilder();
        store.entries().stream().map(Entry::toString).forEach(all::append);
        store.dump().forEach(all::append);
        return all.toString();
    }

    private String everythingInBackups() {
        var all = new StringBuilder();
        var restoring = new Restoring(clock);
        try (var store = Store.open(folder(), clock)) {
            int n = 0;
            for (var backup : store.allBackups()) {
                var target = place.resolve("from-backup-" + n++ + ".plenary");
                try (var restored = restoring.restore(backup.file(), target, Secret.NONE)) {
                    all.append(everythingIn(restored));
                }
            }
            assertThat(n).isPositive();
        }
        return all.toString();
    }

    @Test
    void whoIsErasedIsFoundNowhereAndTheHeadStays() throws IOException {
        String head;
        try (var store = withTwoPeople()) {
            assertThat(everythingIn(store)).contains("Quill", "1 Mill Lane", "0700 900001");
            store.backup();
            head = store.head();
            var journal = Files.readAllBytes(folder().resolve("journal.log"));

            store.erase(Role.ORGANISER, Set.of("person:P1", "pool"), "asked for it");

            assertThat(Files.readAllBytes(folder().resolve("journal.log"))).startsWith(journal);
            assertThat(everythingIn(store))
                    .doesNotContain("Quill", "quill", "1 Mill Lane", "1 mill lane", "900001")
                    .contains("Hart", "2 Mill Lane", "900002", Erasable.ERASED);
        }
        try (var store = Store.open(folder(), clock)) {
            assertThat(everythingIn(store)).doesNotContainIgnoringCase("quill");
            assertThat(store.report().findings()).isEmpty();
            assertThat(store.headAfter(7)).isEqualTo(head);
        }
        assertThat(everythingInBackups())
                .doesNotContainIgnoringCase("quill")
                .doesNotContain("900001")
                .contains("Hart");
    }

    @Test
    void anErasureThatWasBrokenOffIsEndedWhenTheFolderIsOpened() throws IOException {
        byte[] keys;
        byte[] copy;
        try (var store = withTwoPeople()) {
            keys = Files.readAllBytes(folder().resolve("subjects.keys"));
            copy = Files.readAllBytes(folder().resolve("subjects-copy.keys"));
            store.erase(Role.ORGANISER, Set.of("person:P1"), "asked for it");
        }
        Files.write(folder().resolve("subjects.keys"), keys); // as if it had stopped in between
        Files.write(folder().resolve("subjects-copy.keys"), copy);
        try (var store = Store.open(folder(), clock)) {
            assertThat(everythingIn(store)).doesNotContainIgnoringCase("quill").contains("Hart");
        }
        assertThat(Files.readAllBytes(folder().resolve("subjects.keys"))).isNotEqualTo(keys);
    }

    @Test
    void whatTheDiskRefusedToEraseIsErasedAtTheNextAttempt() throws IOException {
        try (var store = withTwoPeople()) {
            var inTheWay = folder().resolve("subjects-copy.keys.new/in the way");
            Files.createDirectories(inTheWay);
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> store.erase(Role.CLERK, Set.of("person:P1"), "asked"));
            var left = Files.readAllBytes(folder().resolve("subjects-copy.keys"));
            Files.delete(inTheWay);
            Files.delete(inTheWay.getParent());

            store.lookAtCopies(); // as is done every few minutes

            assertThat(Files.readAllBytes(folder().resolve("subjects-copy.keys")))
                    .isNotEqualTo(left)
                    .isEqualTo(Files.readAllBytes(folder().resolve("subjects.keys")));
        }
    }

    @Test
    void whoWasErasedDoesNotComeBackWithAnOldBackup() throws IOException {
        var backups = folder().resolve("backups");
        var stick = place.resolve("stick");
        try (var store = withTwoPeople()) {
            store.backup();
            Files.createDirectories(stick);
            copyFiles(backups, stick);
            store.erase(Role.ORGANISER, Set.of("person:P1", "pool"), "asked for it");
        }
        Files.delete(folder().resolve("subjects.keys"));
        Files.delete(folder().resolve("subjects-copy.keys"));
        copyFiles(stick, backups);
        for (int opening = 1; opening <= 2; opening++) {
            try (var store = Store.open(folder(), clock)) {
                assertThat(everythingIn(store)).doesNotContainIgnoringCase("quill");
                store.lookAtCopies();
                assertThat(everythingIn(store))
                        .doesNotContainIgnoringCase("quill")
                        .contains("Hart");
            }
        }
    }

    private static void copyFiles(Path from, Path to) throws IOException {
        try (var files = Files.newDirectoryStream(from)) {
            for (var file : files) {
                Files.copy(
                        file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @Test
    void aBackupThatCannotBeReadIsNotCalledCleared() throws IOException {
        try (var store = withTwoPeople()) {
            var file = store.backup().file();
            var bytes = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(bytes, bytes.length - 10));
            var told = new ArrayList<Problem>();
            store.onTrouble(told::add);
            store.erase(Role.ORGANISER, Set.of("person:P1"), "asked for it");
            assertThat(told).extracting(Problem::key).containsExactly("erase.copy");
        }
    }

    /** The power fails after so many writes; the database has a disk of its own. */
    @Test
    void whereverTheDiskFailsNobodyWhoseErasureWasWrittenDownIsFoundAgain() throws IOException {
        withTwoPeople().close();
        var whole = place.resolve("whole");
        copy(folder(), whole);
        int written = 0;
        boolean isErased = false;
        for (int operations = 8; !isErased; operations++) {
            var where = place.resolve("after-" + operations + ".plenary");
            copy(whole, where);
            var disk = new FaultyDisk(new SplittableRandom(operations), operations);
            try (var store = Store.open(where, clock, Secret.NONE, disk)) {
                long before = store.position();
                isErased = isErased(store);
                if (store.position() > before) {
                    written++;
                    assertThat(everythingIn(store)).doesNotContainIgnoringCase("quill");
                }
            }
            try (var store = Store.open(where, clock)) {
                boolean isWritten = store.position() > 7;
                assertThat(everythingIn(store).contains("Quill")).isEqualTo(!isWritten);
            }
        }
        assertThat(written).isGreaterThan(5);
    }

    private static boolean isErased(Store store) {
        try {
            store.erase(Role.CLERK, Set.of("person:P1", "pool"), "asked");
            return true;
        } catch (ProblemException e) {
            return false;
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void anErasureThatWroteOneFileOfKeysIsEndedInTheTablesToo() throws IOException {
        var keys = folder().resolve("subjects.keys");
        try (var store = withTwoPeople()) {
            store.backup();
            store.commit(
                    Role.CLERK, new PrivacyChange.Erased(Set.of("person:P1", "pool"), "asked"));
        }
        var left = place.resolve("left.plenary"); // tables in order, and with what is to be erased
        copy(folder(), left);
        try (var store = Store.open(folder(), clock)) {
            assertThat(everythingIn(store)).doesNotContainIgnoringCase("quill");
        }
        assertThat(everythingInBackups()).doesNotContainIgnoringCase("quill").contains("Hart");
        Files.copy(keys, left.resolve("subjects.keys"), StandardCopyOption.REPLACE_EXISTING);

        try (var store = Store.open(left, clock)) {
            assertThat(everythingIn(store)).doesNotContainIgnoringCase("quill").contains("Hart");
        }
    }

    @Test
    void anErasedNoteStillStandsWhereItStood() {
        try (var store = withTwoPeople()) {
            store.erase(Role.CLERK, Set.of("note:n1"), "names a neighbour");
            assertThat(store.notes().find(new NoteId("n1")).orElseThrow().text())
                    .isEqualTo(Erasable.ERASED);
            store.commit(Role.CLERK, Notes.captured(2));
            assertThat(store.notes().find(new NoteId("n2")).orElseThrow().text()).contains("ferry");
        }
    }

    @Test
    void whatIsErasedDoesNotComeBackByUndo() {
        try (var store = withTwoPeople()) {
            store.erase(Role.CLERK, Set.of("note:n1"), "names a neighbour");
            assertThat(store.toUndo().orElseThrow().change()).isEqualTo(store.entry(7).change());
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> store.undo(Role.CLERK))
                    .satisfies(e -> assertThat(e.problem().key()).isEqualTo("undo.depends"));
        }
    }

    @Test
    void whatIsWrittenAfterAnErasureStaysWhenTheJournalIsReadTwice() throws IOException {
        var clean = new Respondent(DORA, Map.of("gender", "man"), Map.of("name", "Zed"), "9 quay");
        try (var store = withTwoPeople()) {
            store.erase(Role.CLERK, Set.of("note:n1", "person:P1"), "a rehearsal");
            var erased = store.notes().find(new NoteId("n1")).orElseThrow();
            var worded = Notes.note(1, "The ferry closes too early");
            store.commit(Role.CLERK, new NoteChange.Revised(erased, worded));
            store.commit(
                    Role.ORGANISER,
                    new MembersChange.PoolKept(
                            Notes.pool(List.of(clean)),
                            "pool.csv",
                            "cd",
                            List.of(),
                            List.of(),
                            List.of()));
            store.commit(Role.CLERK, Notes.captured(2));
        }
        damageTheLastRecord();
        try (var store = Store.open(folder(), clock)) {
            assertThat(store.report().findings())
                    .extracting(Problem::key)
                    .containsExactly("opening.mended");
            assertThat(store.notes().find(new NoteId("n1")).orElseThrow().text())
                    .isEqualTo("The ferry closes too early");
            assertThat(store.members().respondent(DORA)).contains(clean);
            assertThat(everythingIn(store)).doesNotContainIgnoringCase("quill");
        }
    }

    private void damageTheLastRecord() throws IOException {
        var journal = folder().resolve("journal.log");
        var bytes = Files.readAllBytes(journal);
        bytes[bytes.length - 20] ^= 1;
        Files.write(journal, bytes);
    }

    @Test
    void everyKindOfChangeIsReadAgainWhenAllOfItIsErased() {
        try (var store = Store.create(folder(), Notes.ASSEMBLY, Role.ORGANISER, clock)) {
            MembersStoreTest.changes().forEach(change -> store.commit(Role.ORGANISER, change));
            Facilitated.changes().forEach(change -> store.commit(Role.CLERK, change));
            for (var subject : store.subjects()) {
                store.erase(Role.ORGANISER, Set.of(subject), "asked for it");
                assertThat(store.checkTables()).as(subject).isTrue();
            }
            assertThat(store.subjects()).isEmpty();
        }
        try (var store = Store.open(folder(), clock)) {
            assertThat(store.report().findings()).isEmpty();
        }
    }
}
