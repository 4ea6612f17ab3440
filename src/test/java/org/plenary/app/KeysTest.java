package org.plenary.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.plenary.ui.UiTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** A password from founding to locking, with real keys. */
class KeysTest extends UiTest {

    private static final String PASSWORD = "seven ferries at dusk";
    private static final String NAME = "Rivermouth Assembly";

    private void form() {
        awaitNode("#start-new");
        robot.clickOn("#start-new");
        awaitNode("#new-name");
        write("#new-name", NAME);
    }

    /** Founds with the keyboard alone from the name on; the words as they stand on the screen. */
    private List<String> found() {
        form();
        write("#new-password", PASSWORD);
        robot.push(KeyCode.TAB);
        type(PASSWORD);
        robot.clickOn("#new-found");
        awaitNode("#recovery-words");
        var words = new ArrayList<String>();
        for (int n = 1; n <= 9; n++) {
            words.add(text("#recovery-word-" + n));
        }
        return words;
    }

    private void confirm(List<String> words) {
        for (var field : List.of("#recovery-one", "#recovery-other")) {
            var name = robot.lookup(field).query().getAccessibleText();
            int number = Integer.parseInt(name.replaceAll("\\D", ""));
            write(field, words.get(number - 1));
        }
    }

    private void foundAndEnter() {
        confirm(found());
        robot.push(KeyCode.ENTER);
        awaitNode("#prepare-name");
    }

    private boolean isDisabled(String query) {
        return robot.lookup(query).query().isDisabled();
    }

    private void enterWith(String secret) {
        write("#unlock-password", secret);
        robot.push(KeyCode.ENTER);
    }

    @Test
    void aPasswordIsAskedForTwiceAndWeighedInWords() {
        form();
        assertThat(isDisabled("#new-found")).isTrue();
        write("#new-password", "aaaaaaaaaaaa");
        assertThat(text("#new-password-strength")).startsWith("Too short");
        write("#new-password", PASSWORD);
        assertThat(text("#new-password-strength")).startsWith("Very good");
        write("#new-password-again", "seven fairies");
        awaitNode("#new-password-again-wrong");
        assertThat(isDisabled("#new-found")).isTrue();
        assertThat(speechless()).isEmpty();
        picture("found-password");
        robot.clickOn("#new-training");
        await(() -> !isDisabled("#new-found"));
        picture("found-training");
        robot.clickOn("#new-found");
        awaitNode("#training");
        assertThat(text("#training")).isEqualTo("Training copy: no password");
        robot.clickOn("#section-notes");
        awaitNode("#training");
    }

    @Test
    void theWordsAreReadBackBeforeItGoesOnAndOpenItLater() throws Exception {
        var words = found();
        picture("recovery");
        assertThat(isDisabled("#recovery-go")).isTrue();
        assertThat(speechless()).isEmpty();
        var page = home.resolve("page.pdf");
        files.next(page);
        robot.clickOn("#recovery-save");
        await(() -> text("#recovery-written").contains("page.pdf"));
        assertThat(page).isNotEmptyFile();
        confirm(words);
        await(() -> !isDisabled("#recovery-go"));
        robot.push(KeyCode.ENTER);
        awaitNode("#prepare-name");
        assertThat(robot.lookup("#training").tryQuery()).isEmpty();
        robot.clickOn("#leave-assembly");
        awaitNode("#recent-0");

        robot.clickOn("#recent-0");
        awaitNode("#unlock-password");
        enterWith("seven fairies at dawn");
        awaitNode("#unlock-password-wrong");
        await(() -> !isDisabled("#unlock-password"));
        picture("unlock");
        assertThat(speechless()).isEmpty();
        enterWith(String.join(" ", words).toUpperCase(java.util.Locale.ROOT));
        awaitNode("#prepare-name");
        robot.clickOn("#leave-assembly");
        awaitNode("#recent-0");
        robot.clickOn("#recent-0");
        awaitNode("#unlock-password");
        enterWith(PASSWORD);
        awaitNode("#prepare-name");
        assertThat(everythingInTheFolder()).doesNotContain(PASSWORD, words.get(3));
    }

