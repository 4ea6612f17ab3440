package org.plenary.store;

import org.plenary.assembly.Problem;
import org.plenary.store.backup.BackupFile;
import org.plenary.store.backup.Backups;
import org.plenary.store.keys.KeyFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * The backups in the folder and the copies on every stick that is there: makes them, clears them of
 * what was erased, and notices one that went on by itself.
 */
final class Copies {

    private static final Logger LOG = Logger.getLogger(Copies.class.getName());

    /** A person hears of one thing once, and again when more was erased. */
    private record Told(String key, Path place, Set<Integer> destroyed) {}

    /**
     * @param isRefused whether the disk did not let some copy be cleared
     * @param isParted whether some copy went on by itself and was cleared in part
     */
    private record Cleared(boolean isRefused, boolean isParted) {}

    private final Store.Parts parts;
    private final UUID assembly;
    private final FolderTable folder;
    private final Consumer<Problem> trouble;
    private final Comparing comparing;

    /**
     * Held by whoever writes copies: housekeeping, an erasure and a person with a stick. Nobody
     * waits for the store while they hold it.
     */
    private final Object files = new Object();

    private final Set<Told> told = ConcurrentHashMap.newKeySet();

    /** Heads of copies that are not in this journal and were looked at since it was opened. */
    private final Set<String> looked = ConcurrentHashMap.newKeySet();

    /** By the heads of such copies, the keys that both have in common. */
    private final Map<String, Set<Integer>> shared = new ConcurrentHashMap<>();

    /**
     * @param trouble is told what a person must hear although everything here is as it should be
     */
    Copies(Store.Parts parts, FolderTable folder, Consumer<Problem> trouble) {
        this.parts = parts;
        this.folder = folder;
        this.trouble = trouble;
        assembly = parts.keyFile().assembly();
        comparing = new Comparing(assembly, parts.key(), parts.journal(), parts.format());
    }

    /** Every backup in the folder, latest first. */
    List<BackupFile> here() {
        return at(placeHere()).all();
    }

    /** How many cannot be read in every backup in the folder; nothing for one of no use. */
    SortedMap<String, OptionalLong> checked() {
        var checked = new TreeMap<String, OptionalLong>();
        for (var file : Backups.files(placeHere())) {
            checked.put(String.valueOf(file.getFileName()), checked(file));
        }
        return checked;
    }

    private OptionalLong checked(Path file) {
        try {
            var backup = BackupFile.read(file);
            boolean isWhole = KeyFile.read(backup.keyFile()) != null;
            if (!isWhole || !backup.manifest().assembly().equals(assembly)) {
                return OptionalLong.empty();
            }
            var preview = Restoring.preview(Contents.of(backup), parts.key());
            return OptionalLong.of(preview.unreadable());
        } catch (IOException | ChangeFormat.NotReadException e) {
            LOG.log(Level.INFO, "a backup is of no use", e);
            return OptionalLong.empty();
        }
    }

    Path placeHere() {
        return parts.folder().resolve(Backups.FOLDER);
    }

    private Backups at(Path place) {
        return new Backups(parts.disk(), place, assembly);
    }

    private Set<Path> elsewhere() {
        return folder.copies().stream()
                .map(FolderTable.SecondCopy::place)
                .filter(Files::isDirectory)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    BackupFile make(BackupFile.Content content, Path place) throws IOException {
        synchronized (files) {
            var backups = at(place);
            var made = backups.add(content, parts.key().box(Opening.JOURNAL));
            backups.thin(ours(backups), made);
            return made;
        }
    }

    /** What is only in a copy that went on by itself is not ours to let go of. */
    private List<BackupFile> ours(Backups backups) throws IOException {
        var ours = new ArrayList<BackupFile>();
        for (var copy : backups.all()) {
            if (isOurs(copy)) {
                ours.add(copy);
            }
        }
        return ours;
    }

    /** Every stick that is there, whichever it is, forgets what was erased. */
    void clear() {
        clear(placeHere());
        elsewhere().forEach(this::clear);
    }

    /** What cannot be cleared now is told, and tried again whenever it is looked at. */
    void clear(Path place) {
        var destroyed = parts.subjects().destroyed();
        var cleared = cleared(place, destroyed);
        if (cleared.isRefused()) {
            tell("erase.copy", place, destroyed);
        }
        if (cleared.isParted()) {
            tell("erase.copyParted", place, destroyed);
        }
    }

    private Cleared cleared(Path place, Set<Integer> destroyed) {
        boolean isRefused = false;
        boolean isParted = false;
        synchronized (files) {
            at(place).sweep();
            isRefused = !destroyed.isEmpty() && at(place).isAnyUnreadable();
            for (var copy : destroyed.isEmpty() ? List.<BackupFile>of() : at(place).all()) {
                try {
                    var doomed = doomedIn(copy, destroyed);
                    copy.forget(parts.disk(), doomed);
                    isParted |= doomed.size() < destroyed.size();
                } catch (IOException e) {
                    LOG.log(Level.WARNING, "a copy was not cleared of what was erased", e);
                    isRefused = true;
                }
            }
        }
        return new Cleared(isRefused, isParted);
    }

    private void tell(String key, Path place, Set<Integer> destroyed) {
        if (told.add(new Told(key, place, destroyed))) {
            trouble.accept(Problem.of(key, "place", place));
        }
    }

    /**
     * In a copy that went on by itself only what it had in common with this one is meant: a number
     * that was given here later belongs to somebody else there.
     */
    private Set<Integer> doomedIn(BackupFile copy, Set<Integer> destroyed) throws IOException {
        if (isOurs(copy)) {
            return destroyed;
        }
        var head = copy.manifest().head();
        var common = shared.get(head);
        if (common == null) {
            common = comparing.shared(copy);
            shared.put(head, common);
        }
        var doomed = new TreeSet<>(destroyed);
        doomed.retainAll(common);
        return doomed;
    }

    /** Whether it is this journal as it was once, so that nothing is only there. */
    private boolean isOurs(BackupFile copy) throws IOException {
        var journal = parts.journal();
        long position = copy.manifest().position();
        return position >= 1
                && position <= journal.position()
                && journal.headAfter(position).equals(copy.manifest().head());
    }

    /**
     * Clears every copy that is there of what was erased while it was away, and tells of one that
     * went on by itself, once.
     */
    void look() {
        clear();
        for (var place : elsewhere()) {
            for (var copy : at(place).all()) {
                try {
                    if (!isOurs(copy) && looked.add(copy.manifest().head())) {
                        tellOfFork(copy);
                    }
                } catch (IOException e) {
                    LOG.log(Level.WARNING, "a copy was not compared", e);
                }
            }
        }
    }

    /** After handing over it is expected that somebody else goes on. */
    private void tellOfFork(BackupFile copy) {
        var fork = compare(copy.file());
        boolean isExpected = !fork.isParted() && folder.handedOver().isPresent();
        if (!fork.onlyThere().isEmpty() && !isExpected) {
            trouble.accept(
                    Problem.of(
                            fork.isParted() ? "copy.parted" : "copy.ahead",
                            "file",
                            copy.file(),
                            "common",
                            fork.common(),
                            "here",
                            fork.onlyHere(),
                            "there",
                            fork.onlyThere().size()));
        }
    }

    Fork compare(Path file) {
        return comparing.compare(file);
    }
}
