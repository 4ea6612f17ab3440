package org.plenary.store;

import org.plenary.assembly.Entry;
import org.plenary.assembly.FolderChange;
import org.plenary.assembly.Problem;
import org.plenary.assembly.ProblemException;
import org.plenary.assembly.Role;
import org.plenary.store.backup.BackupFile;
import org.plenary.store.disk.Disk;
import org.plenary.store.journal.Journal;
import org.plenary.store.keys.DataKey;
import org.plenary.store.keys.KeyFile;
import org.plenary.store.keys.NewerException;
import org.plenary.store.keys.Secret;
import org.plenary.store.keys.SubjectKeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Makes a folder of a backup, or of what is whole in another folder, and says beforehand what would
 * be in it.
 */
public final class Restoring {

    /** What an assembly is refused with that was made of a damaged backup. */
    private static final Set<String> DAMAGED =
            Set.of(
                    "folder.keyDamaged",
                    "folder.nothing",
                    "journal.damaged",
                    "journal.noEnd",
                    "journal.other");

    private final Disk disk = Disk.REAL;
    private final Clock clock;

    public Restoring(Clock clock) {
        this.clock = clock;
    }

    /** Whether a backup, or a folder, opens with a secret only. */
    public static boolean isProtected(Path file) {
        if (Files.isDirectory(file)) {
            return Store.isProtected(file);
        }
        try {
            var keyFile = KeyFile.read(BackupFile.read(file).keyFile());
            return keyFile != null && !keyFile.isOpen();
        } catch (IOException e) {
            return false; // opening it says what is wrong
        }
    }

    /**
     * What a backup contains, or what can be read of a folder that cannot be opened. Takes a second
     * or two for a large one and writes nothing.
     *
     * @throws ProblemException when it is neither, damaged beyond use, newer, or the secret is
     *     another one
     */
    public Preview preview(Path source, Secret secret) {
        var contents = readable(source, secret);
        try {
            return preview(source, contents, secret);
        } catch (ChangeFormat.NotReadException e) {
            throw Opening.newer(source, e);
        } catch (IOException e) {
            throw unreadable(source, e);
        }
    }

    private static Contents contents(Path source, Secret secret) throws IOException {
        return Files.isDirectory(source)
                ? WholePart.read(source, secret)
                : Contents.of(BackupFile.read(source));
    }

    /** In memory: a file that was left behind would be one that nobody ever erases. */
    private static Preview preview(Path source, Contents contents, Secret secret)
            throws IOException {
        var keyFile = KeyFile.read(contents.keyFile());
        if (keyFile == null) {
            throw new IOException("the key file in a backup is damaged");
        }
        try (var key = keyFile.unlock(secret).orElseThrow(() -> Opening.refused(source, secret))) {
            return preview(contents, key);
        }
    }

    /**
     * @throws IOException when it is not what it says it is
     */
    static Preview preview(Contents contents, DataKey key) throws IOException {
        var manifest = contents.manifest();
        var assembly = manifest.assembly();
        var journal = contents.journal();
        var box = key.box(Opening.JOURNAL);
        Journal.check(journal, assembly, box, manifest.position(), manifest.head());
        var subjects = SubjectKeys.ofCopy(contents.subjects(), assembly, key.box(Opening.SUBJECTS));
        var format = new ChangeFormat(subjects);
        var kinds = new TreeMap<String, Long>();
        var latest = new Entry[1];
        Journal.each(
                journal,
                assembly,
                box,
                (_, _, content) -> {
                    var entry = format.read(content);
                    kinds.merge(ChangeFormat.kind(entry.change().getClass()), 1L, Long::sum);
                    latest[0] = entry;
                });
        return new Preview(
                manifest, kinds, latest[0].at(), contents.missing(), subjects.damaged().size());
    }

    /**
     * A new folder with what is in the backup, or whole in a folder that cannot be opened, which
     * goes on as a copy of its own.
     *
     * @throws ProblemException when something is there already, or the source will not do; the
     *     source is as it was
     */
    public Store restore(Path source, Path target, Secret secret) {
        if (Files.exists(target)) {
            throw new ProblemException(Problem.of("folder.exists", "path", target));
        }
        if (isInside(target, source)) {
            throw new ProblemException(Problem.of("folder.inside", "path", target));
        }
        var contents = readable(source, secret);
        try {
            var draft = Founding.draft(target, clock);
            try {
                contents.unpack(disk, draft);
                begin(draft, contents.manifest(), secret);
                Founding.name(disk, draft, target);
            } catch (ProblemException e) {
                Founding.discard(draft);
                throw inTermsOf(source, draft, target, e);
            } catch (IOException | RuntimeException e) {
                Founding.discard(draft);
                throw e;
            }
        } catch (IOException e) {
            throw Failures.making(target, e);
        }
        return Store.open(target, clock, secret);
    }

    /** The draft is not there any more, and was nothing anybody knew of. */
    private static ProblemException inTermsOf(
            Path source, Path draft, Path target, ProblemException e) {
        var problem = e.problem();
        if (DAMAGED.contains(problem.key())) {
            return new ProblemException(Problem.of("backup.damaged", "path", source), e);
        }
        if (problem.key().equals("disk.noRoom")) {
            return new ProblemException(Problem.of("folder.noRoom", "path", target), e);
        }
        var arguments = new TreeMap<>(problem.arguments());
        arguments.replaceAll(
                (_, value) -> value.equals(draft.toString()) ? source.toString() : value);
        return new ProblemException(new Problem(problem.key(), arguments), e);
    }

    private static boolean isInside(Path target, Path source) {
        var place = target.toAbsolutePath().normalize();
        try {
            var real = source.toRealPath();
            while (place != null && !Files.exists(place)) {
                place = place.getParent();
            }
            return place != null && place.toRealPath().startsWith(real);
        } catch (IOException e) {
            return false; // there is nothing to be inside of
        }
    }

    private static Contents readable(Path source, Secret secret) {
        try {
            return contents(source, secret);
        } catch (ChangeFormat.NotReadException e) {
            throw Opening.newer(source, e);
        } catch (IOException e) {
            throw unreadable(source, e);
        }
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
        if (Files.isDirectory(file)) {
            return Failures.of(file, cause, "folder.unreadable");
        }
        var problem =
                Files.exists(file)
                        ? Problem.of("backup.damaged", "path", file)
                        : Problem.of("file.none", "file", file);
        return new ProblemException(problem, cause);
    }
}
