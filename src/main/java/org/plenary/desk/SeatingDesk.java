package org.plenary.desk;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.Progress;
import org.plenary.assembly.Role;
import org.plenary.assembly.Seed;
import org.plenary.members.PersonId;
import org.plenary.seating.Arrangement;
import org.plenary.seating.Attendee;
import org.plenary.seating.Effort;
import org.plenary.seating.Figures;
import org.plenary.seating.PlanOutcome;
import org.plenary.seating.Planner;
import org.plenary.seating.Seating;
import org.plenary.seating.SeatingChange;
import org.plenary.seating.SeatingPlan;
import org.plenary.store.Store;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Who sits where, round by round. */
public final class SeatingDesk {

    private final Store store;

    public SeatingDesk(Store store) {
        this.store = store;
    }

    public Arrangement arrangement() {
        return store.seating().arrangement();
    }

    public void arrange(Arrangement after) {
        var before = arrangement();
        if (!before.equals(after)) {
            store.commit(Role.FACILITATOR, new SeatingChange.Arranged(before, after));
        }
    }

    public SeatingPlan plan() {
        return store.seating().plan();
    }

    /** Everybody with a seat in the assembly, with the features the draw was balanced by. */
    public List<Attendee> people() {
        var people = new ArrayList<Attendee>();
        for (var member : store.members().seated()) {
            people.add(new Attendee(member.id(), member.person().features()));
        }
        return people;
    }

    /** What there is to plan, with the rounds that took place as they were. */
    public Seating seating() {
        var held = new TreeMap<Integer, SortedMap<PersonId, Integer>>();
        var plan = plan();
        for (int round : store.seating().held()) {
            held.put(round, plan.seats(round));
        }
        return arrangement().seating(people(), new SeatingPlan(new TreeMap<>(held)));
    }

    /** The figures of the plan as it stands. */
    public Figures figures() {
        return Figures.of(seating(), plan());
    }

    /**
     * Seats everybody anew in the rounds that have not taken place, and keeps the plan.
     *
     * @param seed null for a fresh one
     */
    public PlanOutcome replan(@Nullable Seed seed, Progress progress) {
        var used = seed == null ? FreshSeed.drawn() : seed;
        var outcome =
                new Planner(Effort.NORMAL).plan(seating(), arrangement().style(), used, progress);
        if (outcome instanceof PlanOutcome.Planned planned) {
            store.commit(
                    Role.FACILITATOR,
                    new SeatingChange.Planned(plan(), planned.plan(), used.text()));
        }
        return outcome;
    }

    public void move(int round, PersonId person, int to) {
        int from = plan().tableOf(person, round).orElseThrow();
        if (from != to) {
            store.commit(Role.FACILITATOR, new SeatingChange.Moved(round, person, from, to));
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
}
