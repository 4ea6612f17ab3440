package org.plenary.ui.agenda;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.collections.ListChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;
import org.plenary.agenda.LiveDay;
import org.plenary.texts.Texts;
import org.plenary.ui.shell.Settings;
import org.plenary.ui.theme.Appearance;
import org.plenary.ui.theme.Theme;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The clock on the second display, or in a window of its own where there is only one. When the
 * display it is on goes away, it comes back to the one that is left, as a window. Until somebody
 * closes it, it is up again after the program was started anew.
 */
public final class RoomWindow {

    private static final double WIDTH = 1120;
    private static final double HEIGHT = 700;

    private final RunPresenter presenter;
    private final Texts texts;
    private final Theme theme;
    private final Settings settings;
    private final Path folder;
    private final RoomView view;
    private final Stage stage = new Stage();
    private final Timeline ticking;
    private final ListChangeListener<Screen> displays = _ -> comeBack();
    private Subscription following = Subscription.EMPTY;
    private Appearance appearance;

    /**
     * @param folder of the assembly
     */
    public RoomWindow(
            RunPresenter presenter, Texts texts, Theme theme, Settings settings, Path folder) {
        this.presenter = presenter;
        this.texts = texts;
        this.theme = theme;
        this.settings = settings;
        this.folder = folder;
        appearance = new Appearance(settings.roomTone(), Appearance.USUAL.percent());
        view = new RoomView(texts);
        ticking = new Timeline(new KeyFrame(Duration.seconds(1), _ -> presenter.tick()));
        ticking.setCycleCount(Animation.INDEFINITE);
        build();
    }

    private void build() {
        stage.setTitle(texts.get("room.window"));
        stage.setScene(new Scene(view, WIDTH, HEIGHT));
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.getScene().addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        view.widthProperty().subscribe(_ -> dress());
        view.heightProperty().subscribe(_ -> dress());
        stage.setOnCloseRequest(_ -> forget());
        stage.showingProperty().subscribe(this::follow);
    }

    /** While it is hidden nothing is worked out for it, and nothing holds it. */
    private void follow(boolean showing) {
        if (showing) {
            following = presenter.live().subscribe(this::show);
            Screen.getScreens().addListener(displays);
            ticking.play();
        } else {
            ticking.stop();
            Screen.getScreens().removeListener(displays);
            following.unsubscribe();
            presenter.foundDisplay();
        }
    }

    private void show(@Nullable LiveDay now) {
        if (view.show(now, presenter.room())) {
            view.fit();
        }
    }

    private void dress() {
        theme.dress(stage.getScene(), appearance);
        view.fit();
    }

    private void press(KeyEvent event) {
        switch (event.getCode()) {
            case F11 -> stage.setFullScreen(!stage.isFullScreen());
            case ESCAPE -> {
                if (stage.isFullScreen()) {
                    stage.setFullScreen(false);
                } else {
                    forget();
                    stage.hide();
                }
            }
            case D -> {
                appearance = appearance.otherTone();
                settings.keepRoom(Optional.of(folder), appearance.tone());
                dress();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** On the second display if there is one, filling it. */
    public void open() {
        var others =
                Screen.getScreens().stream()
                        .filter(screen -> !screen.equals(Screen.getPrimary()))
                        .toList();
        if (!others.isEmpty()) {
            place(others.getFirst().getVisualBounds());
        }
        stage.show();
        dress();
        stage.setFullScreen(!others.isEmpty());
        stage.toFront();
        presenter.foundDisplay();
        settings.keepRoom(Optional.of(folder), appearance.tone());
    }

    private void forget() {
        settings.keepRoom(Optional.empty(), appearance.tone());
    }

    private void place(Rectangle2D bounds) {
        stage.setX(bounds.getMinX() + (bounds.getWidth() - WIDTH) / 2);
        stage.setY(bounds.getMinY() + (bounds.getHeight() - HEIGHT) / 2);
    }

    private void comeBack() {
        boolean seen =
                !Screen.getScreensForRectangle(
                                stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight())
                        .isEmpty();
        if (stage.isShowing() && !seen) {
            stage.setFullScreen(false);
            place(Screen.getPrimary().getVisualBounds());
            presenter.lostDisplay();
        }
    }

    public boolean isOpen() {
        return stage.isShowing();
    }

    /** With the assembly or the program; it is up again when they are. */
    public void close() {
        stage.hide();
    }
}