    private String everythingInTheFolder() throws IOException {
        var all = new StringBuilder();
        try (var found = Files.walk(home)) {
            for (var file : found.filter(f -> !f.toString().endsWith(".pdf")).toList()) {
                if (Files.isRegularFile(file)) {
                    all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
        }
        return all.toString();
    }

    @Test
    void lockingCoversEverythingAndKeepsWhatWasBeingTyped() {
        foundAndEnter();
        write("#prepare-host", "Rivermouth Cou");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        awaitNode("#lock-password");
        assertThat(robot.lookup("#prepare-host").tryQuery().filter(UiTest::isShown)).isEmpty();
        picture("locked");
        type("not the password");
        robot.push(KeyCode.ENTER);
        awaitNode("#lock-password-wrong");
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.ALT, KeyCode.DIGIT2);
        await(() -> !isDisabled("#lock-password"));
        write("#lock-password", PASSWORD);
        robot.push(KeyCode.ENTER);
        await(() -> !frame().isCovered());
        type("ncil");
        assertThat(text("#prepare-host")).isEqualTo("Rivermouth Council");
    }

    @Test
    void thePasswordIsChangedOnlyByWhoKnowsIt() {
        foundAndEnter();
        robot.clickOn("#protection");
        robot.clickOn("#menu-change-password");
        awaitNode("#change-before");
        picture("change-password");
        write("#change-before", "something else");
        write("#change-after", "nine lanterns in fog");
        write("#change-after-again", "nine lanterns in fog");
        robot.clickOn("#change-go");
        awaitNode("#change-before-wrong");
        await(() -> !isDisabled("#change-go"));
        write("#change-before", PASSWORD);
        robot.clickOn("#change-go");
        await(() -> robot.lookup("#change").tryQuery().isEmpty());
        robot.clickOn("#leave-assembly");
        awaitNode("#recent-0");
        robot.clickOn("#recent-0");
        awaitNode("#unlock-password");
        enterWith(PASSWORD);
        awaitNode("#unlock-password-wrong");
        await(() -> !isDisabled("#unlock-password"));
        enterWith("nine lanterns in fog");
        awaitNode("#prepare-name");
    }

    @Test
    void inTheHallNobodysDataIsOnAScreenAndOnlyThePasswordLeadsOut() {
        foundAndEnter();
        robot.clickOn("#protection");
        robot.clickOn("#menu-hall");
        awaitNode("#hall");
        assertThat(robot.lookup("#section-draw").tryQuery()).isEmpty();
        robot.clickOn("#section-members");
        await(() -> robot.lookup("#register").tryQuery().isPresent());
        var columns = robot.lookup("#register").queryTableView().getColumns();
        assertThat(columns).extracting(column -> column.getText()).doesNotContain("Features", "Id");
        assertThat(robot.lookup("#members-replies").tryQuery()).isEmpty();
        assertThat(robot.lookup("#need-kind").tryQuery()).isEmpty();
        picture("hall");
        assertThat(speechless()).isEmpty();
        robot.clickOn("#section-prepare");
        awaitNode("#prepare-name");
        assertThat(robot.lookup("#leaf-privacy").tryQuery()).isEmpty();
        assertThat(robot.lookup("#leaf-log").tryQuery()).isEmpty();
        robot.clickOn("#protection");
        robot.clickOn("#menu-hall");
        awaitNode("#unlock-password");
        enterWith("not the password");
        awaitNode("#unlock-password-wrong");
        await(() -> !isDisabled("#unlock-password"));
        enterWith(PASSWORD);
        awaitNode("#leaf-privacy");
        assertThat(robot.lookup("#section-draw").tryQuery()).isPresent();
    }

    @Test
    void whenNobodyIsThereForAWhileTheWindowIsCovered() throws IOException {
        Files.writeString(home.resolve("settings.properties"), "lock.after=PT2S");
        anew();
        foundAndEnter();
        awaitNode("#lock-password");
        assertThat(robot.lookup("#prepare-host").tryQuery().filter(UiTest::isShown)).isEmpty();
        write("#lock-password", PASSWORD);
        robot.push(KeyCode.ENTER);
        await(() -> !frame().isCovered());
    }

    @Test
    void newRecoveryWordsOpenItAndTheOldOnesDoNot() {
        var old = found();
        confirm(old);
        robot.push(KeyCode.ENTER);
        awaitNode("#prepare-name");
        robot.clickOn("#protection");
        robot.clickOn("#menu-renew-recovery");
        awaitNode("#unlock-password");
        enterWith(PASSWORD);
        awaitNode("#recovery-words");
        var fresh = new ArrayList<String>();
        for (int n = 1; n <= 9; n++) {
            fresh.add(text("#recovery-word-" + n));
        }
        assertThat(fresh).isNotEqualTo(old);
        confirm(fresh);
        robot.push(KeyCode.ENTER);
        awaitNode("#prepare-name");
        robot.clickOn("#leaf-log");
        await(() -> robot.lookup("#log").queryTableView().getItems().size() == 2);
        robot.clickOn("#leave-assembly");
        awaitNode("#recent-0");
        robot.clickOn("#recent-0");
        awaitNode("#unlock-password");
        enterWith(String.join(" ", old));
        awaitNode("#unlock-password-wrong");
        await(() -> !isDisabled("#unlock-password"));
        enterWith(String.join(" ", fresh));
        awaitNode("#prepare-name");
    }
}
