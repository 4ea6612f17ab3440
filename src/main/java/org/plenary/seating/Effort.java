package org.plenary.seating;

/**
 * How long to search. Counted in proposals, never in time, so that a plan does not depend on the
 * machine.
 *
 * @param chains searches from different random numbers, 1 or more; the best one is kept
 * @param perSwap proposals per chain and possible swap, as long as they are not more than
 * @param enough proposals times people, since a proposal costs more among many; only a large
 *     seating exceeds it, for its
 * @param leastPerSwap proposals per chain and possible swap
 */
public record Effort(int chains, int perSwap, long enough, int leastPerSwap) {

    /** The best plan: about 4 s for 100 to 160 people on two processors, 15 s for 600. */
    public static final Effort NORMAL = new Effort(2, 5_000, 12_000_000_000L, 30);

    /** A good plan at once, such as for re-seating in the hall: under 1 s for 100 people. */
    public static final Effort QUICK = new Effort(2, 250, 800_000_000, 4);

    public Effort {
        if (chains < 1 || perSwap < 1 || enough < 1 || leastPerSwap < 0) {
            throw new IllegalArgumentException("effort %d x %d".formatted(chains, perSwap));
        }
    }

    /** Per chain. */
    long proposals(long swaps, int people) {
        return Math.max(Math.min(swaps * perSwap, enough / people), swaps * leastPerSwap);
    }
}
