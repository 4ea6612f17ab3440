package org.plenary.store;

import org.plenary.assembly.Assembly;
import org.plenary.assembly.AssemblyChange;
import org.plenary.assembly.Change;
import org.plenary.assembly.Entry;
import org.plenary.assembly.Problem;
import org.plenary.assembly.ProblemException;
import org.plenary.assembly.Role;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * One open assembly folder. {@link #commit} is the only way to change anything; it may be called
 * from any thread and returns when the change is on disk.
 */
public final class Store implements AutoCloseable {

    private final Path folder;
    private final Clock clock;
    private final FolderLock lock;
    private final Journal journal;
    private final Tables tables;
    private final ChangeFormat format = new ChangeFormat();
    private final History history = new History();
    private final List<Consumer<Entry>> listeners = new CopyOnWriteArrayList<>();
    private final AssemblyTable assembly = new AssemblyTable();
    private final MembersTable members = new MembersTable();
    private final AgendaTable agenda = new AgendaTable();
    private final NotesTable notes = new NotesTable();
    private final DecisionsTable decisions = new DecisionsTable();

    private Store(Path folder, Clock clock, Disk disk, boolean isNew) throws IOException {
        this.folder = folder;
        this.clock = clock;
        lock = FolderLock.take(folder);
        Journal opened = null;
        try {
            opened =
                    isNew
                            ? Journal.create(disk, folder, UUID.randomUUID(), new PlainCipher())
                            : Journal.open(disk, folder, new PlainCipher());
            journal = opened;
            tables = new Tables(folder.resolve("assembly"), null, aggregates());
            for (var content : journal.contents()) {
                history.add(format.read(content));
            }
            catchUp();
        } catch (IOException | RuntimeException e) {
            if (opened != null) {
                opened.close();
            }
            lock.close();
            throw e;
        }
    }

    private List<Table> aggregates() {
        return List.of(
                assembly, members, agenda, notes, decisions //
                );
    }

    /**
     * Makes the folder and founds the assembly in it.
     *
     * @throws ProblemException when something is there already or the place cannot be written to
     */
    public static Store create(Path folder, Assembly assembly, Role by, Clock clock) {
        try {
            if (Files.exists(folder)) {
                throw new ProblemException(Problem.of("folder.exists", "path", folder));
            }
            Files.createDirectories(folder);
            var store = new Store(folder, clock, Disk.REAL, true);
            store.commit(by, new AssemblyChange.Founded(assembly));
            return store;
        } catch (AccessDeniedException e) {
            throw new ProblemException(Problem.of("folder.readonly", "path", folder), e);
        } catch (FileSystemException e) {
            throw new ProblemException(Problem.of("folder.readonly", "path", folder), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @throws ProblemException when there is no assembly, it is open elsewhere, damaged, or newer
     *     than this program
     */
    public static Store open(Path folder, Clock clock) {
        if (!Files.isRegularFile(folder.resolve(Journal.NAME))) {
            throw new ProblemException(Problem.of("folder.none", "path", folder));
        }
        try {
            return new Store(folder, clock, Disk.REAL, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Applies what the tables do not have yet, or rebuilds them when they are not of this journal.
     */
    private void catchUp() {
        var applied = tables.applied();
        boolean fits =
                applied.position() == journal.position() && applied.head().equals(journal.head());
        if (!fits) {
            rebuild();
        }
    }

    /** Throws the tables away and makes them anew from the journal. */
    public synchronized void rebuild() {
        tables.reset();
        for (var entry : history.entries()) {
            tables.apply(entry);
        }
        tables.keep(journal.position(), journal.head());
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
        return history.toUndo();
    }

    public synchronized Optional<Entry> toRedo() {
        return history.toRedo();
    }

    private Entry reverse(Role by, Optional<Entry> latest) {
        var entry = latest.orElseThrow(() -> new ProblemException(Problem.of("undo.nothing")));
        history.restingOn(entry)
                .ifPresent(
                        later -> {
                            throw new ProblemException(
                                    Problem.of("undo.depends", "position", later.position()));
                        });
        return write(by, entry.change().inverse().orElseThrow(), entry.position());
    }

    private Entry write(Role by, Change change, long undoes) {
        var entry = new Entry(journal.position() + 1, clock.instant(), by, change, undoes);
        try {
            tables.apply(entry);
            journal.append(format.write(entry));
        } catch (IOException e) {
            tables.drop();
            throw new ProblemException(Problem.of("journal.closed"), e);
        } catch (RuntimeException e) {
            tables.drop();
            throw e;
        }
        tables.keep(journal.position(), journal.head());
        history.add(entry);
        listeners.forEach(listener -> listener.accept(entry));
        return entry;
    }

    /** Tells of every change after it is on disk, on the thread that made it. */
    public void onChange(Consumer<Entry> listener) {
        listeners.add(listener);
    }

    /** Every change so far, first to last. */
    public synchronized List<Entry> entries() {
        return List.copyOf(history.entries());
    }

    /** The hash that stands for the whole journal, 64 hexadecimal digits. */
    public synchronized String head() {
        return journal.head();
    }

    public Path folder() {
        return folder;
    }

    public AssemblyTable assembly() {
        return assembly;
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

    public DecisionsTable decisions() {
        return decisions;
    }

    @Override
    public synchronized void close() {
        try (lock;
                journal;
                tables) {
            listeners.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
