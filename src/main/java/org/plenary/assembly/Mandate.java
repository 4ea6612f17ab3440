package org.plenary.assembly;

/** What the host has promised to do with the recommendations. */
public enum Mandate {
    ADVISORY,
    REPLY_PROMISED,
    BINDING
}
