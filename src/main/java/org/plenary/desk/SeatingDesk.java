package org.plenary.desk;

import static java.util.stream.Collectors.toSet;

import org.jspecify.annotations.Nullable;
import org.plenary.agenda.Block;
import org.plenary.assembly.DayId;
import org.plenary.assembly.Problem;
import org.plenary.assembly.ProblemException;
import org.plenary.assembly.Progress;
import org.plenary.assembly.Role;
import org.plenary.assembly.Seed;
import org.plenary.members.Member;
import org.plenary.members.PersonId;
import org.plenary.members.Presence;
import org.plenary.seating.Arrangement;
import org.plenary.seating.Attendee;
import org.plenary.seating.Effort;
import org.plenary.seating.Figures;
import org.plenary.seating.FromNeeds;
import org.plenary.seating.FromNeeds.Derived;
import org.plenary.seating.FromNeeds.Unmatched;
import org.plenary.seating.PlanOutcome;
import org.plenary.seating.Planner;
import org.plenary.seating.Rota;
import org.plenary.seating.RotaPlanner;
import org.plenary.seating.Round;
import org.plenary.seating.Rule;
import org.plenary.seating.Rules;
import org.plenary.seating.Seating;
import org.plenary.seating.SeatingChange;
import org.plenary.seating.SeatingPlan;
import org.plenary.seating.Staffing;
import org.plenary.seating.Table;
import org.plenary.seating.TableProperty;
import org.plenary.store.Store;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Who sits where, round by round. */
public final class SeatingDesk {

    private final Store store;
    private final Ids ids;

    public SeatingDesk(Store store, Ids ids) {
        this.store = store;
        this.ids = ids;
    }

    public Arrangement arrangement() {
        return store.seating().arrangement();
    }

    /**
     * @throws ProblemException when a round that took place, or a table people sat at in it, would
     *     be gone
     */
    public void arrange(Arrangement after) {
        var before = arrangement();
        if (before.equals(after)) {
            return;
        }
        var rounds = after.rounds().stream().map(Round::number).toList();
        var tables = after.tables().stream().map(Table::number).toList();
        var plan = plan();
        for (int round : held()) {
            if (!rounds.contains(round) || !tables.containsAll(plan.sizes(round).keySet())) {
                throw new ProblemException(Problem.of("seating.heldGone", "round", round));
            }
        }
        store.commit(Role.FACILITATOR, new SeatingChange.Arranged(before, after));
    }

    public Staffing staffing() {
        return store.seating().staffing();
    }

    public void staff(Staffing after) {
        var before = staffing();
        if (!before.equals(after)) {
            store.commit(Role.FACILITATOR, new SeatingChange.Staffed(before, after));
        }
    }

    /** For somebody new on the staff; says nothing of who it is. */
    public String newStaffId() {
        return ids.next().toString();
    }

    /** Who works where, by name, for the seats as they stand. */
    public Rota rota() {
        var now = standing();
        if (!now.isPlanned()) {
            return Rota.EMPTY;
        }
        var staffing = staffing();
        return new RotaPlanner(
                        now.seating().orElseThrow(),
                        now.plan(),
                        subjects(),
                        staffing.people(),
                        staffing.rotation())
                .plan()
                .named(staffing::name);
    }

    /** What each round's blocks are called. */
    public SortedMap<Integer, Set<String>> topics() {
        var topics = new TreeMap<Integer, Set<String>>();
        for (var block : seatedBlocks()) {
            topics.computeIfAbsent(block.seatingRound(), _ -> new TreeSet<>()).add(block.title());
        }
        return topics;
    }

    private List<Block> seatedBlocks() {
        return store.agenda().current().blocks().stream()
                .filter(block -> block.seatingRound() != Block.KEEP_SEATS)
                .toList();
    }

    /** Blocks by their ids; and by their titles, as older records name them. */
    private SortedMap<Integer, Set<String>> subjects() {
        var subjects = topics();
        for (var block : seatedBlocks()) {
            subjects.computeIfAbsent(block.seatingRound(), _ -> new TreeSet<>())
                    .add(block.id().value());
        }
        return subjects;
    }

    /** The blocks those on the staff must not facilitate may be among. */
    public StaffTopics staffTopics() {
        return new StaffTopics(store.agenda().current().blocks());
    }

    /** Rounds that took place. */
    public SortedSet<Integer> held() {
        return store.seating().held();
    }

