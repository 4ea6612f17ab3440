package org.plenary.desk;

import org.plenary.assembly.Role;
import org.plenary.store.Store;
import org.plenary.store.backup.BackupFile;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The backups of an open assembly. */
public final class BackupsDesk {

    private final Store store;

    BackupsDesk(Store store) {
        this.store = store;
    }

    /** Those in the folder, latest first. Looks into each file. */
    public List<BackupFacts> all() {
        return store.allBackups().stream().map(BackupsDesk::facts).toList();
    }

    /**
     * A copy on a stick or another disk.
     *
     * @param place where it was put
     */
    public record SecondCopy(Path place, Instant at) {}

    /** The latest that was put anywhere. */
    public Optional<SecondCopy> lastCopy() {
        return store.copy().copies().stream()
                .findFirst()
                .map(copy -> new SecondCopy(copy.place(), copy.at()));
    }

    /** When the latest one in the folder was made. */
    public Optional<Instant> last() {
        return store.lastBackup();
    }

    /** Tells of every backup in the folder, on whatever thread made it. */
    public void onBackup(Runnable listener) {
        store.onBackup(listener);
    }

    /** One more in the folder, opened and counted. */
    public BackupFacts backUp() {
        return facts(store.backup());
    }

    /** One on a stick or another disk, opened and counted. */
    public BackupFacts backUpTo(Path place) {
        return facts(store.backupTo(Role.ORGANISER, place));
    }

    static BackupFacts facts(BackupFile backup) {
        var manifest = backup.manifest();
        return new BackupFacts(
                backup.file(), manifest.at(), manifest.position(), manifest.head(), null, 0, 0);
    }
}
