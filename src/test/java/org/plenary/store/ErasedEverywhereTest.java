package org.plenary.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.agenda.AgendaChange;
import org.plenary.agenda.Speaker;
import org.plenary.assembly.Erasable;
import org.plenary.assembly.Role;
import org.plenary.members.Contact;
import org.plenary.members.MembersChange;
import org.plenary.members.PersonId;
import org.plenary.members.Repair;
import org.plenary.members.Status;
import org.plenary.members.SupportNeed;
import org.plenary.notes.NoteChange;
import org.plenary.seating.Rota.Rotation;
import org.plenary.seating.SeatingChange;
import org.plenary.seating.StaffMember;
import org.plenary.seating.StaffMember.Duty;
import org.plenary.seating.Staffing;
import org.plenary.store.backup.BackupFile;
import org.plenary.store.backup.Backups;
import org.plenary.store.disk.Disk;
import org.plenary.store.disk.Source;
import org.plenary.store.journal.Journal;
import org.plenary.store.keys.DataKey;
import org.plenary.store.keys.KeyCost;
import org.plenary.store.keys.KeyFile;
import org.plenary.store.keys.Protection;
import org.plenary.store.keys.RecoveryKey;
import org.plenary.store.keys.Secret;
import org.plenary.store.keys.SubjectKeys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * Somebody with the password and every file looks for a person who was erased. Nothing here asks
 * the program what is there: journal, tables and keys are opened as they lie on the disk.
 */
class ErasedEverywhereTest {

    private static final KeyCost QUICK = new KeyCost(64, 1);
    private static final PersonId DORA = new PersonId("P1");
    private static final String[] TRACES = {
        "Quill",
        "quill@example.org",
        "0700 900001",
        "1 Mill Lane",
        "ramp for Dora",
        "Mirela Oak",
        "Romanian",
        "Ada Ferry",
        "Port"
    };

    private final Clock clock = Clock.systemUTC();
    private final Logger root = Logger.getLogger("");

    @TempDir Path place;
    private Path folder;
    private Path stick;
    private Path logs;
    private UUID assembly;

    @BeforeEach
    void givenAPersonWhoIsKnownInEveryWay() throws IOException {
        folder = place.resolve("Rivermouth.plenary");
        stick = Files.createDirectory(place.resolve("stick"));
        logs = Files.createDirectory(place.resolve("logs"));
        var log = new FileHandler(logs.resolve("plenary.log").toString());
        log.setFormatter(new SimpleFormatter());
        log.setLevel(Level.ALL);
        root.addHandler(log);
        var protection =
                new Protection.Locked(password(), RecoveryKey.fresh(new SecureRandom()), QUICK);
        try (var store = Store.create(folder, Notes.ASSEMBLY, Role.ORGANISER, clock, protection)) {
            store.commit(Role.FACILITATOR, Notes.agenda());
            fill(store);
            store.backup();
            store.backupTo(Role.ORGANISER, stick);
        } finally {
            root.removeHandler(log);
            log.close();
        }
        assembly = KeyFile.read(folder, null).assembly();
    }

    private static Secret.Password password() {
        return new Secret.Password("three small boats".toCharArray());
    }

    private static void fill(Store store) {
        var pool = Notes.pool(List.of(Notes.respondent(1, "Quill"), Notes.respondent(2, "Hart")));
        var repair = new Repair(2, "name", "Qui1l", "Quill", Repair.Reason.BY_HAND);
        store.commit(
                Role.ORGANISER,
                new MembersChange.PoolKept(
                        pool, "pool.csv", "ab", List.of(repair), List.of(), List.of()));
        store.commit(Role.ORGANISER, new MembersChange.Registered(List.of(DORA), Status.CONFIRMED));
        store.commit(
                Role.ORGANISER,
                new MembersChange.DetailCorrected(DORA, "phone", "0700 900001", "0700 9000011"));
        store.commit(
                Role.ORGANISER,
                new MembersChange.Contacted(
                        new Contact(
                                "c1",
                                DORA,
                                Contact.Way.PHONE,
                                Contact.Outcome.REACHED,
                                "Quill asks for a ramp")));
        store.commit(
                Role.ORGANISER,
                new MembersChange.NeedsNoted(
                        DORA,
                        List.of(),
                        List.of(new SupportNeed(SupportNeed.Kind.STEP_FREE, "ramp for Dora"))));
        store.commit(
                Role.CLERK,
                new NoteChange.Captured(Notes.note(1, "Ms Quill of 1 Mill Lane spoke")));
        store.commit(Role.CLERK, Notes.captured(2));
        var mirela =
                new StaffMember(
                        "st1",
                        "Mirela Oak",
                        Set.of(Duty.SCRIBE),
                        Set.of("Romanian"),
                        Set.of(2),
                        Set.of("Flood walls"),
                        Set.of(DORA));
        var staffing = new Staffing(List.of(mirela), Rotation.STAY);
        store.commit(Role.FACILITATOR, new SeatingChange.Staffed(Staffing.NONE, staffing));
        store.commit(
                Role.FACILITATOR,
                new SeatingChange.Staffed(staffing, staffing.withRotation(Rotation.ROTATE)));
        var block = Facilitated.talk();
        var heard =
                block.with(List.of(new Speaker("sp1", "Ada Ferry", "Port", true)), List.of("mic"));
        store.commit(Role.FACILITATOR, new AgendaChange.BlockEdited(block, heard));
    }

