package org.plenary.desk;

import org.jspecify.annotations.Nullable;
import org.plenary.agenda.Block;
import org.plenary.agenda.Day;
import org.plenary.agenda.Format;
import org.plenary.agenda.Phase;
import org.plenary.assembly.Assembly;
import org.plenary.assembly.Mandate;
import org.plenary.assembly.NoteId;
import org.plenary.assembly.Problem;
import org.plenary.assembly.ProblemException;
import org.plenary.assembly.Role;
import org.plenary.notes.Kind;
import org.plenary.notes.Place;
import org.plenary.store.Restoring;
import org.plenary.store.Store;
import org.plenary.store.keys.KeyCost;
import org.plenary.store.keys.Protection;
import org.plenary.store.keys.RecoveryKey;
import org.plenary.store.keys.Secret;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What is done with an assembly folder as a whole. A password is null for a training copy; whoever
 * passes one overwrites it afterwards.
 */
public final class FolderDesk {

    private static final String ENDING = ".plenary";
    private static final int CAPTURE_MINUTES = 8 * 60;

    private final Clock clock;
    private final Supplier<KeyCost> cost;

    public FolderDesk(Clock clock) {
        this(clock, KeyCost::forThisComputer);
    }

    /**
     * @param cost how hard it shall be to try the passwords that are set from now on
     */
    public FolderDesk(Clock clock, Supplier<KeyCost> cost) {
        this.clock = clock;
        this.cost = cost;
    }

    public OpenAssembly found(Path folder, Assembly assembly) {
        return opened(Store.create(folder, assembly, Role.ORGANISER, clock));
    }

    /**
     * A new assembly that opens with the password, or with words that are told once and kept
     * nowhere. Takes a few seconds.
     */
    public Founded found(Path folder, Assembly assembly, char[] password) {
        try (var secret = new Secret.Password(password.clone());
                var recovery = RecoveryKey.fresh(new SecureRandom())) {
            var locked = new Protection.Locked(secret, recovery, cost.get());
            var store = Store.create(folder, assembly, Role.ORGANISER, clock, locked);
            return new Founded(opened(store), recovery.words());
        }
    }

    public OpenAssembly open(Path folder) {
        return open(folder, null);
    }

    /**
     * Opens a training copy, or a protected assembly with its password or its recovery words.
     *
     * @param typed null while nothing was asked for
     * @return empty when it is another password, or one is needed
     */
    public Optional<OpenAssembly> tryToOpen(Path folder, char @Nullable [] typed) {
        try {
            return Optional.of(open(folder, typed));
        } catch (ProblemException e) {
            if (e.problem().key().startsWith("secret.")) {
                return Optional.empty();
            }
            throw e;
        }
    }

    public OpenAssembly open(Path folder, char @Nullable [] password) {
        return opened(store(folder, password));
    }

    /** Whether there is an assembly that opens with a password only. */
    public boolean isProtected(Path folder) {
        return Store.isProtected(folder);
    }

    private OpenAssembly opened(Store store) {
        store.startHousekeeping();
        return new OpenAssembly(store, clock, cost);
    }

    private Store store(Path folder, char @Nullable [] password) {
        try (var secret = secret(password)) {
            return Store.open(folder, clock, secret);
        }
    }

    private static Secret secret(char @Nullable [] password) {
        return password == null ? Secret.NONE : KeysDesk.secret(password);
    }

    /** The number of changes the tables were made from. */
    public long rebuild(Path folder, char @Nullable [] password) {
        try (var secret = secret(password);
                var store = Store.openAnew(folder, clock, secret)) {
            return store.position();
        }
    }

    /** Opens the folder, which checks the chain, and compares the tables with the journal. */
    public FolderCheck check(Path folder, char @Nullable [] password) {
        try (var store = store(folder, password)) {
            long unreadable = store.unreadable();
            boolean follow = unreadable == 0 && store.checkTables();
            var findings = new ArrayList<>(store.report().findings());
            for (var file : store.damagedJournals()) {
                findings.add(Problem.of("check.damaged", "file", file.getFileName()));
            }
            var backups = store.backupsChecked();
            backups.forEach((file, hidden) -> findings.addAll(wrong(file, hidden)));
            return new FolderCheck(
                    store.position(),
                    store.head(),
                    follow,
                    unreadable,
                    (int) backups.values().stream().filter(OptionalLong::isPresent).count(),
                    findings);
        }
    }

