package org.plenary.seating;

import org.plenary.members.PersonId;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/**
 * How good a plan is, each figure beside what no plan can beat. Derivations in
 * docs/methods/seating.md.
 *
 * @param distinctPairs pairs of people who share a table at least once
 * @param repeats meetings beyond the first of their pair
 * @param sumOfSquares sum over pairs of the square of the rounds they share: the smaller, the fewer
 *     repeats and the less they fall on the same pairs
 * @param ssd sum over rounds, tables and values of the squared deviation from the value's ideal
 *     share of the table
 * @param offTarget counts of a value at a table that are neither the whole number below nor the one
 *     above the ideal
 * @param broken rules that a round still to be held does not keep
 * @param brokenBefore rules that a round held already did not keep
 * @param fewestMet others met by the person who meets fewest
 * @param meanMet others met per person, on average
 */
public record Figures(
        int distinctPairs,
        long repeats,
        long sumOfSquares,
        double ssd,
        int offTarget,
        List<Broken> broken,
        List<Broken> brokenBefore,
        int fewestMet,
        double meanMet,
        Bounds bounds) {

    public Figures {
        broken = List.copyOf(broken);
        brokenBefore = List.copyOf(brokenBefore);
    }

    public static Figures of(Seating seating, SeatingPlan plan) {
        var indexed = new Indexed(seating);
        return of(indexed, indexed.seats(plan));
    }

    public int brokenRules() {
        return broken.size();
    }

    /** Share of the pairs that could meet by the tight bound, from 0.0 to 1.0. */
    public double pairsReached() {
        return bounds.tightPairs() == 0 ? 1 : (double) distinctPairs / bounds.tightPairs();
    }

    /** The person who meets fewest others, first by id. */
    public static PersonId meetsFewest(Meetings meetings) {
        return meetings.people().stream()
                .min((a, b) -> Integer.compare(meetings.othersMet(a), meetings.othersMet(b)))
                .orElseThrow();
    }

    static Figures of(Indexed indexed, int[][] seats) {
        var meetings = new Meetings(indexed, seats);
        int people = indexed.people.size();
        int distinct = 0;
        long all = 0;
        long squares = 0;
        int fewest = Integer.MAX_VALUE;
        for (int a = 0; a < people; a++) {
            for (int b = a + 1; b < people; b++) {
                int times = meetings.times(a, b);
                distinct += Math.min(times, 1);
                all += times;
                squares += (long) times * times;
            }
            fewest = Math.min(fewest, meetings.othersMet(a));
        }
        var broken = Broken.in(indexed, seats);
        return new Figures(
                distinct,
                all - distinct,
                squares,
                Arrays.stream(seats).mapToDouble(s -> ssd(indexed, s)).sum(),
                Arrays.stream(seats).mapToInt(s -> offTarget(indexed, s)).sum(),
                broken.stream().filter(b -> !indexed.seating.isHeld(b.round())).toList(),
                broken.stream().filter(b -> indexed.seating.isHeld(b.round())).toList(),
                fewest,
                2.0 * distinct / people,
                Bounds.of(indexed, seats, unbroken(indexed, broken)));
    }

    private static List<Rule> unbroken(Indexed indexed, List<Broken> broken) {
        var lost = new HashSet<Rule>();
        broken.forEach(b -> lost.add(b.rule()));
        return indexed.seating.rules().stream().filter(r -> !lost.contains(r)).toList();
    }

    /** How many people who are there have each value. */
    static long[] counts(Indexed indexed, int[] seats) {
        var counts = new long[indexed.weight.length];
        for (var values : indexed.value) {
            for (int p = 0; p < seats.length; p++) {
                counts[values[p]] += seats[p] == Indexed.NOWHERE ? 0 : 1;
            }
        }
        return counts;
    }

    /** By table and value. */
    static long[][] cells(Indexed indexed, int[] seats) {
        var cells = new long[indexed.tables.size()][indexed.weight.length];
        for (var values : indexed.value) {
            for (int p = 0; p < seats.length; p++) {
                if (seats[p] != Indexed.NOWHERE) {
                    cells[seats[p]][values[p]]++;
                }
            }
        }
        return cells;
    }

    static double ssd(Indexed indexed, int[] seats) {
        long present = Arrays.stream(seats).filter(t -> t != Indexed.NOWHERE).count();
        long[] counts = counts(indexed, seats);
        long[][] cells = cells(indexed, seats);
        int[] sizes = indexed.sizes(seats);
        long sum = 0;
        for (int t = 0; t < sizes.length; t++) {
            for (int v = 0; v < counts.length; v++) {
                long off = cells[t][v] * present - counts[v] * sizes[t];
                sum += off * off;
            }
        }
        return present == 0 ? 0 : (double) sum / (present * present);
    }

    static int offTarget(Indexed indexed, int[] seats) {
        long present = Arrays.stream(seats).filter(t -> t != Indexed.NOWHERE).count();
        long[] counts = counts(indexed, seats);
        long[][] cells = cells(indexed, seats);
        int[] sizes = indexed.sizes(seats);
        int off = 0;
        for (int t = 0; t < sizes.length; t++) {
            for (int v = 0; v < counts.length; v++) {
                off += Math.abs(cells[t][v] * present - counts[v] * sizes[t]) >= present ? 1 : 0;
            }
        }
        return off;
    }
}
