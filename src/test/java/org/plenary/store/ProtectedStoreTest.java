package org.plenary.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.assembly.FolderChange;
import org.plenary.assembly.Problem;
import org.plenary.assembly.ProblemException;
import org.plenary.assembly.Role;
import org.plenary.store.backup.BackupFile;
import org.plenary.store.keys.KeyCost;
import org.plenary.store.keys.Protection;
import org.plenary.store.keys.RecoveryKey;
import org.plenary.store.keys.Secret;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** A folder with a password: what opens it, what a newer program may have written into it. */
class ProtectedStoreTest {

    private static final KeyCost QUICK = new KeyCost(64, 1);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Clock clock = Clock.systemUTC();
    private final RecoveryKey recovery = RecoveryKey.fresh(new SecureRandom());

    @TempDir Path place;

    private Path folder() {
        return place.resolve("Rivermouth.plenary");
    }

    private static Secret.Password password(String text) {
        return new Secret.Password(text.toCharArray());
    }

    private Store founded() {
        var locked = new Protection.Locked(password("three small boats"), recovery, QUICK);
        var store = Store.create(folder(), Notes.ASSEMBLY, Role.ORGANISER, clock, locked);
        store.commit(Role.FACILITATOR, Notes.agenda());
        store.commit(Role.CLERK, Notes.captured(1));
        return store;
    }

    private Store open(Secret secret) {
        return Store.open(folder(), clock, secret);
    }

    private static Map<Path, String> everythingIn(Path folder) throws IOException {
        var all = new TreeMap<Path, String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                all.put(
                        folder.relativize(file),
                        HexFormat.of().formatHex(Files.readAllBytes(file))
                                + Files.getLastModifiedTime(file));
            }
        }
        return all;
    }

    /** The same file as a later version would write it: whole, with a check that is right. */
    private static byte[] ofFormat(int format, byte[] keyFile) throws Exception {
        var json = (ObjectNode) JSON.readTree(keyFile);
        json.remove("check");
        json.put("format", format).put("said later", "what this program has never heard of");
        var digest = MessageDigest.getInstance("SHA-256").digest(JSON.writeValueAsBytes(json));
        json.put("check", HexFormat.of().formatHex(digest));
        return JSON.writeValueAsBytes(json);
    }

    private static Problem refusal(Runnable opening) {
        var refused = new ProblemException[1];
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(opening::run)
                .satisfies(e -> refused[0] = e);
        return refused[0].problem();
    }

    @Test
    void aWholeKeyFileOfANewerFormatIsNotTakenForADamagedOne() throws Exception {
        try (var store = founded()) {
            store.backup(); // its key file would open the folder, too
        }
        for (var name : new String[] {"key.json", "key-copy.json"}) {
            var file = folder().resolve(name);
            Files.write(file, ofFormat(2, Files.readAllBytes(file)));
        }
        var before = everythingIn(folder());

        var problem = refusal(() -> open(password("three small boats")).close());

        assertThat(problem.key()).isEqualTo("folder.newer");
        assertThat(problem.arguments()).containsEntry("found", "2").containsEntry("known", "1");
        assertThat(everythingIn(folder())).isEqualTo(before);
    }

    @Test
    void oneNewerKeyFileOfTheTwoIsEnoughToBeRefused() throws Exception {
        founded().close();
        var copy = folder().resolve("key-copy.json");
        Files.write(copy, ofFormat(7, Files.readAllBytes(copy)));
        var before = everythingIn(folder());

        var problem = refusal(() -> open(password("three small boats")).close());

        assertThat(problem.key()).isEqualTo("folder.newer");
        assertThat(everythingIn(folder())).isEqualTo(before);
    }

    @Test
    void aFlippedFormatIsDamageAndMendedFromTheOther() throws Exception {
        founded().close();
        var file = folder().resolve("key.json");
        var whole = Files.readString(file);
        Files.writeString(file, whole.replaceFirst("\"format\" : 1", "\"format\" : 3"));
        try (var store = open(password("three small boats"))) {
            assertThat(store.report().findings())
                    .extracting(Problem::key)
                    .containsExactly("opening.keyFileMended");
        }
        assertThat(Files.readString(file)).isEqualTo(whole);
    }

    @Test
    void otherPasswordsAndOtherWordsAreToldInTheJournalWithoutAnySecret() {
        var words = RecoveryKey.fresh(new SecureRandom());
        var renewed = new Secret.Recovery(RecoveryKey.read(String.join(" ", words.words())).get());
        try (var store = founded()) {
            store.changePassword(Role.ORGANISER, password("nine lanterns"), QUICK);
            store.changeRecovery(Role.ORGANISER, words, QUICK);
            assertThat(store.entry(4).change()).isEqualTo(new FolderChange.PasswordChanged());
            assertThat(store.entry(5).change()).isEqualTo(new FolderChange.RecoveryRenewed());
            assertThat(store.toUndo().orElseThrow().position()).isEqualTo(3);
            assertThat(store.entries().toString())
                    .doesNotContain("lanterns")
                    .doesNotContain(words.words());
        }
        assertThat(refusal(() -> open(password("three small boats")).close()).key())
                .isEqualTo("secret.wrong");
        assertThat(refusal(() -> open(new Secret.Recovery(recovery)).close()).key())
                .isEqualTo("secret.wrong");
        open(password("nine lanterns")).close();
        open(renewed).close();
    }

    @Test
    void aProtectedBackupIsRestoredWithThePasswordOfItsDay() {
        BackupFile backup;
        try (var store = founded()) {
            backup = store.backup();
            store.changePassword(Role.ORGANISER, password("nine lanterns"), QUICK);
            store.commit(Role.CLERK, Notes.captured(2));
        }
        var restoring = new Restoring(clock);
        var target = place.resolve("again.plenary");
        assertThat(Restoring.isProtected(backup.file())).isTrue();
        assertThat(
                        refusal(
                                        () ->
                                                restoring
                                                        .restore(
                                                                backup.file(),
                                                                target,
                                                                password("nine lanterns"))
                                                        .close())
                                .key())
                .isEqualTo("secret.wrong");
        assertThat(target).doesNotExist();
        var preview = restoring.preview(backup.file(), password("three small boats"));
        assertThat(preview.count("note.captured")).isEqualTo(1);
        try (var again = restoring.restore(backup.file(), target, password("three small boats"))) {
            assertThat(again.notes().all()).hasSize(1);
            assertThat(again.isTrainingCopy()).isFalse();
            assertThat(again.copy().copy()).isPresent();
        }
        assertThat(Store.isProtected(target)).isTrue();
    }
}
