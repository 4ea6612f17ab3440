package org.plenary.store;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.Entry;
import org.plenary.assembly.PrivacyChange;
import org.plenary.assembly.Problem;
import org.plenary.assembly.ProblemException;
import org.plenary.store.backup.BackupFile;
import org.plenary.store.backup.Backups;
import org.plenary.store.disk.Disk;
import org.plenary.store.journal.Journal;
import org.plenary.store.journal.Salvage;
import org.plenary.store.journal.Tail;
import org.plenary.store.keys.DataKey;
import org.plenary.store.keys.KeyFile;
import org.plenary.store.keys.NewerException;
import org.plenary.store.keys.Secret;
import org.plenary.store.keys.SubjectKeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Opens an assembly folder: lock, key, chain, tables. Whatever was left behind by a power cut, a
 * kill or a bad disk is put right here or explained.
 */
final class Opening implements AutoCloseable {

    static final String JOURNAL = "journal";
    static final String SUBJECTS = "subjects";
    static final String TABLES = "tables";
    static final String CHECKPOINT = "checkpoint";

    /** What a journal is called that was mended, and how much of it was whole. */
    static final String DAMAGED = "journal-damaged-after-";

    private static final Logger LOG = Logger.getLogger(Opening.class.getName());

    /** Of the journal, in bytes: so much at a time is applied and kept. */
    private static final int STRETCH = 1024 * 1024;

    private final Path folder;
    private final Disk disk;
    private final List<Problem> findings = new ArrayList<>();
    private final long start = System.nanoTime();
    private final FolderLock lock;
    private final KeyFile keyFile;
    private final DataKey key;
    private final SubjectKeys subjects;
    private final ChangeFormat format;
    private final Tables tables;
    private final Checkpoint checkpoint;
    private final Tail tail;
    private History history = new History();
    private boolean hasEndedErasing;
    private long known;
    private @Nullable Journal journal;

