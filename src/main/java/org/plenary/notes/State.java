package org.plenary.notes;

/** How far a note has come at its table. */
public enum State {
    DRAFT,
    READ_BACK,
    STRUCK
}
