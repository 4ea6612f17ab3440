package org.plenary.store;

import org.plenary.assembly.Assembly;
import org.plenary.assembly.AssemblyChange;
import org.plenary.assembly.Entry;
import org.plenary.assembly.Problem;
import org.plenary.assembly.ProblemException;
import org.plenary.assembly.Role;
import org.plenary.store.disk.Disk;
import org.plenary.store.journal.Journal;
import org.plenary.store.keys.DataKey;
import org.plenary.store.keys.Protection;
import org.plenary.store.keys.SubjectKeys;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Makes an assembly folder: beside the place first, and there under its name in one step, so that
 * there never is half a folder.
 */
final class Founding {

    private static final Logger LOG = Logger.getLogger(Founding.class.getName());
    private static final String DRAFT = ".plenary-new-";

    /** No draft is worked on for so long. */
    private static final Duration IN_USE = Duration.ofHours(1);

    private final Disk disk;
    private final Clock clock;

    Founding(Disk disk, Clock clock) {
        this.disk = disk;
        this.clock = clock;
    }

    void found(Path folder, Assembly assembly, Role by, Protection protection) throws IOException {
        if (Files.exists(folder)) {
            throw new ProblemException(Problem.of("folder.exists", "path", folder));
        }
        var draft = draft(folder, clock);
        try {
            fill(draft, assembly, by, protection);
            name(disk, draft, folder);
        } catch (IOException | RuntimeException e) {
            discard(draft);
            throw e;
        }
    }

    /**
     * An empty folder beside the place. Nothing is lost yet, so that a place that cannot be written
     * to is all there is to tell. Drafts of programs that were killed go: they have keys in them.
     */
    static Path draft(Path folder, Clock clock) {
        var place = folder.toAbsolutePath().getParent();
        if (place == null) {
            throw new ProblemException(Problem.of("folder.noPlace", "path", folder));
        }
        try {
            Files.createDirectories(place);
            sweep(place, clock.instant().minus(IN_USE));
            return Files.createTempDirectory(place, DRAFT);
        } catch (IOException e) {
            throw new ProblemException(Problem.of("folder.noPlace", "path", folder), e);
        }
    }

    private static void sweep(Path place, Instant before) {
        try (var drafts = Files.newDirectoryStream(place, DRAFT + "[0-9]*")) {
            for (var draft : drafts) {
                if (Files.getLastModifiedTime(draft).toInstant().isBefore(before)) {
                    discard(draft);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOG.log(Level.INFO, "an old draft stays", e);
        }
    }

    /** Gives a draft that is whole its name. */
    static void name(Disk disk, Path draft, Path folder) throws IOException {
        Files.move(draft, folder);
        disk.forceFolder(Objects.requireNonNull(draft.getParent()));
    }

    private void fill(Path draft, Assembly assembly, Role by, Protection protection)
            throws IOException {
        var id = UUID.randomUUID();
        try (var key = DataKey.fresh()) {
            protection.keyFile(id, key).write(disk, draft);
            var subjects = SubjectKeys.create(disk, draft, id, key.box(Opening.SUBJECTS));
            subjects.prepare();
            var format = new ChangeFormat(subjects);
            var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            var first = new Entry(1, now, by, new AssemblyChange.Founded(assembly), 0);
            try (var journal = Journal.create(disk, draft, id, key.box(Opening.JOURNAL))) {
                journal.append(journal.prepare(format.write(first)));
            }
        }
        disk.forceFolder(draft);
    }

    static void discard(Path draft) throws IOException {
        if (!Files.isDirectory(draft)) {
            return;
        }
        try (var files = Files.walk(draft)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
