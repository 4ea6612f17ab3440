package org.plenary.store.backup;

import org.plenary.store.disk.Disk;
import org.plenary.store.keys.Box;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** All backups of one assembly in one place: its own folder, or a stick. */
public final class Backups {

    public static final String FOLDER = "backups";

    private static final Logger LOG = Logger.getLogger(Backups.class.getName());

    private final Disk disk;
    private final Path place;
    private final UUID assembly;

    public Backups(Disk disk, Path place, UUID assembly) {
        this.disk = disk;
        this.place = place;
        this.assembly = assembly;
    }

    /** Every backup of this assembly that can be read, latest first. */
    public List<BackupFile> all() {
        return anyIn(place).stream()
                .filter(backup -> backup.manifest().assembly().equals(assembly))
                .toList();
    }

    /** Whether there is a backup of which nobody can tell what is in it. */
    public boolean isAnyUnreadable() {
        return anyIn(place).size() < files(place).size();
    }

    /** Every file that is called a backup, whatever it is. */
    public static List<Path> files(Path place) {
        var found = new ArrayList<Path>();
        if (!Files.isDirectory(place)) {
            return found;
        }
        try (var files = Files.newDirectoryStream(place, "*" + BackupFile.ENDING)) {
            files.forEach(found::add);
        } catch (IOException | DirectoryIteratorException e) {
            LOG.log(Level.WARNING, "the backups cannot be listed", e);
        }
        return found;
    }

    /** Every backup of whatever assembly, latest first. */
    public static List<BackupFile> anyIn(Path place) {
        var found = new ArrayList<BackupFile>();
        for (var file : files(place)) {
            try {
                found.add(BackupFile.read(file));
            } catch (IOException e) {
                LOG.log(Level.WARNING, "a backup cannot be read", e);
            }
        }
        found.sort(
                Comparator.comparing((BackupFile b) -> b.manifest().at())
                        .thenComparingLong(b -> b.manifest().position())
                        .reversed());
        return found;
    }

    /** Makes one more, and counts it. */
    public BackupFile add(BackupFile.Content content, Box box) throws IOException {
        if (!Files.isDirectory(place)) {
            Files.createDirectory(place); // and no more: a folder that was renamed is not made anew
        }
        return BackupFile.write(disk, place, content, box);
    }

    /**
     * Lets go of those that need not be kept. One that cannot be deleted is no trouble.
     *
     * @param ours in which nothing is that is nowhere else
     * @param made which is kept whatever the clock says
     */
    public void thin(List<BackupFile> ours, BackupFile made) {
        Set<Instant> kept =
                new Keeping(ZoneId.systemDefault())
                        .kept(ours.stream().map(b -> b.manifest().at()).toList());
        for (var backup : ours) {
            boolean isMade = backup.file().equals(made.file());
            if (!isMade && !kept.contains(backup.manifest().at())) {
                try {
                    Files.deleteIfExists(backup.file());
                } catch (IOException e) {
                    LOG.log(Level.WARNING, "an old backup cannot be deleted", e);
                }
            }
        }
    }

    /** Deletes what a program that was killed had half written: it may hold what was erased. */
    public void sweep() {
        if (!Files.isDirectory(place)) {
            return;
        }
        var drafts = "*" + BackupFile.ENDING + BackupFile.DRAFT;
        try (var files = Files.newDirectoryStream(place, drafts)) {
            for (var file : files) {
                Files.delete(file);
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOG.log(Level.WARNING, "what was half written cannot be deleted", e);
        }
    }
}
