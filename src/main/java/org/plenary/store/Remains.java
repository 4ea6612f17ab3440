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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What a folder has of its journal besides the journal itself, and what else knows how far it went.
 */
final class Remains {

    private static final Logger LOG = Logger.getLogger(Remains.class.getName());

    /**
     * How much each speaks for a journal, where copies went on apart from each other. Two of the
     * three outvote the third, for one file is more easily exchanged than two; the tail and the
     * checkpoint before the journal, because nobody copies them by hand; and a backup, because it
     * is what people do copy, only where nothing else is known. A checkpoint is never outvoted
     * without a word, because programs that copy folders take journal and tail along together.
     */
    private static final int TAIL = 10_300;

    private static final int CHECKPOINT = 10_200;
    private static final int JOURNAL = 10_100;
    private static final int BACKUP = 1;

    private final UUID assembly;
    private final Box box;
    private final Tail tail;
    private final List<BackupFile> backups;
    private final Tail.End end;
    private final Journal.Known noted;

    /**
     * A journal that was put together.
     *
     * @param known position of the last change that anybody was told of, as far as there is any
     *     trace
     * @param knower the file that knows of that change, when this is known
     * @param isOurs whether it is the one that was here
     * @param isMixed whether more than one file is of another copy, and nobody can tell which
     * @param isEnd whether it ends where the tail ends
     */
    record Joined(
            Salvage.Chain chain,
            long known,
            String knower,
            boolean isOurs,
            boolean isMixed,
            boolean isEnd) {

        boolean isAll() {
            return isOurs && chain.length() >= known;
        }

        long missing() {
            return isAll() ? 0 : Math.max(1, known - chain.length());
        }
    }

    /**
     * @param backups of this assembly, latest first
     * @param noted the last change that a checkpoint knows of
     */
    Remains(UUID assembly, Box box, Tail tail, List<BackupFile> backups, Journal.Known noted)
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
        return Math.max(noted.position(), end.reached());
    }

    /** Whether nothing here is known that a journal lacks. */
    boolean areAllIn(Journal journal) throws IOException {
        long position = journal.position();
        return position >= least()
                && backupsAfter(position) == 0
                && journal.has(end.last())
                && journal.has(noted);
    }

    /** Backups with something in them that is not in this journal. */
    List<BackupFile> ofOthers(Journal journal) throws IOException {
        var others = new ArrayList<BackupFile>();
        for (var backup : backups) {
            if (!journal.has(known(backup))) {
                others.add(backup);
            }
        }
        return others;
    }

    /** How many backups go further than this. */
    long backupsAfter(long position) {
        return backups.stream().filter(b -> b.manifest().position() > position).count();
    }

    /**
     * @param journal as it was found, damaged or not; null when there is none
     * @param last its last record that is whole
     */
    Joined join(@Nullable Source journal, Journal.Known last) throws IOException {
        var salvage = new Salvage(assembly, box);
        if (journal != null) {
            salvage.add(journal);
        }
        for (var part : tail.parts()) {
            salvage.add(part);
        }
        for (var backup : backups) {
            try {
                salvage.add(backup.journal());
            } catch (IOException e) {
                LOG.log(Level.WARNING, "a backup cannot be read", e);
            }
        }
        var votes = votes(last);
        return joined(salvage.chain(votes), votes);
    }

    private Map<Journal.Known, Integer> votes(Journal.Known journal) {
        var votes = new HashMap<Journal.Known, Integer>();
        votes.merge(end.last(), TAIL, Integer::sum);
        votes.merge(noted, CHECKPOINT, Integer::sum);
        votes.merge(journal, JOURNAL, Integer::sum);
        backups.forEach(backup -> votes.merge(known(backup), BACKUP, Integer::sum));
        votes.remove(Journal.Known.NOTHING);
        return votes;
    }

    private static Journal.Known known(BackupFile backup) {
        return new Journal.Known(backup.manifest().position(), backup.manifest().head());
    }

    private Joined joined(Salvage.Chain chain, Map<Journal.Known, Integer> votes) {
        var witnesses = new LinkedHashMap<Journal.Known, String>();
        witnesses.put(end.last(), Tail.NAME);
        witnesses.putIfAbsent(noted, Checkpoint.NAME);
        witnesses.remove(Journal.Known.NOTHING);
        var against = witnesses.keySet().stream().filter(r -> isAgainst(chain, r)).toList();
        boolean isOutvoted = against.stream().mapToInt(votes::get).sum() < chain.votes();
        if (!against.isEmpty() && (!isOutvoted || against.contains(noted))) {
            long saved = against.stream().mapToLong(this::reached).max().orElseThrow();
            var file = witnesses.getOrDefault(against.getLast(), "");
            return new Joined(chain, saved, file, false, isOutvoted, false);
        }
        boolean hasTail = chain.has(end.last());
        long known = chain.known(hasTail ? end.last() : Journal.Known.NOTHING);
        var knower = "";
        witnesses.keySet().removeAll(against); // of another copy
        backups.forEach(b -> witnesses.putIfAbsent(known(b), b.file().getFileName().toString()));
        for (var witness : witnesses.entrySet()) {
            var record = witness.getKey();
            long reached = reached(record);
            boolean isMore = reached > chain.length() && reached >= known;
            if (isMore && !chain.isElsewhere(record)) {
                known = reached;
                knower = witness.getValue();
            }
        }
        boolean isEnd = hasTail && end.last().endsAt(chain.length());
        return new Joined(chain, known, knower, true, false, isEnd);
    }

    /** The last change that whoever knows of a record knows of too. */
    private long reached(Journal.Known record) {
        return record.equals(end.last()) ? end.reached() : record.position();
    }

    /** Whether a record cannot be in the same journal, and not only is not there. */
    private static boolean isAgainst(Salvage.Chain chain, Journal.Known record) {
        return !chain.has(record)
                && (chain.isElsewhere(record) || record.position() <= chain.length());
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
            if (ours.has(known(backup))) {
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
