package org.plenary.seating;

import org.plenary.members.PersonId;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Who met whom, and how often: the matrix of a plan. */
public final class Meetings {

    /**
     * Two people who share a table more than once.
     *
     * @param times 2 or more
     */
    public record Repeat(PersonId one, PersonId other, int times) {}

    private final Indexed indexed;
    private final int[][] times;

    Meetings(Indexed indexed, int[][] seats) {
        this.indexed = indexed;
        times = new int[indexed.people.size()][indexed.people.size()];
        for (var round : seats) {
            count(round);
        }
    }

    public static Meetings of(Seating seating, SeatingPlan plan) {
        var indexed = new Indexed(seating);
        return new Meetings(indexed, indexed.seats(plan));
    }

    private void count(int[] seats) {
        for (int a = 0; a < seats.length; a++) {
            for (int b = 0; b < seats.length; b++) {
                if (a != b && seats[a] != Indexed.NOWHERE && seats[a] == seats[b]) {
                    times[a][b]++;
                }
            }
        }
    }

    /** The matrix's rows and columns, in the order of the ids. */
    public List<PersonId> people() {
        return indexed.people.stream().map(Attendee::id).toList();
    }

    /** Rounds in which the two share a table; 0 for a person and themselves. */
    public int times(PersonId one, PersonId other) {
        return times[indexed.person(one)][indexed.person(other)];
    }

    /** How many others this person meets at least once. */
    public int othersMet(PersonId person) {
        return othersMet(indexed.person(person));
    }

    /** Most frequent first, then by id. */
    public List<Repeat> repeats() {
        var repeats = new ArrayList<Repeat>();
        var ids = people();
        for (int a = 0; a < times.length; a++) {
            for (int b = a + 1; b < times.length; b++) {
                if (times[a][b] > 1) {
                    repeats.add(new Repeat(ids.get(a), ids.get(b), times[a][b]));
                }
            }
        }
        repeats.sort(Comparator.comparingInt(Repeat::times).reversed());
        return List.copyOf(repeats);
    }

    int times(int a, int b) {
        return times[a][b];
    }

    int othersMet(int person) {
        int met = 0;
        for (int t : times[person]) {
            met += Math.min(t, 1);
        }
        return met;
    }
}
