package org.plenary.members;

import org.plenary.assembly.Erasable;
import org.plenary.assembly.Personal;

/**
 * What a person decided about an address that the program proposed as one household.
 *
 * @param address key of the address
 * @param joinedTo key of another address that is the same place; empty when the people at this
 *     address are no household, as in a hostel or a tower of flats
 */
public record HouseholdRuling(@Personal String address, @Personal String joinedTo)
        implements Erasable {

    @Override
    public String subject() {
        return "pool";
    }
}
