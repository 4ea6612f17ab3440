package org.plenary.desk;

import org.plenary.assembly.Assembly;
import org.plenary.assembly.Role;
import org.plenary.store.Store;

import java.nio.file.Path;
import java.time.Clock;

/** What is done with an assembly folder as a whole. */
public final class FolderDesk {

    private final Clock clock;

    public FolderDesk(Clock clock) {
        this.clock = clock;
    }

    public OpenAssembly found(Path folder, Assembly assembly) {
        return new OpenAssembly(Store.create(folder, assembly, Role.ORGANISER, clock), clock);
    }

    public OpenAssembly open(Path folder) {
        return new OpenAssembly(Store.open(folder, clock), clock);
    }

    /** The number of changes the tables were made from. */
    public long rebuild(Path folder) {
        try (var store = Store.open(folder, clock)) {
            store.rebuild();
            return store.entries().size();
        }
    }
}
