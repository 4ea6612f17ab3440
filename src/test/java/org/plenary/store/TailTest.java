package org.plenary.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.assembly.NoteId;
import org.plenary.assembly.ProblemException;
import org.plenary.assembly.Role;
import org.plenary.notes.NoteChange;
import org.plenary.store.disk.Disk;
import org.plenary.store.journal.Journal;
import org.plenary.store.journal.Tail;
import org.plenary.store.keys.Secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Arrays;
import java.util.SplittableRandom;

/** What the second copy of the last records is good for. */
class TailTest {

    private final Clock clock = Clock.systemUTC();

    @TempDir Path place;

    private Path folder() {
        return place.resolve("Rivermouth.plenary");
    }

    private Path killed() {
        return place.resolve("killed.plenary");
    }

    private Path journal() {
        return killed().resolve(Journal.NAME);
    }

    private Store founded() {
        var store = Store.create(folder(), Notes.ASSEMBLY, Role.ORGANISER, clock);
        store.commit(Role.FACILITATOR, Notes.agenda());
        return store;
    }

    private static void capture(Store store, int from, int to) {
        for (int n = from; n <= to; n++) {
            store.commit(Role.CLERK, Notes.captured(n));
        }
    }

    /** What a program leaves behind that is killed now. */
    private void kill() throws IOException {
        Files.createDirectories(killed());
        try (var files = Files.newDirectoryStream(folder(), Files::isRegularFile)) {
            for (var file : files) {
                Files.copy(file, killed().resolve(file.getFileName()));
            }
        }
    }

    /** Thirty notes, the last of them captured a moment ago, and then a kill. */
    private void killedAfterThirtyNotes() throws IOException {
        try (var store = founded()) {
            capture(store, 1, 20);
            store.keepCheckpoint();
            capture(store, 21, 30);
            kill();
        }
    }

    private void assertOpens(int notes, String finding) {
        try (var store = Store.open(killed(), clock)) {
            assertThat(store.notes().all()).hasSize(notes);
            assertThat(store.report().findings()).extracting("key").contains(finding);
        }
        try (var store = Store.open(killed(), clock)) {
            assertThat(store.notes().all()).hasSize(notes);
            assertThat(store.report().findings()).isEmpty();
        }
    }

