package org.plenary.ui.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.collections.ObservableList;
import javafx.embed.swing.SwingFXUtils;
import javafx.event.Event;
import javafx.geometry.Dimension2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;
import org.plenary.agenda.AgendaChange;
import org.plenary.agenda.Block;
import org.plenary.agenda.Day;
import org.plenary.agenda.DayPlan;
import org.plenary.agenda.Format;
import org.plenary.agenda.LiveDay;
import org.plenary.agenda.Phase;
import org.plenary.agenda.RunLog;
import org.plenary.assembly.Assembly;
import org.plenary.assembly.BlockId;
import org.plenary.assembly.DayId;
import org.plenary.assembly.Mandate;
import org.plenary.desk.FolderDesk;
import org.plenary.desk.OpenAssembly;
import org.plenary.members.PersonId;
import org.plenary.seating.Rule;
import org.plenary.seating.SeatingPlan;
import org.plenary.texts.Texts;
import org.plenary.ui.UiTest;
import org.plenary.ui.theme.Appearance;
import org.plenary.ui.theme.Theme;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

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
            open.notes().addTheme("Sea wall", List.of());
            open.notes().addTheme("Insurance", List.of());
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
                                .seated(at == 1 ? 1 : 0)
                                .capturing(at == 1));
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
        assertThat(words(scene, "#room-themes")).isEqualTo("Themes so far: Sea wall · Insurance");
        keep(scene, "room-light");
        pass(Duration.ofMinutes(26));
        await(() -> words(scene, "#room-left").equals("4 min"));
        robot.interact(() -> push(scene, KeyCode.D));
        keep(scene, "room-dark");

        unplugDisplay();
        await(() -> room().getX() < 1000 && words(scene, "#room-left").equals("4 min"));
        await(() -> text("#said").contains("The second display is gone"));
        assertThat(lost()).contains("The second display is gone");
        picture("agenda-display-gone");
        anew();
        awaitNode("#start-open");
        assertThat(room()).isNull();
        files.next(folder());
        robot.clickOn("#start-open");
        await(() -> room() != null);
        var again = roomScene();
        await(() -> words(again, "#room-left").equals("4 min"));
        assertThat(words(again, "#room-title")).startsWith("What should the sea");
        assertThat(again.getRoot().getStylesheets()).isEqualTo(scene.getRoot().getStylesheets());
        robot.interact(() -> push(again, KeyCode.ESCAPE));
        await(() -> room() == null);
        anew();
        awaitNode("#start-open");
        files.next(folder());
        robot.clickOn("#start-open");
        awaitNode("#section-agenda");
        assertThat(room()).isNull();
    }

    /** The window lay on a display that is no longer there. */
    @SuppressWarnings("unchecked")
    private void unplugDisplay() throws ReflectiveOperationException {
        var field = Screen.class.getDeclaredField("screens");
        field.setAccessible(true);
        var screens = (ObservableList<Screen>) field.get(null);
        robot.interact(
                () -> {
                    room().setX(5000);
                    screens.setAll(List.copyOf(screens));
                });
    }

    /** However much there is to say, and however the projector is made, nothing is cut off. */
    @Test
    void theRoomReadsEverythingOnEveryProjector() throws Exception {
        for (var shape : List.of(new Dimension2D(1024, 768), new Dimension2D(1280, 720))) {
            for (int length : List.of(1, 4)) {
                keep(shape, length);
            }
        }
        keep(new Dimension2D(1920, 1080), 1);
    }

    private void keep(Dimension2D shape, int length) throws Exception {
        var view = view(shape, live(length), facts(THEMES));
        whole(view, shape);
        keep(view.getScene(), "room-%.0f-%d".formatted(shape.getWidth(), length));
    }

    private RoomView view(Dimension2D shape, LiveDay day, RoomFacts facts) {
        var view = new AtomicReference<RoomView>();
        robot.interact(
                () -> {
                    view.set(new RoomView(new Texts("en")));
                    var scene = new Scene(view.get(), shape.getWidth(), shape.getHeight());
                    new Theme().dress(scene, Appearance.USUAL);
                    view.get().show(day, facts);
                    view.get().resize(shape.getWidth(), shape.getHeight());
                    view.get().fit();
                    view.get().layout();
                });
        return view.get();
    }

    private static void whole(RoomView view, Dimension2D shape) {
        for (var label : view.lookupAll(".label")) {
            var shown = label.lookup(".text");
            if (shown instanceof Text text) {
                assertThat(text.getText()).as("%s", shape).doesNotEndWith("…");
            }
            var bounds = label.localToScene(label.getBoundsInLocal());
            assertThat(bounds.getMinX()).isNotNegative();
            assertThat(bounds.getMinY()).isNotNegative();
            assertThat(bounds.getMaxX()).isLessThanOrEqualTo(shape.getWidth());
            assertThat(bounds.getMaxY()).isLessThanOrEqualTo(shape.getHeight());
        }
    }

    /** Two metres away a line of forty themes is read by nobody, and a small one neither. */
    @Test
    void fortyThemesMakeNoWordTooSmallToRead() throws Exception {
        var themes = IntStream.rangeClosed(1, 40).mapToObj(n -> "Theme of the day " + n).toList();
        for (var shape :
                List.of(
                        new Dimension2D(1024, 768),
                        new Dimension2D(1280, 720),
                        new Dimension2D(1920, 1080))) {
            var view = view(shape, live(1), facts(themes));
            double least =
                    48 * Math.min(shape.getHeight() / 1080, shape.getWidth() / 1440)
                            - 0.1; // sizes are rounded
            for (var label : view.lookupAll(".label")) {
                assertThat(((Label) label).getFont().getSize())
                        .as("%s: %s", shape, ((Label) label).getText())
                        .isGreaterThanOrEqualTo(least);
            }
            assertThat(words(view.getScene(), "#room-themes")).contains("Theme of the day 40");
            whole(view, shape);
            keep(view.getScene(), "room-%.0f-themes".formatted(shape.getWidth()));
        }
    }

    @Test
    void aSubAssemblyIsToldItsOwnTablesAndNoneWhereNobodyKnowsThem() {
        var all = facts(List.of());
        var harbour =
                new Rule.SubAssembly(
                        "Harbour", Set.of(new PersonId("P1")), Set.of(1, 2, 3, 13), Set.of(2));
        var facts = new RoomFacts(all.plan(), List.of(harbour), List.of());
        var block = live(1).blocks().getFirst().block();
        assertThat(facts.tables(block)).containsExactlyElementsOf(TABLES);
        assertThat(facts.tables(block.meeting(" harbour"))).containsExactly(1, 2, 3);
        assertThat(facts.tables(block.meeting("Marsh"))).isEmpty();
        assertThat(facts.tables(block.meeting("Harbour").seated(1))).isEmpty();
    }

    private static final List<String> THEMES =
            List.of("Sea wall", "Insurance", "Buses and the ferry", "Warning and evacuation");
    private static final List<Integer> TABLES =
            List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 16, 17, 18, 19, 20);

    private static RoomFacts facts(List<String> themes) {
        var seats = new TreeMap<PersonId, Integer>();
        TABLES.forEach(table -> seats.put(new PersonId("P" + table), table));
        return new RoomFacts(SeatingPlan.EMPTY.withSeats(2, seats), List.of(), themes);
    }

    private static LiveDay live(int length) {
        var day =
                new Day(
                        new DayId("d"),
                        LocalDate.of(2026, 11, 21),
                        LocalTime.of(9, 0),
                        LocalTime.of(11, 0),
                        "Saturday",
                        LONDON,
                        5);
        var block =
                Block.of(
                                new BlockId("b"),
                                "What should the sea be allowed to take? ".repeat(length).strip(),
                                Phase.DELIBERATION,
                                Format.TABLE_TALK,
                                30)
                        .asking("", "Speak of one place you know, and why. ".repeat(length))
                        .seated(2)
                        .capturing(true);
        var next =
                Block.of(
                        new BlockId("c"),
                        "Reports from the tables ".repeat(length).strip(),
                        Phase.DELIBERATION,
                        Format.TABLE_TALK,
                        45);
        var start = Instant.parse("2026-11-21T09:00:00Z");
        var log = RunLog.EMPTY.after(new AgendaChange.BlockStarted(new BlockId("b"), start));
        return LiveDay.of(new DayPlan(day, List.of(block, next)), log, start.plusSeconds(18 * 60));
    }

    private String lost() {
        return robot.lookup("#run-lost .label").<Label>tryQuery().map(Label::getText).orElse("");
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
