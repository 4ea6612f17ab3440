package org.plenary.members;

import org.plenary.assembly.Erasable;
import org.plenary.assembly.Personal;

import java.util.Optional;

/**
 * One attempt to reach somebody, as the call sheet keeps it. When it was follows from the journal.
 *
 * @param id different for each attempt
 * @param note what was said; may be empty
 */
public record Contact(String id, PersonId person, Way way, Outcome outcome, @Personal String note)
        implements Erasable {

    public enum Way {
        PHONE,
        EMAIL,
        LETTER,
        VISIT
    }

    public enum Outcome {
        REACHED,
        NO_ANSWER,
        MESSAGE_LEFT,
        WRONG_ADDRESS,
        /** Reached, and takes the seat. */
        CONFIRMED,
        /** Reached, and does not take it. */
        DECLINED,
        /** Had confirmed, and gives the seat back. */
        WITHDREW,
        /** Not reached in time: nobody tries any more. */
        GIVEN_UP;

        /** What the register says from then on; empty where nothing is decided. */
        public Optional<Status> decides() {
            return switch (this) {
                case REACHED, NO_ANSWER, MESSAGE_LEFT, WRONG_ADDRESS -> Optional.empty();
                case CONFIRMED -> Optional.of(Status.CONFIRMED);
                case DECLINED -> Optional.of(Status.DECLINED);
                case WITHDREW -> Optional.of(Status.WITHDREW);
                case GIVEN_UP -> Optional.of(Status.REPLACED);
            };
        }
    }

    public Contact {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a contact without an id");
        }
    }

    @Override
    public String subject() {
        return "person:" + person;
    }
}
