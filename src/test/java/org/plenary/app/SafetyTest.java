package org.plenary.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.plenary.desk.FolderDesk;
import org.plenary.ui.UiTest;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;

/** What a person is told of trouble, of what was done, and of the copies there are. */
class SafetyTest extends UiTest {

    private static final String NAME = "Rivermouth Assembly";

    private void found() {
        found(NAME);
        awaitNode("#prepare-name");
    }

    private void leave() {
        robot.clickOn("#leave-assembly");
        awaitNode("#recent-0");
    }

    private Path folder() {
        return home.resolve("Assemblies").resolve(NAME + ".plenary");
    }

    @Test
    void aTornRecordIsToldOfAfterOpening() throws Exception {
        found();
        write("#prepare-host", "Rivermouth Council");
        robot.push(KeyCode.TAB);
        await(() -> text("#journal").endsWith("2"));
        leave();
        Files.write(
                folder().resolve("journal.log"), new byte[] {0, 0, 1}, StandardOpenOption.APPEND);
        robot.clickOn("#recent-0");
        awaitNode("#opening-read");
        picture("opening");
        assertThat(speechless()).isEmpty();
        robot.push(KeyCode.ENTER);
        await(() -> !frame().hasSheet());
        assertThat(text("#prepare-host")).isEqualTo("Rivermouth Council");
    }

