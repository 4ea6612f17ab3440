package org.plenary.store;

import org.jspecify.annotations.Nullable;
import org.plenary.store.backup.BackupFile;
import org.plenary.store.disk.Source;
import org.plenary.store.journal.Journal;
import org.plenary.store.journal.Salvage;
import org.plenary.store.journal.Tail;
import org.plenary.store.keys.Box;
import org.plenary.store.keys.SubjectKeys;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What a folder has of its journal besides the journal itself, and what else knows how far it went.
 */
final class Remains {

    private static final Logger LOG = Logger.getLogger(Remains.class.getName());

    private final UUID assembly;
    private final Box box;
    private final Tail tail;
    private final List<BackupFile> backups;
    private final Tail.End end;
    private final long noted;

    /**
     * A journal that was put together.
     *
     * @param known position of the last change that anybody was told of, as far as there is any
     *     trace
     * @param isOurs whether it is the one that the tail is of
     */
    record Joined(Salvage.Chain chain, long known, boolean isOurs) {

        boolean isAll() {
            return isOurs && chain.length() >= known;
        }

        long missing() {
            return isAll() ? 0 : Math.max(1, known - chain.length());
        }
    }

    /**
     * @param backups of this assembly, latest first
     * @param noted the position of a change that tables or a checkpoint know of; 0 if none
     */
    Remains(UUID assembly, Box box, Tail tail, List<BackupFile> backups, long noted)
            throws IOException {
        this.assembly = assembly;
        this.box = box;
        this.tail = tail;
        this.backups = backups;
        this.noted = noted;
        end = tail.end(assembly, box);
    }

    /** The last record of the tail that is whole. */
    Journal.Known last() {
        return end.last();
    }

    /** The last change that is known without looking at any journal. */
    long least() {
        return Math.max(noted, end.reached());
    }

    /** Whether nothing here is known that a journal lacks. */
    boolean areAllIn(Journal journal) throws IOException {
        long position = journal.position();
        return position >= least() && backupsAfter(position) == 0 && journal.has(end.last());
    }

    /** How many backups go further than this. */
    long backupsAfter(long position) {
        return backups.stream().filter(b -> b.manifest().position() > position).count();
    }

    /**
     * @param journal as it was found, damaged or not; null when there is none
     * @param whole its last record, if it is whole: without a tail it counts, and not what is only
     *     in a backup of another copy
     */
    Joined join(@Nullable Source journal, Journal.Known whole) throws IOException {
        var salvage = new Salvage(assembly, box);
        if (journal != null) {
            salvage.add(journal);
        }
        for (var part : tail.parts()) {
            salvage.add(part);
        }
        long known = least();
        for (var backup : backups) {
            try {
                salvage.add(backup.journal());
            } catch (IOException e) {
                LOG.log(Level.WARNING, "a backup cannot be read", e);
                known = Math.max(known, backup.manifest().position());
            }
        }
        var last = end.last();
        var chain = salvage.chain(last.position() > 0 ? last : whole);
        return new Joined(chain, Math.max(known, chain.known(last)), chain.has(last));
    }

    /** Whether a record is in the journal that the keys are wanted for. */
    @FunctionalInterface
    interface Ours {
        boolean has(Journal.Known record) throws IOException;
    }

    /**
     * Takes from the backups the keys of people and notes that are damaged. In a copy that went on
     * by itself the same numbers belong to others.
     *
     * @return how many
     */
    int adopt(SubjectKeys subjects, Ours ours) throws IOException {
        int adopted = 0;
        for (var backup : backups) {
            var manifest = backup.manifest();
            if (ours.has(new Journal.Known(manifest.position(), manifest.head()))) {
                adopted += subjects.adopt(keysIn(backup));
            }
        }
        return adopted;
    }

    private static byte[] keysIn(BackupFile backup) {
        try {
            return backup.subjects();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the keys in a backup cannot be read", e);
            return new byte[0];
        }
    }
}
