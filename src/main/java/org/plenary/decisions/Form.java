package org.plenary.decisions;

/** What sort of statement it is. */
public enum Form {
    VISION,
    INTENTION,
    RECOMMENDATION,
    /** Names an actor, an action and a date. */
    COMMITMENT
}
