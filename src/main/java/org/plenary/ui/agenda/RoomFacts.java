package org.plenary.ui.agenda;

import org.plenary.agenda.Block;
import org.plenary.seating.Rule.SubAssembly;
import org.plenary.seating.SeatingPlan;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the room's screen tells besides the clock.
 *
 * @param plan who sits where
 * @param parts the sub-assemblies, each with its tables
 * @param themes what notes are gathered under so far, first to last
 */
public record RoomFacts(SeatingPlan plan, List<SubAssembly> parts, List<String> themes) {

    static final RoomFacts NONE = new RoomFacts(SeatingPlan.EMPTY, List.of(), List.of());

    public RoomFacts {
        parts = List.copyOf(parts);
        themes = List.copyOf(themes);
    }

    /**
     * The tables where those who take part in a block sit. None when nobody sits yet, or when
     * nothing says which are the sub-assembly's: no number sends nobody to a wrong table.
     */
    SortedSet<Integer> tables(Block block) {
        int round = block.seatingRound();
        var tables = new TreeSet<Integer>();
        if (plan.rounds().contains(round)) {
            tables.addAll(plan.sizes(round).keySet());
        }
        if (!block.forEverybody()) {
            tables.retainAll(
                    parts.stream()
                            .filter(part -> part.covers(round))
                            .filter(part -> isNamed(part, block.subAssembly()))
                            .findFirst()
                            .map(SubAssembly::tables)
                            .orElseGet(TreeSet::new));
        }
        return tables;
    }

    private static boolean isNamed(SubAssembly part, String name) {
        return part.name().strip().equalsIgnoreCase(name.strip());
    }
}
