package org.plenary.assembly;

import java.util.Optional;
import java.util.Set;

/** What happens to the assembly itself. */
public sealed interface AssemblyChange extends Change {

    @Override
    default Set<String> about() {
        return Set.of("assembly");
    }

    /** The first change of every journal. */
    record Founded(Assembly assembly) implements AssemblyChange {
        @Override
        public Optional<Change> inverse() {
            return Optional.empty();
        }
    }

    record Described(Assembly before, Assembly after) implements AssemblyChange {
        @Override
        public Optional<Change> inverse() {
            return Optional.of(new Described(after, before));
        }
    }
}
