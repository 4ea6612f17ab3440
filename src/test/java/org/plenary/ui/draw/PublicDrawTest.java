package org.plenary.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.embed.swing.SwingFXUtils;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;
import org.plenary.ui.UiTest;
import org.plenary.ui.theme.Appearance;
import org.plenary.ui.theme.Appearance.Tone;
import org.plenary.ui.theme.Theme;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import javax.imageio.ImageIO;

/** A draw as the hall sees it, and what can be done before and after. */
class PublicDrawTest extends UiTest {

    private static final int WIDTH = 1600;
    private static final int HEIGHT = 900;

    private Path replies() throws IOException {
        var lines = new StringBuilder("id,name,gender,age\n");
        for (int i = 1; i <= 60; i++) {
            var age = i % 3 == 0 ? "16-29" : i % 3 == 1 ? "30-59" : "60+";
            var gender = i <= 2 ? "other" : i % 2 == 0 ? "woman" : "man";
            lines.append("R%03d,Person %d,%s,%s%n".formatted(i, i, gender, age));
        }
        return Files.writeString(home.resolve("replies.csv"), lines);
    }

    /** Too few young people are allowed for all the men asked; "other" is on no panel. */
    private Path targets() throws IOException {
        return Files.writeString(
                home.resolve("targets.csv"),
                """
                feature,value,min,max,min_flex,max_flex
                gender,man,5,6,4,8
                gender,woman,3,5,3,7
                gender,other,0,0,0,0
                age,16-29,3,5,3,5
                age,30-59,3,5,3,5
                age,60+,3,5,3,5
                """);
    }

    /** Nothing about age. */
    private Path census() throws IOException {
        return Files.writeString(
                home.resolve("census.csv"),
                "feature,value,people\ngender,man,48000\ngender,woman,50000\ngender,other,2000\n");
    }

    private static String asked(TableView<TargetLine> table, String value) {
        return table.getItems().stream()
                .filter(line -> line.value().value().equals(value))
                .map(line -> line.min().get() + "-" + line.max().get())
                .findFirst()
                .orElse("");
    }

    @Test
    void aDrawInPublicFromImpossibleTargetsToACheckedRecord() throws Exception {
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
        TableView<TargetLine> table = robot.lookup("#draw-targets").queryTableView();
        files.next(census());
        robot.clickOn("#draw-census");
        await(() -> asked(table, "woman").equals("5-7"));
        assertThat(asked(table, "man")).isEqualTo("5-7");
        assertThat(asked(table, "other")).isEqualTo("0-1");
        assertThat(asked(table, "30-59")).isEqualTo("-");
        picture("draw-population");
        files.next(targets());
        robot.clickOn("#draw-import");
        await(() -> asked(table, "man").equals("5-6"));
        robot.clickOn("#draw-primary");
        awaitNode("#draw-way-1");
        assertThat(robot.lookup("#draw-ways-out").query().isVisible()).isTrue();
        assertThat(robot.lookup("#draw-way-3").tryQuery()).isPresent();
        assertThat(speechless()).isEmpty();
        picture("draw-ways-out");

        robot.clickOn("#draw-way-1");
        await(() -> !robot.lookup("#draw-clash").query().isVisible());
        robot.clickOn("#draw-primary");
        awaitNode("#draw-ceremony");
        await(() -> !robot.lookup("#draw-ceremony").query().isDisabled());
        await(() -> robot.lookup("#draw-never").query().isVisible());
        assertThat(robot.lookup("#draw-never .label").<Label>queryAll())
                .anySatisfy(
                        said ->
                                assertThat(said.getText())
                                        .contains("Person 1, Person 2 cannot be drawn", "other"));
        assertThat(speechless()).isEmpty();
        picture("draw-before");

        robot.clickOn("#draw-ceremony");
        await(() -> wall() != null);
        robot.interact(() -> ((ButtonBase) robot.lookup("#draw-ceremony").query()).fire());
        assertThat(walls()).as("one wall at a time").isEqualTo(1);
        robot.interact(() -> ((ButtonBase) robot.lookup("#section-members").query()).fire());
        await(() -> wall() == null);
        robot.clickOn("#section-draw");
        awaitNode("#draw-ceremony");
        robot.clickOn("#draw-ceremony");
        await(() -> wall() != null);
        var shown = ((Label) wall().lookup("#ceremony-journal")).getText();
        assertThat(onWall("#ceremony-fingerprint").getAccessibleText()).matches("[0-9a-f]{64}");
        wallPicture("ceremony-fingerprint");
        press(KeyCode.ENTER);
        sign("4");
        sign("x");
        sign("2");
        press(KeyCode.BACK_SPACE);
        sign("1");
        assertThat(onWall("#ceremony-signs").getAccessibleText()).isEqualTo("41");
        wallPicture("ceremony-digits");
        press(KeyCode.ENTER);
        assertThat(wall().lookup("#ceremony-panel")).as("two of three digits").isNull();
        press(KeyCode.F3);
        for (int i = 0; i < 4; i++) {
            sign("6");
        }
        wallPicture("ceremony-dice");
        press(KeyCode.ENTER);
        assertThat(((Label) onWall("#ceremony-said")).getText()).contains("6666", "Draw again");
        press(KeyCode.F5);
        sign("7");
        press(KeyCode.ENTER);
        press(KeyCode.ENTER);
        assertThat(((Label) onWall("#ceremony-said")).getText()).contains("two witnesses");
        for (var sign : "0815".split("")) {
            sign(sign);
        }
        press(KeyCode.ENTER);
        sign("3");
        assertThat(onWall("#ceremony-witnesses").getAccessibleText()).isEqualTo("7, 0815, 3");
        wallPicture("ceremony-witnesses");
        press(KeyCode.F2);
        sign("4");
        sign("1");
        sign("7");
        press(KeyCode.ENTER);
        await(() -> wall().lookup("#ceremony-panel") != null);
        assertThat(((Label) onWall("#ceremony-panel")).getText())
                .isEqualTo("Panel 417: 12 members");
        wallPicture("ceremony-panel");
        press(KeyCode.ESCAPE);
        await(() -> wall() == null);

        awaitNode("#draw-write");
        var published = Files.createDirectories(home.resolve("published"));
        files.next(published);
        robot.clickOn("#draw-write");
        await(() -> text("#draw-written").contains("Written to"));
        assertThat(published.resolve("draw-record.pdf")).isNotEmptyFile();
        assertThat(published.resolve("draw-record.docx")).isNotEmptyFile();
        assertThat(Files.readString(published.resolve("public/draw.json")))
                .contains("\"draw\": 1", "\"picked\": \"417\"")
                .containsPattern("\"journalHead\": \"[0-9a-f]{64}\"")
                .as("the head is the one on the wall: %s", shown)
                .containsPattern(
                        "\"journalHead\": \""
                                + shown.replaceFirst(
                                        ".*: ([0-9a-f]{8}) … ([0-9a-f]{8})", "$1[0-9a-f]{48}$2"));
        picture("draw-after");

        check(published.resolve("public"));
        assertThat(verdict()).contains("Everything that could be checked holds.");
        assertThat(speechless()).isEmpty();
        picture("draw-verdict");
        robot.clickOn("#draw-verdict-close");
        var counts = published.resolve("public/counts.csv");
        Files.writeString(
                counts, Files.readString(counts).replaceFirst(",[0-9]+\n(?!f)", ",999\n"));
        check(published.resolve("public"));
        assertThat(verdict()).contains("counts.csv, row 2");
        picture("draw-verdict-wrong");
    }

