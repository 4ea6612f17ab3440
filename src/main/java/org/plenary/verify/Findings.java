package org.plenary.verify;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What was found so far, and what was checked with it. */
final class Findings {

    private final List<Finding> wrong = new ArrayList<>();
    private final List<Finding> doubts = new ArrayList<>();
    private final Set<Check> held = EnumSet.noneOf(Check.class);
    private final Set<Check> failed = EnumSet.noneOf(Check.class);
    private int answered;

    void add(Finding finding) {
        wrong.add(finding);
    }

    /** It was checked, and whatever was found since the last one belongs to it. */
    void answer(Check check) {
        answer(check, true);
    }

    /**
     * @param wholly false where nothing wrong was found, but not everything proved either
     */
    void answer(Check check, boolean wholly) {
        if (wrong.size() > answered) {
            failed.add(check);
        } else if (wholly) {
            held.add(check);
        }
        answered = wrong.size();
    }

    /** What is not wrong, but not proved either. */
    void doubt(Finding finding) {
        doubts.add(finding);
    }

    /** What was found since the last check belongs to none of them. */
    void answerNone() {
        answered = wrong.size();
    }

    Verdict verdict(String bundle, String seal, String fingerprint) {
        return new Verdict(bundle, wrong, doubts, held, failed, seal, fingerprint);
    }
}
