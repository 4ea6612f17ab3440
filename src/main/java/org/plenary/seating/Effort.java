package org.plenary.seating;

/**
 * How long to search. Counted in proposals, never in time, so that a plan does not depend on the
 * machine.
 *
 * @param chains most searches from different random numbers, 1 or more; the best one is kept
 * @param perSwap most proposals per search and possible swap: beyond them another search finds more
 *     than a longer one
 * @param enough proposals of all searches together, times people, times rounds to be planned, since
 *     a proposal costs more among many; only a large seating exceeds it, for its
 * @param leastPerSwap proposals per search and possible swap
 */
public record Effort(int chains, int perSwap, long enough, int leastPerSwap) {

    /** Fewer would leave a processor idle. */
    private static final int FEWEST = 2;

    /** The best plan, on two processors: about 8 s for 100 people, 4 s for 160, 15 s for 600. */
    public static final Effort NORMAL = new Effort(8, 2_000, 288_000_000_000L, 30);

    /** A good plan at once, such as for re-seating in the hall: under 1 s for 100 people. */
    public static final Effort QUICK = new Effort(2, 250, 16_000_000_000L, 4);

    public Effort {
        if (chains < 1 || perSwap < 1 || enough < 1 || leastPerSwap < 0) {
            throw new IllegalArgumentException("effort %d x %d".formatted(chains, perSwap));
        }
    }

    /**
     * Per search.
     *
     * @param swaps possible swaps, over all rounds to be planned
     */
    long proposals(long swaps, int people, int rounds) {
        long share = all(people, rounds) / Math.min(FEWEST, chains);
        return Math.max(1, Math.max(Math.min(swaps * perSwap, share), swaps * leastPerSwap));
    }

    /** As many searches of that length as there is time for. */
    int chains(long proposals, int people, int rounds) {
        return (int)
                Math.clamp(
                        all(people, rounds) / proposals, Math.min(FEWEST, chains), (long) chains);
    }

    private long all(int people, int rounds) {
        return enough / Math.max(1, people) / Math.max(1, rounds);
    }
}
