package org.plenary.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.assembly.NoteId;
import org.plenary.assembly.ProblemException;
import org.plenary.assembly.Role;
import org.plenary.notes.Note;
import org.plenary.store.backup.BackupFile;
import org.plenary.store.backup.Backups;
import org.plenary.store.disk.Disk;
import org.plenary.store.journal.Journal;
import org.plenary.store.journal.Tail;
import org.plenary.store.keys.KeyCost;
import org.plenary.store.keys.KeyFile;
import org.plenary.store.keys.Protection;
import org.plenary.store.keys.RecoveryKey;
import org.plenary.store.keys.Secret;
import org.plenary.store.keys.SubjectKeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Folders whose files are gone, another assembly's, or another copy's of the same assembly. */
class RemainsTest {

    private static final String KEY_COPY = "key-copy.json";

    private final Clock clock = Clock.systemUTC();

    @TempDir Path place;

    private Path here() {
        return place.resolve("Rivermouth.plenary");
    }

    private Path there() {
        return place.resolve("Laptop.plenary");
    }

    private static void capture(Store store, int from, int to) {
        for (int n = from; n <= to; n++) {
            store.commit(Role.CLERK, Notes.captured(n));
        }
    }

    /** Thirty notes, and a backup of the first twenty. */
    private void thirtyNotes() {
        try (var store = Store.create(here(), Notes.ASSEMBLY, Role.ORGANISER, clock)) {
            store.commit(Role.FACILITATOR, Notes.agenda());
            capture(store, 1, 20);
            store.backup();
            capture(store, 21, 30);
        }
    }

    /** Two copies that have ten notes in common, fifteen here, and more or fewer there. */
    private void parted(int there) throws IOException {
        try (var store = Store.create(here(), Notes.ASSEMBLY, Role.ORGANISER, clock)) {
            store.commit(Role.FACILITATOR, Notes.agenda());
            capture(store, 1, 10);
        }
        Files.createDirectories(there());
        try (var files = Files.newDirectoryStream(here(), Files::isRegularFile)) {
            for (var file : files) {
                Files.copy(file, there().resolve(file.getFileName()));
            }
        }
        try (var store = Store.open(there(), clock)) {
            capture(store, 101, 100 + there);
            store.backup();
        }
        try (var store = Store.open(here(), clock)) {
            capture(store, 11, 15);
        }
    }

    private void journalOfTheOtherCopy() throws IOException {
        Files.write(
                here().resolve(Journal.NAME), Files.readAllBytes(there().resolve(Journal.NAME)));
    }

    private void withoutBackups() throws IOException {
        try (var backups = Files.newDirectoryStream(here().resolve(Backups.FOLDER))) {
            for (var backup : backups) {
                Files.delete(backup);
            }
        }
    }

    private void assertNotes(int first, int last, String... findings) {
        try (var store = Store.open(here(), clock)) {
            assertThat(store.notes().all())
                    .extracting(Note::id)
                    .contains(new NoteId("n" + first), new NoteId("n" + last))
                    .hasSize(last);
            assertThat(store.report().findings()).extracting("key").isEqualTo(List.of(findings));
        }
    }

