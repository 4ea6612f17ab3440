package org.plenary.ui.keys;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import org.plenary.desk.KeysDesk;
import org.plenary.ui.jobs.Jobs;

import java.util.Arrays;

/** Changes the password, when the one until now was known. */
public final class ChangePresenter {

    private final KeysDesk keys;
    private final Jobs jobs;
    private final Runnable changed;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper wrong = new ReadOnlyBooleanWrapper();

    public ChangePresenter(KeysDesk keys, Jobs jobs, Runnable changed) {
        this.keys = keys;
        this.jobs = jobs;
        this.changed = changed;
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty wrong() {
        return wrong.getReadOnlyProperty();
    }

    /** Both are overwritten when they were used. */
    void change(char[] before, char[] after) {
        busy.set(true);
        wrong.set(false);
        jobs.save(
                () -> {
                    try {
                        return keys.changePassword(before, after);
                    } finally {
                        Arrays.fill(before, '\0');
                        Arrays.fill(after, '\0');
                    }
                },
                this::show,
                () -> busy.set(false));
    }

    private void show(boolean isChanged) {
        busy.set(false);
        wrong.set(!isChanged);
        if (isChanged) {
            changed.run();
        }
    }
}
