package org.plenary.seating;

import org.plenary.members.PersonId;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Answers, fast enough for every movement of the mouse, what moving somebody would do to a plan.
 * Meetings are counted once; a move then looks at two tables and at one round's balance and rules.
 */
public final class Effects {

    private final Indexed indexed;
    private final int[][] seats;
    private final Meetings meetings;

    public Effects(Seating seating, SeatingPlan plan) {
        indexed = new Indexed(seating);
        seats = indexed.seats(plan);
        meetings = new Meetings(indexed, seats);
    }

    /**
     * @throws IllegalArgumentException if the move names a person, table or round there is not, or
     *     swaps somebody without a seat
     */
    public Effect of(Move move) {
        int round = round(move.round());
        int[] after = after(move, seats[round]);
        var kept = kept(move.round(), seats[round]);
        var keptAfter = kept(move.round(), after);
        return new Effect(
                pairs(round, after, true),
                pairs(round, after, false),
                Figures.ssd(indexed, after) - Figures.ssd(indexed, seats[round]),
                Figures.offTarget(indexed, after) - Figures.offTarget(indexed, seats[round]),
                missing(kept, keptAfter),
                missing(keptAfter, kept),
                isFuller(round, after));
    }

    private int round(int number) {
        for (int r = 0; r < seats.length; r++) {
            if (indexed.rounds.get(r).number() == number) {
                return r;
            }
        }
        throw new IllegalArgumentException("no round " + number);
    }

    private int[] after(Move move, int[] before) {
        int[] after = before.clone();
        switch (move) {
            case Move.To(_, var person, int table) ->
                    after[known(indexed.person(person))] = known(indexed.table(table));
            case Move.Swap(_, var one, var other) -> {
                int a = known(indexed.person(one));
                int b = known(indexed.person(other));
                after[a] = known(before[b]);
                after[b] = known(before[a]);
            }
        }
        return after;
    }

    private static int known(int found) {
        if (found == Indexed.NOWHERE) {
            throw new IllegalArgumentException("no such person, table or seat");
        }
        return found;
    }

    /**
     * Change of the distinct pairs, or of the sum of squares. Two who swap sit apart before and
     * after, so no pair is counted twice.
     */
    private int pairs(int round, int[] after, boolean distinct) {
        int[] before = seats[round];
        var moved = new TreeSet<Integer>();
        for (int p = 0; p < before.length; p++) {
            if (before[p] != after[p]) {
                moved.add(p);
            }
        }
        int change = 0;
        for (int a : moved) {
            for (int b = 0; b < before.length; b++) {
                if (b != a) {
                    int were = before[a] != Indexed.NOWHERE && before[a] == before[b] ? 1 : 0;
                    int are = after[a] == after[b] ? 1 : 0;
                    int times = meetings.times(a, b);
                    int now = times - were + are;
                    change +=
                            distinct
                                    ? Math.min(now, 1) - Math.min(times, 1)
                                    : now * now - times * times;
                }
            }
        }
        return change;
    }

    private List<Rule> kept(int number, int[] round) {
        return indexed.seating.rules().stream()
                .filter(rule -> rule.covers(number) && Broken.keeps(indexed, round, rule))
                .toList();
    }

    private static List<Rule> missing(List<Rule> all, List<Rule> some) {
        var missing = new ArrayList<>(all);
        missing.removeAll(some);
        return missing;
    }

    private boolean isFuller(int round, int[] after) {
        int[] was = indexed.sizes(seats[round]);
        int[] is = indexed.sizes(after);
        for (int t = 0; t < is.length; t++) {
            if (is[t] > was[t] && is[t] > indexed.tables.get(t).capacity()) {
                return true;
            }
        }
        return false;
    }

    /** Of every table the person might go to, by its number; not of the one they sit at. */
    public SortedMap<Integer, Effect> everywhere(int round, PersonId person) {
        var effects = new TreeMap<Integer, Effect>();
        int now = seats[round(round)][known(indexed.person(person))];
        for (int t = 0; t < indexed.tables.size(); t++) {
            if (t != now) {
                int table = indexed.tables.get(t).number();
                effects.put(table, of(new Move.To(round, person, table)));
            }
        }
        return effects;
    }
}
