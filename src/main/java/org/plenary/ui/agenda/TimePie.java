package org.plenary.ui.agenda;

import static org.plenary.ui.controls.Layout.styled;

import javafx.scene.layout.Region;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;

import org.plenary.agenda.LiveBlock;

import java.util.Locale;

/** What is left of a block's time as a slice that grows smaller. */
final class TimePie extends Region {

    private static final double TOP = 90;
    private static final double ROUND = 360;

    private final Circle whole = styled(new Circle(), "whole");
    private final Arc left = styled(new Arc(), "left");

    TimePie() {
        styled(this, "time-pie");
        left.setType(ArcType.ROUND);
        left.setStartAngle(TOP);
        getChildren().addAll(whole, left);
    }

    /**
     * @param share 0 to 1
     */
    void show(double share, LiveBlock.Light light) {
        left.setLength(ROUND * share);
        getStyleClass().setAll("time-pie", light.name().toLowerCase(Locale.ROOT));
    }

    @Override
    protected void layoutChildren() {
        double radius = Math.min(getWidth(), getHeight()) / 2;
        whole.setRadius(radius);
        whole.setCenterX(getWidth() / 2);
        whole.setCenterY(getHeight() / 2);
        left.setRadiusX(radius);
        left.setRadiusY(radius);
        left.setCenterX(getWidth() / 2);
        left.setCenterY(getHeight() / 2);
    }
}
