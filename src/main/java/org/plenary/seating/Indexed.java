package org.plenary.seating;

import org.plenary.members.PersonId;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A seating with numbers from 0 instead of ids: people in the order of their ids, tables and rounds
 * in the order of their numbers, values in the order of the mix and then of the alphabet. The order
 * of the file therefore changes nothing.
 */
final class Indexed {

    /** In place of a table: not there in that round. */
    static final int NOWHERE = -1;

    final Seating seating;
    final List<Attendee> people;
    final List<Table> tables;
    final List<Round> rounds;

    /** By mix attribute and person: the value's number, unique over all attributes. */
    final int[][] value;

    /** By value: the weight of its attribute. */
    final double[] weight;

    private final Map<PersonId, Integer> person = new HashMap<>();
    private final Map<Integer, Integer> table = new HashMap<>();

    Indexed(Seating seating) {
        this.seating = seating;
        people = seating.people().stream().sorted(Comparator.comparing(Attendee::id)).toList();
        tables = seating.tables().stream().sorted().toList();
        rounds = seating.rounds().stream().sorted(Comparator.comparingInt(Round::number)).toList();
        for (int p = 0; p < people.size(); p++) {
            person.put(people.get(p).id(), p);
        }
        for (int t = 0; t < tables.size(); t++) {
            table.put(tables.get(t).number(), t);
        }
        value = new int[seating.mix().size()][people.size()];
        weight = values();
    }

    private double[] values() {
        double[] weights = {};
        for (int k = 0; k < value.length; k++) {
            var mixed = seating.mix().get(k);
            int first = weights.length;
            var found = new TreeSet<String>();
            people.forEach(p -> found.add(p.attributes().get(mixed.attribute())));
            var order = List.copyOf(found);
            for (int p = 0; p < people.size(); p++) {
                value[k][p] =
                        first + order.indexOf(people.get(p).attributes().get(mixed.attribute()));
            }
            weights = Arrays.copyOf(weights, first + order.size());
            Arrays.fill(weights, first, weights.length, mixed.weight());
        }
        return weights;
    }

    int person(PersonId id) {
        return person.getOrDefault(id, NOWHERE);
    }

    /** By table number. */
    int table(int number) {
        return table.getOrDefault(number, NOWHERE);
    }

    boolean isPresent(int round, int p) {
        return !rounds.get(round).absent().contains(people.get(p).id());
    }

    boolean isHeld(int round) {
        return seating.isHeld(rounds.get(round).number());
    }

    /** By round and person: the table, or nowhere; a round the plan does not have is empty. */
    int[][] seats(SeatingPlan plan) {
        var seats = new int[rounds.size()][people.size()];
        for (int r = 0; r < seats.length; r++) {
            Arrays.fill(seats[r], NOWHERE);
            int number = rounds.get(r).number();
            if (plan.rounds().contains(number)) {
                for (var seat : plan.seats(number).entrySet()) {
                    seats[r][person(seat.getKey())] = table(seat.getValue());
                }
            }
        }
        return seats;
    }

    SeatingPlan plan(int[][] seats) {
        var byRound = new TreeMap<Integer, SortedMap<PersonId, Integer>>();
        for (int r = 0; r < seats.length; r++) {
            var round = new TreeMap<PersonId, Integer>();
            for (int p = 0; p < seats[r].length; p++) {
                if (seats[r][p] != NOWHERE) {
                    round.put(people.get(p).id(), tables.get(seats[r][p]).number());
                }
            }
            byRound.put(rounds.get(r).number(), round);
        }
        return new SeatingPlan(byRound);
    }

    /** How many people sit at each table. */
    int[] sizes(int[] seats) {
        var sizes = new int[tables.size()];
        for (int t : seats) {
            if (t != NOWHERE) {
                sizes[t]++;
            }
        }
        return sizes;
    }
}
