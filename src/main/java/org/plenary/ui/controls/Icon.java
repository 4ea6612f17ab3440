package org.plenary.ui.controls;

import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/** A glyph that grows with the text around it; its colour is the style sheet's. */
public final class Icon extends Region {

    private static final double GRID = 24;

    private final Scale scale = new Scale();

    public Icon(Glyph glyph) {
        var path = new SVGPath();
        path.setContent(glyph.path());
        path.getStyleClass().add("stroke");
        path.getTransforms().add(scale);
        path.setManaged(false);
        getStyleClass().add("icon");
        getChildren().add(path);
        setMouseTransparent(true);
    }

    @Override
    protected void layoutChildren() {
        double factor = Math.min(getWidth(), getHeight()) / GRID;
        scale.setX(factor);
        scale.setY(factor);
    }
}
