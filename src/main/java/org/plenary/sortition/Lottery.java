package org.plenary.sortition;

import org.plenary.members.PersonId;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Equally likely numbered panels: somebody's chance is the share of the panels they sit on. */
public record Lottery(List<Panel> panels) {

    public Lottery {
        panels = List.copyOf(panels);
        for (int i = 0; i < panels.size(); i++) {
            if (panels.get(i).number() != i) {
                throw new IllegalArgumentException("panel %d out of place".formatted(i));
            }
        }
    }

    public int size() {
        return panels.size();
    }

    /**
     * How many panels each person sits on; whoever is on none is absent. In no particular order.
     */
    public Map<PersonId, Integer> appearances() {
        var counts = new HashMap<PersonId, Integer>();
        for (var panel : panels) {
            panel.members().forEach(member -> counts.merge(member, 1, Integer::sum));
        }
        return counts;
    }
}
