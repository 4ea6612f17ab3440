package org.plenary.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.text.Font;

import org.plenary.ui.theme.Appearance.Tone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Dresses a scene: the base theme, our colours over it, our type and the text size. */
public final class Theme {

    /** Logical pixels of body text at 100 %. */
    private static final double BASE = 14;

    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

    public Theme() {
        for (var face : List.of("Regular", "Bold", "Italic", "BoldItalic")) {
            try (var stream =
                    Theme.class.getResourceAsStream(
                            "/org/plenary/fonts/NotoSans-" + face + ".ttf")) {
                Font.loadFont(Objects.requireNonNull(stream, face), BASE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public void dress(Scene scene, Appearance appearance) {
        boolean dark = appearance.tone() == Tone.DARK;
        var base = dark ? new PrimerDark() : new PrimerLight();
        scene.setUserAgentStylesheet(base.getUserAgentStylesheet());
        scene.getStylesheets().setAll(sheet(dark ? "dark.css" : "light.css"), sheet("plenary.css"));
        var root = scene.getRoot();
        root.setStyle("-fx-font-size: " + BASE * appearance.percent() / 100 + "px");
        root.pseudoClassStateChanged(DARK, dark);
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Theme.class.getResource(name), name).toExternalForm();
    }
}
