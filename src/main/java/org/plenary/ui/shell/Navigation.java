package org.plenary.ui.shell;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Where somebody is among the stages. Screens may send people on, and need not know each other. */
public final class Navigation {

    private final ReadOnlyStringWrapper here;

    /**
     * @param start the key of the first section
     */
    public Navigation(String start) {
        here = new ReadOnlyStringWrapper(start);
    }

    public ReadOnlyStringProperty here() {
        return here.getReadOnlyProperty();
    }

    public void go(String section) {
        here.set(section);
    }
}
