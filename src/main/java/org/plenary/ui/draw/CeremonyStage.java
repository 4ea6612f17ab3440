package org.plenary.ui.draw;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;
import org.plenary.texts.Texts;
import org.plenary.ui.shell.Frame;
import org.plenary.ui.theme.Appearance;
import org.plenary.ui.theme.Theme;

/**
 * The wall's own window: full screen, on the projector where there is one. There is one wall at a
 * time, and it goes when the draw's screen is left.
 */
public final class CeremonyStage {

    private final Texts texts;
    private @Nullable Stage open;

    public CeremonyStage(Texts texts) {
        this.texts = texts;
    }

    /** In front of whatever window something is in; a wall that is open gives way. */
    void open(CeremonyPresenter presenter, Node from) {
        close();
        if (from.getScene().getRoot() instanceof Frame frame) {
            open = stage(presenter, frame.appearance().get(), from.getScene().getWindow());
        }
    }

    /** What was typed and not drawn goes with it. */
    public void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    private Stage stage(CeremonyPresenter presenter, Appearance appearance, Window owner) {
        var view = new CeremonyView(presenter, texts);
        var screen = beside(owner);
        var bounds = screen.getBounds();
        var scene = new Scene(view, bounds.getWidth(), bounds.getHeight());
        new Theme().dress(scene, appearance);
        var stage = new Stage();
        stage.initOwner(owner);
        stage.setTitle(texts.get("ceremony.title"));
        stage.setX(bounds.getMinX());
        stage.setY(bounds.getMinY());
        stage.setScene(scene);
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        scene.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        stage.close();
                    }
                });
        stage.setFullScreen(true);
        stage.show();
        view.requestFocus();
        return stage;
    }

    /** Another screen than the one the owner is on; its own where there is no other. */
    private static Screen beside(Window owner) {
        var own =
                Screen.getScreensForRectangle(
                        owner.getX(), owner.getY(), owner.getWidth(), owner.getHeight());
        return Screen.getScreens().stream()
                .filter(screen -> !own.contains(screen))
                .findFirst()
                .orElse(Screen.getPrimary());
    }
}
