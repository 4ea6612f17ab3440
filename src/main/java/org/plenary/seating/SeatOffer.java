package org.plenary.seating;

import java.util.List;

/**
 * One table for somebody who arrives late, with the reasons for its rank.
 *
 * @param table its number
 * @param size people at it now, without them
 * @param newPeople people there whom they meet in no other round
 * @param metAlready people there whom they do
 * @param ssd change of the squared deviations from the ideal shares
 * @param broken rules it would break
 * @param full whether all its chairs are taken
 */
public record SeatOffer(
        int table,
        int size,
        int newPeople,
        int metAlready,
        double ssd,
        List<Rule> broken,
        boolean full) {

    public SeatOffer {
        broken = List.copyOf(broken);
    }

    public boolean isPossible() {
        return !full && broken.isEmpty();
    }
}
