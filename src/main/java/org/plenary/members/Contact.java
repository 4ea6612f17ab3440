package org.plenary.members;

import org.plenary.assembly.Erasable;
import org.plenary.assembly.Personal;

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
        WRONG_ADDRESS
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
