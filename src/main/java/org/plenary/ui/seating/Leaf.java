package org.plenary.ui.seating;

/** The parts of the Seating screen, in the order somebody needs them. */
enum Leaf {
    SETUP,
    ROOM,
    MET,
    BALANCE,
    STAFF,
    MORNING
}
