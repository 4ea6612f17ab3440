package org.plenary.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.assembly.NoteId;
import org.plenary.assembly.ProblemException;
import org.plenary.assembly.Role;
import org.plenary.notes.NoteChange;
import org.plenary.store.backup.Backups;
import org.plenary.store.journal.Journal;
import org.plenary.store.journal.Tail;
import org.plenary.store.keys.Secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

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

    private void assertRefused(String key) throws IOException {
        var before = files();
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Store.open(killed(), clock).close())
                .satisfies(e -> assertThat(e.problem().key()).isEqualTo(key));
        assertThat(files()).isEqualTo(before);
    }

    /** But for the tables of the session that was killed, which are of use to nobody. */
    private Map<Path, String> files() throws IOException {
        var files = new TreeMap<Path, String>();
        try (var all = Files.newDirectoryStream(killed(), Files::isRegularFile)) {
            for (var file : all) {
                if (!file.endsWith(Tables.FILE) && !file.endsWith("lock")) {
                    files.put(file, HexFormat.of().formatHex(Files.readAllBytes(file)));
                }
            }
        }
        return files;
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
        var disk = new NoTail();
        disk.isFull = true;
        try (var store = Store.open(folder(), clock, Secret.NONE, disk)) {
            capture(store, 1, 5);
            assertThat(store.notes().all()).hasSize(5);
        }
        try (var store = Store.open(folder(), clock)) {
            assertThat(store.notes().find(new NoteId("n5"))).isPresent();
            assertThat(store.report().findings()).isEmpty();
        }
    }

    /** The tail cannot be written to any more. */
    private static final class NoTail extends WatchedDisk {

        private boolean isFull;

        @Override
        byte[] appending(Path file, byte[] bytes) throws IOException {
            if (isFull && file.endsWith(Tail.NAME)) {
                throw new IOException("no space left");
            }
            return bytes;
        }
    }

    /** Five notes that are in the tail, and forty that are not; tells where these begin. */
    private int killedAfterTheTailStopped() throws IOException {
        founded().close();
        var disk = new NoTail();
        try (var store = Store.open(folder(), clock, Secret.NONE, disk)) {
            capture(store, 1, 5);
            int length = (int) Files.size(folder().resolve(Journal.NAME));
            disk.isFull = true;
            capture(store, 6, 45);
            kill();
            return length;
        }
    }

    @Test
    void aTailThatStoppedIsNotTakenForTheEnd() throws IOException {
        int tail = killedAfterTheTailStopped();
        var whole = Files.readAllBytes(journal());
        var flipped = whole.clone();
        flipped[flipped.length - 5] ^= 1;
        Files.write(journal(), flipped);
        assertRefused("journal.damaged");
        var random = new SplittableRandom(3);
        for (int i = tail; i < whole.length; i++) {
            whole[i] = (byte) random.nextInt();
        }
        Files.write(journal(), whole);
        assertRefused("journal.noEnd");
    }

    @Test
    void aLastNoteThatIsDamagedInBothIsNotLetGoOf() throws IOException {
        killedAfterThirtyNotes();
        for (var file : new Path[] {journal(), killed().resolve(Tail.NAME)}) {
            var bytes = Files.readAllBytes(file);
            bytes[bytes.length - 5] ^= 1;
            Files.write(file, bytes);
        }
        assertRefused("journal.damaged");
    }

    @Test
    void alsoWhenTheTailWasJustBegunAnew() throws IOException {
        int before;
        try (var store = founded()) {
            capture(store, 1, 20);
            before = (int) Files.size(folder().resolve(Journal.NAME));
            capture(store, 21, 21);
            kill();
        }
        var bytes = Files.readAllBytes(journal());
        bytes[bytes.length - 5] ^= 1;
        Files.write(journal(), bytes);
        Files.write(killed().resolve(Tail.BEFORE), Arrays.copyOf(bytes, before));
        Files.write(killed().resolve(Tail.NAME), Arrays.copyOfRange(bytes, before, bytes.length));
        LostTables.butNotTheTailIn(killed());
        assertRefused("journal.damaged");
    }

    @Test
    void oneMoreDamageIsNoReasonToAcceptLess() throws IOException {
        try (var store = founded()) {
            capture(store, 1, 20);
            store.backup();
            capture(store, 21, 30);
            kill();
        }
        Founding.discard(killed().resolve(Backups.FOLDER));
        var bytes = Files.readAllBytes(journal());
        Files.write(journal(), strange(), StandardOpenOption.APPEND);
        LostTables.in(killed());
        assertRefused("journal.noEnd");
        var backups = Files.createDirectories(killed().resolve(Backups.FOLDER));
        try (var files = Files.newDirectoryStream(folder().resolve(Backups.FOLDER))) {
            for (var file : files) {
                Files.copy(file, backups.resolve(file.getFileName()));
            }
        }
        var damaged = Files.readAllBytes(journal());
        damaged[bytes.length / 4] ^= 1;
        Files.write(journal(), damaged);
        assertRefused("journal.noEnd");
    }

    @Test
    void norIsOneThatWasNotCompletedForWantOfABackup() throws IOException {
        try (var store = founded()) {
            capture(store, 1, 5);
            kill();
            capture(store, 6, 9);
            store.backup();
        }
        var bytes = Files.readAllBytes(journal());
        var torn = Arrays.copyOf(bytes, bytes.length + 7); // the beginning of a record, never ended
        Files.write(journal(), torn);
        LostTables.in(killed());
        var backups = Files.createDirectories(killed().resolve(Backups.FOLDER));
        try (var files = Files.newDirectoryStream(folder().resolve(Backups.FOLDER), "*000011*")) {
            for (var file : files) {
                var backup = Files.readAllBytes(file);
                backup[backup.length - 1_500] ^= 1;
                Files.write(backups.resolve(file.getFileName()), backup);
            }
        }
        assertRefused("journal.short");
    }

    @Test
    void aJournalThatIsRefusedIsNotCutBefore() throws IOException {
        killedAfterThirtyNotes();
        Files.delete(killed().resolve(Tail.NAME));
        try (var files = Files.newDirectoryStream(killed(), "checkpoint-*")) {
            assertThat(files).isNotEmpty(); // it knows of more
        }
        var bytes = Files.readAllBytes(journal());
        var cut = Arrays.copyOf(bytes, bytes.length / 2 + 77);
        Files.write(journal(), cut);
        assertRefused("journal.damaged");
        assertThat(journal()).hasBinaryContent(cut);
    }

    @Test
    void aCheckpointKnowsHowFarItWasAlsoWhenItsTablesAreDamaged() throws IOException {
        killedAfterThirtyNotes();
        Files.delete(killed().resolve(Tail.NAME));
        try (var files = Files.newDirectoryStream(killed(), "checkpoint-*")) {
            for (var tables : files) {
                Files.writeString(tables, "not tables");
            }
        }
        var bytes = Files.readAllBytes(journal());
        Files.write(journal(), Arrays.copyOf(bytes, bytes.length / 3));
        assertRefused("journal.damaged");
    }

    @Test
    void whatWasKeptOnceIsNotWrittenOver() throws IOException {
        killedAfterThirtyNotes();
        for (int round = 1; round <= 2; round++) {
            Files.write(journal(), strange(), StandardOpenOption.APPEND);
            Store.open(killed(), clock).close();
        }
        assertThat(killed().resolve("journal-damaged-after-32.log")).exists();
        assertThat(killed().resolve("journal-damaged-after-32-2.log")).exists();
    }

    @Test
    void aMendingThatWasBrokenOffIsEnded() throws IOException {
        killedAfterThirtyNotes();
        var bytes = Files.readAllBytes(journal());
        bytes[bytes.length / 2] ^= 1;
        Files.write(journal(), bytes);
        var stopped =
                new WatchedDisk() {
                    @Override
                    void moving(Path from) throws IOException {
                        if (from.toString().endsWith(".mended")) {
                            throw new IOException("the power was cut");
                        }
                    }
                };
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Store.open(killed(), clock, Secret.NONE, stopped).close());
        assertThat(journal()).doesNotExist();
        Files.delete(killed().resolve(Tail.NAME)); // so that only what was mended has it
        try (var store = Store.open(killed(), clock)) {
            assertThat(store.notes().all()).hasSize(30);
        }
    }

    @Test
    void whatWasReadAfterAKillIsForcedBeforeAnythingRestsOnIt() throws IOException {
        killedAfterThirtyNotes();
        var forced = new ArrayList<Path>();
        var disk =
                new WatchedDisk() {
                    @Override
                    void forcing(Path file) {
                        forced.add(file.getFileName());
                    }
                };
        Store.open(killed(), clock, Secret.NONE, disk).close();
        assertThat(forced).first().isEqualTo(Path.of(Journal.NAME));
    }

    @Test
    void whatADiskDoesNotGiveBackIsTakenFromTheTail() throws IOException {
        killedAfterThirtyNotes();
        long bad = Files.size(journal()) / 2;
        var failing =
                new WatchedDisk() {
                    private boolean isReplaced;

                    @Override
                    void reading(Path file, long offset, int length) throws IOException {
                        boolean isHit = offset <= bad && offset + length > bad;
                        if (isHit && file.endsWith(Journal.NAME) && !isReplaced) {
                            throw new IOException("input/output error");
                        }
                    }

                    @Override
                    void moving(Path from) {
                        isReplaced |= from.endsWith(Journal.NAME);
                    }
                };
        try (var store = Store.open(killed(), clock, Secret.NONE, failing)) {
            assertThat(store.notes().all()).hasSize(30);
            assertThat(store.report().findings()).extracting("key").contains("opening.mended");
        }
    }

    private static byte[] strange() {
        var strange = new byte[700];
        new SplittableRandom(5).nextBytes(strange);
        return strange;
    }
}
