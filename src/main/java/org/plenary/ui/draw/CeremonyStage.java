package org.plenary.ui.draw;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.plenary.texts.Texts;
import org.plenary.ui.theme.Appearance;
import org.plenary.ui.theme.Theme;

/** The wall's own window: full screen, on the projector where there is one. */
final class CeremonyStage {

    private CeremonyStage() {}

    static Stage open(
            CeremonyPresenter presenter, Texts texts, Appearance appearance, Window owner) {
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
