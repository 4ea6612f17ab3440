package org.plenary.members;

import org.plenary.assembly.Change;
import org.plenary.assembly.DayId;
import org.plenary.assembly.Erasable;
import org.plenary.assembly.Personal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What happens to the pool and to the people on the register. */
public sealed interface MembersChange extends Change {

    /**
     * The replies, as they may be drawn from. A later pool supersedes it.
     *
     * @param file its name
     * @param sha256 of its bytes, 64 hexadecimal digits
     */
    record PoolKept(
            Pool pool,
            String file,
            String sha256,
            List<Repair> repairs,
            List<Exclusion> exclusions,
            List<HouseholdRuling> rulings)
            implements MembersChange {
        public PoolKept {
            repairs = List.copyOf(repairs);
            exclusions = List.copyOf(exclusions);
            rulings = List.copyOf(rulings);
        }

        @Override
        public Set<String> about() {
            return Set.of("pool");
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.empty();
        }
    }

    /** People of the pool who were drawn elsewhere, or are members for another reason. */
    record Registered(List<PersonId> people, Status status) implements MembersChange {
        public Registered {
            people = List.copyOf(people);
        }

        @Override
        public Set<String> about() {
            return names(people);
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new Unregistered(people, status));
        }
    }

    record Unregistered(List<PersonId> people, Status status) implements MembersChange {
        public Unregistered {
            people = List.copyOf(people);
        }

        @Override
        public Set<String> about() {
            return names(people);
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new Registered(people, status));
        }
    }

    /**
     * @param reason in the organiser's words; may be empty when people simply said yes
     */
    record StatusChanged(List<Step> steps, String reason) implements MembersChange {
        public StatusChanged {
            steps = List.copyOf(steps);
        }

        @Override
        public Set<String> about() {
            return aboutSeats(steps);
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new StatusChanged(steps.stream().map(Step::back).toList(), reason));
        }
    }

    /** One person's way from one status to the next. */
    record Step(PersonId person, Status before, Status after) {

        public Step back() {
            return new Step(person, /* before= */ after, /* after= */ before);
        }

        /** Whether a seat is taken or given up by it, so that a later draw may rest on it. */
        boolean isAboutSeats() {
            return before.hasSeat() != after.hasSeat();
        }
    }

    record AttendanceMarked(DayId day, List<Mark> marks) implements MembersChange {
        public AttendanceMarked {
            marks = List.copyOf(marks);
        }

        @Override
        public Set<String> about() {
            var about = new TreeSet<>(names(marks.stream().map(Mark::person).toList()));
            about.add("day:" + day);
            return about;
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(back());
        }

        public AttendanceMarked back() {
            return new AttendanceMarked(
                    day,
                    marks.stream()
                            .map(
                                    m ->
                                            new Mark(
                                                    m.person(),
                                                    /* before= */ m.after(),
                                                    /* after= */ m.before()))
                            .toList());
        }
    }

    record Mark(PersonId person, Presence before, Presence after) {}

    record Contacted(Contact contact) implements MembersChange {
        @Override
        public Set<String> about() {
            return Set.of(name(contact.person()));
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new ContactRemoved(contact));
        }
    }

    record ContactRemoved(Contact contact) implements MembersChange {
        @Override
        public Set<String> about() {
            return Set.of(name(contact.person()));
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new Contacted(contact));
        }
    }

    /** An attempt that settled whether somebody takes their seat. */
    record Answered(Contact contact, Step step) implements MembersChange {
        public Answered {
            requireOne(contact, step);
        }

        @Override
        public Set<String> about() {
            return aboutSeats(List.of(step));
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new AnswerRemoved(contact, step));
        }
    }

    record AnswerRemoved(Contact contact, Step step) implements MembersChange {
        public AnswerRemoved {
            requireOne(contact, step);
        }

        @Override
        public Set<String> about() {
            return aboutSeats(List.of(step));
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new Answered(contact, step));
        }
    }

    private static void requireOne(Contact contact, Step step) {
        if (!contact.person().equals(step.person())) {
            throw new IllegalArgumentException("two people: " + contact + ", " + step);
        }
    }

    record NeedsNoted(
            PersonId person, @Personal List<SupportNeed> before, @Personal List<SupportNeed> after)
            implements MembersChange, Erasable {
        public NeedsNoted {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }

        @Override
        public String subject() {
            return name(person);
        }

        @Override
        public Set<String> about() {
            return Set.of(name(person));
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new NeedsNoted(person, after, before));
        }
    }

    /** Another address, a name spelled rightly. Features stay as they were drawn by. */
    record DetailCorrected(
            PersonId person, String heading, @Personal String before, @Personal String after)
            implements MembersChange, Erasable {
        @Override
        public String subject() {
            return name(person);
        }

        @Override
        public Set<String> about() {
            return Set.of(name(person));
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new DetailCorrected(person, heading, after, before));
        }
    }

    /** Draws that fill seats are about all of them, so what freed one is not undone later. */
    private static Set<String> aboutSeats(List<Step> steps) {
        var about = new TreeSet<>(names(steps.stream().map(Step::person).toList()));
        if (steps.stream().anyMatch(Step::isAboutSeats)) {
            about.add("seats");
        }
        return about;
    }

    private static String name(PersonId person) {
        return "person:" + person;
    }

    private static Set<String> names(List<PersonId> people) {
        var names = new TreeSet<String>();
        people.forEach(person -> names.add(name(person)));
        return names;
    }
}