    private void assertRefused(String key) throws IOException {
        var before = files();
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Store.open(here(), clock).close())
                .satisfies(e -> assertThat(e.problem().key()).isEqualTo(key));
        assertThat(files()).isEqualTo(before);
    }

    private Map<Path, String> files() throws IOException {
        var files = new TreeMap<Path, String>();
        try (var all = Files.walk(here())) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                files.put(file, HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return files;
    }

    @Test
    void theJournalOfACopyThatWentFurtherIsNotTakenForTheOneThatWasHere() throws IOException {
        parted(12);
        journalOfTheOtherCopy();
        assertNotes(1, 15, "opening.other");
        assertNotes(1, 15);
        assertThat(here().resolve("journal-other-24.log"))
                .hasBinaryContent(Files.readAllBytes(there().resolve(Journal.NAME)));
    }

    @Test
    void norIsOneThatIsAsLongOrShorter() throws IOException {
        parted(5);
        journalOfTheOtherCopy();
        assertNotes(1, 15, "opening.other");
        try (var store = Store.open(there(), clock)) {
            assertThat(store.notes().all()).hasSize(15);
        }
        var bytes = Files.readAllBytes(here().resolve("journal-other-17.log"));
        Files.write(here().resolve(Journal.NAME), Arrays.copyOf(bytes, bytes.length * 7 / 8));
        try (var store = Store.open(here(), clock)) {
            assertThat(store.notes().find(new NoteId("n15"))).isPresent();
            assertThat(store.report().findings()).extracting("key").contains("opening.other");
        }
    }

    @Test
    void whatWasSavedHereIsNotGivenUpForTheJournalOfAnotherCopy() throws IOException {
        parted(12);
        journalOfTheOtherCopy();
        LostTables.butNotTheTailIn(here());
        var tail = here().resolve(Tail.NAME);
        var bytes = Files.readAllBytes(tail);
        Files.write(tail, Arrays.copyOfRange(bytes, bytes.length - 700, bytes.length));
        assertRefused("journal.other");
        var preview = new Restoring(clock).preview(here(), Secret.NONE);
        assertThat(preview.count("note.captured")).isEqualTo(22);
        assertThat(preview.missing()).isPositive();
    }

    @Test
    void nothingIsTakenFromTheBackupOfACopyThatWentOnByItself() throws IOException {
        parted(12);
        var backups = Files.createDirectories(here().resolve(Backups.FOLDER));
        try (var files = Files.newDirectoryStream(there().resolve(Backups.FOLDER))) {
            for (var file : files) {
                Files.copy(file, backups.resolve(file.getFileName()));
            }
        }
        assertNotes(1, 15, "opening.otherBackups");
        LostTables.in(here());
        assertNotes(1, 15, "opening.otherBackups");
    }

    @Test
    void aJournalThatIsGoneIsMadeAgainFromItsCopies() throws IOException {
        thirtyNotes();
        Files.delete(here().resolve(Journal.NAME));
        assertNotes(1, 30, "opening.remade");
        assertNotes(1, 30);
        try (var store = Store.open(here(), clock)) {
            assertThat(store.damagedJournals()).isEmpty();
        }
    }

    @Test
    void withoutJournalAndKeyFilesTheCopiesAreStillAnAssembly() throws IOException {
        thirtyNotes();
        for (var name : new String[] {Journal.NAME, KeyFile.NAME, KEY_COPY}) {
            Files.delete(here().resolve(name));
        }
        assertNotes(1, 30, "opening.remade", "opening.keyFileMended");
        assertNotes(1, 30);
    }

    @Test
    void whereThereIsNothingNothingIsMade() throws IOException {
        thirtyNotes();
        Files.delete(here().resolve(Journal.NAME));
        LostTables.in(here());
        withoutBackups();
        assertRefused("folder.nothing");
    }

    @Test
    void aFolderThatIsRefusedIsLeftAsItWas() throws IOException {
        thirtyNotes();
        var journal = here().resolve(Journal.NAME);
        var bytes = Files.readAllBytes(journal);
        bytes[bytes.length - 600] ^= 1;
        Files.write(journal, bytes);
        LostTables.in(here());
        assertRefused("journal.damaged");
    }

    @Test
    void keyFilesOfAnotherAssemblyAreReplacedFromABackup() throws IOException {
        thirtyNotes();
        keyFilesOfAnother();
        assertNotes(1, 30, "opening.keyFileMended");
        assertNotes(1, 30);
    }

    @Test
    void withoutABackupTheyAreNamed() throws IOException {
        thirtyNotes();
        keyFilesOfAnother();
        withoutBackups();
        assertRefused("folder.otherKey");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> new Restoring(clock).preview(here(), Secret.NONE))
                .satisfies(e -> assertThat(e.problem().key()).isEqualTo("folder.otherKey"));
    }

    private void keyFilesOfAnother() throws IOException {
        var other = place.resolve("Hillside.plenary");
        Store.create(other, Notes.ASSEMBLY, Role.ORGANISER, clock).close();
        for (var name : new String[] {KeyFile.NAME, KEY_COPY}) {
            Files.write(here().resolve(name), Files.readAllBytes(other.resolve(name)));
        }
    }

    @Test
    void aRestoredPartSaysWhoCannotBeRead() throws IOException {
        thirtyNotes();
        try (var store = Store.open(here(), clock)) {
            store.backup();
        }
        var backup = new Backups(Disk.REAL, here().resolve(Backups.FOLDER), id(here()));
        assertThat(new Restoring(clock).preview(backup.all().getFirst().file(), Secret.NONE))
                .extracting(Preview::unreadable)
                .isEqualTo(0L);
        Files.delete(here().resolve(SubjectKeys.NAME));
        Files.delete(here().resolve("subjects-copy.keys"));
        withoutBackups();
        var preview = new Restoring(clock).preview(here(), Secret.NONE);
        assertThat(preview.missing()).isZero();
        assertThat(preview.unreadable()).isEqualTo(30);
        try (var store = Store.open(here(), clock)) {
            assertThat(store.unreadable()).isEqualTo(30);
            store.backup();
        }
        assertThat(new Restoring(clock).preview(backup.all().getFirst().file(), Secret.NONE))
                .extracting(Preview::unreadable)
                .isEqualTo(30L);
    }

    private UUID id(Path folder) throws IOException {
        return KeyFile.read(folder, null).assembly();
    }

    @Test
    void oneBackupThatCannotBeReadDoesNotHideTheOthers() throws IOException {
        thirtyNotes();
        try (var store = Store.open(here(), clock)) {
            store.backup();
            capture(store, 31, 35);
            store.backup();
        }
        LostTables.in(here());
        flipInTheMiddle(here().resolve(Journal.NAME));
        List<BackupFile> backups =
                new Backups(Disk.REAL, here().resolve(Backups.FOLDER), id(here())).all();
        var spoilt = backups.get(1).file();
        var bytes = Files.readAllBytes(spoilt);
        int journal = new String(bytes, ISO_8859_1).indexOf(Journal.NAME);
        bytes[journal + Journal.NAME.length()] ^= 6; // the first byte of what is packed
        Files.write(spoilt, bytes);
        assertThatExceptionOfType(IOException.class).isThrownBy(backups.get(1)::journal);

        assertThat(new Restoring(clock).preview(here(), Secret.NONE).missing()).isZero();
        assertNotes(1, 35, "opening.mended");
    }

    private static void flipInTheMiddle(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }

    @Test
    void keysThatAreFoundAgainShowEverythingAgain() throws IOException {
        thirtyNotes();
        LostTables.in(here());
        var keys = here().resolve(SubjectKeys.NAME);
        var copy = here().resolve("subjects-copy.keys");
        var good = Files.readAllBytes(keys);
        withoutBackups();
        Files.delete(keys);
        Files.delete(copy);
        try (var store = Store.open(here(), clock)) {
            assertThat(store.notes().find(new NoteId("n1")).orElseThrow().text()).isEqualTo("███");
        }
        assertThat(here().resolve(Tables.FILE)).doesNotExist();
        Files.write(keys, good);
        try (var store = Store.open(here(), clock)) {
            assertThat(store.notes().find(new NoteId("n1")).orElseThrow().text())
                    .isEqualTo("The ferry café closes at 1");
            assertThat(store.checkTables()).isTrue();
        }
    }

    @Test
    void withoutKeyFilesThePasswordIsStillAskedFor() throws IOException {
        var password = new Secret.Password("three small boats".toCharArray());
        var words = RecoveryKey.fresh(new SecureRandom());
        var locked = new Protection.Locked(password, words, new KeyCost(1024, 1));
        try (var store = Store.create(here(), Notes.ASSEMBLY, Role.ORGANISER, clock, locked)) {
            store.commit(Role.FACILITATOR, Notes.agenda());
            capture(store, 1, 3);
            store.backup();
        }
        Files.delete(here().resolve(KeyFile.NAME));
        Files.delete(here().resolve(KEY_COPY));
        assertThat(Store.isProtected(here())).isTrue();
        assertThat(Restoring.isProtected(here())).isTrue();
        try (var store =
                Store.open(here(), clock, new Secret.Password("three small boats".toCharArray()))) {
            assertThat(store.notes().all()).hasSize(3);
        }
    }
}