    /**
     * Takes the lock and turns the key.
     *
     * @throws ProblemException when there is no assembly, it is open elsewhere, newer than this
     *     program, or the secret is another one
     */
    Opening(Path folder, Disk disk, Secret secret, List<Table> aggregates) throws IOException {
        this.folder = folder;
        this.disk = disk;
        if (!Files.isDirectory(folder) || !isAssembly(folder)) {
            throw new ProblemException(Problem.of("folder.none", "path", folder));
        }
        lock = FolderLock.take(folder);
        try {
            keyFile = keyFile(folder);
            refuseNewer();
            key = keyFile.unlock(secret).orElseThrow(() -> refused(folder, secret));
            subjects = SubjectKeys.open(disk, folder, keyFile.assembly(), key.box(SUBJECTS));
            if (subjects.wasMended()) {
                findings.add(Problem.of("opening.subjectKeysMended"));
            }
            format = new ChangeFormat(subjects);
            tables = new Tables(folder, key.text(TABLES), aggregates);
            tail = new Tail(disk, folder);
            checkpoint =
                    new Checkpoint(
                            disk,
                            folder,
                            keyFile.assembly(),
                            key.box(CHECKPOINT),
                            format.kinds().keySet());
        } catch (NewerException e) {
            lock.close();
            throw newer(folder, e);
        } catch (KeyFile.DamagedException e) {
            lock.close();
            throw new ProblemException(Problem.of("folder.keyDamaged", "path", folder), e);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** From the folder, or, when both copies there are damaged, from the latest backup. */
    static KeyFile keyFile(Path folder) throws IOException {
        try {
            return KeyFile.read(folder, Journal.assembly(folder));
        } catch (KeyFile.DamagedException e) {
            for (var backup : Backups.anyIn(folder.resolve(Backups.FOLDER))) {
                var found = KeyFile.read(backup.keyFile());
                if (found != null) {
                    return found; // and both copies are mended from it
                }
            }
            throw e;
        }
    }

    static boolean isAssembly(Path folder) {
        return Files.isRegularFile(folder.resolve(Journal.NAME))
                || Files.isRegularFile(folder.resolve(KeyFile.NAME));
    }

    private void refuseNewer() throws IOException {
        int version = Journal.version(folder);
        if (version > Journal.knownVersion()) {
            throw newer(folder, new NewerException(version, Journal.knownVersion()));
        }
    }

    static ProblemException newer(Path path, NewerException cause) {
        var problem =
                Problem.of(
                        "folder.newer",
                        "path",
                        path,
                        "found",
                        cause.found(),
                        "known",
                        cause.known());
        return new ProblemException(problem, cause);
    }

    /** The format is known, and something in it is not. */
    static ProblemException newer(Path path, ChangeFormat.NotReadException cause) {
        var problem =
                Problem.of(
                        "folder.newer",
                        "path",
                        path,
                        "found",
                        cause.what(),
                        "known",
                        Journal.knownVersion());
        return new ProblemException(problem, cause);
    }

    static ProblemException refused(Path folder, Secret secret) {
        return new ProblemException(
                secret instanceof Secret.None
                        ? Problem.of("secret.needed", "path", folder)
                        : Problem.of("secret.wrong", "path", folder));
    }

    /**
     * Checks the whole chain and brings the tables up to it.
     *
     * @param anew whether the tables are made anew even if those that are there can be used
     * @throws ProblemException when the journal is damaged and no copy makes it whole
     */
    void run(boolean anew) throws IOException {
        boolean wasClosed = !tables.wereLeft();
        var begin = checkpoint.find(subjects);
        var copied = begin.flatMap(there -> tables.use(there.tables()));
        var last = tail.last(keyFile.assembly(), key.box(JOURNAL));
        var backups = new Backups(disk, folder.resolve(Backups.FOLDER), keyFile.assembly()).all();
        long least = Math.max(last.position(), copied.map(Tables.Found::position).orElse(0L));
        for (var backup : backups) {
            least = Math.max(least, backup.manifest().position());
        }
        var opened =
                anew || copied.isEmpty() ? null : readOn(begin.orElseThrow(), copied.get(), least);
        if (opened == null) {
            opened = readAll(last, backups, least);
            checkpoint.forget();
        }
        journal = opened;
        tail.follow(opened, last);
        if (keyFile.mend(disk, folder)) { // now that it has opened something
            findings.add(Problem.of("opening.keyFileMended"));
        }
        hasEndedErasing = finishErasing();
        boolean recovered = recoverKeys(backups);
        if (hasEndedErasing || recovered) {
            checkpoint.forget();
            rebuild(opened, tables, format);
        }
        if (!wasClosed) {
            findings.add(Problem.of("opening.notClosed", "changes", opened.position()));
        }
        if (opened.cutOff() > 0) {
            findings.add(Problem.of("opening.torn", "bytes", opened.cutOff()));
        }
        subjects.findSpare();
        if (tables.isInMemory()) {
            findings.add(Problem.of("opening.tablesInMemory"));
        }
    }

    /**
     * An erasure that was begun is ended, however often the computer stops in between. When one of
     * the two files with keys was written and the other was not, nothing is left to destroy, and
     * nobody knows whether the tables were made anew.
     */
    private boolean finishErasing() throws IOException {
        boolean any = subjects.destroyDoomed();
        return any || (subjects.wasMended() && subjects.isAnybodyDoomed());
    }

    /** Whether something was erased only now, so that the backups here may still have it. */
    boolean hasEndedErasing() {
        return hasEndedErasing;
    }

    /** Keys of people and notes that are damaged here are taken from the backups. */
    private boolean recoverKeys(List<BackupFile> backups) throws IOException {
        var damaged = subjects.damaged();
        if (damaged.isEmpty()) {
            return false;
        }
        int adopted = 0;
        for (var backup : backups) {
            adopted += subjects.adopt(backup.subjects());
        }
        int lost = damaged.size() - adopted;
        findings.add(
                lost == 0
                        ? Problem.of("opening.subjectKeysMended")
                        : Problem.of("opening.subjectKeysLost", "count", lost));
        return adopted > 0;
    }

    /**
     * Reads what came after a checkpoint.
     *
     * @param least the position of a change that was there once
     * @return null when the journal is not the one the checkpoint was made of, is damaged, or
     *     something was erased since: then it must be read from its beginning
     */
    private @Nullable Journal readOn(Checkpoint.Begin begin, Tables.Found copied, long least)
            throws IOException {
        history = begin.history();
        known = begin.position();
        var reader = new Reader(copied);
        try {
            var read = read(new Journal.Known(begin.position(), begin.head()), reader);
            if (read.position() >= least && reader.fits(begin)) {
                return finished(read);
            }
            read.close();
        } catch (Journal.DamagedException
                | ChangeFormat.NotReadException
                | ProblemException
                | TablesException
                | ErasedException e) {
            LOG.log(Level.INFO, "the checkpoint is not used: {0}", e.getMessage());
        }
        return null;
    }

    /** Reads the journal from its beginning, and mends it if it has to be. */
    private Journal readAll(Journal.Known last, List<BackupFile> backups, long least)
            throws IOException {
        try {
            var opened = readAll();
            if (opened.position() >= least) {
                return opened;
            }
            long whole = opened.position();
            opened.close();
            return mended(last, backups, whole, least);
        } catch (Journal.DamagedException e) {
            return mended(last, backups, e.whole(), least);
        } catch (ChangeFormat.NotReadException e) {
            throw newer(folder, e);
        }
    }

    private Journal readAll() throws IOException {
        try {
            return readAllOnce();
        } catch (TablesException e) {
            tables.moveToMemory();
            return readAllOnce();
        }
    }

    private Journal readAllOnce() throws IOException {
        history = new History();
        known = 0;
        subjects.belongToNobody(); // what is erased is what was there before, and no more
        tables.makeAnew();
        return finished(read(Journal.Known.NOTHING, new Reader(Tables.Found.NOTHING)));
    }

    private Journal read(Journal.Known known, Reader reader) throws IOException {
        var box = key.box(JOURNAL);
        return new ReadAhead<Understood, Journal>()
                .run(
                        hand ->
                                Journal.open(
                                        disk,
                                        folder,
                                        keyFile.assembly(),
                                        box,
                                        known,
                                        (position, head, content) ->
                                                hand.over(
                                                        reader.understand(position, head, content),
                                                        content.length)),
                        reader::follow);
    }

    private Journal finished(Journal read) throws IOException {
        try {
            tables.mark(read);
            return read;
        } catch (RuntimeException e) {
            read.close();
            throw e;
        }
    }

    /**
     * What is damaged in the journal is taken from its copies: the tail and the backups.
     *
     * @param last record of the tail
     * @param whole how many records are whole before the damage
     * @param least the position of a change that was there once
     */
    private Journal mended(Journal.Known last, List<BackupFile> backups, long whole, long least)
            throws IOException {
        var salvage = new Salvage(keyFile.assembly(), key.box(JOURNAL));
        var file = folder.resolve(Journal.NAME);
        var mended = folder.resolve(Journal.NAME + ".mended");
        long kept;
        try (var damaged = disk.append(file);
                var fresh = disk.append(mended)) {
            salvage.add(damaged);
            for (var part : tail.parts()) {
                salvage.add(part);
            }
            for (var backup : backups) {
                salvage.add(backup.journal());
            }
            fresh.cutTo(0);
            kept = salvage.write(fresh::append);
            fresh.force();
        }
        long known = Math.max(least, salvage.known(kept, last));
        if (kept < known || (kept == whole && !last.endsAt(kept))) {
            Files.delete(mended);
            throw damaged(kept, Math.max(known, whole + 1), backups);
        }
        disk.move(file, folder.resolve(DAMAGED + whole + ".log"));
        disk.move(mended, file);
        disk.forceFolder(folder);
        findings.add(
                kept > whole
                        ? Problem.of("opening.mended", "position", whole + 1, "last", kept)
                        : Problem.of("opening.cut", "position", kept));
        return readAll();
    }

    private ProblemException damaged(long kept, long known, List<BackupFile> backups) {
        var latest = backups.stream().mapToLong(b -> b.manifest().position()).max().orElse(0);
        return new ProblemException(
                Problem.of(
                        "journal.damaged",
                        "position",
                        kept,
                        "last",
                        known,
                        "backup",
                        latest,
                        "path",
                        folder));
    }

    Store.Parts parts() {
        var opened = Objects.requireNonNull(journal);
        var took = Duration.ofNanos(System.nanoTime() - start);
        var report = new OpeningReport(opened.position(), known, opened.head(), took, findings);
        return new Store.Parts(
                folder,
                disk,
                lock,
                keyFile,
                key,
                subjects,
                format,
                opened,
                tables,
                checkpoint,
                tail,
                history,
                report);
    }

    @Override
    public void close() throws IOException {
        try (lock;
                key;
                tail;
                tables) {
            if (journal != null) {
                journal.close();
            }
        }
    }

    /**
     * A record that was checked.
     *
     * @param size in bytes
     */
    private record Understood(long position, String head, int size, Entry entry) {}

    /** After a checkpoint: what it holds must be read from the beginning of the journal. */
    private static final class ErasedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Follows the journal with history and, behind it, tables. */
    private final class Reader {

        private final Tables.Found copied;
        private String headThere = "";
        private long unkept;

        /**
         * @param copied what the tables have already
         */
        Reader(Tables.Found copied) {
            this.copied = copied;
        }

        /** Everything that rests on what the journal said so far, and not later. */
        Understood understand(long position, byte[] head, byte[] content) {
            var entry = format.read(content);
            history.add(entry);
            if (entry.change() instanceof PrivacyChange.Erased(var gone, _)) {
                if (copied.position() > 0) {
                    throw new ErasedException();
                }
                subjects.doom(gone);
            }
            return new Understood(position, HexFormat.of().formatHex(head), content.length, entry);
        }

        void follow(Understood read) {
            if (read.position() > copied.position()) {
                apply(read.entry());
                unkept = keptByStretches(tables, unkept + read.size());
            } else if (read.position() == copied.position()) {
                headThere = read.head();
            }
        }

        /** Whether the tables came from this journal and not from another that begins like it. */
        boolean fits(Checkpoint.Begin begin) {
            if (copied.position() == begin.position()) {
                return copied.head().equals(begin.head());
            }
            return copied.position() > begin.position() && copied.head().equals(headThere);
        }

        private void apply(Entry entry) {
            try {
                tables.apply(entry);
            } catch (TablesException e) {
                throw e.isRefusal() ? notApplied(entry, e) : e;
            } catch (IllegalStateException e) {
                throw notApplied(entry, e);
            }
        }

        private static ProblemException notApplied(Entry entry, RuntimeException cause) {
            return new ProblemException(
                    Problem.of("journal.notApplied", "position", entry.position()), cause);
        }
    }

    /**
     * A transaction that grows without end becomes slow. Tables that are only half there are never
     * kept in a checkpoint.
     */
    private static long keptByStretches(Tables tables, long unkept) {
        if (unkept < STRETCH) {
            return unkept;
        }
        tables.keep();
        return 0;
    }

    /** Makes the tables anew from the journal. */
    static void rebuild(Journal journal, Tables tables, ChangeFormat format) throws IOException {
        tables.makeAnew();
        long[] unkept = {0};
        new ReadAhead<Understood, AutoCloseable>()
                .run(
                        hand -> {
                            for (long p = 1; p <= journal.position(); p++) {
                                var content = journal.content(p);
                                var entry = format.read(content);
                                hand.over(
                                        new Understood(p, "", content.length, entry),
                                        content.length);
                            }
                            return () -> {};
                        },
                        read -> {
                            tables.apply(read.entry());
                            unkept[0] = keptByStretches(tables, unkept[0] + read.size());
                        });
        tables.mark(journal);
    }
}
