package org.plenary.sortition;

import java.util.List;

/**
 * How close the published lottery is proved to come to the best one can do. It is measured against
 * the bound of the {@link CompactProgram}, which no lottery beats.
 *
 * @param gap the largest shortfall of anyone's realised chance against the bound, 0.0 to 1.0
 * @param steps why the bound holds
 */
public record Proof(Claim claim, double gap, List<Step> steps) {

    public Proof {
        steps = List.copyOf(steps);
    }

    /** What may be said about a lottery. */
    public enum Claim {
        /** Everyone has exactly the chance of the bound (to 1e-9). */
        EXACT("exact"),

        /** Everyone sits on the whole number of panels just below or above the bound's. */
        WITHIN_ONE_PANEL("within 1/M"),

        /** Somebody falls short by the gap; whether any lottery does better is not known. */
        GAP("gap");

        private final String words;

        Claim(String words) {
            this.words = words;
        }

        /** As it is written in files. */
        public String words() {
            return words;
        }
    }
}