    private void assertRefused(String key) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Store.open(killed(), clock).close())
                .satisfies(e -> assertThat(e.problem().key()).isEqualTo(key));
    }

    @Test
    void theVeryLastNoteBeforeAKillIsThereTwice() throws IOException {
        killedAfterThirtyNotes();
        var bytes = Files.readAllBytes(journal());
        bytes[bytes.length - 5] ^= 1;
        Files.write(journal(), bytes);
        assertOpens(30, "opening.mended");
    }

    @Test
    void aLastNoteThatWasCutIsNotTakenForOneThatWasNeverFinished() throws IOException {
        killedAfterThirtyNotes();
        var bytes = Files.readAllBytes(journal());
        Files.write(journal(), Arrays.copyOf(bytes, bytes.length - 5));
        assertOpens(30, "opening.mended");
    }

    @Test
    void aJournalThatLostItsLastNotesAfterAKillGetsThemBack() throws IOException {
        killedAfterThirtyNotes();
        var bytes = Files.readAllBytes(journal());
        Files.write(journal(), Arrays.copyOf(bytes, bytes.length * 3 / 4));
        assertOpens(30, "opening.mended");
    }

    @Test
    void whatStandsBehindTheLastChangeIsCutOffAndKept() throws IOException {
        killedAfterThirtyNotes();
        Files.write(journal(), strange(), StandardOpenOption.APPEND);
        var damaged = Files.readAllBytes(journal());
        assertOpens(30, "opening.cut");
        assertThat(killed().resolve("journal-damaged-after-32.log")).hasBinaryContent(damaged);
    }

    @Test
    void aChangeThatWasWrittenBadlyBeforeAnybodyWasToldIsCutOff() throws IOException {
        killedAfterThirtyNotes();
        var whole = Files.readAllBytes(killed().resolve(Tail.NAME));
        try (var store = Store.open(killed(), clock)) {
            capture(store, 31, 31);
        }
        var bytes = Files.readAllBytes(journal());
        bytes[bytes.length - 5] ^= 1;
        Files.write(journal(), bytes);
        LostTables.in(killed());
        Files.write(killed().resolve(Tail.NAME), whole);
        assertOpens(30, "opening.cut");
    }

    @Test
    void whenNobodyKnowsWhereItEndedTheFolderIsRefused() throws IOException {
        killedAfterThirtyNotes();
        Files.write(journal(), strange(), StandardOpenOption.APPEND);
        LostTables.in(killed());
        assertRefused("journal.noEnd");
    }

    @Test
    void whatIsKnownToBeMissingIsNotLetGoOf() throws IOException {
        killedAfterThirtyNotes();
        var bytes = Files.readAllBytes(journal());
        Files.write(journal(), Arrays.copyOf(bytes, bytes.length / 3));
        Files.delete(killed().resolve(Tail.NAME));
        assertRefused("journal.damaged"); // the checkpoint knows of more
    }

    @Test
    void ofALongJournalTheLastMegabytesAreThereTwice() throws IOException {
        var random = new SplittableRandom(11);
        try (var store = founded()) {
            for (int n = 1; n <= 120; n++) {
                var text = new StringBuilder();
                for (int i = 0; i < 5000; i++) {
                    text.append((char) ('a' + random.nextInt(26))).append('é').append('–');
                }
                store.commit(Role.CLERK, new NoteChange.Captured(Notes.note(n, text.toString())));
            }
            kill();
        }
        long journal = Files.size(journal());
        long tail =
                Files.size(killed().resolve(Tail.NAME)) + Files.size(killed().resolve(Tail.BEFORE));
        assertThat(tail).isBetween(2_000_000L, journal);
        assertThat(Files.size(killed().resolve(Tail.NAME))).isLessThan(journal / 2);
        var bytes = Files.readAllBytes(journal());
        for (int at = bytes.length - 100; at > bytes.length - 2_000_000; at -= 100_000) {
            bytes[at] ^= 1;
        }
        Files.write(journal(), bytes);
        assertOpens(120, "opening.mended");
    }

    @Test
    void aTailThatIsDamagedOrOfAnotherAssemblyIsMadeAnew() throws IOException {
        killedAfterThirtyNotes();
        var tail = killed().resolve(Tail.NAME);
        var other = place.resolve("Hillside.plenary");
        Store.create(other, Notes.ASSEMBLY, Role.ORGANISER, clock).close();
        var whole = Files.readAllBytes(tail);
        var half = Arrays.copyOf(whole, whole.length / 2);
        for (var bytes : new byte[][] {{}, half, Files.readAllBytes(other.resolve(Tail.NAME))}) {
            Files.write(tail, bytes);
            try (var store = Store.open(killed(), clock)) {
                assertThat(store.notes().all()).hasSize(30);
                assertThat(store.report().findings())
                        .extracting("key")
                        .doesNotContain("opening.mended", "opening.cut");
            }
            assertThat(tail).hasBinaryContent(Files.readAllBytes(journal()));
        }
    }

    @Test
    void savingGoesOnWhenItCannotBeWritten() throws IOException {
        founded().close();
        try (var store = Store.open(folder(), clock, Secret.NONE, new NoTail())) {
            capture(store, 1, 5);
            assertThat(store.notes().all()).hasSize(5);
        }
        try (var store = Store.open(folder(), clock)) {
            assertThat(store.notes().find(new NoteId("n5"))).isPresent();
            assertThat(store.report().findings()).isEmpty();
        }
    }

    private record NoTail() implements Disk {

        @Override
        public AppendFile append(Path file) throws IOException {
            if (file.endsWith(Tail.NAME)) {
                throw new IOException("no space left");
            }
            return Disk.REAL.append(file);
        }

        @Override
        public void move(Path from, Path to) throws IOException {
            Disk.REAL.move(from, to);
        }

        @Override
        public void forceFolder(Path folder) throws IOException {
            Disk.REAL.forceFolder(folder);
        }
    }

    private static byte[] strange() {
        var strange = new byte[700];
        new SplittableRandom(5).nextBytes(strange);
        return strange;
    }
}
