package org.plenary.store;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.Assembly;
import org.plenary.assembly.Change;
import org.plenary.assembly.Entry;
import org.plenary.assembly.Erasable;
import org.plenary.assembly.FolderChange;
import org.plenary.assembly.PrivacyChange;
import org.plenary.assembly.Problem;
import org.plenary.assembly.ProblemException;
import org.plenary.assembly.Progress;
import org.plenary.assembly.Role;
import org.plenary.store.backup.BackupFile;
import org.plenary.store.backup.Medium;
import org.plenary.store.disk.Disk;
import org.plenary.store.disk.Reserve;
import org.plenary.store.journal.Journal;
import org.plenary.store.journal.Tail;
import org.plenary.store.keys.DataKey;
import org.plenary.store.keys.KeyCost;
import org.plenary.store.keys.KeyFile;
import org.plenary.store.keys.Protection;
import org.plenary.store.keys.RecoveryKey;
import org.plenary.store.keys.Secret;
import org.plenary.store.keys.SubjectKeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One open assembly folder. {@link #commit} is the only way to change anything; it may be called
 * from any thread and returns when the change is on disk.
 */
public final class Store implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Store.class.getName());

    /** What an {@link Opening} hands over. */
    record Parts(
            Path folder,
            Disk disk,
            FolderLock lock,
            KeyFile keyFile,
            DataKey key,
            SubjectKeys subjects,
            ChangeFormat format,
            Journal journal,
            Tables tables,
            Checkpoint checkpoint,
            Tail tail,
            History history,
            OpeningReport report) {}

    private final Clock clock;
    private final Parts parts;
    private final Journal journal;
    private final Tables tables;
    private final ChangeFormat format;
    private final History history;
    private final Reserve reserve;
    private final Copies copies;
    private final List<Consumer<Entry>> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<Problem>> troubles = new CopyOnWriteArrayList<>();
    private final List<Problem> untold = new ArrayList<>();

    private final AssemblyTable assembly = new AssemblyTable();
    private final DrawTable draws = new DrawTable();
    private final FolderTable folder = new FolderTable();
    private final MembersTable members = new MembersTable();
    private final SeatingTable seating = new SeatingTable();
    private final AgendaTable agenda = new AgendaTable();
    private final NotesTable notes = new NotesTable();
    private final DecisionsTable decisions = new DecisionsTable();
    private final List<Runnable> backupListeners = new CopyOnWriteArrayList<>();
    private volatile KeyFile keyFile;
    private volatile @Nullable Instant backedUp;
    private @Nullable Housekeeping housekeeping;
    private final boolean lacksKeys;
    private boolean isErasing;
    private boolean closed;

    private Store(Path folder, Clock clock, Disk disk, Secret secret, boolean anew)
            throws IOException {
        this.clock = clock;
        var opening = new Opening(folder, disk, secret, aggregates());
        try {
            opening.run(anew);
        } catch (IOException | RuntimeException | Error e) {
            opening.close();
            throw e;
        }
        parts = opening.parts();
        keyFile = parts.keyFile();
        journal = parts.journal();
        tables = parts.tables();
        format = parts.format();
        history = parts.history();
        reserve = new Reserve(folder);
        copies = new Copies(parts, this.folder, this::tellTrouble);
        tables.healWith(this::heal);
        lacksKeys = opening.lacksKeys();
        if (opening.hasEndedErasing()) {
            copies.clear(copies.placeHere());
        }
    }

    private List<Table> aggregates() {
        return List.of(
                assembly, draws, members, seating, agenda, notes, decisions, folder //
                );
    }

    /**
     * Makes the folder and founds the assembly in it, as a training copy that anybody can read.
     *
     * @throws ProblemException when something is there already or the place cannot be written to
     */
    public static Store create(Path folder, Assembly assembly, Role by, Clock clock) {
        return create(folder, assembly, by, clock, Protection.NONE);
    }

    /** Makes the folder and founds the assembly in it. */
    public static Store create(
            Path folder, Assembly assembly, Role by, Clock clock, Protection protection) {
        return create(folder, assembly, by, clock, protection, Disk.REAL);
    }

    static Store create(
            Path folder,
            Assembly assembly,
            Role by,
            Clock clock,
            Protection protection,
            Disk disk) {
        try {
            new Founding(disk, clock).found(folder, assembly, by, protection);
        } catch (IOException e) {
            throw Failures.making(folder, e);
        }
        return open(folder, clock, protection.secret(), disk);
    }

    /**
     * Opens a training copy.
     *
     * @throws ProblemException when there is no assembly, it is protected, open elsewhere, damaged,
     *     or newer than this program
     */
    public static Store open(Path folder, Clock clock) {
        return open(folder, clock, Secret.NONE);
    }

    /**
     * Takes about a second with a password.
     *
     * @throws ProblemException when there is no assembly, the secret is another one, it is open
     *     elsewhere, damaged, or newer than this program
     */
    public static Store open(Path folder, Clock clock, Secret secret) {
        return open(folder, clock, secret, Disk.REAL);
    }

    /** The same, with tables that are made anew from the journal whatever is there. */
    public static Store openAnew(Path folder, Clock clock, Secret secret) {
        return open(folder, clock, secret, Disk.REAL, true);
    }

    static Store open(Path folder, Clock clock, Secret secret, Disk disk) {
        return open(folder, clock, secret, disk, false);
    }

    private static Store open(Path folder, Clock clock, Secret secret, Disk disk, boolean anew) {
        try {
            return new Store(folder, clock, disk, secret, anew);
        } catch (IOException e) {
            throw Failures.of(folder, e, "folder.unreadable");
        }
    }

    /** Whether there is an assembly that opens with a secret only. */
    public static boolean isProtected(Path folder) {
        try {
            return !FolderKey.find(folder).isOpen();
        } catch (IOException e) {
            return false; // opening it says what is wrong
        }
    }

    /** What happened when it was opened. */
    public OpeningReport report() {
        return parts.report();
    }

    /** Whether anybody can read this assembly, which every screen then says. */
    public boolean isTrainingCopy() {
        return keyFile.isOpen();
    }

    /** Whether this opens the assembly too. Takes about a second. */
    public boolean opensWith(Secret secret) {
        var found = keyFile.unlock(secret);
        found.ifPresent(DataKey::close);
        return found.isPresent();
    }

    /** From now on this password opens the assembly; backups made before open with the old one. */
    public synchronized void changePassword(Role by, Secret.Password password, KeyCost cost) {
        var changed = keyFile.withPassword(parts.key(), password, cost);
        keep(by, changed, new FolderChange.PasswordChanged());
    }

    /** From now on these words open the assembly; backups made before open with the old ones. */
    public synchronized void changeRecovery(Role by, RecoveryKey recovery, KeyCost cost) {
        var changed = keyFile.withRecovery(parts.key(), recovery, cost);
        keep(by, changed, new FolderChange.RecoveryRenewed());
    }

    /** What opens the assembly and what the journal says about it change together or not at all. */
    private void keep(Role by, KeyFile changed, FolderChange told) {
        var before = keyFile;
        try {
            changed.write(parts.disk(), folder());
            keyFile = changed;
            commit(by, told);
        } catch (IOException e) {
            throw putBack(before, failed(e));
        } catch (RuntimeException e) {
            throw putBack(before, e);
        }
    }

    private RuntimeException putBack(KeyFile before, RuntimeException reason) {
        try {
            before.write(parts.disk(), folder());
            keyFile = before;
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
        return reason;
    }

    /** Throws the tables away and makes them anew from the journal. */
    public synchronized void rebuild() {
        parts.checkpoint().forget(); // it may have what made them break
        tables.exclusively(
                () -> {
                    try {
                        Opening.rebuild(journal, tables, format);
                    } catch (IOException e) {
                        throw failed(e);
                    }
                });
    }

    /**
     * @return the entry, which survives a power cut from now on
     * @throws ProblemException when the disk did not confirm it; nothing was changed then
     */
    public synchronized Entry commit(Role by, Change change) {
        return write(by, change, 0);
    }

    /**
     * Takes back the latest change that can be.
     *
     * @throws ProblemException when there is none, or a later change rests on it
     */
    public synchronized Entry undo(Role by) {
        return reverse(by, history.toUndo());
    }

    /** Does again what was undone last, if nothing was changed since. */
    public synchronized Entry redo(Role by) {
        return reverse(by, history.toRedo());
    }

    public synchronized Optional<Entry> toUndo() {
        return history.toUndo().map(this::entry);
    }

    public synchronized Optional<Entry> toRedo() {
        return history.toRedo().map(this::entry);
    }

    private Entry reverse(Role by, Optional<Long> latest) {
        long position = latest.orElseThrow(() -> new ProblemException(Problem.of("undo.nothing")));
        history.restingOn(position)
                .ifPresent(
                        later -> {
                            throw new ProblemException(
                                    Problem.of(
                                            "undo.depends",
                                            "position",
                                            later,
                                            "kind",
                                            ChangeFormat.kind(entry(later).change().getClass())));
                        });
        return write(by, entry(position).change().inverse().orElseThrow(), position);
    }

    /** What is read back is applied, so that the tables hold what they will hold when rebuilt. */
    private Entry write(Role by, Change change, long undoes) {
        var entry = writeQuietly(by, change, undoes);
        tell(listeners, entry);
        makeKeysAhead();
        if (housekeeping != null) {
            housekeeping.grown(journal.size());
        }
        return entry;
    }

    /** Keeps where opening may begin, while others go on writing. */
    void keepCheckpoint() {
        if (hasRoom()) {
            mark().ifPresent(this::keep);
        }
    }

    /** For a copy that is written twice, without making the disk full. */
    private boolean hasRoom() {
        try {
            var file = folder().resolve(Tables.FILE);
            return Files.exists(file) && reserve.leavesRoomFor(2 * Files.size(file));
        } catch (IOException e) {
            return false;
        }
    }

    void keep(Checkpoint.Mark mark) {
        try {
            parts.checkpoint().keep(mark, tables::copyTo);
        } catch (IOException e) {
            LOG.log(Level.INFO, "no checkpoint was kept", e); // opening takes longer, no more
        }
    }

    /** Of the journal, in bytes: so much was in the checkpoint it was opened with. */
    long sizeKnown() {
        return journal.size(report().known());
    }

    /**
     * Empty when there are no tables to copy, or no folder to put them in, or they have what was to
     * be erased, or lack what can be read again when the keys are found.
     */
    synchronized Optional<Checkpoint.Mark> mark() {
        boolean isComplete = !closed && !journal.isClosed() && !isErasing && tables.isWhole();
        if (!isComplete || tables.isInMemory() || lacksKeys || !journal.isInPlace()) {
            return Optional.empty();
        }
        return Optional.of(
                parts.checkpoint()
                        .mark(journal.position(), journal.head(), history, parts.subjects()));
    }

    private Entry writeQuietly(Role by, Change change, long undoes) {
        refuseIfHandedOver(change);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var meant = new Entry(journal.position() + 1, now, by, change, undoes);
        try {
            var content = format.write(meant);
            var entry = format.readBack(meant, content);
            save(entry, journal.prepare(content));
            parts.subjects().keep();
            return entry;
        } catch (UncheckedIOException e) {
            throw failed(new IOException(e));
        } finally {
            parts.subjects().drop(); // of what was not saved
        }
    }

    private void refuseIfHandedOver(Change change) {
        var to = folder.handedOver();
        boolean isAllowed =
                change instanceof FolderChange || change instanceof PrivacyChange.Erased;
        if (to.isPresent() && !isAllowed) {
            throw new ProblemException(Problem.of("folder.handedOver", "to", to.get()));
        }
    }

    private void save(Entry entry, Journal.Prepared record) {
        try {
            apply(entry, record);
            append(record);
        } catch (IOException e) {
            var problem = failed(e);
            drop(problem);
            throw problem;
        } catch (RuntimeException e) {
            drop(e);
            throw e;
        }
        history.add(entry);
        isErasing |= entry.change() instanceof PrivacyChange.Erased;
        try {
            tables.keep();
        } catch (TablesException e) {
            healSavedChange();
        }
    }

    /** The journal has the change, so it is saved, whatever becomes of the tables. */
    private void healSavedChange() {
        try {
            heal();
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "the tables are lost until the assembly is opened again", e);
            tell(troubles, Problem.of("tables.lost"));
        }
    }

    private void apply(Entry entry, Journal.Prepared record) {
        try {
            tables.apply(entry);
            tables.mark(record);
        } catch (TablesException e) {
            if (e.isRefusal()) {
                throw e;
            }
            heal();
            tables.apply(entry);
            tables.mark(record);
        }
    }

    /** A full disk is given the reserve and asked once more; a disk that lies is not. */
    private void append(Journal.Prepared record) throws IOException {
        try {
            journal.append(record);
        } catch (Journal.NotWrittenException e) {
            if (!reserve.release()) {
                throw e;
            }
            journal.append(record);
            tell(troubles, Problem.of("disk.full", "path", folder()));
        }
        parts.tail().add(record);
    }

    private void drop(Exception reason) {
        try {
            try {
                tables.drop();
            } catch (TablesException e) {
                heal();
            }
        } catch (RuntimeException e) {
            reason.addSuppressed(e);
        }
    }

    /** The tables broke, for want of room or because of a bad disk: they are made anew. */
    private synchronized void heal() {
        if (closed) {
            return;
        }
        LOG.warning("the tables broke and are made anew");
        boolean isFull = reserve.release();
        try {
            rebuild();
        } catch (TablesException e) {
            tables.exclusively(tables::moveToMemory);
            rebuild();
        }
        if (isFull || tables.isInMemory()) {
            tell(troubles, Problem.of("disk.full", "path", folder()));
        }
    }

    private void makeKeysAhead() {
        try {
            parts.subjects().prepare();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "no keys were made ahead of need", e);
        }
    }

    /** A listener that fails does not make a change fail that is on disk. */
    private static <T> void tell(List<Consumer<T>> listeners, T what) {
        for (var listener : listeners) {
            try {
                listener.accept(what);
            } catch (RuntimeException e) {
                LOG.log(Level.SEVERE, "a listener failed", e);
            }
        }
    }

    /**
     * Destroys what the journal says about some people or notes, here and in every backup in the
     * folder. The journal and its head stay as they are.
     *
     * @param subjects as {@link org.plenary.assembly.Erasable#subject} names them
     * @return the entry that says so
     */
    public synchronized Entry erase(Role by, Set<String> subjects, String reason) {
        var entry = writeQuietly(by, new PrivacyChange.Erased(subjects, reason), 0);
        IOException refused = null;
        if (!parts.checkpoint().forget()) {
            refused = new IOException("a copy of the tables cannot be taken away");
        }
        try {
            var keys = parts.subjects();
            keys.doom(subjects);
            keys.destroyDoomed();
        } catch (IOException e) {
            refused = e;
        }
        copies.clear();
        rebuildErased();
        if (tables.isInMemory() && tables.hasFile()) {
            refused = new IOException("the old file of the tables cannot be deleted");
        }
        isErasing = refused != null;
        tell(listeners, entry);
        if (refused != null) {
            // Whose key is meant stands in the journal: at the latest, opening ends it.
            throw new ProblemException(Problem.of("erase.unfinished"), refused);
        }
        return entry;
    }

    /** Also when the disk refused: nobody has the keys in memory any more. */
    private void rebuildErased() {
        try {
            rebuild();
        } catch (TablesException e) {
            heal();
        }
    }

    /** A key that had been destroyed was there again, from a copy of the folder's files. */
    private synchronized void eraseAgain() {
        parts.checkpoint().forget();
        rebuildErased();
    }

    private synchronized void endErasing() {
        isErasing = isErasing && !parts.checkpoint().forget();
    }

    /** What the disk refused to erase is tried again, here and in every copy that is there. */
    void lookAtCopies() {
        try {
            if (parts.subjects().destroyDoomed()) {
                eraseAgain();
            }
            endErasing();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "an erasure cannot be ended yet", e);
        }
        copies.look();
    }

    /** Nobody may be listening yet, because the assembly is just being opened. */
    private void tellTrouble(Problem problem) {
        synchronized (untold) {
            if (troubles.isEmpty()) {
                untold.add(problem);
                return;
            }
        }
        tell(troubles, problem);
    }

    /** Whether something personal is known about somebody; quick, whatever else is going on. */
    public boolean isKnown(String subject) {
        return parts.subjects().isKnown(subject);
    }

    /** Everybody and everything that something personal is known about. */
    public synchronized Set<String> subjects() {
        return parts.subjects().subjects();
    }

    /**
     * Makes a backup in the folder, while others go on writing.
     *
     * @return the file, opened and counted
     * @throws ProblemException when it could not be made; the assembly is as it was
     */
    public BackupFile backup() {
        if (!journal.isInPlace()) {
            throw new ProblemException(notInPlace());
        }
        try {
            var made = copies.make(content(), copies.placeHere());
            backedUp(made.manifest().at());
            copies.clear(copies.placeHere()); // somebody may have been erased meanwhile
            return made;
        } catch (IOException e) {
            throw backupFailed(folder(), e);
        }
    }

    void backedUp(Instant at) {
        backedUp = at;
        backupListeners.forEach(Runnable::run);
    }

    /** When the latest backup in the folder was made; empty while none is known of. */
    public Optional<Instant> lastBackup() {
        return Optional.ofNullable(backedUp);
    }

    /** Tells of every backup in the folder, on whatever thread made it. */
    public void onBackup(Runnable listener) {
        backupListeners.add(listener);
    }

    /**
     * The same on a stick or another disk; the journal says so, because of what is erased later.
     */
    public BackupFile backupTo(Role by, Path place) {
        try {
            Files.createDirectories(place);
            var medium = Medium.mark(parts.disk(), place);
            var made = copies.make(content(), place);
            var named = place.toAbsolutePath().normalize().toString();
            commit(by, new FolderChange.CopyMade(named, medium));
            copies.clear(place); // of older copies too, and whatever becomes of that it was made
            return made;
        } catch (IOException e) {
            throw backupFailed(place, e);
        }
    }

    private ProblemException backupFailed(Path place, IOException cause) {
        return journal.isInPlace()
                ? new ProblemException(Problem.of("backup.failed", "path", place), cause)
                : failed(cause);
    }

    private ProblemException failed(IOException cause) {
        return journal.isInPlace()
                ? Failures.of(folder(), cause)
                : new ProblemException(notInPlace(), cause);
    }

    /** Deleted, or moved; what is at its place now, if anything, is somebody else's. */
    private Problem notInPlace() {
        boolean isMoved = journal.isThere() || Files.exists(folder().resolve(Journal.NAME));
        return Problem.of(isMoved ? "folder.moved" : "folder.gone", "path", folder());
    }

    private synchronized BackupFile.Content content() {
        var manifest =
                new BackupFile.Manifest(
                        keyFile.assembly(),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        journal.position(),
                        journal.head());
        return new BackupFile.Content(
                manifest, keyFile.json(), parts.subjects().bytes(), journal, journal.size());
    }

    /**
     * What another copy of this assembly has in common with this one.
     *
     * @param file a backup, or what was handed over
     * @throws ProblemException when it is of another assembly, or cannot be read
     */
    public Fork compare(Path file) {
        return copies.compare(file);
    }

    /** Every backup in the folder, latest first. */
    public List<BackupFile> allBackups() {
        return copies.here();
    }

    /**
     * Opens every backup in the folder.
     *
     * @return by name, how many people and notes cannot be read in it, or nothing when it cannot be
     *     restored here at all
     */
    public SortedMap<String, OptionalLong> backupsChecked() {
        return copies.checked();
    }

    /** From now on backups are made beside typing, and a last one when it is closed. */
    public synchronized void startHousekeeping() {
        if (housekeeping == null) {
            housekeeping = new Housekeeping(this);
        }
    }

    void tellTrouble(RuntimeException trouble) {
        if (trouble instanceof ProblemException told) {
            tellTrouble(told.problem());
        }
    }

    /**
     * Makes the tables anew and compares.
     *
     * @return whether they held exactly what follows from the journal
     */
    public synchronized boolean checkTables() {
        var before = tables.read(sql -> new Digest(sql).all());
        rebuild();
        return before.equals(tables.read(sql -> new Digest(sql).all()));
    }

    /** How many keys of people and notes are damaged, so that nobody can read what they said. */
    public long unreadable() {
        return parts.subjects().damaged().size();
    }

    /** Takes the room that is given back when the disk is full. */
    public void takeReserve() {
        reserve.take();
    }

    /** Tells of every change after it is on disk, on the thread that made it. */
    public void onChange(Consumer<Entry> listener) {
        listeners.add(listener);
    }

    /**
     * Tells what a person must hear although everything was saved, such as that the disk is full.
     */
    public void onTrouble(Consumer<Problem> listener) {
        List<Problem> before;
        synchronized (untold) {
            troubles.add(listener);
            before = List.copyOf(untold);
            untold.clear();
        }
        before.forEach(listener);
    }

    /** Journals that were damaged and were mended, kept beside the one that is whole. */
    public List<Path> damagedJournals() {
        try (var found = Files.newDirectoryStream(folder(), Opening.DAMAGED + "*")) {
            var files = new ArrayList<Path>();
            found.forEach(files::add);
            return files;
        } catch (IOException | DirectoryIteratorException e) {
            LOG.log(Level.WARNING, "the folder cannot be looked through", e);
            return List.of();
        }
    }

    /** Every change so far, first to last. Reads the whole journal. */
    public synchronized List<Entry> entries() {
        var all = new ArrayList<Entry>();
        for (long position = 1; position <= journal.position(); position++) {
            all.add(entry(position));
        }
        return all;
    }

    /**
     * Shows everything personal that can still be read, first to last, also what no table holds any
     * more. Reads the whole journal, while others go on writing.
     */
    public void eachReadable(Progress progress, Consumer<Erasable> visitor) {
        var reading = new ChangeFormat(parts.subjects(), visitor);
        long last = journal.position();
        try {
            for (long position = 1; position <= last; position++) {
                progress.checkStopped();
                progress.at((double) position / last, "store.reading");
                reading.read(journal.content(position));
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** The change at a position from 1 to {@link #position}. */
    public synchronized Entry entry(long position) {
        try {
            return format.read(journal.content(position));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** The position of the latest change. */
    public synchronized long position() {
        return journal.position();
    }

    /** The hash that stands for the whole journal, 64 hexadecimal digits. */
    public synchronized String head() {
        return journal.head();
    }

    /** The hash that stood for the journal after so many changes. */
    public synchronized String headAfter(long position) {
        try {
            return journal.headAfter(position);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Every row of every table as text, for comparing. */
    List<String> dump() {
        return tables.read(Digest::rows);
    }

    public Path folder() {
        return parts.folder();
    }

    /** The same in every copy of the folder, whoever holds it. */
    public UUID identity() {
        return keyFile.assembly();
    }

    public AssemblyTable assembly() {
        return assembly;
    }

    /** Which copy this is, whether it goes on, and until when personal data is kept. */
    public FolderTable copy() {
        return folder;
    }

    public MembersTable members() {
        return members;
    }

    public AgendaTable agenda() {
        return agenda;
    }

    public NotesTable notes() {
        return notes;
    }

    public SeatingTable seating() {
        return seating;
    }

    public DrawTable draws() {
        return draws;
    }

    public DecisionsTable decisions() {
        return decisions;
    }

    @Override
    public void close() {
        Housekeeping ending;
        synchronized (this) {
            ending = housekeeping;
            housekeeping = null;
        }
        if (ending != null) {
            ending.close();
        }
        end();
    }

    private synchronized void end() {
        if (closed) {
            return;
        }
        listeners.clear();
        troubles.clear();
        backupListeners.clear();
        try (var lock = parts.lock();
                var key = parts.key();
                var tail = parts.tail();
                journal;
                tables) {
            mark().ifPresent(this::end);
            if (lacksKeys) {
                tables.discard(); // the checkpoint, if there is one, has more
            }
            LOG.log(Level.FINE, "closed {0} {1} {2}", new Object[] {lock, key, tail});
        } catch (TablesException e) {
            LOG.log(Level.INFO, "the tables did not close in order and will be made anew", e);
        } catch (IOException e) {
            throw failed(e);
        } finally {
            closed = true;
        }
    }

    /** What the tables were becomes where the next opening begins. */
    private void end(Checkpoint.Mark mark) {
        var file = tables.end();
        if (file.isEmpty()) {
            return;
        }
        try {
            parts.checkpoint().keep(mark, fresh -> Files.move(file.get(), fresh));
        } catch (IOException e) {
            LOG.log(Level.INFO, "no checkpoint was kept, and opening will take longer", e);
        }
    }
}
