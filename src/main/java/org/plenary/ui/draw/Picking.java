package org.plenary.ui.draw;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.StringProperty;

/** A lottery from which a panel is about to be drawn at the desk. */
interface Picking {

    /** As they were drawn by hand, first one first. */
    StringProperty digits();

    int digitsNeeded();

    /** Does nothing before all digits are there. */
    void draw();

    void drawBySeed();

    /** Why it has to be drawn once more; empty otherwise. */
    ReadOnlyStringProperty again();
}
