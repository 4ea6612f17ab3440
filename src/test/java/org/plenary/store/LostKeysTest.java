package org.plenary.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.plenary.assembly.NoteId;
import org.plenary.assembly.ProblemException;
import org.plenary.assembly.Role;
import org.plenary.notes.Note;
import org.plenary.store.backup.Backups;
import org.plenary.store.disk.Disk;
import org.plenary.store.keys.KeyFile;
import org.plenary.store.keys.Secret;
import org.plenary.store.keys.SubjectKeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Files with the keys of people and notes that are gone, damaged or full of zeros. */
class LostKeysTest extends TwoFolders {

    private static final int HEADER = 32;
    private static final int SLOT = 60;

    private Path keys() {
        return here().resolve(SubjectKeys.NAME);
    }

    private Path copy() {
        return here().resolve(SubjectKeys.COPY);
    }

    private Path stick() throws IOException {
        return Files.createDirectories(place.resolve("stick"));
    }

    private static void zero(Path file, int from, int to) throws IOException {
        var bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, from, to, (byte) 0);
        Files.write(file, bytes);
    }

    private long readable(Store store) {
        return store.notes().all().stream().map(Note::text).filter(t -> t.contains("café")).count();
    }

    private void assertReadable(int expected, String... findings) {
        try (var store = Store.open(here(), clock)) {
            assertThat(readable(store)).isEqualTo(expected);
            assertThat(store.report().findings()).extracting("key").isEqualTo(List.of(findings));
        }
    }

    private void backedUpOnAStick() throws IOException {
        thirtyNotes();
        try (var store = Store.open(here(), clock)) {
            store.backupTo(Role.CLERK, stick());
        }
        withoutBackups();
    }

    private void assertTheStickHasAll() throws IOException {
        var backup = new Backups(Disk.REAL, stick(), id(here())).all().getLast();
        try (var store =
                new Restoring(clock).restore(backup.file(), place.resolve("again"), Secret.NONE)) {
            assertThat(readable(store)).isEqualTo(30);
        }
    }

    @Test
    void whatIsCapturedAfterTheyWereLostCanBeReadForEver() throws IOException {
        thirtyNotes();
        withoutBackups();
        Files.delete(keys());
        Files.write(copy(), new byte[0]);
        try (var store = Store.open(here(), clock)) {
            capture(store, 31, 50);
        }
        assertReadable(50, "opening.subjectKeysLostLast");
        LostTables.in(here());
        assertReadable(20, "opening.subjectKeysLost");
    }

    @Test
    void keysThatAreLostAreNotTakenFromTheBackupsThatHaveThem() throws IOException {
        backedUpOnAStick();
        Files.delete(keys());
        Files.delete(copy());
        try (var store = Store.open(here(), clock)) {
            capture(store, 31, 31);
            store.backupTo(Role.CLERK, stick());
        }
        assertTheStickHasAll();
    }

    @Test
    void keysThatArePutBackAfterMoreWasCapturedShowEverything() throws IOException {
        thirtyNotes();
        var good = Files.readAllBytes(keys());
        withoutBackups();
        LostTables.in(here());
        Files.delete(keys());
        Files.delete(copy());
        try (var store = Store.open(here(), clock)) {
            capture(store, 31, 35);
        }
        Files.write(keys(), good);
        assertReadable(35, "opening.subjectKeysMended");
    }

    @Test
    void zerosInOneOfTheTwoFilesDestroyNothing() throws IOException {
        backedUpOnAStick();
        for (var file : new Path[] {keys(), copy()}) {
            zero(file, HEADER, HEADER + 20 * SLOT);
            LostTables.in(here());
            assertReadable(30, "opening.subjectKeysMended");
            assertReadable(30);
        }
        zero(keys(), 0, (int) Files.size(keys()));
        LostTables.in(here());
        assertReadable(30, "opening.subjectKeysMended");
        assertTheStickHasAll();
    }

    @Test
    void zerosInBothAreALossThatIsTold() throws IOException {
        backedUpOnAStick();
        zero(keys(), 0, (int) Files.size(keys()));
        zero(copy(), 0, (int) Files.size(copy()));
        assertReadable(30, "opening.subjectKeysLostLast");
        LostTables.in(here());
        assertReadable(0, "opening.subjectKeysLost");
        assertTheStickHasAll();
    }

    @Test
    void alsoWhereTheFilesBeginAsTheyShould() throws IOException {
        backedUpOnAStick();
        for (var file : new Path[] {keys(), copy()}) {
            zero(file, HEADER, HEADER + 10 * SLOT);
        }
        assertReadable(30, "opening.subjectKeysLostLast");
        LostTables.in(here());
        try (var store = Store.open(here(), clock)) {
            assertThat(readable(store)).isEqualTo(20);
            assertThat(store.unreadable()).isEqualTo(10);
            store.backupTo(Role.CLERK, stick());
        }
        assertTheStickHasAll();
    }

    @Test
    void aBackupThatWasClearedOfSomebodyLacksNothing() throws IOException {
        backedUpOnAStick();
        try (var store = Store.open(here(), clock)) {
            store.erase(Role.CLERK, Set.of(Notes.note(7, "x").subject()), "asked");
            store.backupTo(Role.CLERK, stick());
        }
        var cleared = new Backups(Disk.REAL, stick(), id(here())).all().getLast().file();
        assertThat(new Restoring(clock).preview(cleared, Secret.NONE).unreadable()).isZero();
        var again = place.resolve("again");
        new Restoring(clock).restore(cleared, again, Secret.NONE).close();
        for (int i = 0; i < 3; i++) {
            try (var store = Store.open(again, clock)) {
                assertThat(readable(store)).isEqualTo(29);
                assertThat(store.unreadable()).isZero();
                assertThat(store.report().findings()).isEmpty();
            }
            if (i == 1) {
                LostTables.in(again);
            }
        }
        assertThat(new Restoring(clock).preview(again, Secret.NONE).unreadable()).isZero();
    }

    @Test
    void zerosInTheOnlyOneAreALossToo() throws IOException {
        backedUpOnAStick();
        Files.delete(copy());
        zero(keys(), HEADER, HEADER + 10 * SLOT);
        assertReadable(30, "opening.subjectKeysMended", "opening.subjectKeysLostLast");
        LostTables.in(here());
        assertReadable(20, "opening.subjectKeysLost");
    }

    @Test
    void anErasureIsEndedThoughOneFileStillHasTheKey() throws IOException {
        thirtyNotes();
        withoutBackups();
        var before = Files.readAllBytes(keys());
        try (var store = Store.open(here(), clock)) {
            store.erase(Role.CLERK, Set.of(Notes.note(7, "x").subject()), "asked");
        }
        Files.write(copy(), before);
        withoutBackups();
        for (int i = 0; i < 2; i++) {
            try (var store = Store.open(here(), clock)) {
                assertThat(readable(store)).isEqualTo(29);
            }
            LostTables.in(here());
        }
        Files.write(copy(), before);
        try (var store =
                new Restoring(clock).restore(here(), place.resolve("again"), Secret.NONE)) {
            assertThat(readable(store)).isEqualTo(29);
        }
    }

    @Test
    void tablesThatCanBeReadOutlastAPartOfTheKeys() throws IOException {
        try (var store = Store.create(here(), Notes.ASSEMBLY, Role.ORGANISER, clock)) {
            store.commit(Role.FACILITATOR, Notes.agenda());
            capture(store, 1, 5);
            store.backup();
            store.commit(Role.CLERK, brought(6, 600));
        }
        try (var backups = Files.newDirectoryStream(here().resolve(Backups.FOLDER), "*000008*")) {
            for (var backup : backups) {
                Files.delete(backup);
            }
        }
        Files.delete(keys());
        Files.delete(copy());
        assertReadable(605, "opening.subjectKeysLostLast");
        assertReadable(605, "opening.subjectKeysLostLast");
    }

    @Test
    void tablesThatCanBeReadOutlastAnErasureLongAgo() throws IOException {
        thirtyNotes();
        try (var store = Store.open(here(), clock)) {
            store.erase(Role.CLERK, Set.of(Notes.note(7, "x").subject()), "asked");
        }
        withoutBackups();
        Files.delete(keys());
        Files.delete(copy());
        assertReadable(29, "opening.subjectKeysLostLast");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Store.openAnew(here(), clock, Secret.NONE).close())
                .satisfies(e -> assertThat(e.problem().key()).isEqualTo("rebuild.keysLost"));
        assertReadable(29, "opening.subjectKeysLostLast");
    }

    @Test
    void keysThatWereExchangedInBothFilesAreNoticedBesideACheckpoint() throws IOException {
        partedLongAgo();
        exchanged(SubjectKeys.NAME, SubjectKeys.COPY);
        for (int i = 0; i < 2; i++) {
            try (var store = Store.open(here(), clock)) {
                assertThat(store.unreadable()).isPositive();
                assertThat(ours(store)).isEqualTo(15 + 606);
                assertThat(store.report().findings())
                        .extracting("key")
                        .containsExactly("opening.subjectKeysLostLast");
            }
        }
    }

    @Test
    void whoIsErasedDoesNotComeBackWithOneKeyFileOfARestoredFolder() throws IOException {
        backedUpOnAStick();
        var old = new Backups(Disk.REAL, stick(), id(here())).all().getFirst();
        var uncleared = Files.readAllBytes(old.file());
        try (var store = Store.open(here(), clock)) {
            store.erase(Role.CLERK, Set.of(Notes.note(7, "x").subject()), "asked");
            store.backupTo(Role.CLERK, stick());
        }
        var cleared = new Backups(Disk.REAL, stick(), id(here())).all().getLast().file();
        Founding.discard(here());
        new Restoring(clock).restore(cleared, here(), Secret.NONE).close();
        Files.delete(copy());
        Files.createDirectories(here().resolve(Backups.FOLDER));
        Files.write(here().resolve(Backups.FOLDER).resolve("old.plenary-backup"), uncleared);
        assertReadable(29, "opening.subjectKeysMended");
        LostTables.in(here());
        assertReadable(29);
        try (var store = Store.open(here(), clock)) {
            store.backup();
        }
        assertThat(
                        new Restoring(clock)
                                .preview(
                                        here().resolve(Backups.FOLDER)
                                                .resolve("old.plenary-backup"),
                                        Secret.NONE)
                                .unreadable())
                .isZero();
        var again = place.resolve("again");
        new Restoring(clock)
                .restore(
                        here().resolve(Backups.FOLDER).resolve("old.plenary-backup"),
                        again,
                        Secret.NONE)
                .close();
        try (var store = Store.open(again, clock)) {
            assertThat(readable(store)).isEqualTo(29);
        }
    }

    @Test
    void norThroughThePartBeforeADamage() throws IOException {
        thirtyNotes();
        try (var store = Store.open(here(), clock)) {
            store.backup();
        }
        var backups = Files.createDirectories(place.resolve("backups"));
        try (var files = Files.newDirectoryStream(here().resolve(Backups.FOLDER), "*000022*")) {
            for (var file : files) {
                Files.copy(file, backups.resolve(file.getFileName()));
            }
        }
        try (var store = Store.open(here(), clock)) {
            store.erase(Role.CLERK, Set.of(Notes.note(7, "x").subject()), "asked");
        }
        withoutBackups();
        try (var files = Files.newDirectoryStream(backups)) {
            for (var file : files) {
                Files.copy(file, here().resolve(Backups.FOLDER).resolve(file.getFileName()));
            }
        }
        LostTables.in(here());
        var journal = here().resolve("journal.log");
        var bytes = Files.readAllBytes(journal);
        bytes[bytes.length * 9 / 10] ^= 1;
        Files.write(journal, bytes);
        var again = place.resolve("again");
        new Restoring(clock).restore(here(), again, Secret.NONE).close();
        try (var store = Store.open(again, clock)) {
            assertThat(store.notes().find(new NoteId("n7")).orElseThrow().text()).isEqualTo("███");
            assertThat(readable(store)).isGreaterThan(20);
        }
    }

    @Test
    void inAFolderThatIsRefusedTheyAreLeftAsTheyWere() throws IOException {
        thirtyNotes();
        withoutBackups();
        zero(copy(), HEADER, HEADER + 20 * SLOT);
        keyFilesOfAnother();
        assertRefused("folder.otherKey");
        Files.delete(copy());
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Store.open(here(), clock).close());
        assertThat(copy()).doesNotExist();
        assertThat(here().resolve(KeyFile.NAME)).exists();
    }
}
