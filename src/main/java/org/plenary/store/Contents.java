package org.plenary.store;

import org.plenary.store.backup.BackupFile;
import org.plenary.store.disk.Disk;
import org.plenary.store.disk.Source;
import org.plenary.store.journal.Journal;
import org.plenary.store.keys.KeyFile;
import org.plenary.store.keys.SubjectKeys;

import java.io.IOException;
import java.nio.file.Path;

/**
 * What a folder is made of, all as sealed as it was.
 *
 * @param missing how many changes there were at least that are not in it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Contents(
        BackupFile.Manifest manifest,
        byte[] keyFile,
        byte[] subjects,
        Source journal,
        long missing) {

    static Contents of(BackupFile backup) throws IOException {
        return new Contents(
                backup.manifest(), backup.keyFile(), backup.subjects(), backup.journal(), 0);
    }

    /** Puts the files of a folder into one that is still empty. */
    void unpack(Disk disk, Path folder) throws IOException {
        Disk.replace(disk, folder.resolve(KeyFile.NAME), keyFile);
        Disk.replace(disk, folder.resolve(SubjectKeys.NAME), subjects);
        Disk.replace(disk, folder.resolve(SubjectKeys.COPY), subjects);
        Disk.replace(disk, folder.resolve(Journal.NAME), journal.read(0, (int) journal.size()));
    }
}
