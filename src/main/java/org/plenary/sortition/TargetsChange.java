package org.plenary.sortition;

import org.plenary.assembly.Change;

import java.util.Optional;
import java.util.Set;

/** What is asked of the panel, as the organiser settles it. */
public sealed interface TargetsChange extends Change {

    @Override
    default Set<String> about() {
        return Set.of("targets");
    }

    /** For the first time. */
    record Settled(DrawSettings settings) implements TargetsChange {
        @Override
        public Optional<Change> inverse() {
            return Optional.of(new Withdrawn(settings));
        }
    }

    record Replaced(DrawSettings before, DrawSettings after) implements TargetsChange {
        @Override
        public Optional<Change> inverse() {
            return Optional.of(new Replaced(after, before));
        }
    }

    /**
     * How the population is made up, which targets and the profile of members are measured by.
     *
     * @param before without parts when nothing was known
     */
    record PopulationKnown(Shares before, Shares after) implements TargetsChange {
        @Override
        public Set<String> about() {
            return Set.of("population");
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new PopulationKnown(after, before));
        }
    }

    /**
     * After a draw, so that free seats can be filled at all.
     *
     * @param reason in the organiser's words, printed in the record of every later draw
     */
    record Relaxed(DrawSettings before, DrawSettings after, String reason)
            implements TargetsChange {
        @Override
        public Optional<Change> inverse() {
            return Optional.of(new RelaxationTakenBack(before, after, reason));
        }
    }

    record RelaxationTakenBack(DrawSettings before, DrawSettings after, String reason)
            implements TargetsChange {
        @Override
        public Optional<Change> inverse() {
            return Optional.of(new Relaxed(before, after, reason));
        }
    }

    record Withdrawn(DrawSettings settings) implements TargetsChange {
        @Override
        public Optional<Change> inverse() {
            return Optional.of(new Settled(settings));
        }
    }
}
