package org.plenary.seating;

import org.plenary.assembly.Ordered;
import org.plenary.members.PersonId;

import java.util.List;
import java.util.Set;

/**
 * One seating of everybody who is there.
 *
 * @param number 1 or more, in the order the rounds are held
 * @param absent who is not there
 * @param sizes most people per table, in the order of the tables, 0 for a table that is not used;
 *     empty when the sizes are to be as equal as the tables allow
 */
public record Round(int number, Set<PersonId> absent, List<Integer> sizes) {

    public Round {
        if (number < 1 || sizes.stream().anyMatch(s -> s < 0)) {
            throw new IllegalArgumentException("round %d, sizes %s".formatted(number, sizes));
        }
        absent = Ordered.sorted(absent);
        sizes = List.copyOf(sizes);
    }

    /** Everybody is there and sizes are as equal as can be. */
    public static Round full(int number) {
        return new Round(number, Set.of(), List.of());
    }
}
