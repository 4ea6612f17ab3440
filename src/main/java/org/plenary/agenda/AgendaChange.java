package org.plenary.agenda;

import org.plenary.assembly.BlockId;
import org.plenary.assembly.Change;
import org.plenary.assembly.DayId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What happens to the agenda, before the day and on it. */
public sealed interface AgendaChange extends Change {

    /** One day, several, or a whole template, with their blocks. */
    record DaysAdded(List<DayPlan> days) implements AgendaChange {
        public DaysAdded {
            days = List.copyOf(days);
        }

        @Override
        public Set<String> about() {
            return AgendaChange.about(days);
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new DaysRemoved(days));
        }
    }

    /** With everything that was in them. */
    record DaysRemoved(List<DayPlan> days) implements AgendaChange {
        public DaysRemoved {
            days = List.copyOf(days);
        }

        @Override
        public Set<String> about() {
            return AgendaChange.about(days);
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new DaysAdded(days));
        }
    }

    record DayEdited(Day before, Day after) implements AgendaChange {
        @Override
        public Set<String> about() {
            return Set.of(name(before.id()));
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new DayEdited(after, before));
        }
    }

    /**
     * @param at 0 for the first block of the day
     */
    record BlockAdded(DayId day, int at, Block block) implements AgendaChange {
        @Override
        public Set<String> about() {
            return Set.of(name(block.id()));
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new BlockRemoved(day, at, block));
        }
    }

    record BlockRemoved(DayId day, int at, Block block) implements AgendaChange {
        @Override
        public Set<String> about() {
            return Set.of(name(block.id()));
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new BlockAdded(day, at, block));
        }
    }

    record BlockEdited(Block before, Block after) implements AgendaChange {
        @Override
        public Set<String> about() {
            return Set.of(name(before.id()));
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new BlockEdited(after, before));
        }
    }

    /**
     * Within a day or to another one.
     *
     * @param toAt where it stands afterwards, 0 for the first
     */
    record BlockMoved(BlockId block, DayId from, int fromAt, DayId to, int toAt)
            implements AgendaChange {
        @Override
        public Set<String> about() {
            return Set.of(name(block));
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new BlockMoved(block, to, toAt, from, fromAt));
        }
    }

    /**
     * On the day: several blocks made shorter (or longer again) at once, to catch up with the
     * clock. The plan stays as it was.
     */
    record LengthsChanged(List<Cut> cuts) implements AgendaChange {
        public LengthsChanged {
            cuts = List.copyOf(cuts);
        }

        @Override
        public Set<String> about() {
            var about = new TreeSet<String>();
            cuts.forEach(cut -> about.add(name(cut.block())));
            return about;
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new LengthsChanged(cuts.stream().map(Cut::reversed).toList()));
        }
    }

    /** On the day: the block began, which ends the one before it in the same sub-assembly. */
    record BlockStarted(BlockId block, Instant at) implements AgendaChange {
        @Override
        public Set<String> about() {
            return Set.of(name(block));
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new StartTakenBack(block, at));
        }
    }

    record StartTakenBack(BlockId block, Instant at) implements AgendaChange {
        @Override
        public Set<String> about() {
            return Set.of(name(block));
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new BlockStarted(block, at));
        }
    }

    /** On the day: the block ended without another one following at once. */
    record BlockEnded(BlockId block, Instant at) implements AgendaChange {
        @Override
        public Set<String> about() {
            return Set.of(name(block));
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new EndTakenBack(block, at));
        }
    }

    record EndTakenBack(BlockId block, Instant at) implements AgendaChange {
        @Override
        public Set<String> about() {
            return Set.of(name(block));
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new BlockEnded(block, at));
        }
    }

    /**
     * On the day: more time for a block than planned. The plan stays as it was, so that the log can
     * set it against what happened.
     *
     * @param minutes negative takes time back
     */
    record MinutesAdded(BlockId block, int minutes) implements AgendaChange {
        @Override
        public Set<String> about() {
            return Set.of(name(block));
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new MinutesAdded(block, -minutes));
        }
    }

    private static String name(DayId day) {
        return "day:" + day;
    }

    private static String name(BlockId block) {
        return "block:" + block;
    }

    private static Set<String> about(List<DayPlan> days) {
        var about = new TreeSet<String>();
        for (var plan : days) {
            about.add(name(plan.day().id()));
            plan.blocks().forEach(block -> about.add(name(block.id())));
        }
        return about;
    }
}
