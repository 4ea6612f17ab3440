package org.plenary.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.assembly.Assembly;
import org.plenary.assembly.AssemblyChange;
import org.plenary.assembly.Mandate;
import org.plenary.assembly.ProblemException;
import org.plenary.assembly.Role;
import org.plenary.store.keys.Secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;

class StoreTest {

    private static final Assembly FIRST =
            new Assembly(
                    "Rivermouth", "What?", "Council", Mandate.ADVISORY, "We read it.", "en-GB");
    private static final Assembly SECOND =
            new Assembly("Rivermouth", "How?", "Council", Mandate.ADVISORY, "We read it.", "en-GB");

    private final Clock clock = Clock.systemUTC();

    @TempDir Path place;

    private Path folder() {
        return place.resolve("Rivermouth.plenary");
    }

    private Store founded() {
        return Store.create(folder(), FIRST, Role.ORGANISER, clock);
    }

    @Test
    void aReopenedFolderHoldsWhatWasCommitted() {
        try (var store = founded()) {
            store.commit(Role.CLERK, new AssemblyChange.Described(FIRST, SECOND));
        }
        try (var store = Store.open(folder(), clock)) {
            assertThat(store.assembly().current()).isEqualTo(SECOND);
            assertThat(store.entries()).hasSize(2);
        }
    }

    @Test
    void undoAndRedoSurviveARestart() {
        try (var store = founded()) {
            store.commit(Role.CLERK, new AssemblyChange.Described(FIRST, SECOND));
            store.undo(Role.CLERK);
            assertThat(store.assembly().current()).isEqualTo(FIRST);
        }
        try (var store = Store.open(folder(), clock)) {
            assertThat(store.assembly().current()).isEqualTo(FIRST);
            assertThat(store.toUndo()).isEmpty();
            store.redo(Role.CLERK);
            assertThat(store.assembly().current()).isEqualTo(SECOND);
            assertThat(store.toRedo()).isEmpty();
            store.undo(Role.CLERK);
            assertThat(store.assembly().current()).isEqualTo(FIRST);
        }
    }

    @Test
    void theTablesAreMadeAnewWhenTheyAreGone() throws IOException {
        try (var store = founded()) {
            store.commit(Role.CLERK, new AssemblyChange.Described(FIRST, SECOND));
        }
        LostTables.in(folder());
        try (var store = Store.open(folder(), clock)) {
            assertThat(store.assembly().current()).isEqualTo(SECOND);
        }
    }

    @Test
    void aRecordThatWasStillBeingWrittenIsCutOff() throws IOException {
        try (var store = founded()) {
            store.commit(Role.CLERK, new AssemblyChange.Described(FIRST, SECOND));
        }
        var journal = folder().resolve("journal.log");
        var bytes = Files.readAllBytes(journal);
        Files.write(journal, Arrays.copyOf(bytes, bytes.length - 1));
        LostTables.in(folder()); // or there would be a copy of it
        try (var store = Store.open(folder(), clock)) {
            assertThat(store.assembly().current()).isEqualTo(FIRST);
            store.commit(Role.CLERK, new AssemblyChange.Described(FIRST, SECOND));
        }
        try (var store = Store.open(folder(), clock)) {
            assertThat(store.assembly().current()).isEqualTo(SECOND);
        }
    }

    @Test
    void everyChangedByteInTheJournalIsMendedFromItsTail() throws IOException {
        founded().close();
        var journal = folder().resolve("journal.log");
        var bytes = Files.readAllBytes(journal);
        for (int i = 0; i < bytes.length; i += 29) {
            var changed = bytes.clone();
            changed[i] ^= 1;
            Files.write(journal, changed);
            try (var store = Store.open(folder(), clock)) {
                assertThat(store.assembly().current()).as("byte %d", i).isEqualTo(FIRST);
                assertThat(store.report().findings()).extracting("key").contains("opening.mended");
            }
            assertThat(Files.readAllBytes(journal)).isEqualTo(bytes);
        }
    }

    @Test
    void withoutACopyEveryChangedByteInTheJournalIsAtLeastNoticed() throws IOException {
        founded().close();
        var journal = folder().resolve("journal.log");
        var bytes = Files.readAllBytes(journal);
        for (int i = 32; i < bytes.length; i += 29) {
            var changed = bytes.clone();
            changed[i] ^= 1;
            Files.write(journal, changed);
            LostTables.in(folder());
            assertThatExceptionOfType(ProblemException.class)
                    .as("byte %d", i)
                    .isThrownBy(() -> Store.open(folder(), clock).close())
                    .extracting(e -> e.problem().key())
                    .isIn("journal.damaged", "folder.nothing");
        }
    }

    @Test
    void aJournalCutAtTheEndOfARecordIsNoticedAndMended() throws IOException {
        founded().close();
        var journal = folder().resolve("journal.log");
        var before = Files.readAllBytes(journal);
        try (var store = Store.open(folder(), clock)) {
            store.commit(Role.CLERK, new AssemblyChange.Described(FIRST, SECOND));
        }
        Files.write(journal, before);
        try (var store = Store.open(folder(), clock)) {
            assertThat(store.assembly().current()).isEqualTo(SECOND);
            assertThat(store.report().findings()).extracting("key").contains("opening.completed");
        }
    }

