package org.plenary.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.assembly.Problem;
import org.plenary.assembly.Role;
import org.plenary.store.backup.BackupFile;
import org.plenary.store.backup.Backups;
import org.plenary.store.disk.Disk;
import org.plenary.store.keys.Protection;
import org.plenary.store.keys.Secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Copies are written by one hand at a time, and only what can be read takes the place of one. */
class CopiesTest {

    private final Clock clock = Clock.systemUTC();
    private final List<Problem> told = new ArrayList<>();

    @TempDir Path place;

    private Path folder() {
        return place.resolve("Rivermouth.plenary");
    }

    private Store founded(Disk disk) {
        var store =
                Store.create(
                        folder(), Notes.ASSEMBLY, Role.ORGANISER, clock, Protection.NONE, disk);
        store.onTrouble(told::add);
        store.commit(Role.FACILITATOR, Notes.agenda());
        store.commit(Role.CLERK, Notes.captured(1));
        return store;
    }

    private Path backups() {
        return folder().resolve(Backups.FOLDER);
    }

    /** Whoever writes a draft waits a moment for somebody else who does the same. */
    private static final class Meeting extends WatchedDisk {

        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch met = new CountDownLatch(2);
        private final AtomicInteger writing = new AtomicInteger();
        private volatile boolean isOn;
        private volatile int most;

        @Override
        void opening(Path file) {
            if (isOn && file.toString().endsWith(BackupFile.ENDING + ".new")) {
                meet();
            }
        }

        private void meet() {
            most = Math.max(most, writing.incrementAndGet());
            begun.countDown();
            met.countDown();
            try {
                met.await(1, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            writing.decrementAndGet();
        }
    }

    @Test
    void anErasureAndABackupDoNotWriteCopiesAtTheSameTime() throws InterruptedException {
        var disk = new Meeting();
        try (var store = founded(disk)) {
            store.backup();
            store.commit(Role.CLERK, Notes.captured(2));
            disk.isOn = true;
            var housekeeping = Thread.ofPlatform().start(store::backup);
            disk.begun.await();
            store.erase(Role.CLERK, Set.of("note:n1"), "names a neighbour");
            housekeeping.join();
        }
        assertThat(disk.most).isEqualTo(1);
        assertThat(told).isEmpty();
        assertThat(Backups.anyIn(backups())).hasSize(2);
    }

    /** Says that it wrote what it did not. */
    private static final class Lying extends WatchedDisk {

        private volatile boolean isOn;

        @Override
        byte[] appending(Path file, byte[] bytes) {
            boolean isLost = isOn && file.toString().contains(BackupFile.ENDING);
            return isLost && bytes.length > 500 ? new byte[bytes.length] : bytes;
        }
    }

    @Test
    void aCopyIsNotReplacedByOneThatTheDiskDidNotKeep() throws IOException {
        var disk = new Lying();
        try (var store = founded(disk)) {
            var backup = store.backup();
            var before = Files.readAllBytes(backup.file());
            disk.isOn = true;
            store.erase(Role.CLERK, Set.of("note:n1"), "names a neighbour");

            assertThat(Files.readAllBytes(backup.file())).isEqualTo(before);
            assertThat(told).extracting(Problem::key).containsExactly("erase.copy");
            assertThat(backups()).isDirectoryNotContaining("glob:**.new");

            disk.isOn = false;
            store.lookAtCopies();
            assertThat(Files.readAllBytes(backup.file())).isNotEqualTo(before);
        }
        var there = place.resolve("restored.plenary");
        var backup = Backups.anyIn(backups()).getLast();
        try (var restored = new Restoring(clock).restore(backup.file(), there, Secret.NONE)) {
            assertThat(restored.notes().all()).hasSize(1);
        }
    }

    @Test
    void whatAKilledProgramHadHalfWrittenIsDeletedWhenTheCopiesAreLookedAt() throws IOException {
        try (var store = founded(Disk.REAL)) {
            var half = backups().resolve("2026-03-07T09-30-00-000003.plenary-backup.new");
            Files.createDirectories(backups());
            Files.writeString(half, "half a backup");

            store.lookAtCopies();

            assertThat(half).doesNotExist();
        }
    }
}
