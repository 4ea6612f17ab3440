package org.plenary.desk;

import org.plenary.store.Store;
import org.plenary.store.backup.BackupFile;

import java.nio.file.Path;
import java.util.List;

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

    /** One more in the folder, opened and counted. */
    public BackupFacts backUp() {
        return facts(store.backup());
    }

    /** One on a stick or another disk, opened and counted. */
    public BackupFacts backUpTo(Path place) {
        return facts(store.backupTo(place));
    }

    private static BackupFacts facts(BackupFile backup) {
        var manifest = backup.manifest();
        return new BackupFacts(
                backup.file(), manifest.at(), manifest.position(), manifest.head(), null);
    }
}
