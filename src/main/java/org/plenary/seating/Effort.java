package org.plenary.seating;

/**
 * How long to search. Counted in proposals, never in time, so that a plan does not depend on the
 * machine.
 *
 * @param chains searches from different random numbers, 1 or more; the best one is kept
 * @param perSwap proposals per chain and possible swap
 * @param least fewest proposals per chain
 * @param most most proposals per chain
 */
public record Effort(int chains, int perSwap, long least, long most) {

    /** For plans that people wait for with a coffee: seconds for 100 people, a minute for 600. */
    public static final Effort NORMAL = new Effort(2, 400, 1_000_000, 80_000_000);

    /** Under a second for 100 people: for re-seating in the hall. */
    public static final Effort QUICK = new Effort(2, 60, 500_000, 8_000_000);

    public Effort {
        if (chains < 1 || perSwap < 1 || least < 1 || most < least) {
            throw new IllegalArgumentException("effort %d x %d".formatted(chains, perSwap));
        }
    }

    long proposals(long swaps) {
        return Math.clamp(swaps * perSwap, least, most);
    }
}
