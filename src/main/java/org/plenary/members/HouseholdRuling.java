package org.plenary.members;

/**
 * What a person decided about an address that the program proposed as one household.
 *
 * @param address key of the address
 * @param joinedTo key of another address that is the same place; empty when the people at this
 *     address are no household, as in a hostel or a tower of flats
 */
public record HouseholdRuling(String address, String joinedTo) {}