    private void check(Path folder) {
        files.next(folder);
        robot.clickOn("#draw-check");
        awaitNode("#draw-verdict-close");
    }

    private String verdict() {
        var all = new StringBuilder();
        robot.lookup("#draw-verdict .label")
                .<Label>queryAll()
                .forEach(label -> all.append(label.getText()).append('\n'));
        return all.toString();
    }

    private static Scene wallScene() {
        return Window.getWindows().stream()
                .map(Window::getScene)
                .filter(scene -> scene != null && scene.getRoot() instanceof CeremonyView)
                .findFirst()
                .orElse(null);
    }

    private static long walls() {
        return Window.getWindows().stream()
                .map(Window::getScene)
                .filter(scene -> scene != null && scene.getRoot() instanceof CeremonyView)
                .count();
    }

    private static Region wall() {
        var scene = wallScene();
        return scene == null ? null : (Region) scene.getRoot();
    }

    private static Node onWall(String query) {
        return wall().lookup(query);
    }

    private void press(KeyCode code) {
        robot.interact(
                () ->
                        Event.fireEvent(
                                wall(),
                                new KeyEvent(
                                        KeyEvent.KEY_PRESSED,
                                        "",
                                        "",
                                        code,
                                        false,
                                        false,
                                        false,
                                        false)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void sign(String sign) {
        robot.interact(
                () ->
                        Event.fireEvent(
                                wall(),
                                new KeyEvent(
                                        KeyEvent.KEY_TYPED,
                                        sign,
                                        "",
                                        KeyCode.UNDEFINED,
                                        false,
                                        false,
                                        false,
                                        false)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** The wall as a projector shows it, light and dark. */
    private void wallPicture(String name) {
        for (var tone : Tone.values()) {
            robot.interact(
                    () -> {
                        new Theme().dress(wallScene(), new Appearance(tone, 100));
                        wall().resize(WIDTH - 1, HEIGHT);
                        wall().resize(WIDTH, HEIGHT);
                        wall().applyCss();
                        wall().layout();
                        wall().layout();
                        var image =
                                SwingFXUtils.fromFXImage(
                                        wall().snapshot(new SnapshotParameters(), null), null);
                        var file =
                                Path.of(
                                        "docs/screens",
                                        name + "-" + tone.name().toLowerCase(Locale.ROOT) + ".png");
                        try {
                            ImageIO.write(image, "png", file.toFile());
                        } catch (IOException e) {
                            throw new AssertionError(name, e);
                        }
                    });
        }
    }
}
