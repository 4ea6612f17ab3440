package org.plenary.desk;

import org.plenary.assembly.Assembly;
import org.plenary.assembly.AssemblyChange;
import org.plenary.assembly.Role;
import org.plenary.store.Store;

/** What an organiser does with the assembly itself. */
public final class AssemblyDesk {

    private final Store store;

    public AssemblyDesk(Store store) {
        this.store = store;
    }

    public Assembly current() {
        return store.assembly().current();
    }

    public void describe(Assembly after) {
        var before = current();
        if (!before.equals(after)) {
            store.commit(Role.ORGANISER, new AssemblyChange.Described(before, after));
        }
    }
}
