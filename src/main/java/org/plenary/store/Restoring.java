package org.plenary.store;

import org.plenary.assembly.Entry;
import org.plenary.assembly.FolderChange;
import org.plenary.assembly.Problem;
import org.plenary.assembly.ProblemException;
import org.plenary.assembly.Role;
import org.plenary.store.backup.BackupFile;
import org.plenary.store.disk.Disk;
import org.plenary.store.journal.Journal;
import org.plenary.store.keys.KeyFile;
import org.plenary.store.keys.NewerException;
import org.plenary.store.keys.Secret;
import org.plenary.store.keys.SubjectKeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.TreeMap;
import java.util.UUID;

/** Makes a folder of a backup, and says beforehand what would be in it. */
public final class Restoring {

    private final Disk disk = Disk.REAL;
    private final Clock clock;

    public Restoring(Clock clock) {
        this.clock = clock;
    }

    /** Whether a backup opens with a secret only. */
    public static boolean isProtected(Path file) {
        try {
            var keyFile = KeyFile.read(BackupFile.read(file).keyFile());
            return keyFile != null && !keyFile.isOpen();
        } catch (IOException e) {
            return false; // opening it says what is wrong
        }
    }

    /**
     * What a backup contains. Takes a second or two for a large one.
     *
     * @throws ProblemException when it is no backup, damaged, newer, or the secret is another one
     */
    public Preview preview(Path file, Secret secret) {
        try {
            return preview(BackupFile.read(file), secret);
        } catch (ChangeFormat.NotReadException e) {
            throw Opening.newer(file, e);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** In memory: a file that was left behind would be one that nobody ever erases. */
    private static Preview preview(BackupFile backup, Secret secret) throws IOException {
        var keyFile = KeyFile.read(backup.keyFile());
        if (keyFile == null) {
            throw new IOException("the key file in a backup is damaged");
        }
        var refused = Problem.of("secret.wrong", "path", backup.file());
        try (var key = keyFile.unlock(secret).orElseThrow(() -> new ProblemException(refused))) {
            backup.check(key.box(Opening.JOURNAL));
            var subjects =
                    SubjectKeys.ofCopy(
                            backup.subjects(), keyFile.assembly(), key.box(Opening.SUBJECTS));
            var format = new ChangeFormat(subjects);
            var kinds = new TreeMap<String, Long>();
            var latest = new Entry[1];
            Journal.each(
                    backup.journal(),
                    keyFile.assembly(),
                    key.box(Opening.JOURNAL),
                    (_, _, content) -> {
                        var entry = format.read(content);
                        kinds.merge(ChangeFormat.kind(entry.change().getClass()), 1L, Long::sum);
                        latest[0] = entry;
                    });
            return new Preview(backup.manifest(), kinds, latest[0].at());
        }
    }

    /**
     * A new folder with what was in the backup, which goes on as a copy of its own.
     *
     * @throws ProblemException when something is there already, or the backup is not whole
     */
    public Store restore(Path file, Path target, Secret secret) {
        if (Files.exists(target)) {
            throw new ProblemException(Problem.of("folder.exists", "path", target));
        }
        try {
            var backup = BackupFile.read(file);
            var parent = target.toAbsolutePath().getParent();
            if (parent == null) {
                throw new ProblemException(Problem.of("folder.readonly", "path", target));
            }
            Files.createDirectories(parent);
            var draft = Files.createTempDirectory(parent, ".new-");
            try {
                backup.unpack(disk, draft);
                begin(draft, backup.manifest(), secret);
                Files.move(draft, target);
                disk.forceFolder(parent);
            } catch (IOException | RuntimeException e) {
                discard(draft);
                throw e;
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        }
        return Store.open(target, clock, secret);
    }

    private void begin(Path draft, BackupFile.Manifest manifest, Secret secret) {
        try (var store = Store.open(draft, clock, secret)) {
            boolean isWhole =
                    store.position() == manifest.position() && store.head().equals(manifest.head());
            if (!isWhole) {
                throw new ProblemException(Problem.of("backup.damaged", "path", draft));
            }
            var copy = UUID.randomUUID().toString();
            store.commit(
                    Role.ORGANISER,
                    new FolderChange.Continued(copy, manifest.position(), manifest.head()));
        }
    }

    static ProblemException unreadable(Path file, IOException cause) {
        if (cause instanceof NewerException newer) {
            return Opening.newer(file, newer);
        }
        var problem =
                Files.exists(file)
                        ? Problem.of("backup.damaged", "path", file)
                        : Problem.of("file.none", "file", file);
        return new ProblemException(problem, cause);
    }

    private static void discard(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