    @Test
    void anAssemblyThatIsOpenElsewhereIsNotOpened() throws IOException {
        found();
        leave();
        var lock = folder().resolve("lock");
        try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            channel.lock();
            robot.clickOn("#recent-0");
            awaitNode("#problem-read");
            picture("open-elsewhere");
            robot.push(KeyCode.ENTER);
        }
        awaitNode("#recent-0");
    }

    @Test
    void whatIsWholeOfADamagedFolderBecomesANewOne() throws IOException {
        found();
        write("#prepare-host", "Rivermouth Council");
        robot.push(KeyCode.TAB);
        await(() -> text("#journal").endsWith("2"));
        leave();
        for (var copies : List.of("journal-tail*", "checkpoint-*", "tables.*", "backups/*")) {
            delete(copies);
        }
        var journal = folder().resolve("journal.log");
        var bytes = Files.readAllBytes(journal);
        bytes[bytes.length - 5] ^= 1;
        Files.write(journal, bytes);

        robot.clickOn("#recent-0");
        awaitNode("#problem-cure");
        picture("damaged-folder");
        assertThat(speechless()).isEmpty();
        robot.push(KeyCode.ENTER);
        awaitNode("#restore-contents");
        assertThat(text("#restore-contents")).contains("can be read: 1.");
        assertThat(text("#restore-missing")).contains("after change 1", "1 at least");
        picture("damaged-restore");
        files.next(home.resolve("Assemblies"));
        robot.push(KeyCode.ENTER);
        awaitNode("#prepare-name");
        assertThat(text("#prepare-host")).isEmpty();
        assertThat(journal).hasBinaryContent(bytes);
    }

    @Test
    void aFolderWithFilesOfAnotherCopyIsRefusedAndCanBeReadAllTheSame() throws IOException {
        found();
        leave();
        var other = Files.createDirectories(home.resolve("Assemblies").resolve("Copy"));
        try (var files = Files.newDirectoryStream(folder(), Files::isRegularFile)) {
            for (var file : files) {
                Files.copy(file, other.resolve(file.getFileName()));
            }
        }
        robot.clickOn("#recent-0");
        awaitNode("#prepare-name");
        write("#prepare-host", "Rivermouth Council");
        robot.push(KeyCode.TAB);
        await(() -> text("#journal").endsWith("2"));
        leave();
        new FolderDesk(Clock.systemUTC())
                .capture(other, null, "Talk", List.of("said there").iterator(), _ -> {}, _ -> {});
        for (var name : List.of("journal.log", "journal-tail.log")) {
            Files.copy(
                    other.resolve(name),
                    folder().resolve(name),
                    StandardCopyOption.REPLACE_EXISTING);
        }

        robot.clickOn("#recent-0");
        awaitNode("#problem-cure");
        picture("mixed-folder");
        assertThat(speechless()).isEmpty();
        robot.push(KeyCode.ENTER);
        awaitNode("#restore-contents");
        assertThat(text("#restore-contents")).contains("can be read: 4.");
    }

    private void delete(String pattern) throws IOException {
        var in = pattern.startsWith("backups/") ? folder().resolve("backups") : folder();
        try (var files =
                Files.newDirectoryStream(in, pattern.substring(pattern.indexOf('/') + 1))) {
            for (var file : files) {
                Files.delete(file);
            }
        }
    }

    @Test
    void theLogTellsWhatWasDoneAndBackupsAreMadeAndRestored() throws IOException {
        found();
        write("#prepare-host", "Rivermouth Council");
        robot.push(KeyCode.TAB);
        await(() -> text("#journal").endsWith("2"));
        robot.clickOn("#leaf-log");
        await(() -> robot.lookup("#log").queryTableView().getItems().size() == 2);
        assertThat(text("#log-head")).hasSize(64);
        write("#log-wanted", "founding");
        await(() -> robot.lookup("#log").queryTableView().getItems().size() == 1);
        assertThat(speechless()).isEmpty();
        picture("process-log");
        var csv = home.resolve("log.csv");
        files.next(csv);
        robot.clickOn("#log-export");
        await(() -> text("#log-exported").contains("log.csv"));
        assertThat(Files.readAllLines(csv)).hasSize(2);
        assertThat(Files.readString(csv)).contains("founding the assembly");

        robot.clickOn("#leaf-backups");
        awaitNode("#backup-now");
        var stick = Files.createDirectory(home.resolve("stick"));
        files.next(stick);
        robot.clickOn("#backup-stick");
        await(() -> text("#backup-said").contains("stick"));
        robot.clickOn("#backup-now");
        await(() -> !robot.lookup("#backups").queryTableView().getItems().isEmpty());
        assertThat(speechless()).isEmpty();
        picture("backups");
        leave();

        Path backup;
        try (var made = Files.list(stick)) {
            backup =
                    made.filter(f -> f.toString().endsWith(".plenary-backup"))
                            .findFirst()
                            .orElseThrow();
        }
        files.next(backup);
        robot.clickOn("#start-restore");
        awaitNode("#restore-contents");
        assertThat(text("#restore-contents")).contains("2 changes");
        picture("restore");
        files.next(home.resolve("Assemblies"));
        robot.push(KeyCode.ENTER);
        awaitNode("#prepare-name");
        assertThat(text("#prepare-host")).isEqualTo("Rivermouth Council");
    }

    @Test
    void aFolderOfANewerVersionIsRefusedInASentenceAndLeftAsItIs() throws Exception {
        found();
        leave();
        for (var name : List.of("key.json", "key-copy.json")) {
            var file = folder().resolve(name);
            Files.write(file, ofFormat(2, Files.readAllBytes(file)));
        }
        var before = Files.readAllBytes(folder().resolve("key.json"));
        robot.clickOn("#recent-0");
        awaitNode("#problem-read");
        picture("newer-folder");
        robot.push(KeyCode.ENTER);
        await(() -> !frame().hasSheet());
        awaitNode("#recent-0");
        assertThat(folder().resolve("key.json")).hasBinaryContent(before);
    }

    /** As a later version would write it: whole, with a check that is right. */
    private static byte[] ofFormat(int format, byte[] keyFile) throws Exception {
        var mapper = JsonMapper.builder().build();
        var json = (ObjectNode) mapper.readTree(keyFile);
        json.remove("check");
        json.put("format", format);
        var digest = MessageDigest.getInstance("SHA-256").digest(mapper.writeValueAsBytes(json));
        json.put("check", HexFormat.of().formatHex(digest));
        return mapper.writeValueAsBytes(json);
    }

    /** Whoever may write everywhere, such as root, cannot see this. */
    @Test
    void aFolderThatCannotBeWrittenToIsExplained() throws IOException {
        found();
        leave();
        var files = folder().toFile();
        Files.delete(folder().resolve("lock"));
        assumeTrue(files.setWritable(false) && !Files.isWritable(folder()));
        try {
            robot.clickOn("#recent-0");
            awaitNode("#problem-read");
            picture("read-only-folder");
            robot.push(KeyCode.ENTER);
        } finally {
            files.setWritable(true);
        }
        awaitNode("#recent-0");
    }
}
