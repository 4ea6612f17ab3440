package org.plenary.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.assembly.Erasable;
import org.plenary.assembly.FolderChange;
import org.plenary.assembly.Problem;
import org.plenary.assembly.Role;
import org.plenary.notes.Note;
import org.plenary.store.FolderTable.SecondCopy;
import org.plenary.store.backup.BackupFile;
import org.plenary.store.backup.Backups;
import org.plenary.store.backup.Medium;
import org.plenary.store.keys.Secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Sticks that come and go, and copies that went on by themselves. */
class SecondCopiesTest {

    private static final String WRITTEN = "The ferry café closes at ";

    private final Clock clock = Clock.systemUTC();
    private final List<Problem> told = new ArrayList<>();

    @TempDir Path place;
    private Path stick;
    private Store store;

    @BeforeEach
    void anAssemblyWithACopyOnAStick() throws IOException {
        stick = Files.createDirectory(place.resolve("stick"));
        store = Store.create(folder(), Notes.ASSEMBLY, Role.ORGANISER, clock);
        store.onTrouble(told::add);
        store.commit(Role.FACILITATOR, Notes.agenda());
        store.commit(Role.CLERK, Notes.captured(1));
        store.backupTo(Role.ORGANISER, stick);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Path folder() {
        return place.resolve("Rivermouth.plenary");
    }

    @Test
    void twoSticksAtOnePlaceAreTwoCopies() throws IOException {
        var drawer = place.resolve("drawer");
        Files.move(stick, drawer);
        Files.createDirectory(stick);
        store.backupTo(Role.ORGANISER, stick);
        store.backupTo(Role.ORGANISER, stick);

        assertThat(store.copy().copies())
                .extracting(SecondCopy::isThere)
                .containsExactly(true, false);
        assertThat(store.checkTables()).isTrue();

        var other = place.resolve("other");
        Files.move(stick, other);
        Files.move(drawer, stick);
        assertThat(store.copy().copies())
                .extracting(SecondCopy::isThere)
                .containsExactly(false, true);
    }

    @Test
    void aCopyThatWasNeverMarkedIsTheOneThatIsThere() {
        var named = place.resolve("old").toString();
        store.commit(Role.ORGANISER, new FolderChange.CopyMade(named, ""));
        store.commit(Role.ORGANISER, new FolderChange.CopyMade(named, "m1"));
        store.commit(Role.ORGANISER, new FolderChange.CopyMade(named, "m2"));

        assertThat(store.copy().copies())
                .extracting(SecondCopy::medium)
                .containsExactlyInAnyOrder(Medium.at(stick).orElseThrow(), "m1", "m2");
    }

    @Test
    void aStickThatComesBackForgetsWithoutBeingAsked() throws IOException {
        var drawer = place.resolve("drawer");
        Files.move(stick, drawer);
        store.erase(Role.CLERK, Set.of("note:n1"), "names a neighbour");
        Files.move(drawer, stick);
        var subjects = Backups.anyIn(stick).getFirst().subjects();

        store.lookAtCopies();

        assertThat(Backups.anyIn(stick).getFirst().subjects()).isNotEqualTo(subjects);
        assertThat(told).isEmpty();
    }

    @Test
    void aCopyThatWentOnByItselfIsToldOfOnce() {
        goOnElsewhere();
        store.commit(Role.CLERK, Notes.captured(2));
        store.lookAtCopies();
        store.lookAtCopies();

        assertThat(told).extracting(Problem::key).containsExactly("copy.parted");
        assertThat(told.getFirst().arguments()).containsEntry("here", "1").containsKey("there");
    }

    @Test
    void aCopyThatWentOnAloneIsAheadAndExpectedAfterHandingOver() {
        goOnElsewhere();
        store.lookAtCopies();
        assertThat(told).extracting(Problem::key).containsExactly("copy.ahead");
        store.commit(Role.ORGANISER, new FolderChange.HandedOver("Anna"));
        store.close();
        told.clear();

        store = Store.open(folder(), clock);
        store.lookAtCopies();
        store.onTrouble(told::add);
        assertThat(told).isEmpty();
    }

    @Test
    void whatIsSeenWhileNobodyListensYetIsToldWhenSomebodyDoes() {
        goOnElsewhere();
        store.commit(Role.CLERK, Notes.captured(2));
        store.close();
        assertThat(told).isEmpty();

        store = Store.open(folder(), clock);
        store.lookAtCopies();
        store.onTrouble(told::add);
        assertThat(told).extracting(Problem::key).containsExactly("copy.parted");
    }

    /** As a disk that does not let this copy be written anew. */
    private static Path inTheWayOf(Path copy) throws IOException {
        return Files.createDirectories(
                copy.resolveSibling(copy.getFileName() + ".new").resolve("in the way"));
    }

    @Test
    void aCopyThatWasMadeIsListedAlthoughAnOlderOneThereCannotBeCleared() throws IOException {
        var sent = Backups.anyIn(stick).getFirst().file();
        var other = Files.createDirectory(place.resolve("other"));
        var old = Files.copy(sent, other.resolve(sent.getFileName()));
        inTheWayOf(old);
        store.erase(Role.CLERK, Set.of("note:n1"), "names a neighbour");

        var made = store.backupTo(Role.ORGANISER, other);

        assertThat(made.file()).exists();
        assertThat(store.copy().copies()).extracting(SecondCopy::place).contains(other);
        assertThat(told).extracting(Problem::key).containsExactly("erase.copy");
    }

    @Test
    void aBackupInTheFolderIsMadeAlthoughAnOlderOneCannotBeCleared() throws IOException {
        inTheWayOf(store.backup().file());
        store.erase(Role.CLERK, Set.of("note:n1"), "names a neighbour");

        var made = store.backup();

        assertThat(store.lastBackup()).contains(made.manifest().at());
        assertThat(told)
                .singleElement()
                .satisfies(
                        problem ->
                                assertThat(problem.arguments())
                                        .containsEntry(
                                                "place", made.file().getParent().toString()));
    }

    @Test
    void makingRoomOnAStickDeletesNothingThatAnotherCopyWroteAfterTheyParted() {
        goOnElsewhere();
        var foreign = ofAnna().file();
        for (int n = 0; n < 14; n++) {
            store.backupTo(Role.ORGANISER, stick);
        }
        assertThat(foreign).exists();
        assertThat(Backups.anyIn(stick)).hasSizeBetween(13, 15);
    }

    @Test
    void aCopyThatCannotBeClearedIsToldOfOnceAndAgainWhenMoreIsErased() throws IOException {
        inTheWayOf(Backups.anyIn(stick).getFirst().file());
        store.erase(Role.CLERK, Set.of("note:n1"), "names a neighbour");
        store.lookAtCopies();
        store.lookAtCopies();
        assertThat(told).extracting(Problem::key).containsExactly("erase.copy");

        store.commit(Role.CLERK, Notes.captured(2));
        store.erase(Role.CLERK, Set.of("note:n2"), "names a neighbour");
        store.lookAtCopies();
        assertThat(told).extracting(Problem::key).containsExactly("erase.copy", "erase.copy");
        store.close();
        told.clear();

        store = Store.open(folder(), clock);
        store.lookAtCopies(); // while the window is not there yet
        store.onTrouble(told::add);
        assertThat(told).extracting(Problem::key).containsExactly("erase.copy");
    }

    /** Both copies gave the same number to the key of the next note. */
    @Test
    void erasingDestroysNothingThatAnotherCopyWroteAfterTheyParted() {
        goOnElsewhere();
        store.commit(Role.CLERK, Notes.captured(2));
        store.erase(Role.CLERK, Set.of("note:n1", "note:n2"), "they name a neighbour");
        store.lookAtCopies();
        store.backupTo(Role.ORGANISER, stick);

        var read = Backups.anyIn(stick).stream().map(this::notesIn).toList();
        assertThat(read)
                .noneMatch(notes -> notes.containsValue(WRITTEN + 1))
                .noneMatch(notes -> notes.containsValue(WRITTEN + 2))
                .contains(Map.of("n1", Erasable.ERASED, "n3", WRITTEN + 3, "n4", WRITTEN + 4));
        assertThat(told).extracting(Problem::key).containsOnlyOnce("erase.copyParted");
    }

    @Test
    void copiesThatPartedDoNotWriteOverEachOtherInTheSameSecond() {
        var at = Instant.parse("2026-10-03T09:30:00Z");
        var here = new BackupFile.Manifest(new UUID(0, 1), at, 5, "0a".repeat(32));
        var there = new BackupFile.Manifest(new UUID(0, 1), at, 5, "0b".repeat(32));

        assertThat(here.fileName()).isNotEqualTo(there.fileName());
    }

    private BackupFile ofAnna() {
        return Backups.anyIn(stick).stream()
                .filter(copy -> notesIn(copy).containsKey("n4"))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, String> notesIn(BackupFile copy) {
        var there = place.resolve("read-" + UUID.randomUUID() + ".plenary");
        try (var restored = new Restoring(clock).restore(copy.file(), there, Secret.NONE)) {
            return restored.notes().all().stream()
                    .collect(Collectors.toMap(note -> note.id().value(), Note::text));
        }
    }

    private void goOnElsewhere() {
        var sent = Backups.anyIn(stick).getFirst();
        var there = place.resolve("Anna.plenary");
        try (var other = new Restoring(clock).restore(sent.file(), there, Secret.NONE)) {
            other.commit(Role.CLERK, Notes.captured(3));
            other.commit(Role.CLERK, Notes.captured(4));
            other.backupTo(Role.ORGANISER, stick);
        }
    }
}
