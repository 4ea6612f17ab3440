package org.plenary.store;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.FolderChange;
import org.plenary.assembly.PrivacyChange;
import org.plenary.assembly.Problem;
import org.plenary.assembly.ProblemException;
import org.plenary.store.backup.BackupFile;
import org.plenary.store.backup.Backups;
import org.plenary.store.disk.Disk;
import org.plenary.store.disk.Patient;
import org.plenary.store.disk.Source;
import org.plenary.store.journal.Journal;
import org.plenary.store.journal.Tail;
import org.plenary.store.keys.DataKey;
import org.plenary.store.keys.KeyFile;
import org.plenary.store.keys.NewerException;
import org.plenary.store.keys.Secret;
import org.plenary.store.keys.SubjectKeys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * Reads what a folder holds that cannot be opened where it is, because it is damaged or nothing can
 * be written there. Nothing is: what it has is put together in memory, as a backup would have it.
 */
final class WholePart {

    private final Path folder;
    private final KeyFile keyFile;
    private final DataKey key;
    private final List<BackupFile> backups;

    private WholePart(Path folder, KeyFile keyFile, DataKey key) {
        this.folder = folder;
        this.keyFile = keyFile;
        this.key = key;
        backups = new Backups(Disk.REAL, folder.resolve(Backups.FOLDER), keyFile.assembly()).all();
    }

    /**
     * @throws ProblemException when there is no assembly, it is open, newer than this program, the
     *     secret is another one, or not even the first change can be read
     */
    static Contents read(Path folder, Secret secret) throws IOException {
        if (!Opening.isAssembly(folder)) {
            throw new ProblemException(Problem.of("folder.none", "path", folder));
        }
        refuseWhenOpen(folder);
        try {
            var keyFile = FolderKey.find(folder);
            try (var key =
                    keyFile.unlock(secret).orElseThrow(() -> Opening.refused(folder, secret))) {
                return new WholePart(folder, keyFile, key).contents();
            }
        } catch (NewerException e) {
            throw Opening.newer(folder, e);
        } catch (KeyFile.DamagedException e) {
            throw new ProblemException(Problem.of("folder.keyDamaged", "path", folder), e);
        }
    }

    /** Where nothing can be written, or nobody ever did, nobody else has it open. */
    private static void refuseWhenOpen(Path folder) throws IOException {
        if (!FolderLock.isThere(folder)) {
            return;
        }
        try {
            FolderLock.take(folder).close();
        } catch (ProblemException e) {
            if (e.problem().key().equals("folder.locked")) {
                throw e;
            }
        }
    }

    private Contents contents() throws IOException {
        var assembly = keyFile.assembly();
        var remains =
                new Remains(
                        assembly,
                        key.box(Opening.JOURNAL),
                        new Tail(Disk.REAL, folder),
                        backups,
                        checkpoint().known());
        var bytes = new ByteArrayOutputStream();
        var there = journal();
        var last =
                there == null
                        ? Journal.Known.NOTHING
                        : Journal.last(there, assembly, key.box(Opening.JOURNAL));
        var joined = remains.join(there, last);
        joined.chain().write(bytes::writeBytes);
        var journal = new Source.Bytes(bytes.toByteArray());
        var subjects = SubjectKeys.ofFolder(folder, assembly, key.box(Opening.SUBJECTS));
        var manifest = manifest(journal, subjects);
        if (joined.missing() > 0) {
            subjects.restored(); // whom the missing part erased nobody knows
        }
        subjects.destroyDoomed(); // an erasure that was begun here is not undone there
        remains.adopt(subjects, joined.chain()::has);
        return new Contents(manifest, keyFile.json(), subjects.bytes(), journal, joined.missing());
    }

    private Checkpoint checkpoint() {
        var box = key.box(Opening.CHECKPOINT);
        return new Checkpoint(Disk.REAL, folder, keyFile.assembly(), box, Set.of());
    }

    /** Reading it tells the keys whose they are. */
    private BackupFile.Manifest manifest(Source journal, SubjectKeys subjects) throws IOException {
        var assembly = keyFile.assembly();
        var format = new ChangeFormat(subjects);
        var manifest = new BackupFile.Manifest[1];
        Journal.each(
                journal,
                assembly,
                key.box(Opening.JOURNAL),
                (position, head, content) -> {
                    var entry = format.read(content);
                    if (entry.change() instanceof PrivacyChange.Erased(var gone, _)) {
                        subjects.doom(gone);
                    }
                    if (entry.change() instanceof FolderChange.Continued) {
                        subjects.restored();
                    }
                    var hash = HexFormat.of().formatHex(head);
                    manifest[0] = new BackupFile.Manifest(assembly, entry.at(), position, hash);
                });
        if (manifest[0] == null) {
            throw Opening.nothing(folder, keyFile);
        }
        return manifest[0];
    }

    private @Nullable Source journal() throws IOException {
        var journal = folder.resolve(Journal.NAME);
        return Files.isRegularFile(journal) && !Opening.isOfAnother(folder, keyFile)
                ? new Source.Bytes(Patient.all(journal))
                : null;
    }
}