    /**
     * Everything about seats at one moment.
     *
     * @param people everybody with a seat in the assembly
     * @param plan only rounds, tables and people there still are
     * @param seating empty until there are people, tables and rounds
     */
    public record Standing(
            Arrangement arrangement,
            List<Member> people,
            SeatingPlan plan,
            SortedSet<Integer> held,
            Optional<Seating> seating) {

        public Standing {
            people = List.copyOf(people);
        }

        /** What members need and tables must offer, for the organiser's eyes. */
        public List<Derived> needs() {
            return new FromNeeds(people, arrangement.tables()).derived();
        }

        /** Companions among them who are no members by that name. */
        public List<Unmatched> unmatched() {
            return new FromNeeds(people, arrangement.tables()).unmatched();
        }

        /** What somebody can only sit at and no table offers yet, without saying who. */
        public List<Set<TableProperty>> lacking() {
            var offered = arrangement.tables().stream().map(Table::properties).toList();
            var ids = ids(people);
            return Stream.concat(
                            arrangement.rules().needs().stream()
                                    .filter(need -> ids.contains(need.person())),
                            needs().stream()
                                    .map(Derived::rule)
                                    .filter(Rule.Need.class::isInstance)
                                    .map(Rule.Need.class::cast))
                    .map(Rule.Need::properties)
                    .filter(asked -> offered.stream().noneMatch(has -> has.containsAll(asked)))
                    .distinct()
                    .toList();
        }

        /** Whether somebody has planned. */
        public boolean isPlanned() {
            return seating.isPresent() && !plan.rounds().isEmpty();
        }
    }

    public Standing standing() {
        var arrangement = arrangement();
        var people = store.members().seated();
        var held = held();
        var plan = fitting(arrangement, plan(), ids(people));
        boolean isReady = arrangement.isComplete() && !people.isEmpty();
        return new Standing(
                arrangement,
                people,
                plan,
                held,
                isReady ? Optional.of(seating(arrangement, people, plan, held)) : Optional.empty());
    }

    /** The plan without people who have left since, and without tables and rounds given up. */
    private static SeatingPlan fitting(
            Arrangement arrangement, SeatingPlan plan, Set<PersonId> ids) {
        var tables = arrangement.tables().stream().map(Table::number).collect(toSet());
        var rounds = arrangement.rounds().stream().map(Round::number).collect(toSet());
        var fitting = SeatingPlan.EMPTY;
        for (var round : plan.byRound().entrySet()) {
            if (rounds.contains(round.getKey())) {
                var seats = new TreeMap<>(round.getValue());
                seats.keySet().retainAll(ids);
                seats.values().retainAll(tables);
                fitting = fitting.withSeats(round.getKey(), seats);
            }
        }
        return fitting;
    }

    private static Set<PersonId> ids(List<Member> people) {
        return people.stream().map(Member::id).collect(toSet());
    }

    public SeatingPlan plan() {
        return store.seating().plan();
    }

    /** Everybody with a seat in the assembly, with the features the draw was balanced by. */
    public List<Attendee> people() {
        return attendees(store.members().seated());
    }

    private static List<Attendee> attendees(List<Member> members) {
        return members.stream().map(m -> new Attendee(m.id(), m.person().features())).toList();
    }

    /**
     * What there is to plan: the rounds that took place as they were; in the others whoever is
     * marked absent on the round's day is not there; with the rules that follow from what members
     * need, and without people who have left.
     */
    public Seating seating() {
        var arrangement = arrangement();
        var people = store.members().seated();
        return seating(arrangement, people, fitting(arrangement, plan(), ids(people)), held());
    }

    private Seating seating(
            Arrangement arrangement,
            List<Member> people,
            SeatingPlan plan,
            SortedSet<Integer> heldRounds) {
        var held = new TreeMap<Integer, SortedMap<PersonId, Integer>>();
        for (int round : heldRounds) {
            held.put(round, plan.seats(round));
        }
        var ids = ids(people);
        var rules =
                Stream.concat(
                                arrangement.rules().all().stream()
                                        .flatMap(rule -> rule.among(ids).stream()),
                                new FromNeeds(people, arrangement.tables())
                                        .derived().stream().map(Derived::rule))
                        .distinct()
                        .toList();
        var days = daysOfRounds();
        var rounds =
                arrangement.rounds().stream()
                        .map(round -> held.containsKey(round.number()) ? round : there(round, days))
                        .map(round -> without(round, ids))
                        .toList();
        return arrangement
                .withRounds(rounds)
                .withRules(Rules.of(rules))
                .seating(attendees(people), new SeatingPlan(held));
    }

