package org.plenary.ui.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.embed.swing.SwingFXUtils;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;
import org.plenary.agenda.Block;
import org.plenary.agenda.Day;
import org.plenary.agenda.Format;
import org.plenary.agenda.Phase;
import org.plenary.assembly.Assembly;
import org.plenary.assembly.Mandate;
import org.plenary.desk.FolderDesk;
import org.plenary.desk.OpenAssembly;
import org.plenary.ui.UiTest;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

import javax.imageio.ImageIO;

/** A Saturday by the clock, ten minutes late, and what the room sees of it. */
class RunScreenTest extends UiTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private volatile Instant now = Instant.parse("2026-11-21T09:00:00Z");

    @Override
    protected Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return LONDON;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private Path folder() {
        return home.resolve("Rivermouth.plenary");
    }

    private void given() {
        var assembly =
                new Assembly("Rivermouth", "How?", "Council", Mandate.ADVISORY, "Yes.", "en-GB");
        try (var open = new FolderDesk(clock()).found(folder(), assembly)) {
            saturday(open);
        }
    }

    private static void saturday(OpenAssembly open) {
        var day =
                new Day(
                        open.agenda().newDayId(),
                        LocalDate.of(2026, 11, 21),
                        LocalTime.of(9, 0),
                        LocalTime.of(11, 0),
                        "Saturday",
                        LONDON,
                        5);
        open.agenda().addDay(day);
        block(open, day, 0, "Welcome", 30, 30);
        block(open, day, 1, "What should the sea be allowed to take?", 30, 15);
        block(open, day, 2, "Reports from the tables", 45, 30);
    }

    private static void block(
            OpenAssembly open, Day day, int at, String title, int minutes, int least) {
        open.agenda()
                .addBlock(
                        day.id(),
                        at,
                        Block.of(
                                        open.agenda().newBlockId(),
                                        title,
                                        Phase.DELIBERATION,
                                        Format.TABLE_TALK,
                                        minutes)
                                .withLength(minutes, least)
                                .asking("", at == 1 ? "Speak of one place you know." : "")
                                .seated(at == 1 ? 1 : 0));
    }

    private void press(String button) {
        robot.interact(() -> robot.lookup(button).query().requestFocus());
        robot.push(KeyCode.SPACE);
    }

    @Test
    void aDayRunsLateCatchesUpAndTheRoomSeesOnlyWhatItNeeds() throws Exception {
        given();
        awaitNode("#start-open");
        files.next(folder());
        robot.clickOn("#start-open");
        awaitNode("#section-agenda");
        robot.clickOn("#section-agenda");
        awaitNode("#agenda-leaf-run");
        robot.push(KeyCode.CONTROL, KeyCode.J);
        awaitNode("#run-next");
        assertThat(text("#run-next")).contains("Welcome");
        press("#run-next");
        awaitNode("#run-left");
        assertThat(text("#run-left")).isEqualTo("30:00");
        assertThat(text("#run-ending")).contains("as planned");

        pass(Duration.ofMinutes(27));
        await(() -> text("#run-left").equals("3:00"));
        picture("agenda-run");
        pass(Duration.ofMinutes(23));
        await(() -> text("#run-left").equals("−20:00"));
        assertThat(text("#run-ending")).contains("20 min later");
        press("#run-next");
        await(() -> text("#run-left").equals("30:00"));

        press("#run-few");
        await(() -> robot.lookup("#run-outcome").tryQuery().isPresent());
        assertThat(speechless()).isEmpty();
        picture("agenda-catch-up");
        press("#run-apply");
        await(() -> robot.lookup("#run-outcome").tryQuery().isEmpty());
        await(() -> text("#run-ending").contains("11:00"));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> !text("#run-ending").contains("11:00"));

        robot.push(KeyCode.CONTROL, KeyCode.R);
        await(() -> room() != null);
        var scene = roomScene();
        await(() -> words(scene, "#room-left").equals("30 min"));
        assertThat(words(scene, "#room-title")).startsWith("What should the sea");
        assertThat(words(scene, "#room-next")).contains("Reports from the tables");
        keep(scene, "room-light");
        pass(Duration.ofMinutes(26));
        await(() -> words(scene, "#room-left").equals("4 min"));
        robot.interact(() -> push(scene, KeyCode.D));
        keep(scene, "room-dark");
        robot.interact(() -> push(scene, KeyCode.ESCAPE));
        await(() -> room() == null);
    }

    private static Window room() {
        return Window.getWindows().stream()
                .filter(
                        window ->
                                window instanceof Stage stage
                                        && "For the room".equals(stage.getTitle()))
                .findFirst()
                .orElse(null);
    }

    private static Scene roomScene() {
        return WaitForAsyncUtils.waitForAsyncFx(5000, () -> room().getScene());
    }

    private static String words(Scene scene, String query) {
        return scene.lookup(query) instanceof Label label ? label.getText() : "";
    }

    private static void push(Scene scene, KeyCode code) {
        Event.fireEvent(
                scene,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private static void keep(Scene scene, String name) throws IOException {
        var image =
                WaitForAsyncUtils.waitForAsyncFx(
                        5000,
                        () -> {
                            scene.getRoot().applyCss();
                            scene.getRoot().layout();
                            return SwingFXUtils.fromFXImage(scene.snapshot(null), null);
                        });
        ImageIO.write(image, "png", Path.of("docs/screens", name + ".png").toFile());
    }
}
