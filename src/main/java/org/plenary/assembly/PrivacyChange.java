package org.plenary.assembly;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What was promised about personal data, and what was erased. */
public sealed interface PrivacyChange extends Change {

    /**
     * From now on nobody can read what the journal says about these.
     *
     * @param subjects as {@link Erasable#subject} names them
     * @param reason in the organiser's words, not blank
     */
    record Erased(Set<String> subjects, String reason) implements PrivacyChange {
        public Erased {
            subjects = Collections.unmodifiableSet(new TreeSet<>(subjects));
            if (reason.isBlank()) {
                throw new IllegalArgumentException("erased without a reason");
            }
        }

        @Override
        public Set<String> about() {
            return subjects;
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.empty();
        }
    }

    /** When personal data is to be erased; null while nothing is promised. */
    record RetentionSet(@Nullable LocalDate before, @Nullable LocalDate after)
            implements PrivacyChange {
        @Override
        public Set<String> about() {
            return Set.of("retention");
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new RetentionSet(after, before));
        }
    }
}
