package org.plenary.sortition;

import org.plenary.members.PersonId;

import java.util.List;

/**
 * A group of people that meets every target.
 *
 * @param number its place in the lottery, 0 or more; three digits drawn by hand name one of 1,000
 * @param members in the order of the pool
 */
public record Panel(int number, List<PersonId> members) {

    public Panel {
        members = List.copyOf(members);
    }
}
