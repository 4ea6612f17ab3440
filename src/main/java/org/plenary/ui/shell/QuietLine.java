package org.plenary.ui.shell;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Tells that something worked, in the status line, without stopping anybody. */
public final class QuietLine {

    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

    public ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    /** Stays until the next sentence. */
    public void say(String sentence) {
        said.set(sentence);
    }
}
