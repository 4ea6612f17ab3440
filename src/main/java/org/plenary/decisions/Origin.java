package org.plenary.decisions;

/** Where a proposal came from. Choosing is different from deciding what there is to choose. */
public enum Origin {
    MEMBERS,
    SPONSOR,
    EXPERTS,
    FACILITATOR,
    PUBLIC
}