    @Test
    void aFolderOpensOnlyOnce() {
        try (var store = founded()) {
            assertThat(store.assembly().current()).isEqualTo(FIRST);
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> Store.open(folder(), clock).close())
                    .satisfies(e -> assertThat(e.problem().key()).isEqualTo("folder.locked"));
        }
    }

    @Test
    void theKeyOfAnotherAssemblyDestroysNothing() throws IOException {
        founded().close();
        var other = place.resolve("Hillside.plenary");
        Store.create(other, SECOND, Role.ORGANISER, clock).close();
        for (var name : List.of("key.json", "key-copy.json")) {
            var right = Files.readAllBytes(folder().resolve(name));
            Files.copy(
                    other.resolve("key.json"),
                    folder().resolve(name),
                    StandardCopyOption.REPLACE_EXISTING);
            try (var store = Store.open(folder(), clock)) {
                assertThat(store.assembly().current()).as(name).isEqualTo(FIRST);
                assertThat(store.report().findings())
                        .extracting("key")
                        .containsExactly("opening.keyFileMended");
            }
            assertThat(folder().resolve(name)).hasBinaryContent(right);
        }
    }

    @Test
    void aKeyOfAnotherAssemblyIsPutAside() throws IOException {
        founded().close();
        var other = place.resolve("Hillside.plenary");
        Store.create(other, SECOND, Role.ORGANISER, clock).close();
        var journal = folder().resolve("journal.log");
        var bytes = Files.readAllBytes(journal);
        bytes[20] ^= 1; // nobody can tell any more whose it is
        Files.write(journal, bytes);
        Files.copy(
                other.resolve("key.json"),
                folder().resolve("key.json"),
                StandardCopyOption.REPLACE_EXISTING);
        var right = Files.readAllBytes(folder().resolve("key-copy.json"));
        try (var store = Store.open(folder(), clock)) {
            assertThat(store.assembly().current()).isEqualTo(FIRST);
        }
        assertThat(folder().resolve("key-copy.json")).hasBinaryContent(right);
        assertThat(folder().resolve("key-other-1.json"))
                .hasBinaryContent(Files.readAllBytes(other.resolve("key.json")));
    }

    @Test
    void inAFolderThatIsDeletedWhileItIsOpenNothingIsSaidToBeSaved() throws IOException {
        try (var store = founded()) {
            store.commit(Role.CLERK, new AssemblyChange.Described(FIRST, SECOND));
            var journal = folder().resolve("journal.log");
            var elsewhere = place.resolve("kept.log");
            Files.createLink(elsewhere, journal); // so that it can be put back
            Founding.discard(folder());
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(
                            () ->
                                    store.commit(
                                            Role.CLERK,
                                            new AssemblyChange.Described(SECOND, FIRST)))
                    .satisfies(e -> assertThat(e.problem().key()).isEqualTo("folder.gone"));
            assertThat(store.assembly().current()).isEqualTo(SECOND);
            assertThat(store.position()).isEqualTo(2);
            Files.createDirectory(folder());
            Files.createLink(journal, elsewhere);
            store.commit(Role.CLERK, new AssemblyChange.Described(SECOND, FIRST));
            assertThat(store.position()).isEqualTo(3);
        }
    }

    @Test
    void whatIsPutInThePlaceOfAFolderThatWasMovedIsLeftAlone() throws IOException {
        var elsewhere = place.resolve("Elsewhere.plenary");
        var other = place.resolve("Hillside.plenary");
        Store.create(other, SECOND, Role.ORGANISER, clock).close();
        var journal = Files.readAllBytes(other.resolve("journal.log"));
        try (var store = founded()) {
            Files.move(folder(), elsewhere);
            Files.move(other, folder());
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(
                            () ->
                                    store.commit(
                                            Role.CLERK,
                                            new AssemblyChange.Described(FIRST, SECOND)))
                    .satisfies(e -> assertThat(e.problem().key()).isEqualTo("folder.moved"));
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(store::backup)
                    .satisfies(e -> assertThat(e.problem().key()).isEqualTo("folder.moved"));
        }
        assertThat(folder().resolve("journal.log")).hasBinaryContent(journal);
        assertThat(folder().resolve("backups")).doesNotExist();
        try (var store = Store.open(folder(), clock)) {
            assertThat(store.assembly().current()).isEqualTo(SECOND);
            assertThat(store.report().findings()).isEmpty();
        }
        try (var store = Store.open(elsewhere, clock)) {
            assertThat(store.assembly().current()).isEqualTo(FIRST);
        }
    }

    @Test
    void aSecondLookByThisProgramDoesNotLetAnotherOneIn() throws Exception {
        try (var store = founded()) {
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> new Restoring(clock).preview(folder(), Secret.NONE))
                    .satisfies(e -> assertThat(e.problem().key()).isEqualTo("folder.locked"));
            var other =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    "org.plenary.app.Main",
                                    "check",
                                    folder().toString())
                            .redirectErrorStream(true)
                            .start();
            try (var said = other.inputReader()) {
                assertThat(said.readAllAsString()).contains("open elsewhere");
            }
            assertThat(other.waitFor()).isEqualTo(2);
            assertThat(store.position()).isEqualTo(1);
        }
    }

    @Test
    void aFolderThatIsRenamedWhileItIsOpenIsNotMadeAnew() throws IOException {
        var elsewhere = place.resolve("Elsewhere.plenary");
        try (var store = founded()) {
            Files.move(folder(), elsewhere);
            store.commit(Role.CLERK, new AssemblyChange.Described(FIRST, SECOND));
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(store::backup)
                    .satisfies(e -> assertThat(e.problem().key()).isEqualTo("folder.moved"));
        }
        assertThat(folder()).doesNotExist();
        try (var store = Store.open(elsewhere, clock)) {
            assertThat(store.assembly().current()).isEqualTo(SECOND);
        }
    }
}
