package org.plenary.notes;

/** How a note came in. */
public enum Channel {
    /** Typed at the facilitator's or clerk's own laptop. */
    DESK,
    /** A scribe's laptop, brought back by stick. */
    KIT,
    /** A tablet or phone on the local page. */
    PAGE,
    /** Keyed from a table sheet. */
    PAPER,
    /** An online platform; counted apart from what members said. */
    ONLINE
}
