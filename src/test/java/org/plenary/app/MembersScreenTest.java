package org.plenary.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.plenary.ui.UiTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** From a file of replies with dirt in it to the pool. */
class MembersScreenTest extends UiTest {

    private Path replies() throws IOException {
        var lines = new StringBuilder("id,name,gender,age,address,postcode\n");
        for (int i = 1; i <= 60; i++) {
            var age = i % 3 == 0 ? "16-29" : i % 3 == 1 ? "30-59" : "60+";
            var gender = i % 2 == 0 ? "woman" : "man";
            lines.append(
                    "R%03d,Person %d,%s,%s,%d Mill Road,RM1 %d%n"
                            .formatted(i, i, i == 11 ? "" : gender, age, i, i));
        }
        return Files.writeString(home.resolve("replies.csv"), lines);
    }

    private void foundAndGo() {
        found("Rivermouth Assembly");
        robot.clickOn("#section-members");
        awaitNode("#members-primary");
    }

    private Path targets() throws IOException {
        return Files.writeString(
                home.resolve("targets.csv"),
                """
                feature,value,min,max
                gender,man,5,7
                gender,woman,5,7
                age,16-29,3,5
                age,30-59,3,5
                age,60+,3,5
                """);
    }

    @Test
    void repliesAreLookedAtPutRightAndKept() throws Exception {
        foundAndGo();
        picture("members-empty");
        files.next(replies());
        robot.clickOn("#members-primary");
        awaitNode("#replies-troubles");
        await(() -> !robot.lookup("#replies-troubles").queryListView().getItems().isEmpty());
        assertThat(speechless()).isEmpty();
        picture("members-import");

        if (robot.lookup("#replies-accept-all").query().isVisible()) {
            robot.clickOn("#replies-accept-all");
        }
        ListView<?> troubles = robot.lookup("#replies-troubles").queryListView();
        while (!troubles.getItems().isEmpty()) {
            int before = troubles.getItems().size();
            robot.clickOn("Leave the reply out");
            await(() -> troubles.getItems().size() < before);
        }
        robot.clickOn("#members-primary");
        awaitNode("#pool");
        TableView<?> pool = robot.lookup("#pool").queryTableView();
        await(() -> pool.getItems().size() >= 58);
        assertThat(speechless()).isEmpty();
        picture("members-pool");
        draw();
    }

    /** From targets to the register. */
    private void draw() throws Exception {
        robot.clickOn("#section-draw");
        awaitNode("#draw-targets");
        write("#draw-size", "12");
        files.next(targets());
        robot.clickOn("#draw-import");
        await(() -> robot.lookup("#draw-targets").queryTableView().getItems().size() == 5);
        assertThat(speechless()).isEmpty();
        picture("draw-targets");

        robot.clickOn("#draw-primary");
        awaitNode("#draw-chart");
        assertThat(speechless()).isEmpty();
        picture("draw-published");
        write("#draw-digits", "417");
        robot.clickOn("#draw-primary");
        awaitNode("#draw-result");
        picture("draw-drawn");

        robot.clickOn("#section-members");
        awaitNode("#members-register");
        robot.clickOn("#members-register");
        awaitNode("#register");
        await(() -> robot.lookup("#register").queryTableView().getItems().size() == 12);
        robot.clickOn("#register .table-row-cell");
        robot.clickOn("#need-kind");
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        write("#need-detail", "Portuguese");
        robot.push(KeyCode.ENTER);
        await(() -> robot.lookup("#needs .button").queryAll().size() == 1);
        assertThat(robot.lookup("#needs .button").queryButton().getText())
                .isEqualTo("Interpreter: Portuguese");
        assertThat(speechless()).isEmpty();
        picture("members-register");
    }
}
