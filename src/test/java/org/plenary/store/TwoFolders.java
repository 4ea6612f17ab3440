package org.plenary.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.io.TempDir;
import org.plenary.assembly.NoteId;
import org.plenary.assembly.ProblemException;
import org.plenary.assembly.Role;
import org.plenary.notes.Note;
import org.plenary.notes.NoteChange;
import org.plenary.store.backup.Backups;
import org.plenary.store.keys.KeyFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** An assembly here, and another copy of it or another assembly there. */
abstract class TwoFolders {

    static final String KEY_COPY = "key-copy.json";

    final Clock clock = Clock.systemUTC();

    @TempDir Path place;

    Path here() {
        return place.resolve("Rivermouth.plenary");
    }

    Path there() {
        return place.resolve("Laptop.plenary");
    }

    static void capture(Store store, int from, int to) {
        for (int n = from; n <= to; n++) {
            store.commit(Role.CLERK, Notes.captured(n));
        }
    }

    /** Thirty notes, and a backup of the first twenty. */
    void thirtyNotes() {
        try (var store = Store.create(here(), Notes.ASSEMBLY, Role.ORGANISER, clock)) {
            store.commit(Role.FACILITATOR, Notes.agenda());
            capture(store, 1, 20);
            store.backup();
            capture(store, 21, 30);
        }
    }

    /** Two copies that have ten notes in common, fifteen here, and more or fewer there. */
    void parted(int there) throws IOException {
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

    /** So far apart that every key that was made ahead is somebody else's there. */
    void partedLongAgo() throws IOException {
        parted(5);
        for (var folder : List.of(here(), there())) {
            int first = folder.equals(here()) ? 1_000 : 2_000;
            try (var store = Store.open(folder, clock)) {
                store.commit(Role.CLERK, brought(first, 600));
                capture(store, first + 600, first + 605);
            }
        }
    }

    static NoteChange brought(int first, int count) {
        var notes = new ArrayList<Note>();
        for (int n = first; n < first + count; n++) {
            notes.add(Notes.note(n, "The ferry café closes at " + n));
        }
        return new NoteChange.Brought("notes.csv", "0a".repeat(32), List.of(), notes);
    }

    /** Files of the other copy, in the place of those here. */
    void exchanged(String... names) throws IOException {
        for (var name : names) {
            Files.write(here().resolve(name), Files.readAllBytes(there().resolve(name)));
        }
    }

    void backupsOfTheOtherCopy() throws IOException {
        var backups = Files.createDirectories(here().resolve(Backups.FOLDER));
        try (var files = Files.newDirectoryStream(there().resolve(Backups.FOLDER))) {
            for (var file : files) {
                Files.copy(file, backups.resolve(file.getFileName()));
            }
        }
    }

    /** How many notes of this copy can be read. */
    long ours(Store store) {
        return store.notes().all().stream()
                .filter(note -> note.text().startsWith("The ferry"))
                .map(note -> Integer.parseInt(note.id().value().substring(1)))
                .filter(n -> n < 100 || (n >= 1_000 && n < 2_000))
                .count();
    }

    void withoutBackups() throws IOException {
        try (var backups = Files.newDirectoryStream(here().resolve(Backups.FOLDER))) {
            for (var backup : backups) {
                Files.delete(backup);
            }
        }
    }

    void assertNotes(int first, int last, String... findings) {
        try (var store = Store.open(here(), clock)) {
            assertThat(store.notes().all())
                    .extracting(Note::id)
                    .contains(new NoteId("n" + first), new NoteId("n" + last))
                    .hasSize(last);
            assertThat(store.report().findings()).extracting("key").isEqualTo(List.of(findings));
        }
    }

    void assertRefused(String key) throws IOException {
        var before = files();
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Store.open(here(), clock).close())
                .satisfies(e -> assertThat(e.problem().key()).isEqualTo(key));
        assertThat(files()).isEqualTo(before);
    }

    Map<Path, String> files() throws IOException {
        var files = new TreeMap<Path, String>();
        try (var all = Files.walk(here())) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                files.put(file, HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return files;
    }

    void keyFilesOfAnother() throws IOException {
        var other = place.resolve("Hillside.plenary");
        Store.create(other, Notes.ASSEMBLY, Role.ORGANISER, clock).close();
        for (var name : new String[] {KeyFile.NAME, KEY_COPY}) {
            Files.write(here().resolve(name), Files.readAllBytes(other.resolve(name)));
        }
    }

    UUID id(Path folder) throws IOException {
        return KeyFile.read(folder, null).assembly();
    }

    static void flipInTheMiddle(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }
}
