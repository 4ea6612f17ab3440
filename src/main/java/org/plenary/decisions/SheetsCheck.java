package org.plenary.decisions;

import org.plenary.assembly.Problem;

import java.util.ArrayList;
import java.util.List;

/** Says in words what is wrong with numbers that are not {@link Sheets} yet. */
public final class SheetsCheck {

    private SheetsCheck() {}

    /** Nothing when {@link Sheets} can be made of them; parameters as there. */
    public static List<Problem> of(
            int entitled,
            int present,
            int issued,
            int returned,
            int spoilt,
            int yes,
            int no,
            int abstained) {
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
}
