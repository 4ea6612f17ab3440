package org.plenary.members;

/** Whether a member was there on a day. */
public enum Presence {
    /** Nobody has said yet. */
    UNKNOWN,
    PRESENT,
    ABSENT
}
