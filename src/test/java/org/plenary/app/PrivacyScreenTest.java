package org.plenary.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.plenary.desk.FolderDesk;
import org.plenary.ui.UiTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What is known about people, erasing it, and handing the assembly over, by keys and mouse. */
class PrivacyScreenTest extends UiTest {

    private static final String NAME = "Rivermouth Assembly";
    private static final String REPLIES =
            """
            id,name,gender,email,phone,address
            P1,Dora Quill,woman,dora.quill@example.org,0700 900001,1 Mill Lane
            P2,Emil Hart,man,emil.hart@example.org,0700 900002,2 Mill Lane
            P3,Fay Lowe,woman,fay.lowe@example.org,0700 900003,3 Mill Lane
            """;

    private Path folder() {
        return home.resolve("Assemblies").resolve(NAME + ".plenary");
    }

    private void found() {
        found(NAME);
        awaitNode("#prepare-name");
    }

    private void leave() {
        robot.clickOn("#leave-assembly");
        awaitNode("#recent-0");
    }

    /** Three replies and two notes, one of which names somebody. */
    private void given() throws IOException {
        found();
        leave();
        var file = Files.writeString(home.resolve("replies.csv"), REPLIES);
        var folders = new FolderDesk(clock());
        try (var open = folders.open(folder())) {
            var replies = open.members().open(file);
            open.members().keep(replies.read(replies.guess(List.of()), List.of(), "twice"));
        }
        folders.capture(
                folder(),
                null,
                "Morning",
                List.of("Ms Quill says the ferry is late", "The quay floods").iterator(),
                _ -> {},
                note -> {});
        robot.clickOn("#recent-0");
        awaitNode("#prepare-name");
    }

    @Test
    void aPersonIsFoundReadAndErasedWithWhatNamesThem() throws IOException {
        given();
        robot.clickOn("#leaf-privacy");
        awaitNode("#privacy-until");
        picture("privacy-empty");
        write("#privacy-until", "31 Febtember");
        robot.push(KeyCode.ENTER);
        awaitNode("#privacy-until-wrong");
        write("#privacy-until", "31 December 2026");
        robot.push(KeyCode.ENTER);
        awaitNode("#privacy-due");
        assertThat(text("#privacy-due")).startsWith("40 days");

        write("#privacy-wanted", "quill");
        await(() -> people().getItems().size() == 1);
        robot.interact(() -> people().getSelectionModel().select(0));
        awaitNode("#privacy-facts");
        assertThat(speechless()).isEmpty();
        picture("privacy-person");
        var pdf = home.resolve("access.pdf");
        files.next(pdf);
        robot.clickOn("#privacy-report");
        await(() -> text("#privacy-said").contains("access.pdf"));
        assertThat(pdf).isNotEmptyFile();

        robot.clickOn("#privacy-erase");
        awaitNode("#erase-reason");
        assertThat(robot.lookup("#erase-go").query().isDisabled()).isTrue();
        assertThat(speechless()).isEmpty();
        picture("erase-person");
        robot.interact(() -> ((CheckBox) robot.lookup("#erase-note-0").query()).fire());
        write("#erase-reason", "asked by letter on 3 May");
        var inTheWay = Files.createDirectories(folder().resolve("subjects.keys.new/in the way"));
        robot.clickOn("#erase-go");
        await(() -> robot.lookup("#erase-refused").query().isVisible());
        assertThat(text("#erase-refused")).startsWith("Not everything was erased yet");
        await(() -> people().getItems().isEmpty()); // the files of keys only are not done yet
        picture("erase-refused");
        Files.delete(inTheWay);
        Files.delete(inTheWay.getParent());
        robot.clickOn("#erase-go");
        await(() -> text("#privacy-said").startsWith("Erased for ever"));
        await(() -> people().getItems().isEmpty());
        leave();
        try (var open = new FolderDesk(clock()).open(folder())) {
            assertThat(open.notes().all().toString()).doesNotContain("Quill").contains("quay");
            assertThat(open.members().find("", 10).toString())
                    .doesNotContainIgnoringCase("quill")
                    .contains("Emil Hart");
        }
    }

