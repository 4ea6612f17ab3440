package org.plenary.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.assembly.NoteId;
import org.plenary.assembly.ProblemException;
import org.plenary.assembly.Role;
import org.plenary.store.journal.Journal;
import org.plenary.store.journal.Tail;
import org.plenary.store.keys.KeyCost;
import org.plenary.store.keys.Protection;
import org.plenary.store.keys.RecoveryKey;
import org.plenary.store.keys.Secret;
import org.plenary.store.keys.SubjectKeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A new folder of what can be read of one that cannot be opened. */
class WholePartTest {

    private final Clock clock = Clock.systemUTC();

    @TempDir Path place;

    private Path folder() {
        return place.resolve("Rivermouth.plenary");
    }

    private Path target() {
        return place.resolve("Again.plenary");
    }

    private static Secret password() {
        return new Secret.Password("three small boats".toCharArray());
    }

    private Store founded() {
        var words = RecoveryKey.fresh(new SecureRandom());
        var locked =
                new Protection.Locked(
                        new Secret.Password("three small boats".toCharArray()),
                        words,
                        new KeyCost(1024, 1));
        var store = Store.create(folder(), Notes.ASSEMBLY, Role.ORGANISER, clock, locked);
        store.commit(Role.FACILITATOR, Notes.agenda());
        return store;
    }

    private static void capture(Store store, int from, int to) {
        for (int n = from; n <= to; n++) {
            store.commit(Role.CLERK, Notes.captured(n));
        }
    }

    /** A note in the middle that nobody has a second copy of. */
    private void damage() throws IOException {
        LostTables.in(folder());
        var journal = folder().resolve(Journal.NAME);
        var bytes = Files.readAllBytes(journal);
        bytes[bytes.length / 2] ^= 1;
        Files.write(journal, bytes);
    }

    private Map<Path, String> files() throws IOException {
        var files = new TreeMap<Path, String>();
        try (var all = Files.walk(folder())) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                files.put(file, HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return files;
    }

    private static void assertRefused(String key, ThrowingCallable call) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(call)
                .satisfies(e -> assertThat(e.problem().key()).isEqualTo(key));
    }

    @Test
    void everythingBeforeTheDamageBecomesANewFolder() throws IOException {
        try (var store = founded()) {
            capture(store, 1, 30);
        }
        damage();
        assertRefused("journal.damaged", () -> Store.open(folder(), clock, password()));
        var before = files();

        var restoring = new Restoring(clock);
        var preview = restoring.preview(folder(), password());
        long whole = preview.manifest().position();
        assertThat(whole).isBetween(10L, 25L);
        assertThat(preview.missing()).isEqualTo(32 - whole);
        assertThat(preview.count("note.captured")).isEqualTo(whole - 2);

        try (var again = restoring.restore(folder(), target(), password())) {
            assertThat(again.notes().all()).hasSize((int) whole - 2);
            assertThat(again.headAfter(whole)).isEqualTo(preview.manifest().head());
            assertThat(again.position()).isEqualTo(whole + 1); // says that it is a copy
            capture(again, 100, 101);
        }
        try (var again = Store.open(target(), clock, password())) {
            assertThat(again.notes().find(new NoteId("n101"))).isPresent();
            assertThat(again.report().findings()).isEmpty();
        }
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void whatWasCutOffAndACheckpointKnowsOfIsMissingToo() throws IOException {
        try (var store = founded()) {
            capture(store, 1, 30);
        }
        Files.delete(folder().resolve(Tail.NAME));
        var journal = folder().resolve(Journal.NAME);
        var bytes = Files.readAllBytes(journal);
        Files.write(journal, Arrays.copyOf(bytes, bytes.length / 2));
        var before = files();
        var preview = new Restoring(clock).preview(folder(), password());
        assertThat(preview.missing()).isEqualTo(32 - preview.manifest().position()).isPositive();
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void whatBackupsHaveIsTakenFromThem() throws IOException {
        try (var store = founded()) {
            capture(store, 1, 30);
            store.backup();
        }
        damage();
        for (var name : new String[] {SubjectKeys.NAME, "subjects-copy.keys"}) {
            Files.write(folder().resolve(name), new byte[100]);
        }
        var preview = new Restoring(clock).preview(folder(), password());
        assertThat(preview.missing()).isZero();
        try (var again = new Restoring(clock).restore(folder(), target(), password())) {
            assertThat(again.notes().all()).hasSize(30);
            assertThat(again.notes().find(new NoteId("n30")).orElseThrow().text())
                    .isEqualTo("The ferry café closes at 30");
        }
    }

    @Test
    void whatWasErasedStaysErased() throws IOException {
        try (var store = founded()) {
            capture(store, 1, 30);
            store.backup();
            store.erase(Role.CLERK, Set.of(Notes.note(3, "x").subject()), "asked");
        }
        damage();
        try (var backups = Files.list(folder().resolve("backups"))) {
            for (var backup : backups.toList()) {
                Files.delete(backup); // or nothing is missing
            }
        }
        try (var again = new Restoring(clock).restore(folder(), target(), password())) {
            assertThat(again.notes().find(new NoteId("n3")).orElseThrow().text())
                    .doesNotContain("ferry");
            assertThat(again.notes().find(new NoteId("n4")).orElseThrow().text()).contains("ferry");
        }
    }

    @Test
    void aFolderThatIsNotDamagedBecomesACopyOfItself() throws IOException {
        try (var store = founded()) {
            capture(store, 1, 3);
        }
        var before = files();
        try (var again = new Restoring(clock).restore(folder(), target(), password())) {
            assertThat(again.notes().all()).hasSize(3);
        }
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void withoutTheRightSecretOrWhileItIsOpenNothingIsMade() throws IOException {
        var restoring = new Restoring(clock);
        try (var store = founded()) {
            capture(store, 1, 3);
            assertRefused("folder.locked", () -> restoring.restore(folder(), target(), password()));
        }
        assertThat(Restoring.isProtected(folder())).isTrue();
        assertRefused("secret.needed", () -> restoring.preview(folder(), Secret.NONE));
        var wrong = new Secret.Password("four small boats".toCharArray());
        assertRefused("secret.wrong", () -> restoring.restore(folder(), target(), wrong));
        assertRefused("folder.none", () -> restoring.preview(place, password()));
        try (var files = Files.list(place)) {
            assertThat(files).containsExactly(folder());
        }
    }

    @Test
    void whereNotEvenTheFirstChangeIsWholeThatIsSaid() throws IOException {
        founded().close();
        LostTables.in(folder());
        Files.write(folder().resolve(Journal.NAME), new byte[500]);
        assertRefused("folder.nothing", () -> new Restoring(clock).preview(folder(), password()));
    }

    @Test
    void whatAKilledRestoreLeftGoesWithALaterOne() throws IOException {
        Store.create(folder(), Notes.ASSEMBLY, Role.ORGANISER, clock).close();
        var old = Files.createDirectory(folder().resolveSibling(".plenary-new-123"));
        Files.writeString(old.resolve("key.json"), "a key");
        var fresh = Files.createDirectory(folder().resolveSibling(".plenary-new-456"));
        var own = Files.createDirectory(folder().resolveSibling(".plenary-new-plans"));
        var yesterday = FileTime.from(clock.instant().minus(Duration.ofDays(1)));
        Files.setLastModifiedTime(old, yesterday);
        Files.setLastModifiedTime(own, yesterday);
        new Restoring(clock)
                .restore(folder(), folder().resolveSibling("again"), Secret.NONE)
                .close();
        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
        assertThat(own).exists();
    }
}
