package org.plenary.seating;

import java.util.List;

/** What planning came to. */
public sealed interface PlanOutcome {

    /**
     * @param stopped whether somebody pressed Stop: the plan is then the best found until then
     */
    record Planned(SeatingPlan plan, Figures figures, boolean stopped) implements PlanOutcome {}

    /** No plan can hold all rules; nothing was searched. */
    record Impossible(List<Clash> clashes) implements PlanOutcome {

        public Impossible {
            clashes = List.copyOf(clashes);
        }
    }
}
