package org.plenary.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.plenary.assembly.NoteId;
import org.plenary.assembly.ProblemException;
import org.plenary.assembly.Role;
import org.plenary.store.backup.BackupFile;
import org.plenary.store.backup.Backups;
import org.plenary.store.disk.Disk;
import org.plenary.store.journal.Journal;
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
import java.util.List;

/** Folders whose files are gone, or another assembly's. */
class RemainsTest extends TwoFolders {

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

    @Test
    void backupsOfAnotherAssemblyMakeNobodyAnotherOne() throws IOException {
        thirtyNotes();
        var key = Files.readAllBytes(here().resolve(KeyFile.NAME));
        var other = other().resolveSibling("");
        try (var store = Store.open(other, clock)) {
            store.backup();
        }
        withoutBackups();
        try (var files = Files.newDirectoryStream(other.resolve(Backups.FOLDER))) {
            for (var file : files) {
                Files.copy(file, here().resolve(Backups.FOLDER).resolve(file.getFileName()));
            }
        }
        Files.delete(here().resolve(Journal.NAME));
        assertNotes(1, 30, "opening.remade");
        Files.write(here().resolve(Journal.NAME), Files.readAllBytes(other.resolve(Journal.NAME)));
        assertNotes(1, 30, "opening.other");
        assertThat(here().resolve(KeyFile.NAME)).hasBinaryContent(key);
    }

    private Path other() throws IOException {
        var other = place.resolve("Hillside.plenary");
        try (var store = Store.create(other, Notes.ASSEMBLY, Role.ORGANISER, clock)) {
            store.commit(Role.FACILITATOR, Notes.agenda());
            capture(store, 1, 60);
        }
        return other.resolve(Journal.NAME);
    }

    @Test
    void theJournalOfAnotherAssemblyIsPutAside() throws IOException {
        thirtyNotes();
        var journal = Files.readAllBytes(other());
        Files.write(here().resolve(Journal.NAME), journal);
        assertThat(new Restoring(clock).preview(here(), Secret.NONE).missing()).isZero();
        assertNotes(1, 30, "opening.other");
        assertThat(here().resolve("journal-other-0.log")).hasBinaryContent(journal);
        assertNotes(1, 30);
    }

    @Test
    void withoutJournalTheKeyFilesOfAnotherAssemblyAreRecognised() throws IOException {
        thirtyNotes();
        keyFilesOfAnother();
        Files.delete(here().resolve(Journal.NAME));
        assertNotes(1, 30, "opening.remade", "opening.keyFileMended");
    }

    @Test
    void aFolderThatWasPutWhereTheJournalBelongsIsPutAside() throws IOException {
        thirtyNotes();
        Files.delete(here().resolve(Journal.NAME));
        Files.createDirectory(here().resolve(Journal.NAME));
        assertNotes(1, 30, "opening.mended");
        assertNotes(1, 30);
    }

    @Test
    void ofBackupsAloneNoAssemblyIsMade() throws IOException {
        thirtyNotes();
        try (var files = Files.newDirectoryStream(here(), Files::isRegularFile)) {
            for (var file : files) {
                Files.delete(file);
            }
        }
        assertRefused("folder.onlyBackups");
        assertThat(new Restoring(clock).preview(here(), Secret.NONE).count("note.captured"))
                .isEqualTo(20);
    }

    @Test
    void aBackupWhoseKeyFileIsDamagedDoesNotHideTheOthers() throws IOException {
        thirtyNotes();
        try (var store = Store.open(here(), clock)) {
            store.backup();
        }
        var backups = new Backups(Disk.REAL, here().resolve(Backups.FOLDER), id(here())).all();
        var latest = backups.getFirst().file();
        var bytes = Files.readAllBytes(latest);
        int at = new String(bytes, ISO_8859_1).indexOf(KeyFile.NAME);
        bytes[at + KeyFile.NAME.length()] ^= 6; // the first byte of what is packed
        Files.write(latest, bytes);
        assertThatExceptionOfType(IOException.class).isThrownBy(backups.getFirst()::keyFile);
        Files.delete(here().resolve(KeyFile.NAME));
        Files.delete(here().resolve(KEY_COPY));
        assertNotes(1, 30, "opening.keyFileMended");
    }

    @Test
    void aFolderIsNotRestoredIntoItself() throws IOException {
        thirtyNotes();
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(
                        () ->
                                new Restoring(clock)
                                        .restore(here(), here().resolve("again"), Secret.NONE))
                .satisfies(e -> assertThat(e.problem().key()).isEqualTo("folder.inside"));
        assertThat(here().resolve("again")).doesNotExist();
        var link = Files.createSymbolicLink(place.resolve("link"), here());
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(
                        () ->
                                new Restoring(clock)
                                        .restore(here(), link.resolve("again"), Secret.NONE))
                .satisfies(e -> assertThat(e.problem().key()).isEqualTo("folder.inside"));
    }

    @Test
    void aRecordOfARoleNobodyKnowsIsOneOfANewerProgram() throws IOException {
        thirtyNotes();
        var keyFile = KeyFile.read(here(), null);
        try (var key = keyFile.unlock(Secret.NONE).orElseThrow()) {
            var box = key.box(Opening.JOURNAL);
            try (var journal =
                    Journal.open(Disk.REAL, here(), keyFile.assembly(), box, (_, _, _) -> {})) {
                var latest = new String(journal.content(journal.position()), UTF_8);
                var newer = latest.replace("\"CLERK\"", "\"AUDITOR\"").getBytes(UTF_8);
                journal.append(journal.prepare(newer));
            }
        }
        assertRefused("folder.newer");
    }
}
