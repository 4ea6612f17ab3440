package org.plenary.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.embed.swing.SwingFXUtils;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;
import org.plenary.desk.ConfirmationDesk.Line;
import org.plenary.desk.VacanciesDesk;
import org.plenary.members.Status;
import org.plenary.sortition.Pick;
import org.plenary.ui.UiTest;
import org.plenary.verify.Check;
import org.plenary.verify.Finding;
import org.plenary.verify.Verifier;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

import javax.imageio.ImageIO;

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
        found("Rivermouth Assembly on Coastal Flooding");
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

    private static Region wall() {
        return Window.getWindows().stream()
                .map(Window::getScene)
                .filter(scene -> scene != null && scene.getRoot() instanceof CeremonyView)
                .map(scene -> (Region) scene.getRoot())
                .findFirst()
                .orElse(null);
    }

    private void press(KeyCode code) {
        fire(KeyEvent.KEY_PRESSED, "", code);
    }

    private void sign(int sign) {
        fire(KeyEvent.KEY_TYPED, Character.toString(sign), KeyCode.UNDEFINED);
    }

    private void fire(EventType<KeyEvent> kind, String sign, KeyCode code) {
        robot.interact(
                () ->
                        Event.fireEvent(
                                wall(),
                                new KeyEvent(kind, sign, "", code, false, false, false, false)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void wallPicture(String name) {
        robot.interact(
                () -> {
                    wall().resize(1600, 900);
                    wall().applyCss();
                    wall().layout();
                    wall().layout();
                    var image =
                            SwingFXUtils.fromFXImage(
                                    wall().snapshot(new SnapshotParameters(), null), null);
                    try {
                        var file = Path.of("docs/screens", name + "-light.png");
                        ImageIO.write(image, "png", file.toFile());
                    } catch (IOException e) {
                        throw new AssertionError(name, e);
                    }
                });
    }

    private void says(int line, String button) {
        robot.interact(() -> calls().getSelectionModel().select(line));
        robot.clickOn(button);
    }

    private void scrolledTo(String query) {
        robot.interact(
                () -> {
                    var node = robot.lookup(query).query();
                    for (var at = node.getParent(); at != null; at = at.getParent()) {
                        if (at instanceof ScrollPane pane) {
                            var inside = pane.getContent().sceneToLocal(node.localToScene(0, 0));
                            double room =
                                    pane.getContent().getLayoutBounds().getHeight()
                                            - pane.getViewportBounds().getHeight();
                            pane.setVvalue(room <= 0 ? 0 : Math.min(1, inside.getY() / room));
                            return;
                        }
                    }
                });
    }

    @Test
    void freeSeatsAreFilledInBatchesAfterTheSameProtocolAndEachDrawNamesTheOnesBefore()
            throws Exception {
        drawn();
        robot.clickOn("#draw-CALLS");
        await(() -> calls().getItems().size() == 12);
        for (int left = 11; left >= 9; left--) {
            int now = left;
            says(0, "#calls-DECLINED"); // the young ones
            await(() -> calls().getItems().size() == now);
        }
        robot.clickOn("#draw-SEATS");
        awaitNode("#vacancies-seats");
        await(() -> text("#vacancies-heading").equals("Seats free: 3 of 12 · stand ready: 0"));
        TableView<VacanciesDesk.Line> asked = robot.lookup("#vacancies-targets").queryTableView();
        assertThat(asked.getItems())
                .filteredOn(line -> line.target().value().value().equals("16-29"))
                .allSatisfy(line -> assertThat(line.lacking()).isEqualTo(3));
        assertThat(speechless()).isEmpty();
        picture("seats-free");

        write("#vacancies-ready", "4");
        robot.clickOn("#vacancies-publish-ready");
        awaitNode("#vacancies-by-seed");
        robot.clickOn("#vacancies-by-seed");
        robot.clickOn("#vacancies-by-seed");
        await(() -> text("#vacancies-heading").contains("stand ready: 4"));

        write("#vacancies-seats", "2");
        await(() -> text("#draw-primary").equals("Publish panels (seats: 2)"));
        robot.clickOn("#draw-primary");
        awaitNode("#vacancies-digits");
        assertThat(text("#vacancies-open")).contains("Lottery 3", "panels of 2");
        await(() -> !robot.lookup("#vacancies-ceremony").query().isDisabled());
        await(() -> !robot.lookup("#vacancies-never .label").queryAll().isEmpty());
        assertThat(robot.lookup("#vacancies-never .label").queryLabeled().getText())
                .contains("others cannot be drawn", "age: 30+");
        picture("seats-open");
        robot.clickOn("#vacancies-ceremony");
        await(() -> wall() != null);
        press(KeyCode.ENTER);
        press(KeyCode.F5);
        for (var number : List.of("7", "0815", "3")) {
            number.chars().forEach(this::sign);
            press(KeyCode.ENTER);
        }
        press(KeyCode.ENTER);
        await(() -> wall().lookup("#ceremony-panel") != null);
        int panel = Pick.byWitnesses(List.of("7", "0815", "3"), 1_000).panel();
        assertThat(((Label) wall().lookup("#ceremony-panel")).getText())
                .isEqualTo("Panel %d: 2 members".formatted(panel));
        assertThat(wall().lookup(".counts")).as("counts of two people describe them").isNull();
        wallPicture("ceremony-few");
        robot.interact(() -> wall().getScene().getWindow().hide());
        await(() -> text("#vacancies-heading").contains("Seats free: 1 of 12"));
        scrolledTo("#vacancies-batch-3");
        assertThat(text("#vacancies-batch-3")).contains("panel %d.".formatted(panel));

        var published = Files.createDirectories(home.resolve("published"));
        files.next(published);
        robot.clickOn("#vacancies-write-3");
        await(() -> text("#vacancies-written").contains("public-3"));
        picture("seats-batches");
        var elsewhere = Files.createDirectories(home.resolve("elsewhere"));
        files.next(elsewhere);
        robot.clickOn("#vacancies-write-2");
        await(() -> text("#vacancies-written").contains("elsewhere"));
        robot.clickOn("#draw-PANEL");
        awaitNode("#draw-write");
        files.next(published);
        robot.clickOn("#draw-write");
        await(() -> text("#draw-written").contains("Written to"));
        var second = published.resolve("observer-3");
        var before = List.of(published.resolve("observer"));
        var verdict = Verifier.verify(second, before);
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.unchecked())
                .as("the alternates’ bundle was not given")
                .containsExactlyInAnyOrder(Check.TARGETS_BY_COUNTS, Check.ORIGINS);
        files.next(second);
        robot.clickOn("#draw-check");
        awaitNode("#draw-verdict-origins");
        files.next(elsewhere);
        robot.clickOn("#draw-verdict-origins");
        await(() -> robot.lookup("#draw-verdict-origins").tryQuery().isEmpty());
        awaitNode("#draw-verdict-close");
        robot.clickOn("#draw-verdict-close");
        var everybodys = Verifier.verify(published.resolve("public-3"));
        assertThat(everybodys.holds()).isTrue();
        assertThat(everybodys.unchecked()).contains(Check.TARGETS_BY_COUNTS);
        assertThat(published.resolve("public-3/counts.csv")).doesNotExist();
        assertThat(Files.readString(published.resolve("public-3/draw.json")))
                .contains("\"pickedBy\": \"witnesses\"");
        Files.copy(
                published.resolve("draw-record-3.pdf"),
                Files.createDirectories(Path.of("target/papers")).resolve("draw-record-3.pdf"),
                StandardCopyOption.REPLACE_EXISTING);
        assertThat(Verifier.verify(published.resolve("observer"), List.of(second)).findings())
                .extracting(Finding::what)
                .contains(Finding.What.ORIGIN_NOT_NAMED);
    }

    @Test
    void targetsGiveWayOnlyWithAReasonThatIsKept() throws Exception {
        drawn();
        robot.clickOn("#draw-CALLS");
        await(() -> calls().getItems().size() == 12);
        says(0, "#calls-DECLINED");
        await(() -> calls().getItems().size() == 11);
        robot.clickOn("#draw-SEATS");
        awaitNode("#vacancies-targets");
        TableView<VacanciesDesk.Line> asked = robot.lookup("#vacancies-targets").queryTableView();
        await(() -> asked.getItems().size() == 4);
        int young = 2;
        robot.interact(() -> asked.getSelectionModel().select(young));
        scrolledTo("#vacancies-relax");
        assertThat(text("#vacancies-min")).isEqualTo("6");
        write("#vacancies-min", "5");
        assertThat(robot.lookup("#vacancies-relax").query().isDisabled()).isTrue();
        write("#vacancies-reason", "too few young people left in the pool");
        picture("seats-relax");
        robot.clickOn("#vacancies-relax");
        await(() -> asked.getItems().get(young).target().min() == 5);
        assertThat(asked.getItems().get(young).lacking()).isZero();
        assertThat(text("#vacancies-reason")).isEmpty();
    }
}
