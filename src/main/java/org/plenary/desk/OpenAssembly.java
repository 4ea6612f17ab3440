package org.plenary.desk;

import org.plenary.store.Store;

import java.nio.file.Path;

/**
 * An open assembly folder and the desks that work on it: all that the window and the commands ever
 * hold of it.
 */
public final class OpenAssembly implements AutoCloseable {

    private final Store store;

    OpenAssembly(Store store) {
        this.store = store;
    }

    public Path folder() {
        return store.folder();
    }

    public AssemblyDesk assembly() {
        return new AssemblyDesk(store);
    }

    public HistoryDesk history() {
        return new HistoryDesk(store);
    }

    @Override
    public void close() {
        store.close();
    }
}
