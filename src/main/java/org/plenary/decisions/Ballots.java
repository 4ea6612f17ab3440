package org.plenary.decisions;

import org.plenary.assembly.Problem;

import java.util.ArrayList;
import java.util.List;

/**
 * What tellers report of one vote, before it is known to add up.
 *
 * @param issued ballots handed out; in an open vote those in the room
 * @param returned ballots in the box; in an open vote hands counted
 * @param spoilt returned and not readable as a vote
 */
public record Ballots(int issued, int returned, int spoilt, int yes, int no, int abstained) {

    /** What is wrong with them, in words; nothing when {@link Sheets} can be made of them. */
    public List<Problem> problems(int entitled, int present) {
        var problems = new ArrayList<Problem>();
        if (Math.min(Math.min(spoilt, yes), Math.min(no, abstained)) < 0) {
            problems.add(Problem.of("votes.negative"));
        }
        if (present > entitled) {
            problems.add(Problem.of("votes.morePresent", "present", present, "entitled", entitled));
        }
        if (issued > present) {
            problems.add(Problem.of("votes.moreIssued", "issued", issued, "present", present));
        }
        if (returned > issued) {
            problems.add(Problem.of("votes.moreReturned", "returned", returned, "issued", issued));
        }
        int counted = spoilt + yes + no + abstained;
        if (counted != returned) {
            problems.add(Problem.of("votes.unaccounted", "counted", counted, "returned", returned));
        }
        return problems;
    }

    /**
     * @throws IllegalArgumentException where there are {@link #problems}
     */
    public Sheets of(int entitled, int present) {
        return new Sheets(entitled, present, issued, returned, spoilt, yes, no, abstained);
    }
}
