package org.plenary.decisions;

import org.plenary.assembly.DayId;
import org.plenary.assembly.RecommendationId;

/**
 * One vote on one recommendation, counted and announced. It is superseded by another count, never
 * undone.
 *
 * @param round 1 for the first vote on this recommendation, then 2, 3 ...
 * @param day when it was held; its attendance is what {@code sheets} starts from
 * @param seal of the wording members had before them
 * @param open whether it was announced beforehand as an open vote
 */
public record Vote(
        RecommendationId recommendation,
        int round,
        DayId day,
        VoteRule rule,
        Sheets sheets,
        Seal seal,
        boolean open) {

    public Vote {
        if (round < 1) {
            throw new IllegalArgumentException("round " + round);
        }
    }

    public Tally tally() {
        return Tally.of(sheets, rule);
    }
}
