package org.plenary.ui.seating;

import org.plenary.members.PersonId;
import org.plenary.seating.Move;

/** Where somebody who is held over the room would land. */
sealed interface Target {

    /** At a table, beside those who are there. */
    record At(int table) implements Target {}

    /** In the place of somebody, who takes theirs. */
    record PlaceOf(PersonId person) implements Target {}

    default Move move(int round, PersonId person) {
        return switch (this) {
            case At(int table) -> new Move.To(round, person, table);
            case PlaceOf(var other) -> new Move.Swap(round, person, other);
        };
    }
}
