package org.plenary.seating;

import org.plenary.members.PersonId;

/** What a hand on the room view is about to do in one round. */
public sealed interface Move {

    int round();

    /** One person, who has a seat in the round or not, to a table. */
    record To(int round, PersonId person, int table) implements Move {}

    /** Two people at different tables change places. */
    record Swap(int round, PersonId one, PersonId other) implements Move {}
}
