package org.plenary.ui.agenda;

import static org.plenary.ui.controls.Layout.styled;

import javafx.scene.layout.Region;

import org.plenary.agenda.LiveBlock;

import java.util.Locale;

/** What is left of a block's time as a bar that grows shorter; the words beside it say the same. */
final class TimeBar extends Region {

    private final Region left = styled(new Region(), "left");
    private double share = 1;

    TimeBar() {
        styled(this, "time-bar");
        getChildren().add(left);
    }

    /**
     * @param ofAll 0 to 1
     */
    void show(double ofAll, LiveBlock.Light light) {
        share = ofAll;
        getStyleClass().setAll("time-bar", light.name().toLowerCase(Locale.ROOT));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        left.resizeRelocate(0, 0, getWidth() * share, getHeight());
    }
}
