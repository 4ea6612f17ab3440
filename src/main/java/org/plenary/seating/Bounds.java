package org.plenary.seating;

import java.util.Arrays;

/**
 * What no plan with these people, table sizes and rules can beat. Each is proved in
 * docs/methods/seating.md; none claims that a plan reaches it.
 *
 * @param pairs most distinct pairs by counting alone: all meetings, and all pairs of people
 * @param tightPairs most distinct pairs when forced repeats are taken off as well
 * @param sumOfSquares smallest sum, over all pairs, of the square of the rounds they share
 * @param ssd smallest sum of squared deviations from the ideal shares
 */
public record Bounds(int pairs, int tightPairs, long sumOfSquares, double ssd) {

    /** From presence and table sizes of the seats, and the rules that hold in all of them. */
    static Bounds of(Indexed indexed, int[][] seats, Iterable<Rule> kept) {
        var meetings = ForcedMeetings.of(indexed, seats, kept);
        return new Bounds(
                Math.toIntExact(Math.min(meetings.all(), choose2(indexed.people.size()))),
                Math.toIntExact(
                        Math.min(meetings.all() - meetings.repeats(), meetings.possiblePairs())),
                meetings.all() + 2 * meetings.coincidences(),
                Arrays.stream(seats).mapToDouble(s -> ssd(indexed, s)).sum());
    }

    /**
     * Smallest sum of C(x, 2) when {@code total} is split into {@code parts} whole numbers x: as
     * even as can be.
     */
    static long spread(long total, long parts) {
        if (total == 0 || parts == 0) {
            return 0;
        }
        long each = total / parts;
        long more = total % parts;
        return more * choose2(each + 1) + (parts - more) * choose2(each);
    }

    static long choose2(long n) {
        return n * (n - 1) / 2;
    }

    /**
     * The best counts of one round, each value by itself: every table gets the whole part of its
     * ideal and those with the largest rest one more.
     */
    private static double ssd(Indexed indexed, int[] seats) {
        long present = Arrays.stream(seats).filter(t -> t != Indexed.NOWHERE).count();
        if (present == 0) {
            return 0;
        }
        int[] sizes = indexed.sizes(seats);
        long sum = 0;
        for (long count : Figures.counts(indexed, seats)) {
            sum += squares(count, sizes, present);
        }
        return (double) sum / (present * present);
    }

    /** In units of 1/present squared, so that nothing is rounded. */
    private static long squares(long count, int[] sizes, long present) {
        var rests = new long[sizes.length];
        long left = count;
        for (int t = 0; t < sizes.length; t++) {
            rests[t] = count * sizes[t] % present;
            left -= count * sizes[t] / present;
        }
        Arrays.sort(rests);
        long sum = 0;
        for (int t = 0; t < rests.length; t++) {
            long rest = t >= rests.length - left ? rests[t] - present : rests[t];
            sum += rest * rest;
        }
        return sum;
    }
}
