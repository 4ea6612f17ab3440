package org.plenary.desk;

import org.plenary.store.Store;

import java.nio.file.Path;
import java.time.Clock;

/** What is done with an assembly folder as a whole. */
public final class FolderDesk {

    private final Clock clock;

    public FolderDesk(Clock clock) {
        this.clock = clock;
    }

    public Store open(Path folder) {
        return Store.open(folder, clock);
    }

    /** The number of changes the tables were made from. */
    public long rebuild(Path folder) {
        try (var store = open(folder)) {
            store.rebuild();
            return store.entries().size();
        }
    }
}
