package org.plenary.agenda;

import org.plenary.assembly.BlockId;
import org.plenary.assembly.DayId;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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

    /**
     * The agenda a change makes of this one. What happens on the day itself leaves the plan as it
     * is; see {@link RunLog}.
     *
     * @throws IllegalStateException when the change does not fit this agenda
     */
    public Agenda after(AgendaChange change) {
        return switch (change) {
            case AgendaChange.DaysAdded(var added) -> new Agenda(joined(days, added));
            case AgendaChange.DaysRemoved(var removed) -> without(removed);
            case AgendaChange.DayEdited(var before, var after) -> edited(before, after);
            case AgendaChange.BlockAdded(var day, var at, var block) -> put(day, at, block);
            case AgendaChange.BlockRemoved(var day, var at, var block) -> take(day, at, block);
            case AgendaChange.BlockEdited(var before, var after) -> replaced(before, after);
            case AgendaChange.BlockMoved(var id, var from, var fromAt, var to, var toAt) -> {
                var block = block(id).orElseThrow(() -> unfit("no block", id));
                yield take(from, fromAt, block).put(to, toAt, block);
            }
            case AgendaChange.LengthsChanged _,
                    AgendaChange.BlockStarted _,
                    AgendaChange.StartTakenBack _,
                    AgendaChange.BlockEnded _,
                    AgendaChange.EndTakenBack _,
                    AgendaChange.MinutesAdded _ ->
                    this;
        };
    }

    private static List<DayPlan> joined(List<DayPlan> some, List<DayPlan> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private Agenda without(List<DayPlan> removed) {
        if (!days.containsAll(removed)) {
            throw unfit("not the days there are", removed);
        }
        return new Agenda(days.stream().filter(plan -> !removed.contains(plan)).toList());
    }

    private Agenda edited(Day before, Day after) {
        var plan = plan(before.id());
        if (!plan.day().equals(before) || !before.id().equals(after.id())) {
            throw unfit("not the day as it is", before);
        }
        return with(plan, new DayPlan(after, plan.blocks()));
    }

    private Agenda put(DayId day, int at, Block block) {
        var plan = plan(day);
        if (at < 0 || at > plan.blocks().size()) {
            throw unfit("no place " + at, day);
        }
        var blocks = new ArrayList<>(plan.blocks());
        blocks.add(at, block);
        return with(plan, new DayPlan(plan.day(), blocks));
    }

    private Agenda take(DayId day, int at, Block block) {
        var plan = plan(day);
        if (at < 0 || at >= plan.blocks().size() || !plan.blocks().get(at).equals(block)) {
            throw unfit("not at place " + at, block.id());
        }
        var blocks = new ArrayList<>(plan.blocks());
        blocks.remove(at);
        return with(plan, new DayPlan(plan.day(), blocks));
    }

    private Agenda replaced(Block before, Block after) {
        var plan = dayOf(before.id()).orElseThrow(() -> unfit("no block", before.id()));
        int at = plan.blocks().indexOf(before);
        if (at < 0 || !before.id().equals(after.id())) {
            throw unfit("not the block as it is", before);
        }
        var blocks = new ArrayList<>(plan.blocks());
        blocks.set(at, after);
        return with(plan, new DayPlan(plan.day(), blocks));
    }

    private DayPlan plan(DayId id) {
        return day(id).orElseThrow(() -> unfit("no day", id));
    }

    private Agenda with(DayPlan before, DayPlan after) {
        return new Agenda(days.stream().map(plan -> plan.equals(before) ? after : plan).toList());
    }

    private static IllegalStateException unfit(String why, Object what) {
        return new IllegalStateException(why + ": " + what);
    }
}
