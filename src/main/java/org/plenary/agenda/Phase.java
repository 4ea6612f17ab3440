package org.plenary.agenda;

/** What part of the assembly's work a block belongs to. */
public enum Phase {
    WELCOME,
    LEARNING,
    DELIBERATION,
    DRAFTING,
    DECISION,
    BREAK,
    MEAL;

    /** People leave their seats and rest. */
    public boolean rests() {
        return this == BREAK || this == MEAL;
    }
}
