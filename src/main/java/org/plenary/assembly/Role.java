package org.plenary.assembly;

/** Who sits at the laptop. The record says who decided what, by role and never by name. */
public enum Role {
    ORGANISER,
    FACILITATOR,
    CLERK
}