    @SuppressWarnings("unchecked")
    private ListView<Object> people() {
        return (ListView<Object>) robot.lookup("#privacy-people").query();
    }

    @Test
    void everybodyIsErasedAtTheEnd() throws IOException {
        given();
        robot.clickOn("#leaf-privacy");
        awaitNode("#privacy-until");
        write("#privacy-until", "20/11/2026");
        robot.push(KeyCode.ENTER);
        awaitNode("#privacy-due");
        assertThat(text("#privacy-due")).startsWith("The day has come");
        robot.clickOn("#privacy-erase-all");
        awaitNode("#erase-reason");
        picture("erase-everybody");
        write("#erase-reason", "end of the assembly");
        robot.clickOn("#erase-go");
        await(() -> text("#privacy-said").contains("3"));
        leave();
        try (var open = new FolderDesk(clock()).open(folder())) {
            assertThat(open.members().find("", 10).toString())
                    .doesNotContain("Quill", "Hart", "Lowe", "example.org", "Mill Lane");
        }
    }

    @Test
    void itIsHandedOverGoesOnThereAndTheTwoCopiesAreToldApart() throws IOException {
        found();
        var stick = Files.createDirectory(home.resolve("stick"));
        robot.clickOn("#leaf-backups");
        awaitNode("#hand-over");
        assertThat(text("#copy-status")).isEqualTo("Second copy: none");
        robot.clickOn("#hand-over");
        awaitNode("#handover-word");
        write("#handover-word", "Anna, for weekend 4");
        assertThat(speechless()).isEmpty();
        picture("hand-over");
        files.next(stick);
        robot.clickOn("#handover-go");
        awaitNode("#handed-over");
        assertThat(text("#handed-over")).contains("Anna, for weekend 4");
        await(() -> text("#copy-status").contains("stick"));
        picture("handed-over");
        robot.clickOn("#leaf-remit");
        write("#prepare-host", "Nobody");
        robot.push(KeyCode.TAB);
        awaitNode("#problem-read");
        robot.push(KeyCode.ENTER);
        leave();

        var sent = only(stick);
        var there = home.resolve("Anna.plenary");
        var folders = new FolderDesk(clock());
        folders.restore(sent, there, null);
        folders.capture(
                there, null, "Sunday", List.of("Said at Anna's").iterator(), _ -> {}, note -> {});
        var back = Files.createDirectory(home.resolve("back"));
        folders.backup(there, null, back);

        robot.clickOn("#recent-0");
        awaitNode("#opening-read");
        robot.push(KeyCode.ENTER);
        await(() -> !frame().hasSheet());
        robot.clickOn("#leaf-backups");
        awaitNode("#take-back");
        robot.clickOn("#take-back");
        awaitNode("#takeback-word");
        picture("take-back");
        write("#takeback-word", "the stick was lost");
        robot.clickOn("#takeback-go");
        await(() -> !robot.lookup("#take-back").query().getParent().getParent().isVisible());
        files.next(only(back));
        robot.clickOn("#compare-copy");
        awaitNode("#fork-outcome");
        assertThat(text("#fork-outcome")).doesNotContain("parted"); // nothing was done here
        robot.push(KeyCode.ENTER);
        await(() -> !frame().hasSheet());
        robot.clickOn("#leaf-remit");
        write("#prepare-host", "The County");
        robot.push(KeyCode.TAB);
        awaitSaved();
        robot.clickOn("#leaf-backups");
        files.next(only(back));
        robot.clickOn("#compare-copy");
        awaitNode("#fork-outcome");
        assertThat(text("#fork-outcome")).contains("parted").contains("only there: 4");
        picture("fork");
        robot.push(KeyCode.ENTER);
        await(() -> !frame().hasSheet());
        leave();
    }

    private static Path only(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".plenary-backup"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