    private DataKey key() throws IOException {
        return KeyFile.read(folder, null).unlock(password()).orElseThrow();
    }

    /** Every record as it was sealed, and every sealed part of it that some key still opens. */
    private String journalOf(Path where, Source journal) throws IOException {
        try (var key = key()) {
            var subjects = SubjectKeys.open(Disk.REAL, where, assembly, key.box(Opening.SUBJECTS));
            var format = new ChangeFormat(subjects);
            var all = new StringBuilder();
            Journal.each(
                    journal,
                    assembly,
                    key.box(Opening.JOURNAL),
                    (_, _, content) ->
                            all.append(new String(content, StandardCharsets.UTF_8))
                                    .append(format.read(content)));
            return all.toString();
        }
    }

    private String everything() throws IOException {
        var all = new StringBuilder();
        try (var file = Disk.REAL.append(folder.resolve(Journal.NAME))) {
            all.append(journalOf(folder, file));
        }
        for (var where : List.of(folder.resolve(Backups.FOLDER), stick)) {
            for (var backup : Backups.anyIn(where)) {
                all.append(inBackup(backup));
            }
        }
        try (var store = Store.open(folder, clock, password())) {
            store.dump().forEach(all::append);
        }
        try (var files = Files.walk(place)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                boolean isReserve = file.getFileName().toString().equals("reserve");
                if (!isReserve) {
                    all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
        }
        return all.toString();
    }

    private String inBackup(BackupFile backup) throws IOException {
        var unpacked = Files.createTempDirectory(place, "unpacked");
        Contents.of(backup).unpack(Disk.REAL, unpacked);
        return journalOf(unpacked, backup.journal());
    }

    @Test
    void nothingOfAnErasedPersonIsFoundWithThePasswordAndEveryFile() throws IOException {
        assertThat(everything()).contains(TRACES); // or this test could not fail

        try (var store = Store.open(folder, clock, password())) {
            store.erase(
                    Role.ORGANISER,
                    Set.of("person:P1", "pool", "note:n1", "staff:st1", "speaker:sp1"),
                    "asked by letter");
            assertThat(store.seating().staffing().people())
                    .singleElement()
                    .satisfies(erased -> assertThat(erased.name()).isEqualTo(Erasable.ERASED));
            assertThat(store.checkTables()).isTrue();
        }

        assertThat(everything())
                .doesNotContain(TRACES)
                .doesNotContainIgnoringCase("quill")
                .doesNotContain("Qui1l")
                .contains("Hart", "0700 900002", "ferry");
        assertThat(Backups.anyIn(stick)).isNotEmpty();
    }

    @Test
    void aStickThatWasAwayForgetsWhenItIsSeenAgain() throws IOException {
        var away = place.resolve("in a drawer");
        Files.move(stick, away);
        try (var store = Store.open(folder, clock, password())) {
            store.erase(Role.ORGANISER, Set.of("person:P1", "pool", "note:n1"), "asked by letter");
            assertThat(store.copy().copies())
                    .singleElement()
                    .satisfies(copy -> assertThat(copy.isThere()).isFalse());
            Files.move(away, stick);
            assertThat(everythingOn(stick)).contains("Quill");

            store.backupTo(Role.ORGANISER, stick);
        }
        assertThat(everythingOn(stick)).doesNotContainIgnoringCase("quill").contains("Hart");
    }

    private String everythingOn(Path where) throws IOException {
        var all = new StringBuilder();
        for (var backup : Backups.anyIn(where)) {
            all.append(inBackup(backup));
        }
        return all.toString();
    }

    /** What a program that is killed leaves there is a copy that nobody knows of. */
    @Test
    void lookingIntoACopyWritesNothingOutsideTheFolder() throws Exception {
        var outside = Path.of(System.getProperty("java.io.tmpdir"));
        var copy = Backups.anyIn(stick).getFirst().file();
        try (var watch = outside.getFileSystem().newWatchService();
                var store = Store.open(folder, clock, password())) {
            outside.register(watch, StandardWatchEventKinds.ENTRY_CREATE);

            assertThat(store.compare(copy).onlyThere()).isEmpty();
            assertThat(new Restoring(clock).preview(copy, password()).count("pool.kept")).isZero();

            var last = Files.createTempFile(outside, "seen", "");
            assertThat(namesUntil(watch, last.getFileName().toString()))
                    .noneMatch(name -> name.startsWith("plenary-"));
            Files.delete(last);
        }
    }

    private static Set<String> namesUntil(WatchService watch, String last)
            throws InterruptedException {
        var names = new HashSet<String>();
        while (!names.contains(last)) {
            var key = watch.take();
            key.pollEvents().forEach(event -> names.add(String.valueOf(event.context())));
            key.reset();
        }
        return names;
    }
}
