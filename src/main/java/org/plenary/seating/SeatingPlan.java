package org.plenary.seating;

import org.plenary.members.PersonId;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A table for everybody who is there, in every round. Rounds and people come in the order of their
 * numbers and ids, so that the same plan is the same text everywhere.
 *
 * @param byRound table number by person, by round number
 */
public record SeatingPlan(SortedMap<Integer, SortedMap<PersonId, Integer>> byRound) {

    /** No round yet. */
    public static final SeatingPlan EMPTY = new SeatingPlan(new TreeMap<>());

    public SeatingPlan {
        var copy = new TreeMap<Integer, SortedMap<PersonId, Integer>>();
        for (var round : byRound.entrySet()) {
            copy.put(
                    round.getKey(),
                    Collections.unmodifiableSortedMap(new TreeMap<>(round.getValue())));
        }
        byRound = Collections.unmodifiableSortedMap(copy);
    }

    public SortedSet<Integer> rounds() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(byRound.keySet()));
    }

    /**
     * Table number by person.
     *
     * @throws IllegalArgumentException if the plan has no such round
     */
    public SortedMap<PersonId, Integer> seats(int round) {
        var seats = byRound.get(round);
        if (seats == null) {
            throw new IllegalArgumentException("no round " + round);
        }
        return seats;
    }

    /** Empty when the person is not there in that round. */
    public OptionalInt tableOf(PersonId person, int round) {
        var table = seats(round).get(person);
        return table == null ? OptionalInt.empty() : OptionalInt.of(table);
    }

    /** In the order of their ids. */
    public List<PersonId> peopleAt(int round, int table) {
        return seats(round).entrySet().stream()
                .filter(seat -> seat.getValue() == table)
                .map(Entry::getKey)
                .toList();
    }

    /** How many people sit at each table that has any. */
    public SortedMap<Integer, Integer> sizes(int round) {
        var sizes = new TreeMap<Integer, Integer>();
        seats(round).values().forEach(table -> sizes.merge(table, 1, Integer::sum));
        return sizes;
    }

    public SeatingPlan withSeats(int round, Map<PersonId, Integer> seats) {
        var changed = new TreeMap<>(byRound);
        changed.put(round, new TreeMap<>(seats));
        return new SeatingPlan(changed);
    }

    /** The same round with one person at another table, or seated at all. */
    public SeatingPlan withSeat(int round, PersonId person, int table) {
        var seats = new TreeMap<>(seats(round));
        seats.put(person, table);
        return withSeats(round, seats);
    }

    public SeatingPlan without(int round, PersonId person) {
        var seats = new TreeMap<>(seats(round));
        seats.remove(person);
        return withSeats(round, seats);
    }

    /** Only rounds up to this one. */
    public SeatingPlan through(int round) {
        return new SeatingPlan(byRound.headMap(round + 1));
    }
}
