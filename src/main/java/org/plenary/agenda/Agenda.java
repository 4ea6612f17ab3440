package org.plenary.agenda;

import org.plenary.assembly.BlockId;
import org.plenary.assembly.DayId;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All days of the assembly.
 *
 * @param days in the order they are held; no id of a day or block occurs twice
 */
public record Agenda(List<DayPlan> days) {

    public static final Agenda EMPTY = new Agenda(List.of());

    public Agenda {
        days = days.stream().sorted((a, b) -> a.day().compareTo(b.day())).toList();
        var ids = new HashSet<Object>();
        for (var plan : days) {
            checkNew(ids, plan.day().id());
            plan.blocks().forEach(block -> checkNew(ids, block.id()));
        }
    }

    private static void checkNew(Set<Object> ids, Object id) {
        if (!ids.add(id)) {
            throw new IllegalStateException("twice in the agenda: " + id);
        }
    }

    public Optional<DayPlan> day(DayId id) {
        return days.stream().filter(plan -> plan.day().id().equals(id)).findFirst();
    }

    /** The day a block is held on. */
    public Optional<DayPlan> dayOf(BlockId id) {
        return days.stream()
                .filter(plan -> plan.blocks().stream().anyMatch(b -> b.id().equals(id)))
                .findFirst();
    }

    public Optional<Block> block(BlockId id) {
        return blocks().stream().filter(block -> block.id().equals(id)).findFirst();
    }

    /** Every block, in the order they are held. */
    public List<Block> blocks() {
        return days.stream().flatMap(plan -> plan.blocks().stream()).toList();
    }
}
