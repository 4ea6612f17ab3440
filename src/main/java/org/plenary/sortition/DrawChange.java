package org.plenary.sortition;

import org.plenary.assembly.Change;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What happens to the draw. Nothing of it is undone: another draw supersedes it, and both stay in
 * the journal with their numbers.
 */
public sealed interface DrawChange extends Change {

    /** The draw's number in this assembly, counted from 1, trials included. */
    int number();

    @Override
    default Set<String> about() {
        return Set.of("draw:" + number(), "pool", "targets", "seats");
    }

    @Override
    default Optional<Change> inverse() {
        return Optional.empty();
    }

    /**
     * A lottery whose panels are fixed from now on, before anybody knows which one is drawn.
     *
     * @param secret decides pseudonyms and openings; empty in older records, where they follow from
     *     pool and seed
     */
    record Published(int number, Purpose purpose, FairLottery lottery, String secret)
            implements DrawChange {

        public Published {
            secret = Objects.requireNonNullElse(secret, "");
        }
    }

    /**
     * One panel of the published lottery of that number.
     *
     * @param fingerprint of what had been published, which later draws name; kept because it cannot
     *     be worked out again once somebody was erased
     */
    record Drawn(int number, Pick pick, Panel panel, String fingerprint) implements DrawChange {

        public Drawn {
            fingerprint = Objects.requireNonNullElse(fingerprint, ""); // older records have none
        }
    }

    /** What a draw is for. */
    enum Purpose {
        TRIAL,
        PANEL,
        REPLACEMENTS,
        ALTERNATES
    }
}