    private static List<Problem> wrong(String backup, OptionalLong hidden) {
        if (hidden.isEmpty()) {
            return List.of(Problem.of("check.backup", "file", backup));
        }
        return hidden.getAsLong() == 0
                ? List.of()
                : List.of(
                        Problem.of(
                                "check.backupKeys", "file", backup, "count", hidden.getAsLong()));
    }

    /**
     * Keeps every line as a note, in an assembly that is made for training when there is none.
     *
     * @param block what the part of the day is called if one has to be made
     * @param trouble is told what a person should know besides, when it is opened and later
     * @param saved is told of a note when it is on disk, and not before
     */
    public void capture(
            Path folder,
            char @Nullable [] password,
            String block,
            Iterator<String> lines,
            Consumer<Problem> trouble,
            Consumer<NoteId> saved) {
        try (var assembly = Files.exists(folder) ? open(folder, password) : training(folder)) {
            assembly.findings().forEach(trouble);
            assembly.onTrouble(trouble);
            var place = placeToCapture(assembly, block);
            while (lines.hasNext()) {
                var line = lines.next().strip();
                if (!line.isEmpty()) {
                    var note =
                            assembly.notes()
                                    .capture(
                                            place.id(),
                                            Place.WHOLE_ROOM,
                                            Kind.IDEA,
                                            line,
                                            List.of());
                    saved.accept(note.id());
                }
            }
        }
    }

    private OpenAssembly training(Path folder) {
        var file = String.valueOf(folder.getFileName());
        var name =
                file.endsWith(ENDING) ? file.substring(0, file.length() - ENDING.length()) : file;
        return found(
                folder,
                new Assembly(name.isBlank() ? file : name, "", "", Mandate.ADVISORY, "", "en"));
    }

    private Block placeToCapture(OpenAssembly assembly, String title) {
        var agenda = assembly.agenda();
        var blocks = agenda.current().blocks();
        var found = blocks.stream().filter(Block::capturesNotes).findFirst();
        if (found.isPresent()) {
            return found.get();
        }
        var day =
                new Day(
                        agenda.newDayId(),
                        clock.instant().atZone(clock.getZone()).toLocalDate(),
                        LocalTime.of(9, 0),
                        LocalTime.of(17, 0),
                        title,
                        clock.getZone(),
                        Day.USUAL_TRANSITION);
        var block =
                Block.of(
                                agenda.newBlockId(),
                                title,
                                Phase.DELIBERATION,
                                Format.TABLE_TALK,
                                CAPTURE_MINUTES)
                        .capturing(true);
        agenda.addDay(day);
        agenda.addBlock(day.id(), 0, block);
        return block;
    }

    /**
     * A backup in the folder, or at a place such as a stick.
     *
     * @return the file, opened and counted
     */
    public BackupFacts backup(Path folder, char @Nullable [] password, @Nullable Path place) {
        try (var store = store(folder, password)) {
            var made = place == null ? store.backup() : store.backupTo(Role.ORGANISER, place);
            return BackupsDesk.facts(made);
        }
    }

    /** Whether a backup, or a folder, opens with a password only. */
    public boolean isProtectedBackup(Path backup) {
        return Restoring.isProtected(backup);
    }

    /**
     * What a backup contains, or what can be read of a folder that cannot be opened, before
     * anything is made of it.
     */
    public BackupFacts preview(Path backup, char @Nullable [] password) {
        try (var secret = secret(password)) {
            var preview = new Restoring(clock).preview(backup, secret);
            var manifest = preview.manifest();
            return new BackupFacts(
                    backup,
                    manifest.at(),
                    manifest.position(),
                    manifest.head(),
                    preview.count("note.captured"),
                    preview.missing(),
                    preview.unreadable());
        }
    }

    /** Empty when it is another password, or one is needed. */
    public Optional<BackupFacts> tryToPreview(Path backup, char @Nullable [] password) {
        try {
            return Optional.of(preview(backup, password));
        } catch (ProblemException e) {
            if (e.problem().key().startsWith("secret.")) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /**
     * A new folder of a backup, or of what can be read of another folder, a copy of its own from
     * now on.
     *
     * @return the number of changes in it
     */
    public long restore(Path backup, Path folder, char @Nullable [] password) {
        try (var secret = secret(password);
                var store = new Restoring(clock).restore(backup, folder, secret)) {
            return store.position();
        }
    }
}