    private Round there(Round round, Map<Integer, DayId> days) {
        var day = days.get(round.number());
        if (day == null) {
            return round;
        }
        var absent = new HashSet<>(round.absent());
        store.members()
                .attendance(day)
                .forEach(
                        (person, presence) -> {
                            if (presence == Presence.ABSENT) {
                                absent.add(person);
                            }
                        });
        return new Round(round.number(), absent, round.sizes());
    }

    private static Round without(Round round, Set<PersonId> known) {
        var absent = new HashSet<>(round.absent());
        absent.retainAll(known);
        return new Round(round.number(), absent, round.sizes());
    }

    /** The first day whose agenda asks for a round's seats. */
    public SortedMap<Integer, DayId> daysOfRounds() {
        var days = new TreeMap<Integer, DayId>();
        for (var plan : store.agenda().current().days()) {
            for (var block : plan.blocks()) {
                if (block.seatingRound() != Block.KEEP_SEATS) {
                    days.putIfAbsent(block.seatingRound(), plan.day().id());
                }
            }
        }
        return days;
    }

    /** The figures of the plan as it stands. */
    public Figures figures() {
        var now = standing();
        return Figures.of(now.seating().orElseThrow(), now.plan());
    }

    /**
     * Seats everybody anew in the rounds that have not taken place, and keeps the plan.
     *
     * @param seed null for a fresh one
     * @throws ProblemException when tables, rounds, rules or seats were changed meanwhile; that
     *     change stays
     */
    public PlanOutcome replan(@Nullable Seed seed, Progress progress) {
        return replan(seed, Effort.NORMAL, progress);
    }

    PlanOutcome replan(@Nullable Seed seed, Effort effort, Progress progress) {
        var used = seed == null ? FreshSeed.drawn() : seed;
        var start = seats();
        var people = store.members().seated();
        var fitting = fitting(start.arrangement(), start.plan(), ids(people));
        var seating = seating(start.arrangement(), people, fitting, start.held());
        var outcome =
                new Planner(effort).plan(seating, start.arrangement().style(), used, progress);
        if (outcome instanceof PlanOutcome.Planned planned) {
            if (!seats().equals(start)) {
                throw new ProblemException(Problem.of("seating.changedMeanwhile"));
            }
            store.commit(
                    Role.FACILITATOR,
                    new SeatingChange.Planned(
                            start.plan(), start.keepingHeld(planned.plan()), used.text()));
        }
        return outcome;
    }

    /** What a plan is made from; while it is made somebody may move a person or hold a round. */
    private record Seats(Arrangement arrangement, SeatingPlan plan, SortedSet<Integer> held) {

        /** Who sat there stays on record, those too who have left the assembly since. */
        SeatingPlan keepingHeld(SeatingPlan planned) {
            var kept = planned;
            for (int round : held) {
                kept = kept.withSeats(round, plan.seats(round));
            }
            return kept;
        }
    }

    private Seats seats() {
        return new Seats(arrangement(), plan(), held());
    }

    /** To another table; somebody without a seat in the round gets one. */
    public void move(int round, PersonId person, int to) {
        var from = plan().tableOf(person, round);
        if (from.isEmpty()) {
            store.commit(Role.FACILITATOR, new SeatingChange.Seated(round, person, to));
        } else if (from.getAsInt() != to) {
            store.commit(
                    Role.FACILITATOR, new SeatingChange.Moved(round, person, from.getAsInt(), to));
        }
    }

    public void swap(int round, PersonId one, PersonId other) {
        var plan = plan();
        int oneFrom = plan.tableOf(one, round).orElseThrow();
        int otherFrom = plan.tableOf(other, round).orElseThrow();
        if (oneFrom != otherFrom) {
            store.commit(
                    Role.FACILITATOR,
                    new SeatingChange.Swapped(round, one, oneFrom, other, otherFrom));
        }
    }

    /** The round took place; its seats stay. */
    public void hold(int round) {
        if (!store.seating().held().contains(round)) {
            store.commit(Role.FACILITATOR, new SeatingChange.Held(round));
        }
    }

    /** The round did not take place after all; its seats may change again. */
    public void release(int round) {
        if (held().contains(round)) {
            store.commit(Role.FACILITATOR, new SeatingChange.HeldTakenBack(round));
        }
    }
}
