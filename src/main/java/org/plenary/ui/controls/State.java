package org.plenary.ui.controls;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** How something stands: always an icon and a word, never a colour alone. */
public enum State {
    FINE(Glyph.CHECK),
    LOOK(Glyph.LOOK),
    STOP(Glyph.STOP);

    private final Glyph glyph;

    State(Glyph glyph) {
        this.glyph = glyph;
    }

    public Label says(String words) {
        var label = new Label(words, new Icon(glyph));
        label.getStyleClass().addAll("state", style());
        label.setWrapText(true);
        return label;
    }

    /** A shaded block for a sentence or two. */
    public Label notice(String words) {
        var label = says(words);
        label.getStyleClass().add("notice");
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private String style() {
        return switch (this) {
            case FINE -> "fine";
            case LOOK -> "look";
            case STOP -> "stop";
        };
    }
}
