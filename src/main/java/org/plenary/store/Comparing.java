package org.plenary.store;

import org.plenary.assembly.Entry;
import org.plenary.assembly.FolderChange;
import org.plenary.assembly.Problem;
import org.plenary.assembly.ProblemException;
import org.plenary.store.backup.BackupFile;
import org.plenary.store.journal.Journal;
import org.plenary.store.keys.DataKey;
import org.plenary.store.keys.SubjectKeys;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;

/**
 * Finds where two copies of one assembly parted. All copies have the same key. The other one is
 * read in memory: a file of it that was left behind would be one that nobody ever erases.
 */
final class Comparing {

    private final UUID assembly;
    private final DataKey key;
    private final Journal journal;
    private final ChangeFormat format;

    /** Is shown every record of another copy, first to last. */
    @FunctionalInterface
    private interface Visitor {

        /**
         * @param isCommon whether it is in the journal here too, and everything before it
         */
        void record(boolean isCommon, byte[] content) throws IOException;
    }

    Comparing(UUID assembly, DataKey key, Journal journal, ChangeFormat format) {
        this.assembly = assembly;
        this.key = key;
        this.journal = journal;
        this.format = format;
    }

    Fork compare(Path file) {
        try {
            var other = BackupFile.read(file);
            if (!other.manifest().assembly().equals(assembly)) {
                throw new ProblemException(Problem.of("archive.other", "file", file));
            }
            other.check(key.box(Opening.JOURNAL));
            return compare(other);
        } catch (ChangeFormat.NotReadException e) {
            throw Opening.newer(file, e);
        } catch (IOException e) {
            throw Restoring.unreadable(file, e);
        }
    }

    private Fork compare(BackupFile other) throws IOException {
        var there = new ChangeFormat(subjects(other));
        long last = journal.position();
        var onlyThere = new ArrayList<Entry>();
        long common =
                each(
                        other,
                        (isCommon, content) -> {
                            if (!isCommon) {
                                onlyThere.add(there.read(content));
                            }
                        });
        return new Fork(common, changes(common, last), onlyThere);
    }

    private SubjectKeys subjects(BackupFile other) throws IOException {
        return SubjectKeys.ofCopy(other.subjects(), assembly, key.box(Opening.SUBJECTS));
    }

    /**
     * @return how many records are common
     */
    private long each(BackupFile other, Visitor visitor) throws IOException {
        long last = journal.position();
        long[] common = {0};
        Journal.each(
                other.journal(),
                assembly,
                key.box(Opening.JOURNAL),
                (position, head, content) -> {
                    boolean isCommon =
                            common[0] == position - 1
                                    && position <= last
                                    && journal.headAfter(position)
                                            .equals(HexFormat.of().formatHex(head));
                    if (isCommon) {
                        common[0] = position;
                    }
                    visitor.record(isCommon, content);
                });
        return common[0];
    }

    private long changes(long after, long last) throws IOException {
        long changes = 0;
        for (long position = after + 1; position <= last; position++) {
            var change = format.read(journal.content(position)).change();
            changes += change instanceof FolderChange ? 0 : 1;
        }
        return changes;
    }

    /**
     * The keys that were given to somebody before the two parted, which are the same in both. What
     * was given later has the same number in both and belongs to others.
     */
    Set<Integer> shared(BackupFile other) throws IOException {
        var subjects = subjects(other);
        var reading = new ChangeFormat(subjects);
        each(
                other,
                (isCommon, content) -> {
                    if (isCommon) {
                        reading.read(content); // which tells the keys whose they are
                    }
                });
        return subjects.given();
    }
}
