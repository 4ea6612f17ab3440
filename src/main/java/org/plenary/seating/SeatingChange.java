package org.plenary.seating;

import org.plenary.assembly.Change;
import org.plenary.assembly.DayId;
import org.plenary.members.MembersChange.AttendanceMarked;
import org.plenary.members.MembersChange.Mark;
import org.plenary.members.PersonId;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What happens to tables, rounds, rules and seats. */
public sealed interface SeatingChange extends Change {

    /** What every plan rests on. */
    String ARRANGEMENT = "seating";

    /** Who works at the tables. */
    String STAFF = "seating:staff";

    /** Tables, rounds, mix, rules or style were laid down anew. */
    record Arranged(Arrangement before, Arrangement after) implements SeatingChange {

        @Override
        public Set<String> about() {
            return Set.of(ARRANGEMENT);
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new Arranged(after, before));
        }
    }

    /** Who works at the tables was written down anew. */
    record Staffed(Staffing before, Staffing after) implements SeatingChange {

        @Override
        public Set<String> about() {
            return Set.of(STAFF);
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new Staffed(after, before));
        }
    }

    /**
     * The planner's seats were kept.
     *
     * @param before all rounds there were, perhaps none
     * @param after all rounds there are now
     * @param seed the text from which the plan follows, for whoever wants to make it again
     */
    record Planned(SeatingPlan before, SeatingPlan after, String seed) implements SeatingChange {

        @Override
        public Set<String> about() {
            var about = rounds(before, after);
            about.add(ARRANGEMENT);
            return about;
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new Planned(after, before, seed));
        }
    }

    /**
     * Seats after absences.
     *
     * @param before the rounds that changed, as they were
     * @param after the same rounds
     */
    record Reseated(SeatingPlan before, SeatingPlan after) implements SeatingChange {

        @Override
        public Set<String> about() {
            return rounds(before, after);
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new Reseated(after, before));
        }
    }

    /**
     * Who will not come today, and the seats that follow: one decision, taken back as one.
     *
     * @param before the rounds that changed, as they were
     * @param after the same rounds
     */
    record DayReseated(DayId day, List<Mark> marks, SeatingPlan before, SeatingPlan after)
            implements SeatingChange {

        public DayReseated {
            marks = List.copyOf(marks);
        }

        /** The half of it that is about people. */
        public AttendanceMarked attendance() {
            return new AttendanceMarked(day, marks);
        }

        @Override
        public Set<String> about() {
            var about = rounds(before, after);
            about.addAll(attendance().about());
            return about;
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new DayReseated(day, attendance().back().marks(), after, before));
        }
    }

    /** One person to another table, by hand. */
    record Moved(int round, PersonId person, int from, int to) implements SeatingChange {

        @Override
        public Set<String> about() {
            return Set.of(name(round));
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new Moved(round, person, to, from));
        }
    }

    /**
     * Two people change places.
     *
     * @param oneFrom the table of {@code one} before, where {@code other} sits afterwards
     */
    record Swapped(int round, PersonId one, int oneFrom, PersonId other, int otherFrom)
            implements SeatingChange {

        @Override
        public Set<String> about() {
            return Set.of(name(round));
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new Swapped(round, one, otherFrom, other, oneFrom));
        }
    }

    /** Somebody who had no seat in this round, such as a late arrival, has one. */
    record Seated(int round, PersonId person, int table) implements SeatingChange {

        @Override
        public Set<String> about() {
            return Set.of(name(round));
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new Unseated(round, person, table));
        }
    }

    /** Somebody will not be there in this round after all. */
    record Unseated(int round, PersonId person, int table) implements SeatingChange {

        @Override
        public Set<String> about() {
            return Set.of(name(round));
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new Seated(round, person, table));
        }
    }

    /** The round took place with the seats as they are; they stay from now on. */
    record Held(int round) implements SeatingChange {

        @Override
        public Set<String> about() {
            return Set.of(name(round));
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new HeldTakenBack(round));
        }
    }

    record HeldTakenBack(int round) implements SeatingChange {

        @Override
        public Set<String> about() {
            return Set.of(name(round));
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new Held(round));
        }
    }

    /** The plan after this change. */
    default SeatingPlan applyTo(SeatingPlan plan) {
        return switch (this) {
            case Planned(_, var after, _) -> after;
            case Reseated(_, var after) -> replaced(plan, after);
            case DayReseated(_, _, _, var after) -> replaced(plan, after);
            case Moved(int round, var person, _, int to) -> plan.withSeat(round, person, to);
            case Swapped(int round, var one, int oneFrom, var other, int otherFrom) ->
                    plan.withSeat(round, one, otherFrom).withSeat(round, other, oneFrom);
            case Seated(int round, var person, int table) -> plan.withSeat(round, person, table);
            case Unseated(int round, var person, _) -> plan.without(round, person);
            case Arranged _, Staffed _, Held _, HeldTakenBack _ -> plan;
        };
    }

    private static SeatingPlan replaced(SeatingPlan plan, SeatingPlan rounds) {
        var changed = plan;
        for (int round : rounds.rounds()) {
            changed = changed.withSeats(round, rounds.seats(round));
        }
        return changed;
    }

    private static String name(int round) {
        return "seating:round:" + round;
    }

    private static Set<String> rounds(SeatingPlan before, SeatingPlan after) {
        var about = new TreeSet<String>();
        before.rounds().forEach(round -> about.add(name(round)));
        after.rounds().forEach(round -> about.add(name(round)));
        return about;
    }
}
