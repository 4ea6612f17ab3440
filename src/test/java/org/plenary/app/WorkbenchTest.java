package org.plenary.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.plenary.ui.UiTest;

import java.nio.file.Path;

/** The way from an empty start screen to a described assembly and back. */
class WorkbenchTest extends UiTest {

    private static final String NAME = "Rivermouth Assembly on Coastal Flooding";

    private void found() {
        awaitNode("#start-new");
        robot.clickOn("#start-new");
        awaitNode("#new-name");
        write("#new-name", NAME);
        write("#new-question", "How should Rivermouth live with the sea in 2050?");
        write("#new-host", "Rivermouth Council");
        robot.clickOn("#new-training");
        robot.clickOn("#new-found");
        awaitNode("#prepare-name");
    }

    @Test
    void anAssemblyIsFoundedDescribedLeftAndOpenedAgain() {
        awaitNode("#start-new");
        assertThat(speechless()).isEmpty();
        picture("start");

        found();
        assertThat(home.resolve("Assemblies").resolve(NAME + ".plenary")).isDirectory();
        write("#prepare-promise", "We will answer each recommendation within six months.");
        robot.push(KeyCode.TAB);
        awaitSaved();
        await(() -> text("#journal").endsWith("2"));
        assertThat(speechless()).isEmpty();
        picture("prepare");

        robot.clickOn("#leave-assembly");
        awaitNode("#recent-0");
        picture("start-recent");
        robot.clickOn("#recent-0");
        awaitNode("#prepare-promise");
        assertThat(text("#prepare-promise")).startsWith("We will answer");
    }

    @Test
    void whatWasUndoneIsGoneAndRedoneIsThereAgain() {
        found();
        write("#prepare-host", "The Port Authority");
        robot.push(KeyCode.TAB);
        await(() -> text("#journal").endsWith("2"));
        robot.clickOn("#undo");
        await(() -> text("#prepare-host").equals("Rivermouth Council"));
        robot.clickOn("#section-prepare");
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        await(() -> text("#prepare-host").equals("The Port Authority"));
    }

    @Test
    void searchRunsWhatIsTypedWithoutAMouse() {
        found();
        robot.push(KeyCode.CONTROL, KeyCode.K);
        awaitNode("#search-words");
        picture("search");
        assertThat(speechless()).isEmpty();
        type("close assem");
        robot.push(KeyCode.ENTER);
        awaitNode("#start-new");
    }

    @Test
    void aFolderThatIsNoAssemblyIsExplainedAndNothingElseHappens() {
        awaitNode("#start-open");
        files.next(Path.of("Holidays"));
        robot.clickOn("#start-open");
        awaitNode("#problem-read");
        picture("problem");
        robot.push(KeyCode.ENTER);
        await(() -> robot.lookup("#problem").tryQuery().isEmpty());
        awaitNode("#start-open");
    }
}
