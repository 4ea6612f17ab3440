package org.plenary.store;

import org.jspecify.annotations.Nullable;
import org.plenary.store.backup.BackupFile;
import org.plenary.store.backup.Backups;
import org.plenary.store.journal.Journal;
import org.plenary.store.keys.KeyFile;
import org.plenary.store.keys.NewerException;
import org.plenary.store.keys.SubjectKeys;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Whose a folder is, and the key file that opens it. */
final class FolderKey {

    private static final Logger LOG = Logger.getLogger(FolderKey.class.getName());

    private FolderKey() {}

    /**
     * From the folder, or, when both copies there are damaged or another assembly's, from the
     * latest backup.
     *
     * @throws KeyFile.DamagedException when there is none
     * @throws NewerException when a later version wrote it
     */
    static KeyFile find(Path folder) throws IOException {
        var wanted = assembly(folder);
        try {
            var found = KeyFile.read(folder, wanted);
            return wanted == null || found.assembly().equals(wanted)
                    ? found
                    : inBackups(folder, wanted).orElse(found);
        } catch (KeyFile.DamagedException e) {
            return inBackups(folder, wanted).orElseThrow(() -> e);
        }
    }

    /**
     * Whose folder it is, as most of its files say. Backups only count where these say nothing, or
     * not the same: whoever has two assemblies may have taken one of them along by mistake.
     *
     * @return null when nobody says anything
     */
    private static @Nullable UUID assembly(Path folder) throws IOException {
        var said = new ArrayList<>(SubjectKeys.assemblies(folder));
        KeyFile.all(folder).forEach(found -> said.add(found.assembly()));
        var journal = Journal.assembly(folder);
        if (journal != null) {
            said.add(journal);
        }
        var backups = Backups.anyIn(folder.resolve(Backups.FOLDER));
        if (said.isEmpty()) {
            return backups.isEmpty() ? null : backups.getFirst().manifest().assembly();
        }
        var ours = Set.copyOf(said);
        backups.stream()
                .map(backup -> backup.manifest().assembly())
                .distinct()
                .filter(ours::contains)
                .forEach(said::add);
        return said.stream()
                .max(Comparator.comparingInt(each -> Collections.frequency(said, each)))
                .orElseThrow();
    }

    private static Optional<KeyFile> inBackups(Path folder, @Nullable UUID wanted)
            throws NewerException {
        for (var backup : Backups.anyIn(folder.resolve(Backups.FOLDER))) {
            if (wanted == null || backup.manifest().assembly().equals(wanted)) {
                var found = in(backup);
                if (found != null) {
                    return Optional.of(found); // and both copies are mended from it
                }
            }
        }
        return Optional.empty();
    }

    private static @Nullable KeyFile in(BackupFile backup) throws NewerException {
        try {
            return KeyFile.read(backup.keyFile());
        } catch (NewerException e) {
            throw e;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the key file in a backup cannot be read", e);
            return null;
        }
    }
}
