package org.plenary.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ListView;
import javafx.scene.control.TableView;

import org.junit.jupiter.api.Test;
import org.plenary.desk.ConfirmationDesk.Line;
import org.plenary.members.Status;
import org.plenary.ui.UiTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Confirmation week in the window: calls and answers. */
class AfterTheDrawTest extends UiTest {

    private static final String[] NAMES = {
        "Amina Yusuf", "Gareth Llewellyn-Prosser", "Wiebke Schönwetter", "Tom Okafor", "Zoë Baker",
        "Rhiannon Vaughan", "Ian Petrescu", "Maud Ellery", "Samir Haddad", "Kate O’Neill"
    };

    /** Every third is young, but the targets want half of the seats for the young. */
    private Path replies() throws IOException {
        var lines = new StringBuilder("id,name,phone,e-mail,gender,age\n");
        for (int i = 1; i <= 60; i++) {
            var age = i % 4 == 0 ? "16-29" : "30+";
            var gender = i % 2 == 0 ? "woman" : "man";
            lines.append(
                    "P%03d,%s %d,07700 9000%02d,r%03d@example.org,%s,%s%n"
                            .formatted(i, NAMES[i % NAMES.length], i, i, i, gender, age));
        }
        return Files.writeString(home.resolve("replies.csv"), lines);
    }

    private Path targets() throws IOException {
        return Files.writeString(
                home.resolve("targets.csv"),
                """
                feature,value,min,max,min_flex,max_flex
                gender,man,5,7,4,8
                gender,woman,5,7,4,8
                age,16-29,6,6,4,7
                age,30+,6,6,5,8
                """);
    }

    private void drawn() throws Exception {
        awaitNode("#start-new");
        robot.clickOn("#start-new");
        awaitNode("#new-name");
        write("#new-name", "Rivermouth Assembly on Coastal Flooding");
        robot.clickOn("#new-training");
        robot.clickOn("#new-found");
        awaitNode("#section-members");
        robot.clickOn("#section-members");
        awaitNode("#members-primary");
        files.next(replies());
        robot.clickOn("#members-primary");
        awaitNode("#replies-troubles");
        robot.clickOn("#members-primary");
        awaitNode("#pool");
        robot.clickOn("#section-draw");
        awaitNode("#draw-targets");
        write("#draw-size", "12");
        files.next(targets());
        robot.clickOn("#draw-import");
        TableView<TargetLine> asked = robot.lookup("#draw-targets").queryTableView();
        await(() -> asked.getItems().stream().allMatch(TargetLine::isWhole));
        robot.clickOn("#draw-primary");
        awaitNode("#draw-digits");
        write("#draw-digits", "417");
        robot.clickOn("#draw-primary");
        awaitNode("#draw-CALLS");
    }

    private ListView<Line> calls() {
        return robot.lookup("#calls").queryListView();
    }

    @Test
    void everybodyDrawnIsCalledInAnOrderThatIsExplainedAndWhatTheySaidIsKept() throws Exception {
        drawn();
        robot.clickOn("#draw-CALLS");
        awaitNode("#calls");
        await(() -> calls().getItems().size() == 12);
        assertThat(calls().getItems().getFirst().why()).contains("age: 16-29", "few replied");
        assertThat(calls().getItems().getLast().why()).isEmpty();
        assertThat(speechless()).isEmpty();
        picture("calls-first");

        var first = text("#calls-name");
        robot.clickOn("#calls-NO_ANSWER");
        await(() -> calls().getItems().getFirst().log().size() == 1);
        assertThat(text("#calls-name")).isEqualTo(first);
        write("#calls-note", "at work until six");
        robot.clickOn("#calls-MESSAGE_LEFT");
        await(() -> calls().getItems().getFirst().log().size() == 2);
        assertThat(calls().getItems().getFirst().why()).startsWith("2 calls without an answer.");
        assertThat(text("#calls-note")).isEmpty();
        picture("calls-tried");

        robot.clickOn("#calls-chance");
        awaitNode("#calls-chance-said");
        assertThat(text("#calls-chance-said"))
                .contains("of 1,000 equally likely panels held you", "higher because few people");
        robot.clickOn("#calls-CONFIRMED");
        await(() -> calls().getItems().size() == 11);
        assertThat(text("#calls-name")).as("the next one").isNotEqualTo(first);
        write("#calls-note", "new baby");
        robot.clickOn("#calls-DECLINED");
        await(() -> calls().getItems().size() == 10);
        assertThat(text("#calls-figures"))
                .isEqualTo("To call 10 · confirmed 1 · will not come 1 · seats free 1");

        robot.clickOn("#calls-everybody");
        await(() -> calls().getItems().size() == 12);
        var no =
                calls().getItems().stream()
                        .filter(line -> line.member().status() == Status.DECLINED)
                        .findFirst()
                        .orElseThrow();
        assertThat(no.log().getLast().contact().note()).isEqualTo("new baby");
        robot.interact(() -> calls().getSelectionModel().select(no));
        assertThat(robot.lookup("#calls-log .label").queryLabeled().getText()).contains("Attempts");
        robot.clickOn("#calls-chance");
        awaitNode("#calls-chance-said");
        picture("calls-everybody");

        var letter = home.resolve("letter.pdf");
        files.next(letter);
        robot.clickOn("#calls-letter");
        await(() -> text("#calls-written").contains("letter.pdf"));
        assertThat(letter).isNotEmptyFile();
        var sheet = home.resolve("sheet.pdf");
        files.next(sheet);
        robot.clickOn("#draw-primary");
        await(() -> text("#calls-written").contains("sheet.pdf"));
        assertThat(sheet).isNotEmptyFile();
        var keep = Files.createDirectories(Path.of("target/papers"));
        Files.copy(letter, keep.resolve("letter.pdf"), StandardCopyOption.REPLACE_EXISTING);
        Files.copy(sheet, keep.resolve("call-sheet.pdf"), StandardCopyOption.REPLACE_EXISTING);
    }
}
