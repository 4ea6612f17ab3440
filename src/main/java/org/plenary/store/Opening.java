package org.plenary.store;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.Entry;
import org.plenary.assembly.PrivacyChange;
import org.plenary.assembly.Problem;
import org.plenary.assembly.ProblemException;
import org.plenary.store.backup.BackupFile;
import org.plenary.store.backup.Backups;
import org.plenary.store.disk.Disk;
import org.plenary.store.disk.Source;
import org.plenary.store.journal.Journal;
import org.plenary.store.journal.Salvage;
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
import java.util.Set;
import java.util.TreeSet;

/**
 * Opens an assembly folder: lock, key, chain, tables. Whatever was left behind by a power cut, a
 * kill or a bad disk is put right here or explained.
 */
final class Opening implements AutoCloseable {

    static final String JOURNAL = "journal";
    static final String SUBJECTS = "subjects";
    static final String TABLES = "tables";

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
    private final Set<Integer> doomed = new TreeSet<>();
    private History history = new History();
    private boolean hasEndedErasing;
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
            keyFile = keyFile();
            refuseNewer();
            key = keyFile.unlock(secret).orElseThrow(() -> refused(secret));
            if (keyFile.mend(disk, folder)) {
                findings.add(Problem.of("opening.keyFileMended"));
            }
            subjects = SubjectKeys.open(disk, folder, keyFile.assembly(), key.box(SUBJECTS));
            if (subjects.wasMended()) {
                findings.add(Problem.of("opening.subjectKeysMended"));
            }
            format = new ChangeFormat(subjects);
            tables = new Tables(folder, key.text(TABLES), aggregates);
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
    private KeyFile keyFile() throws IOException {
        try {
            return KeyFile.read(folder);
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
        int version = Journal.version(disk, folder);
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

    private ProblemException refused(Secret secret) {
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
        var found = tables.find(anew);
        var backups = new Backups(disk, folder.resolve(Backups.FOLDER), keyFile.assembly()).all();
        long known = found.position();
        for (var backup : backups) {
            known = Math.max(known, backup.manifest().position());
        }
        Journal opened;
        try {
            opened = read(found);
            if (opened.position() < known) {
                long whole = opened.position();
                opened.close();
                opened = mended(found, backups, whole);
            }
        } catch (Journal.DamagedException e) {
            opened = mended(found, backups, e.whole());
        } catch (ChangeFormat.NotReadException e) {
            throw newer(folder, e);
        }
        journal = opened;
        hasEndedErasing = finishErasing();
        boolean recovered = recoverKeys(backups);
        if (hasEndedErasing || recovered) {
            rebuild(opened, tables, format);
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
        boolean any = subjects.destroy(doomed);
        return any || (subjects.wasMended() && !doomed.isEmpty());
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

    /** Reads the journal, and applies in passing what the tables do not have. */
    private Journal read(Tables.Found found) throws IOException {
        try {
            return readOnce(found);
        } catch (TablesException e) {
            tables.moveToMemory();
            return readOnce(Tables.Found.NOTHING);
        }
    }

    private Journal readOnce(Tables.Found found) throws IOException {
        var reader = new Reader(found);
        reader.begin();
        var box = key.box(JOURNAL);
        var read =
                new ReadAhead<Understood, Journal>()
                        .run(
                                hand ->
                                        Journal.open(
                                                disk,
                                                folder,
                                                keyFile.assembly(),
                                                box,
                                                (position, head, content) ->
                                                        hand.over(
                                                                reader.understand(
                                                                        position, head, content),
                                                                content.length)),
                                reader::follow);
        try {
            reader.end(read);
            return read;
        } catch (IOException | RuntimeException e) {
            read.close();
            throw e;
        }
    }

    /** What is damaged in the journal is taken from its copies: the backups and the tables. */
    private Journal mended(Tables.Found found, List<BackupFile> backups, long whole)
            throws IOException {
        var salvage = new Salvage(keyFile.assembly(), key.box(JOURNAL));
        var file = folder.resolve(Journal.NAME);
        var mended = folder.resolve(Journal.NAME + ".mended");
        long kept;
        try (var damaged = disk.append(file)) {
            salvage.add(damaged);
            for (var record : found.recent()) {
                salvage.add(new Source.Bytes(record));
            }
            for (var backup : backups) {
                salvage.add(backup.journal());
            }
            kept = salvage.write(disk, mended);
        }
        long last = Math.max(Math.max(salvage.highest(), found.position()), whole + 1);
        if (kept < last) {
            Files.delete(mended);
            var latest = backups.stream().mapToLong(b -> b.manifest().position()).max().orElse(0);
            throw new ProblemException(
                    Problem.of(
                            "journal.damaged",
                            "position",
                            kept,
                            "last",
                            last,
                            "backup",
                            latest,
                            "path",
                            folder));
        }
        disk.move(file, folder.resolve("journal-damaged-after-" + whole + ".log"));
        disk.move(mended, file);
        disk.forceFolder(folder);
        findings.add(Problem.of("opening.mended", "position", whole + 1, "last", last));
        return read(Tables.Found.NOTHING);
    }

    Store.Parts parts() {
        var opened = Objects.requireNonNull(journal);
        var took = Duration.ofNanos(System.nanoTime() - start);
        var report = new OpeningReport(opened.position(), opened.head(), took, findings);
        return new Store.Parts(
                folder, disk, lock, keyFile, key, subjects, format, opened, tables, history,
                report);
    }

    @Override
    public void close() throws IOException {
        try (lock;
                key;
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

    /** Follows the journal with history and, behind it, tables. */
    private final class Reader {

        private final Tables.Found found;
        private boolean fits;
        private long unkept;

        Reader(Tables.Found found) {
            this.found = found;
            fits = found.isUsable();
        }

        void begin() {
            history = new History();
            doomed.clear();
            subjects.belongToNobody(); // what is erased is what was there before, and no more
            if (!fits) {
                tables.makeAnew();
            }
        }

        /** Everything that rests on what the journal said so far, and not later. */
        Understood understand(long position, byte[] head, byte[] content) {
            var entry = format.read(content);
            history.add(entry);
            if (entry.change() instanceof PrivacyChange.Erased(var gone, _)) {
                doomed.addAll(subjects.slotsOf(gone));
            }
            return new Understood(position, HexFormat.of().formatHex(head), content.length, entry);
        }

        void follow(Understood read) {
            long position = read.position();
            boolean isMissing = fits && position > found.position();
            if (!found.isUsable() || isMissing) {
                apply(read.entry());
                unkept = keptByStretches(tables, unkept + read.size());
            } else if (position == found.position()) {
                fits = read.head().equals(found.head());
            }
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

        void end(Journal read) throws IOException {
            boolean wasUsable = found.isUsable();
            if (wasUsable && (!fits || read.position() < found.position())) {
                rebuild(read, tables, format);
            } else {
                tables.mark(read);
                tables.keep();
            }
            if (!wasUsable && found.position() > 0) {
                findings.add(Problem.of("opening.notClosed", "changes", read.position()));
            }
        }
    }

    /**
     * A transaction that grows without end becomes slow. Tables that are only half there are never
     * used: they were not closed in order.
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
        tables.keep();
    }
}
