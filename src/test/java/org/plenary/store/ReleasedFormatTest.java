package org.plenary.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.assembly.FolderChange;
import org.plenary.assembly.PrivacyChange;
import org.plenary.assembly.Role;
import org.plenary.store.backup.Backups;
import org.plenary.store.keys.Hashes;
import org.plenary.store.keys.KeyCost;
import org.plenary.store.keys.Protection;
import org.plenary.store.keys.RecoveryKey;
import org.plenary.store.keys.Secret;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A folder of format 1 as it lay on a disk in 2026, which every later version must open and read.
 * Never write it anew: when the format changes, put another folder beside it.
 */
class ReleasedFormatTest {

    private static final Path FIXTURE = Path.of("src/test/resources/folders/format-1");
    private static final String EXPECTED = "entries.jsonl";
    private static final String WORDS = "recovery.txt";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir Path place;

    private static Secret.Password password() {
        return new Secret.Password("three small boats".toCharArray());
    }

    private Path copied() throws IOException {
        var folder = place.resolve("Rivermouth.plenary");
        try (var files = Files.walk(FIXTURE)) {
            for (var file : files.toList()) {
                var target = folder.resolve(FIXTURE.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return folder;
    }

    private static List<JsonNode> expected() throws IOException {
        return Files.readAllLines(FIXTURE.resolve(EXPECTED)).stream().map(JSON::readTree).toList();
    }

    private static List<JsonNode> readable(Store store) {
        var format = new ChangeFormat();
        return store.entries().stream().map(entry -> JSON.readTree(format.write(entry))).toList();
    }

    @Test
    void theReleasedFolderIsReadForEver() throws IOException {
        try (var store = Store.open(copied(), Clock.systemUTC(), password())) {
            var read = readable(store);
            var expected = expected();
            assertThat(read).hasSameSizeAs(expected);
            for (int i = 0; i < read.size(); i++) {
                assertHolds(read.get(i), expected.get(i), "change " + (i + 1));
            }
            assertThat(store.report().findings()).isEmpty();
            assertThat(store.checkTables()).isTrue();
            assertThat(store.copy().retention()).contains(LocalDate.of(2027, 12, 31));
        }
    }

    @Test
    void itsRecoveryWordsAndItsBackupOpenForEver() throws IOException {
        var folder = copied();
        var words = RecoveryKey.read(Files.readString(FIXTURE.resolve(WORDS))).orElseThrow();
        try (var store = Store.open(folder, Clock.systemUTC(), new Secret.Recovery(words))) {
            assertThat(store.isTrainingCopy()).isFalse();
        }
        var backup = Backups.anyIn(folder.resolve(Backups.FOLDER)).getLast();
        var target = place.resolve("restored.plenary");
        try (var restored =
                new Restoring(Clock.systemUTC()).restore(backup.file(), target, password())) {
            assertThat(restored.position()).isEqualTo(backup.manifest().position() + 1);
        }
    }

    /** A checkpoint remembers this instead of the changes themselves. */
    @Test
    void whatChangesAreAboutIsWhatCheckpointsRemember() throws IOException {
        var about = new ArrayList<String>();
        try (var store = Store.open(copied(), Clock.systemUTC(), password())) {
            for (var entry : store.entries()) {
                var change = entry.change();
                about.add(
                        "%s %s %s"
                                .formatted(
                                        ChangeFormat.kind(change.getClass()),
                                        new TreeSet<>(change.about()),
                                        change.inverse().isPresent()));
            }
        }
        var hash = Hashes.sha256(String.join("\n", about).getBytes(StandardCharsets.UTF_8));
        assertThat(HexFormat.of().formatHex(hash, 0, 8))
                .as("raise Checkpoint.FORMAT, then put the new hash here")
                .isEqualTo("5881c5f44b0c1d22");
    }

    /** A later version may know more of a change, and never less or something else. */
    static void assertHolds(JsonNode found, JsonNode expected, String where) {
        if (expected.isObject()) {
            expected.properties()
                    .forEach(
                            field ->
                                    assertHolds(
                                            found.path(field.getKey()),
                                            field.getValue(),
                                            where + ", " + field.getKey()));
        } else if (expected.isArray()) {
            assertThat(found.size()).as(where).isEqualTo(expected.size());
            for (int i = 0; i < expected.size(); i++) {
                assertHolds(found.path(i), expected.path(i), where + ", " + i);
            }
        } else {
            assertThat(found).as(where).isEqualTo(expected);
        }
    }

    /** Was run once, with {@code -Dfixture=write}. */
    @Test
    @EnabledIfSystemProperty(named = "fixture", matches = "write")
    void theFolderIsWritten() throws IOException {
        assertThat(FIXTURE).as("it is kept as it is").doesNotExist();
        var clock = Clock.fixed(Instant.parse("2026-11-22T20:00:00Z"), ZoneOffset.UTC);
        var folder = place.resolve("Rivermouth.plenary");
        var recovery = RecoveryKey.fresh(new SecureRandom());
        var protection = new Protection.Locked(password(), recovery, new KeyCost(64, 1));
        var expected = new ArrayList<String>();
        try (var store = Store.create(folder, Notes.ASSEMBLY, Role.ORGANISER, clock, protection)) {
            MembersStoreTest.changes().forEach(c -> store.commit(Role.ORGANISER, c));
            Facilitated.changes().forEach(change -> store.commit(Role.CLERK, change));
            store.commit(
                    Role.ORGANISER,
                    new PrivacyChange.RetentionSet(null, LocalDate.of(2027, 12, 31)));
            store.commit(Role.ORGANISER, new FolderChange.HandedOver("a colleague"));
            store.commit(Role.ORGANISER, new FolderChange.TakenBack("the stick was lost"));
            store.commit(Role.ORGANISER, new FolderChange.CopyMade("/media/stick", ""));
            store.changePassword(Role.ORGANISER, password(), new KeyCost(64, 1));
            store.backup();
            store.erase(Role.ORGANISER, Set.of("person:p1"), "asked by letter");
            var format = new ChangeFormat();
            for (var entry : store.entries()) {
                expected.add(new String(format.write(entry), StandardCharsets.UTF_8));
            }
        }
        Files.createDirectories(FIXTURE.resolve(Backups.FOLDER));
        for (var name :
                List.of(
                        "key.json",
                        "key-copy.json",
                        "journal.log",
                        "subjects.keys",
                        "subjects-copy.keys")) {
            Files.copy(folder.resolve(name), FIXTURE.resolve(name));
        }
        for (var backup : Backups.anyIn(folder.resolve(Backups.FOLDER))) {
            var name = backup.file().getFileName().toString();
            Files.copy(backup.file(), FIXTURE.resolve(Backups.FOLDER).resolve(name));
        }
        Files.write(FIXTURE.resolve(EXPECTED), expected);
        Files.writeString(FIXTURE.resolve(WORDS), String.join(" ", recovery.words()));
    }
}
