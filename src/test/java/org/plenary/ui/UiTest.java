package org.plenary.ui;

import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.app.Places;
import org.plenary.app.Wiring;
import org.plenary.app.Workbench;
import org.plenary.desk.FolderDesk;
import org.plenary.store.keys.KeyCost;
import org.plenary.ui.shell.Frame;
import org.plenary.ui.theme.Appearance;
import org.plenary.ui.theme.Appearance.Tone;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.robot.Motion;
import org.testfx.service.query.PointQuery;
import org.testfx.util.NodeQueryUtils;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

/** Drives the real window without a display, by keys and mouse, and takes pictures of it. */
public abstract class UiTest {

    private static final Path SCREENS = Path.of("docs/screens");
    private static final long SECONDS = 60;

    /** A real password takes a second to try, which nothing here is about. */
    private static final KeyCost QUICK = new KeyCost(64, 1);

    @TempDir protected Path home;

    protected final FxRobot robot = new Hand();
    protected final GivenFiles files = new GivenFiles();
    private Workbench workbench;
    private Stage stage;

    /** A hand that goes straight to where it clicks, not over two hundred points on the way. */
    private static final class Hand extends FxRobot {

        @Override
        public FxRobot clickOn(PointQuery where, Motion motion, MouseButton... buttons) {
            WaitForAsyncUtils.waitForAsyncFx(5000, Hand::layOut);
            var mouse = robotContext().getMouseRobot();
            mouse.move(where.query());
            mouse.pressNoWait(buttons);
            mouse.release(buttons);
            return this;
        }

        /** What the last click made appear may move what is clicked on now. */
        private static void layOut() {
            for (var window : Window.getWindows()) {
                if (window.getScene() != null) {
                    window.getScene().getRoot().applyCss();
                    window.getScene().getRoot().layout();
                }
            }
        }
    }

    /** One morning, so that pictures do not change from day to day. */
    protected Clock clock() {
        return Clock.fixed(Instant.parse("2026-11-21T10:42:07Z"), ZoneId.of("Europe/London"));
    }

