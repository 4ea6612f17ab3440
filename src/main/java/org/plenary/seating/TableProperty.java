package org.plenary.seating;

/** Something a table offers and a person may need. */
public sealed interface TableProperty {

    /** What does not depend on a language. */
    enum Equipment implements TableProperty {
        STEP_FREE,
        HEARING_LOOP,
        INTERPRETER,
        QUIET,
        POWER
    }

    /**
     * A language the table works in.
     *
     * @param language as the people's language column writes it, e.g. {@code pt}
     */
    record Language(String language) implements TableProperty {}
}
