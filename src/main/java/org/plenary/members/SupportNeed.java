package org.plenary.members;

/**
 * Something a member needs in order to take part. Seating sees the rule that follows from it, never
 * the reason.
 *
 * @param detail in the member's words, such as a language; may be empty
 */
public record SupportNeed(Kind kind, String detail) {

    public enum Kind {
        STEP_FREE,
        HEARING_LOOP,
        INTERPRETER,
        LARGE_PRINT,
        QUIET_PLACE,
        COMPANION,
        CHILDCARE,
        TRAVEL,
        FOOD,
        OTHER
    }
}