    @BeforeEach
    void openWindow() throws Exception {
        stage = FxToolkit.registerPrimaryStage();
        var places =
                new Places(
                        home.resolve("settings.properties"),
                        home.resolve("logs"),
                        home.resolve("Assemblies"));
        FxToolkit.setupApplication(
                () ->
                        workbench =
                                new Workbench(
                                        new Wiring(
                                                places,
                                                clock(),
                                                new FolderDesk(clock(), () -> QUICK),
                                                ZoneId.of("Europe/London"),
                                                _ -> files)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @AfterEach
    void closeWindow() throws Exception {
        robot.release(new KeyCode[] {});
        FxToolkit.cleanupApplication(workbench);
        FxToolkit.cleanupStages();
    }

    /** Closes the window and opens it again, with whatever is in the settings by now. */
    protected void anew() {
        try {
            closeWindow();
            openWindow();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Waits for something to become true, never for a time. */
    protected void await(Callable<Boolean> condition) {
        await(SECONDS, condition);
    }

    /**
     * @param seconds after which the test gives up
     */
    protected void await(long seconds, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(
                    seconds, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
            WaitForAsyncUtils.waitForFxEvents();
        } catch (Exception e) {
            throw new AssertionError("not within " + seconds + " s; " + standing(), e);
        }
    }

    /** What had the keyboard and what the window looked like when a test gave up. */
    private String standing() {
        return WaitForAsyncUtils.waitForAsyncFx(
                5000,
                () -> {
                    var file = Path.of("target", "gave-up.png").toAbsolutePath();
                    Files.createDirectories(file.getParent());
                    write(snapshot(), file);
                    return "keyboard at %s; see %s".formatted(scene().getFocusOwner(), file);
                });
    }

    protected void awaitNode(String query) {
        await(() -> robot.lookup(query).tryQuery().filter(UiTest::isOnScreen).isPresent());
    }

    /** Neither hidden itself nor with whatever it is in. */
    protected static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOnScreen(Node node) {
        var bounds = node.getLayoutBounds();
        return NodeQueryUtils.isVisible().test(node)
                && bounds.getWidth() > 0
                && bounds.getHeight() > 0;
    }

    /** A training copy, from the first screen; it is left open. */
    protected void found(String name) {
        awaitNode("#start-new");
        robot.clickOn("#start-new");
        awaitNode("#new-name");
        write("#new-name", name);
        robot.clickOn("#new-training");
        robot.clickOn("#new-found");
        awaitNode("#section-members");
    }

    protected void awaitSaved() {
        await(() -> text("#saved").startsWith("Saved"));
    }

    protected String text(String query) {
        return switch (robot.lookup(query).query()) {
            case TextInputControl input -> input.getText();
            case Labeled labeled -> labeled.getText();
            case Node other -> throw new IllegalArgumentException("no text in " + other);
        };
    }

    /** Clicks into a field and writes over what is in it. */
    protected void write(String query, String words) {
        robot.clickOn(query);
        robot.push(KeyCode.CONTROL, KeyCode.A);
        type(words);
    }

    /** Types into whatever has the keyboard, each sign as the three events a keyboard makes. */
    protected void type(String words) {
        robot.interact(() -> words.chars().forEach(sign -> press(String.valueOf((char) sign))));
    }

    private void press(String sign) {
        var owner = scene().getFocusOwner();
        for (var kind : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_TYPED, KeyEvent.KEY_RELEASED)) {
            boolean typed = kind == KeyEvent.KEY_TYPED;
            var code = typed ? KeyCode.UNDEFINED : codeOf(sign);
            Event.fireEvent(
                    owner,
                    new KeyEvent(kind, typed ? sign : "", sign, code, false, false, false, false));
        }
    }

    private static KeyCode codeOf(String sign) {
        var code = KeyCode.getKeyCode(sign.toUpperCase(Locale.ROOT));
        return code == null ? KeyCode.UNDEFINED : code;
    }

    protected Scene scene() {
        return stage.getScene();
    }

    protected Frame frame() {
        return (Frame) scene().getRoot();
    }

    /**
     * Two pictures of the window, light at 100 % and dark at 200 %. A picture that is already there
     * and looks the same stays as it is.
     */
    protected void picture(String name) {
        var before = WaitForAsyncUtils.asyncFx(() -> frame().appearance().get());
        picture(name, new Appearance(Tone.LIGHT, 100));
        picture(name, new Appearance(Tone.DARK, 200));
        wear(WaitForAsyncUtils.waitFor(before));
    }

    private void picture(String name, Appearance appearance) {
        wear(appearance);
        var tone = appearance.tone().name().toLowerCase(Locale.ROOT);
        keep(
                WaitForAsyncUtils.waitForAsyncFx(1000 * SECONDS, this::snapshot),
                SCREENS.resolve("%s-%s-%d.png".formatted(name, tone, appearance.percent())));
    }

    private void wear(Appearance appearance) {
        Platform.runLater(() -> frame().appearance().set(appearance));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Image snapshot() {
        var root = scene().getRoot();
        root.applyCss();
        root.layout();
        root.layout();
        return root.snapshot(new SnapshotParameters(), null);
    }

    private static void keep(Image image, Path file) {
        try {
            Files.createDirectories(SCREENS);
            if (!Files.exists(file) || !looksAlike(new Image(file.toUri().toString()), image)) {
                write(image, file);
            }
        } catch (IOException e) {
            throw new AssertionError(file.toString(), e);
        }
    }

    private static void write(Image image, Path file) throws IOException {
        ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
    }

    /** A caret that blinks or a ring that moved by a pixel is no reason to keep a new picture. */
    private static boolean looksAlike(Image one, Image other) {
        if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
            return false;
        }
        var before = points(one);
        var now = points(other);
        return IntStream.range(0, now.length).filter(at -> before[at] != now[at]).count() < 400;
    }

    private static int[] points(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var points = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), points, 0, width);
        return points;
    }

    /** Controls on the screen that a screen reader would have no words for. */
    protected List<String> speechless() {
        var found = new ArrayList<String>();
        collectSpeechless(scene().getRoot(), found);
        return found;
    }

    private static void collectSpeechless(Node node, List<String> found) {
        if (!node.isVisible()) {
            return;
        }
        if (needsWords(node) && !hasWords(node)) {
            found.add(node.toString());
        }
        if (node instanceof Parent parent && !(node instanceof ComboBoxBase<?>)) {
            parent.getChildrenUnmodifiable().forEach(child -> collectSpeechless(child, found));
        }
    }

    private static boolean needsWords(Node node) {
        return switch (node) {
            case Button button -> button.isFocusTraversable();
            case MenuButton _, ToggleButton _, CheckBox _, TextInputControl _ -> true;
            case TableView<?> _, ListView<?> _, ComboBoxBase<?> _ -> true;
            default -> false;
        };
    }

    private static boolean hasWords(Node node) {
        var words = node.getAccessibleText();
        return (words != null && !words.isBlank())
                || (node instanceof Labeled labeled
                        && labeled.getText() != null
                        && !labeled.getText().isBlank());
    }
}
