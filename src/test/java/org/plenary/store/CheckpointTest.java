package org.plenary.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.assembly.BlockId;
import org.plenary.assembly.Entry;
import org.plenary.assembly.NoteId;
import org.plenary.assembly.ProblemException;
import org.plenary.assembly.Role;
import org.plenary.notes.Channel;
import org.plenary.notes.Kind;
import org.plenary.notes.Note;
import org.plenary.notes.NoteChange;
import org.plenary.notes.Place;
import org.plenary.notes.Source;
import org.plenary.store.disk.Disk;
import org.plenary.store.keys.Box;
import org.plenary.store.keys.DataKey;
import org.plenary.store.keys.SubjectKeys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

class CheckpointTest {

    private final Clock clock = Clock.systemUTC();

    @TempDir Path place;

    private int copies;

    private Path folder() {
        return place.resolve("Rivermouth.plenary");
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
    private Path killed() throws IOException {
        var copy = place.resolve("copy-" + copies++ + ".plenary");
        copy(folder(), copy);
        return copy;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.newDirectoryStream(from, Files::isRegularFile)) {
            for (var file : files) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    /** Everything that was understood, as far as anybody can ask for it. */
    private record Seen(
            List<String> rows,
            Optional<Entry> undo,
            Optional<Entry> redo,
            Set<String> subjects,
            String head) {

        static Seen in(Store store) {
            return new Seen(
                    store.dump(), store.toUndo(), store.toRedo(), store.subjects(), store.head());
        }
    }

    private Seen readFromTheBeginning(Path folder) throws IOException {
        var copy = place.resolve("copy-" + copies++ + ".plenary");
        copy(folder, copy);
        LostTables.in(copy);
        try (var store = Store.open(copy, clock)) {
            assertThat(store.report().known()).isZero();
            return Seen.in(store);
        }
    }

    @Test
    void whatIsInACheckpointIsNotReadAgain() throws IOException {
        try (var store = founded()) {
            capture(store, 1, 20);
            store.keepCheckpoint();
            capture(store, 21, 25);
            store.undo(Role.CLERK);
            var killed = killed();
            try (var opened = Store.open(killed, clock)) {
                assertThat(opened.report().known()).isEqualTo(22);
                assertThat(opened.report().findings())
                        .extracting(problem -> problem.key())
                        .containsExactly("opening.notClosed");
                assertThat(Seen.in(opened)).isEqualTo(Seen.in(store));
                opened.redo(Role.CLERK);
                assertThat(opened.notes().find(new NoteId("n25"))).isPresent();
            }
        }
        try (var again = Store.open(folder(), clock)) {
            assertThat(again.report().known()).isEqualTo(28);
            assertThat(again.report().findings()).isEmpty();
        }
    }

    @Test
    void changesWhileTheTablesAreCopiedAreThereOnce() throws IOException {
        try (var store = founded()) {
            capture(store, 1, 10);
            var mark = store.mark().orElseThrow();
            capture(store, 11, 15);
            store.keep(mark);
            capture(store, 16, 17);
            var killed = killed();
            try (var opened = Store.open(killed, clock)) {
                assertThat(opened.report().known()).isEqualTo(12);
                assertThat(Seen.in(opened)).isEqualTo(Seen.in(store));
            }
        }
    }

    @Test
    void anErasureTakesItAwayAndOneFromBeforeIsNeverUsed() throws IOException {
        Path before;
        try (var store = founded()) {
            store.commit(
                    Role.CLERK, new NoteChange.Captured(Notes.note(1, "Quill lives at the quay")));
            store.keepCheckpoint();
            before = killed();
            var late = store.mark().orElseThrow();
            store.erase(Role.ORGANISER, Set.of(Notes.note(1, "Quill").subject()), "asked");
            assertThat(checkpoints(folder())).isEmpty();
            store.keep(late);
            assertThat(checkpoints(folder())).isEmpty();
        }
        // Whoever took it away was killed before the disk heard of it.
        LostTables.in(folder());
        for (var file : checkpoints(before)) {
            Files.copy(file, folder().resolve(file.getFileName()));
        }
        try (var opened = Store.open(folder(), clock)) {
            assertThat(opened.report().known()).isZero();
            assertThat(String.join("\n", opened.dump())).doesNotContain("Quill");
        }
        try (var opened = Store.open(folder(), clock)) {
            assertThat(opened.report().known()).isEqualTo(4);
            assertThat(String.join("\n", opened.dump())).doesNotContain("Quill");
        }
    }

    @Test
    void oneThatIsJustBeingMadeIsWaitedForAndGone() throws Exception {
        var checkpoint = new Checkpoint(Disk.REAL, place, new UUID(1, 2), box(), Set.of());
        var mark = checkpoint.mark(1, "", new History(), owners());
        var isBegun = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        try (var hands = Executors.newCachedThreadPool()) {
            var keeping =
                    hands.submit(
                            () -> {
                                checkpoint.keep(
                                        mark,
                                        file -> {
                                            Files.writeString(file, "what is to be erased");
                                            isBegun.countDown();
                                            awaitQuietly(mayEnd);
                                        });
                                return true;
                            });
            isBegun.await();
            var forgetting = hands.submit(checkpoint::forget);
            try {
                assertThatThrownBy(() -> forgetting.get(200, TimeUnit.MILLISECONDS))
                        .isInstanceOf(TimeoutException.class);
            } finally {
                mayEnd.countDown();
            }
            assertThat(forgetting.get()).isTrue();
            assertThat(keeping.get()).isTrue();
        }
        assertThat(checkpoints(place)).isEmpty();
    }

    private static void awaitQuietly(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static Box box() {
        return DataKey.fresh().box("checkpoint");
    }

    private SubjectKeys owners() throws IOException {
        return SubjectKeys.create(Disk.REAL, place, new UUID(1, 2), box());
    }

    @Test
    void savesGoOnWhileCheckpointsAreMade() throws Exception {
        try (var store = founded()) {
            var stop = new AtomicBoolean();
            var keeper =
                    Thread.ofPlatform()
                            .start(
                                    () -> {
                                        while (!stop.get()) {
                                            store.keepCheckpoint();
                                        }
                                    });
            capture(store, 1, 300);
            stop.set(true);
            keeper.join();
            var killed = killed();
            try (var opened = Store.open(killed, clock)) {
                assertThat(opened.report().known()).isPositive();
                assertThat(Seen.in(opened)).isEqualTo(Seen.in(store));
            }
        }
    }

    @Test
    void tablesThatAreOnlyHalfThereAreNotKept() throws IOException {
        try (var store = founded()) {
            capture(store, 1, 30);
            var journal = folder().resolve("journal.log");
            var bytes = Files.readAllBytes(journal);
            var broken = bytes.clone();
            broken[bytes.length / 2] ^= 1;
            Files.write(journal, broken);
            assertThatExceptionOfType(ProblemException.class).isThrownBy(store::rebuild);
            Files.write(journal, bytes); // the disk was not to be read for a moment
            assertThat(store.mark()).isEmpty();
        }
        try (var opened = Store.open(folder(), clock)) {
            assertThat(opened.report().known()).isZero();
            assertThat(opened.notes().all()).hasSize(30);
        }
    }

    @Test
    void whoWasNotSavedIsNobody() throws IOException {
        try (var store = founded()) {
            capture(store, 1, 3);
            var lost =
                    Note.captured(
                            new NoteId("n9"),
                            new Place(new BlockId("elsewhere"), 1, 9),
                            Kind.IDEA,
                            "At a place that is not on the agenda",
                            "en",
                            new Source("S1", "lead", Channel.DESK));
            assertThatThrownBy(() -> store.commit(Role.CLERK, new NoteChange.Captured(lost)));
            assertThat(store.subjects()).doesNotContain(lost.subject());
            store.keepCheckpoint();
            try (var opened = Store.open(killed(), clock)) {
                assertThat(opened.report().known()).isEqualTo(5);
                assertThat(opened.subjects()).isEqualTo(store.subjects());
            }
        }
    }

    private static List<Path> checkpoints(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().contains("checkpoint")).toList();
        }
    }

    @Test
    void aCheckpointOfAnotherCopyIsNotUsed() throws IOException {
        Path other;
        try (var store = founded()) {
            capture(store, 1, 5);
            other = killed();
            capture(store, 6, 9);
        }
        try (var store = Store.open(other, clock)) {
            capture(store, 16, 19);
        }
        giveJournal(other, folder());
        try (var opened = Store.open(folder(), clock)) {
            assertThat(opened.report().known()).isZero();
            assertThat(Seen.in(opened)).isEqualTo(readFromTheBeginning(folder()));
        }
    }

    private static void giveJournal(Path from, Path to) throws IOException {
        for (var name : List.of("journal.log", "subjects.keys", "subjects-copy.keys")) {
            Files.copy(from.resolve(name), to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Test
    void tablesThatWentOnWithAnotherCopyAreNotUsed() throws IOException {
        Path other;
        Path killed;
        try (var store = founded()) {
            capture(store, 1, 10);
            other = killed();
            var mark = store.mark().orElseThrow();
            capture(store, 11, 15);
            store.keep(mark);
            killed = killed();
        }
        try (var store = Store.open(other, clock)) {
            capture(store, 16, 22);
        }
        giveJournal(other, killed);
        try (var opened = Store.open(killed, clock)) {
            assertThat(opened.report().known()).isZero();
            assertThat(Seen.in(opened)).isEqualTo(readFromTheBeginning(killed));
        }
    }

    @Test
    void aChangedBitAnywhereInACheckpointOnlyCostsTime() throws IOException {
        try (var store = founded()) {
            capture(store, 1, 10);
        }
        var seen = readFromTheBeginning(folder());
        var random = new SplittableRandom(5);
        for (var file : checkpoints(folder())) {
            var bytes = Files.readAllBytes(file);
            for (int run = 0; run < 10; run++) {
                var copy = killed();
                var changed = bytes.clone();
                int bit = random.nextInt(8 * bytes.length);
                changed[bit / 8] ^= (byte) (1 << bit % 8);
                Files.write(copy.resolve(file.getFileName()), changed);
                try (var opened = Store.open(copy, clock)) {
                    assertThat(opened.report().known()).as("bit %d", bit).isZero();
                    assertThat(Seen.in(opened)).as("bit %d", bit).isEqualTo(seen);
                }
            }
        }
    }

    @Test
    void damageToWhatIsNotReadAgainIsMended() throws IOException {
        try (var store = founded()) {
            capture(store, 1, 10);
            store.backup();
        }
        var journal = folder().resolve("journal.log");
        var bytes = Files.readAllBytes(journal);
        bytes[bytes.length / 2] ^= 1;
        Files.write(journal, bytes);
        try (var opened = Store.open(folder(), clock)) {
            assertThat(opened.report().findings())
                    .extracting(problem -> problem.key())
                    .containsExactly("opening.mended");
            assertThat(Seen.in(opened)).isEqualTo(readFromTheBeginning(folder()));
        }
    }

    /**
     * Whatever order people and programs do things in, reading from the beginning says the same.
     */
    @Test
    void neverSaysAnythingElseThanTheWholeJournal() throws IOException {
        for (int seed = 1; seed <= 3; seed++) {
            var random = new SplittableRandom(seed);
            var store = founded();
            int n = 0;
            for (int step = 0; step < 60; step++) {
                switch (random.nextInt(12)) {
                    case 0 -> store.keepCheckpoint();
                    case 1 -> reversed(store, true);
                    case 2 -> reversed(store, false);
                    case 3 -> {
                        if (n > 0) {
                            var some = Notes.note(1 + random.nextInt(n), "x").subject();
                            store.erase(Role.ORGANISER, Set.of(some), "asked");
                        }
                    }
                    case 4 -> {
                        store.close();
                        store = Store.open(folder(), clock);
                    }
                    case 5 -> {
                        var killed = killed();
                        store.close();
                        delete(folder());
                        Files.move(killed, folder());
                        store = Store.open(folder(), clock);
                    }
                    case 6 -> store.rebuild();
                    default -> store.commit(Role.CLERK, Notes.captured(++n));
                }
                if (step % 10 == 9) {
                    assertThat(Seen.in(store))
                            .as("seed %d, step %d", seed, step)
                            .isEqualTo(readFromTheBeginning(folder()));
                }
            }
            store.close();
            delete(folder());
        }
    }

    private static void reversed(Store store, boolean undo) {
        try {
            boolean isNote =
                    store.toUndo().filter(e -> e.change() instanceof NoteChange).isPresent();
            if (undo && isNote) {
                store.undo(Role.CLERK);
            } else if (!undo) {
                store.redo(Role.CLERK);
            }
        } catch (ProblemException e) {
            // there is nothing to take back, or a later change rests on it
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                if (Files.isDirectory(file)) {
                    delete(file);
                } else {
                    Files.delete(file);
                }
            }
        }
        Files.delete(folder);
    }

    @Test
    void nothingPersonalStandsInItInTheOpen() throws IOException {
        try (var store = founded()) {
            store.commit(
                    Role.CLERK, new NoteChange.Captured(Notes.note(1, "Quill lives at the quay")));
        }
        for (var file : checkpoints(folder())) {
            var text = Files.readString(file, StandardCharsets.ISO_8859_1);
            assertThat(text).as(file.toString()).doesNotContain("Quill").doesNotContain("talk");
        }
    }
}
