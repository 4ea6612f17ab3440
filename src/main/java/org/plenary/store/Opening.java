package org.plenary.store;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.Entry;
import org.plenary.assembly.FolderChange;
import org.plenary.assembly.PrivacyChange;
import org.plenary.assembly.Problem;
import org.plenary.assembly.ProblemException;
import org.plenary.store.backup.BackupFile;
import org.plenary.store.backup.Backups;
import org.plenary.store.disk.Disk;
import org.plenary.store.disk.Patient;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** What a journal is called that was another copy's, and how far it went. */
    static final String OTHER = "journal-other-";

    /** What a journal is called that lacked its last changes, and how many it had. */
    static final String SHORT = "journal-short-";

    private static final String MENDED = Journal.NAME + ".mended";

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
    private boolean wasClosed;
    private boolean hasEndedErasing;
    private boolean lacksKeys;
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
        requireAssembly(folder);
        lock = FolderLock.take(folder);
        boolean isOpen = false;
        DataKey unlocked = null;
        try {
            keyFile = FolderKey.find(folder);
            refuseNewer();
            unlocked = keyFile.unlock(secret).orElseThrow(() -> refused(folder, secret));
            key = unlocked;
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
            isOpen = true;
        } catch (NewerException e) {
            throw newer(folder, e);
        } catch (KeyFile.DamagedException e) {
            throw new ProblemException(Problem.of("folder.keyDamaged", "path", folder), e);
        } finally {
            if (!isOpen) {
                letGo(lock, unlocked);
            }
        }
    }

    private static void letGo(FolderLock lock, @Nullable DataKey key) throws IOException {
        try (lock) {
            if (key != null) {
                key.close();
            }
        }
    }

    private static void requireAssembly(Path folder) {
        if (!Files.isDirectory(folder) || !isAssembly(folder)) {
            throw new ProblemException(Problem.of("folder.none", "path", folder));
        }
        if (!hasFiles(folder)) {
            throw new ProblemException(Problem.of("folder.onlyBackups", "path", folder));
        }
    }

    /** Or what is left of one. */
    static boolean isAssembly(Path folder) {
        return hasFiles(folder) || !Backups.anyIn(folder.resolve(Backups.FOLDER)).isEmpty();
    }

    private static boolean hasFiles(Path folder) {
        return Stream.of(Journal.NAME, KeyFile.NAME, Tail.NAME)
                .anyMatch(name -> Files.isRegularFile(folder.resolve(name)));
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
        wasClosed = !tables.hasFile();
        endMending();
        var noted = checkpoint.known();
        var begin = checkpoint.find(subjects);
        if (anew && begin.isPresent() && (subjects.areOthers() || !subjects.damaged().isEmpty())) {
            throw new ProblemException(Problem.of("rebuild.keysLost", "path", folder));
        }
        var copied = begin.flatMap(there -> tables.use(there.tables()));
        var backups = new Backups(disk, folder.resolve(Backups.FOLDER), keyFile.assembly()).all();
        var remains = new Remains(keyFile.assembly(), key.box(JOURNAL), tail, backups, noted);
        var opened =
                anew || copied.isEmpty()
                        ? null
                        : readOn(begin.orElseThrow(), copied.get(), remains);
        if (opened == null) {
            opened = readAll(remains);
            checkpoint.forget();
        }
        journal = opened;
        opened.settle();
        tail.follow(opened, remains.last());
        mendKeys(opened);
        if (keyFile.mend(disk, folder)) { // now that it has opened something
            findings.add(Problem.of("opening.keyFileMended"));
        }
        hasEndedErasing = finishErasing();
        boolean recovered = recoverKeys(remains, opened);
        boolean isMore = recovered && !lacksKeys;
        if (isMore || (known == 0 && (recovered || hasEndedErasing))) {
            checkpoint.forget(); // and one that was used has nobody who is erased
            rebuild(opened, tables, format);
        }
        if (!wasClosed) {
            findings.add(Problem.of("opening.notClosed", "changes", opened.position()));
        }
        if (opened.cutOff() > 0) {
            findings.add(Problem.of("opening.torn", "bytes", opened.cutOff()));
        }
        tellOfOthers(remains.ofOthers(opened));
        subjects.findSpare();
        if (tables.isInMemory()) {
            findings.add(Problem.of("opening.tablesInMemory"));
        }
    }

    private void tellOfOthers(List<BackupFile> others) {
        if (!others.isEmpty()) {
            var names = others.stream().map(each -> String.valueOf(each.file().getFileName()));
            var files = names.collect(Collectors.joining(", "));
            findings.add(
                    Problem.of("opening.otherBackups", "count", others.size(), "files", files));
        }
    }

    /**
     * Where the two files with keys differ, or have other keys than there were, what is sealed says
     * which key is the right one, and whether any is.
     */
    private void mendKeys(Journal opened) throws IOException {
        if (subjects.wasMended() || subjects.areOthers()) {
            for (long p = 1; p <= known; p++) {
                format.read(opened.content(p)); // a checkpoint knows what it says without the keys
            }
            subjects.mend();
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
    private boolean recoverKeys(Remains remains, Journal opened) throws IOException {
        int damaged = subjects.damaged().size();
        if (damaged == 0) {
            return false;
        }
        int adopted = remains.adopt(subjects, opened::has);
        lacksKeys = adopted < damaged;
        var lost = known > 0 ? "opening.subjectKeysLostLast" : "opening.subjectKeysLost";
        findings.add(
                lacksKeys
                        ? Problem.of(lost, "count", damaged - adopted)
                        : Problem.of("opening.subjectKeysMended"));
        return adopted > 0;
    }

    /** Whether somebody cannot be read whom nobody erased. */
    boolean lacksKeys() {
        return lacksKeys;
    }

    /**
     * Reads what came after a checkpoint.
     *
     * @return null when the journal is not the one the checkpoint was made of, is damaged, or
     *     something was erased since: then it must be read from its beginning
     */
    private @Nullable Journal readOn(Checkpoint.Begin begin, Tables.Found copied, Remains remains)
            throws IOException {
        history = begin.history();
        known = begin.position();
        var reader = new Reader(copied);
        try {
            var read =
                    read(
                            new Journal.Known(begin.position(), begin.head()),
                            remains.least(),
                            reader);
            if (areAllIn(remains, read) && reader.fits(begin)) {
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

    private static boolean areAllIn(Remains remains, Journal read) throws IOException {
        try {
            return remains.areAllIn(read);
        } catch (IOException | RuntimeException e) {
            read.close();
            throw e;
        }
    }

    /** Reads the journal from its beginning, and mends it if it has to be. */
    private Journal readAll(Remains remains) throws IOException {
        try {
            var opened = readAll(remains.least());
            if (areAllIn(remains, opened)) {
                return opened;
            }
            var end = new Journal.Known(opened.position(), opened.head());
            opened.close();
            return mended(remains, end, true);
        } catch (Journal.DamagedException e) {
            return mended(remains, e.end(), false);
        } catch (ChangeFormat.NotReadException e) {
            throw newer(folder, e);
        }
    }

    private Journal readAll(long least) throws IOException {
        try {
            return readAllOnce(least);
        } catch (TablesException e) {
            tables.moveToMemory();
            return readAllOnce(least);
        }
    }

    private Journal readAllOnce(long least) throws IOException {
        history = new History();
        known = 0;
        subjects.belongToNobody(); // what is erased is what was there before, and no more
        tables.makeAnew();
        return finished(read(Journal.Known.NOTHING, least, new Reader(Tables.Found.NOTHING)));
    }

    private Journal read(Journal.Known known, long least, Reader reader) throws IOException {
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
                                        least,
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
     * What the journal lacks is taken from its copies: the tail and the backups.
     *
     * @param end its last record, or the last one before the damage
     * @param isWhole whether there is no damage
     */
    private Journal mended(Remains remains, Journal.Known end, boolean isWhole) throws IOException {
        var file = folder.resolve(Journal.NAME);
        var fresh = folder.resolve(MENDED);
        boolean isThere = Files.exists(file);
        boolean isReadable = Files.isRegularFile(file) && !isOfAnother(folder, keyFile);
        boolean isOther;
        boolean isSame;
        long kept;
        try (var old = isReadable ? disk.append(file) : null) {
            var joined = remains.join(old == null ? null : new Patient(old), end);
            var chain = joined.chain();
            kept = chain.length();
            isOther = !chain.has(end) || isOfAnother(folder, keyFile);
            isSame = isWhole && !isOther && kept == end.position();
            boolean isNothingBehind = old == null || (!isOther && old.size() <= chain.size());
            boolean isEndKnown = isSame || joined.isEnd() || isNothingBehind;
            if (kept == 0 || !joined.isAll() || !isEndKnown) {
                throw refused(joined, isOther, isWhole);
            }
            if (!isSame) {
                write(joined.chain(), fresh);
            }
        }
        if (isSame) {
            return readAll(0);
        }
        var name = free((isOther ? OTHER : isWhole ? SHORT : DAMAGED) + end.position());
        if (isThere) {
            disk.move(file, folder.resolve(name));
        }
        disk.move(fresh, file);
        disk.forceFolder(folder);
        findings.add(
                isOther
                        ? Problem.of("opening.other", "position", kept, "file", name)
                        : whatWasMended(end.position(), kept, isThere, isWhole));
        return readAll(0);
    }

    /** It stopped when the damaged journal had its new name and the mended one had not. */
    private void endMending() throws IOException {
        var mended = folder.resolve(MENDED);
        if (!Files.exists(folder.resolve(Journal.NAME)) && Files.exists(mended)) {
            disk.move(mended, folder.resolve(Journal.NAME));
            disk.forceFolder(folder);
        }
    }

    /** What was kept before is kept too. */
    private String free(String name) {
        var free = name + ".log";
        for (int i = 2; Files.exists(folder.resolve(free)); i++) {
            free = name + "-" + i + ".log";
        }
        return free;
    }

    private void write(Salvage.Chain chain, Path fresh) throws IOException {
        Files.deleteIfExists(fresh); // from an opening that was broken off
        try (var out = disk.append(fresh)) {
            chain.write(out::append);
            out.force();
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(fresh);
            throw e;
        }
    }

    private static Problem whatWasMended(long whole, long kept, boolean isThere, boolean wasWhole) {
        if (!isThere) {
            return Problem.of("opening.remade", "position", kept);
        }
        if (wasWhole) {
            return Problem.of("opening.completed", "position", whole + 1, "last", kept);
        }
        return kept > whole
                ? Problem.of("opening.mended", "position", whole + 1, "last", kept)
                : Problem.of("opening.cut", "position", kept);
    }

    private ProblemException refused(Remains.Joined joined, boolean isOther, boolean isWhole)
            throws IOException {
        long kept = joined.chain().length();
        if (kept == 0) {
            return nothing(folder, keyFile);
        }
        var key = "journal.noEnd";
        if (joined.isMixed()) {
            key = "journal.mixed";
        } else if (isOther || !joined.isOurs()) {
            key = "journal.other";
        } else if (kept < joined.known()) {
            key = isWhole && !joined.knower().isEmpty() ? "journal.short" : "journal.damaged";
        }
        return new ProblemException(
                Problem.of(
                        key,
                        "position",
                        kept,
                        "last",
                        joined.known(),
                        "file",
                        joined.knower(),
                        "path",
                        folder));
    }

    static ProblemException nothing(Path folder, KeyFile keyFile) throws IOException {
        var key = isOfAnother(folder, keyFile) ? "folder.otherKey" : "folder.nothing";
        return new ProblemException(Problem.of(key, "path", folder));
    }

    /** Whether the journal in the folder is another assembly's. */
    static boolean isOfAnother(Path folder, KeyFile keyFile) throws IOException {
        var assembly = Journal.assembly(folder);
        return assembly != null && !assembly.equals(keyFile.assembly());
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
            } else if (wasClosed) {
                tables.discard(); // refused, and the folder is as it was
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
            if (entry.change() instanceof FolderChange.Continued) {
                subjects.restored();
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
