package org.plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.assembly.Assembly;
import org.plenary.assembly.Mandate;
import org.plenary.desk.FolderDesk;
import org.plenary.store.keys.KeyCost;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;

/** What commands say about a folder that is whole, and about one that is not. */
class FolderCommandsTest extends TypedCommands {

    @BeforeEach
    void threeNotes() {
        var lines = List.of("the ferry", "the café", "the harbour").iterator();
        new FolderDesk(Clock.systemUTC())
                .capture(folder.resolve("Hall.plenary"), null, "Saturday", lines, _ -> {}, _ -> {});
    }

    private int capture(byte[] lines) {
        var usual = System.in;
        System.setIn(new ByteArrayInputStream(lines));
        try {
            return run("capture", path("Hall.plenary"));
        } finally {
            System.setIn(usual);
        }
    }

    @Test
    void aLineThatIsNoTextIsNotSavedWithOtherLetters() {
        var lines = "first\nStra\u00dfe\nthird\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(capture(lines)).isEqualTo(Command.BAD_INPUT);
        assertThat(said().lines()).hasSize(2).allMatch(line -> line.startsWith("saved "));
        assertThat(complaint()).contains("Line 2 was not saved").contains("UTF-8");
        assertThat(run("notes", path("Hall.plenary"))).isZero();
        assertThat(said()).contains("first", "third").doesNotContain("Stra");
    }

    @Test
    void whoCapturesHearsThatKeysAreGone() throws IOException {
        loseTheKeys();
        assertThat(capture("one more\n".getBytes(StandardCharsets.UTF_8))).isZero();
        assertThat(complaint()).contains("People or notes whose keys are lost: 3.");
        assertThat(run("notes", path("Hall.plenary"))).isZero();
        assertThat(said()).contains("the café", "one more");
    }

    @Test
    void aPasswordThatIsWrongIsLookedForWhereItCameFrom() throws IOException {
        var assembly = new Assembly("Hall", "", "", Mandate.ADVISORY, "", "en");
        var quick = new KeyCost(1024, 1);
        new FolderDesk(Clock.systemUTC(), () -> quick)
                .found(
                        folder.resolve("Locked.plenary"),
                        assembly,
                        "three small boats".toCharArray())
                .assembly()
                .close();
        var file = folder.resolve("password.txt");
        Files.writeString(file, "three small goats\n");
        assertThat(run("check", path("Locked.plenary"), "--password-file", file.toString()))
                .isEqualTo(Command.BAD_INPUT);
        assertThat(complaint())
                .contains("The first line of " + file)
                .contains("Look into that file");
        assertThat(run("check", path("Locked.plenary"))).isEqualTo(Command.BAD_INPUT);
        assertThat(complaint()).contains("--password-file");
        Files.writeString(file, "three small boats\n");
        assertThat(run("check", path("Locked.plenary"), "--password-file", file.toString()))
                .isZero();
    }

    @Test
    void tablesThatMayBeTheLastPlaceAreNotMadeAnew() throws IOException {
        loseTheKeys();
        assertThat(run("rebuild", path("Hall.plenary"))).isEqualTo(Command.BAD_INPUT);
        assertThat(complaint()).contains("not thrown away");
        assertThat(run("notes", path("Hall.plenary"))).isZero();
        assertThat(said()).contains("the café");
    }

    @Test
    void aBackupInWhichNotEverybodyCanBeReadIsNamed() throws IOException {
        var backups = folder.resolve("Hall.plenary").resolve("backups");
        try (var all = Files.newDirectoryStream(backups)) {
            for (var backup : all) {
                var bytes = Files.readAllBytes(backup);
                int keys = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("subjects.keys");
                for (int at = keys + 80; at < keys + 150; at++) {
                    bytes[at] ^= 0x41;
                }
                Files.write(backup, bytes);
            }
        }
        assertThat(run("check", path("Hall.plenary"))).isZero();
        assertThat(said()).contains("Backups in the folder: 1.");
        assertThat(complaint()).contains("Not everybody can be read in");
    }

    @Test
    void backupsThatAreOfNoUseAreNamed() throws IOException {
        var backups = folder.resolve("Hall.plenary").resolve("backups");
        try (var all = Files.newDirectoryStream(backups)) {
            for (var backup : all) {
                var bytes = Files.readAllBytes(backup);
                bytes[bytes.length - 1_500] ^= 1;
                Files.write(backup, bytes);
            }
        }
        Files.writeString(backups.resolve("notes.plenary-backup"), "no backup");
        assertThat(run("check", path("Hall.plenary"))).isZero();
        assertThat(complaint().lines())
                .hasSize(2)
                .allMatch(line -> line.contains("cannot be restored here"));
        assertThat(said()).contains("Backups in the folder: 0.");
    }

    private void loseTheKeys() throws IOException {
        try (var backups =
                Files.newDirectoryStream(folder.resolve("Hall.plenary").resolve("backups"))) {
            for (var backup : backups) {
                Files.delete(backup);
            }
        }
        Files.delete(folder.resolve("Hall.plenary").resolve("subjects.keys"));
        Files.delete(folder.resolve("Hall.plenary").resolve("subjects-copy.keys"));
    }

    @Test
    void aFolderThatIsWholeIsCheckedTwiceAlike() {
        for (int i = 0; i < 2; i++) {
            assertThat(run("check", path("Hall.plenary"))).isZero();
            assertThat(said()).contains("The tables hold what follows");
            assertThat(complaint()).isEmpty();
        }
        assertThat(run("restore", path("Hall.plenary"))).isZero();
        assertThat(said()).contains("3 notes captured");
        assertThat(complaint()).isEmpty();
    }

    @Test
    void keysThatAreGoneAreALossAndNotOneOfTheTables() throws IOException {
        loseTheKeys();
        assertThat(run("check", path("Hall.plenary"))).isEqualTo(Command.BAD_INPUT);
        assertThat(said())
                .contains("People or notes that cannot be read because their keys are damaged: 3.")
                .doesNotContain("The tables did not hold");
        assertThat(complaint()).contains("Keys of people or notes are damaged");
        assertThat(run("notes", path("Hall.plenary"))).isZero();
        assertThat(said()).as("the tables have what was read once").contains("the café");
    }

    @Test
    void whatIsRestoredWithoutThemSaysSoBefore() throws IOException {
        loseTheKeys();
        assertThat(run("restore", path("Hall.plenary"), "--json")).isZero();
        assertThat(json().path("unreadable").asInt()).isEqualTo(3);
        assertThat(complaint()).contains("The keys of people or notes are damaged: 3.");
    }
}
