package org.plenary.sortition;

import org.jspecify.annotations.Nullable;
import org.plenary.sortition.solver.IntegerProgram;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Turns a fractional composition into whole numbers that keep every limit: a walk to a vertex, the
 * few numbers still fractional rounded, what that breaks mended by exchanging people of one type
 * for people of another, and where exchanging does not get there, an exact search.
 */
final class Rounding {

    private static final int EXCHANGES = 150;

    /** An exchange is not taken back for this many steps. */
    private static final int REST = 6;

    private static final double WORK = 5;

    private final CompactProgram program;
    private final int types;
    private final int limits;

    /** Limits that count for the walk: all but those on households, which are rarely near. */
    private final int walked;

    private final int[][] limitsOf;
    private final Vertex vertex;

    private final int[] order;
    private final int[] composition;
    private final int[] sums;
    private final int[] low;
    private final int[] high;
    private int[] limitLow = new int[0];
    private int[] limitHigh = new int[0];
    private final int[] rested;

    Rounding(CompactProgram program) {
        this.program = program;
        types = program.types().size();
        limits = program.limits().size();
        walked =
                (int)
                        program.limits().stream()
                                .filter(limit -> !(limit instanceof Limit.OneEach))
                                .count();
        limitsOf = new int[types][];
        order = new int[types];
        for (int t = 0; t < types; t++) {
            limitsOf[t] = program.limitsOf(t);
            order[t] = t;
        }
        vertex = new Vertex(walked);
        composition = new int[types];
        sums = new int[limits];
        low = new int[types];
        high = new int[types];
        rested = new int[types];
    }

    /**
     * @param numbers by type, keeping every limit on average
     * @param least by type, for the exact search; the quick way stays between the whole numbers
     *     around each number
     * @param most by type
     * @param limitLow by limit
     * @param limitHigh by limit
     * @return by type, or null if nothing was found
     */
    int @Nullable [] round(
            double[] numbers,
            int[] least,
            int[] most,
            int[] limitLow,
            int[] limitHigh,
            RandomGenerator random) {
        this.limitLow = limitLow;
        this.limitHigh = limitHigh;
        shuffleOrder(random);
        for (int t = 0; t < types; t++) {
            double near = Math.rint(numbers[t]);
            if (Math.abs(numbers[t] - near) < 1e-9) {
                numbers[t] = near;
            }
            low[t] = Math.max(least[t], (int) Math.floor(numbers[t]));
            high[t] = Math.min(most[t], (int) Math.ceil(numbers[t]));
        }
        vertex.walk(numbers, limitsOf, limitLow, limitHigh, order, random);
        settle(numbers, random);
        return mend(random) ? composition.clone() : search(least, most);
    }

    private void shuffleOrder(RandomGenerator random) {
        for (int i = types - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int t = order[i];
            order[i] = order[j];
            order[j] = t;
        }
    }

    /** Rounds what is still fractional, keeping the size of the panel. */
    private void settle(double[] numbers, RandomGenerator random) {
        Arrays.fill(sums, 0);
        double owed = 0;
        int fractional = 0;
        for (int t = 0; t < types; t++) {
            double near = Math.rint(numbers[t]);
            if (Math.abs(numbers[t] - near) < 1e-7) {
                place(t, (int) near);
            } else {
                fractional++;
                owed += numbers[t] - Math.floor(numbers[t]);
            }
        }
        int ups = (int) Math.rint(owed);
        for (int t : order) {
            if (Math.abs(numbers[t] - Math.rint(numbers[t])) >= 1e-7) {
                boolean up = random.nextInt(fractional) < ups;
                place(t, (int) Math.floor(numbers[t]) + (up ? 1 : 0));
                ups -= up ? 1 : 0;
                fractional--;
            }
        }
    }

    private void place(int type, int number) {
        composition[type] = number;
        for (int limit : limitsOf[type]) {
            sums[limit] += number;
        }
    }

    private boolean mend(RandomGenerator random) {
        Arrays.fill(rested, 0);
        for (int step = 1; step <= EXCHANGES; step++) {
            int broken = brokenLimit(random);
            if (broken < 0) {
                return true;
            }
            if (!exchange(broken, step, random)) {
                return false;
            }
        }
        return brokenLimit(random) < 0;
    }

    private int brokenLimit(RandomGenerator random) {
        int found = -1;
        int seen = 0;
        for (int i = 0; i < limits; i++) {
            if (sums[i] < limitLow[i] || sums[i] > limitHigh[i]) {
                seen++;
                if (random.nextInt(seen) == 0) {
                    found = i;
                }
            }
        }
        return found;
    }

    /** The best exchange that eases the broken limit, even if it makes others worse. */
    private boolean exchange(int broken, int step, RandomGenerator random) {
        boolean tooMany = sums[broken] > limitHigh[broken];
        var fewer = new int[limits];
        var more = new int[limits];
        for (int i = 0; i < limits; i++) {
            fewer[i] = excess(i, sums[i] - 1) - excess(i, sums[i]);
            more[i] = excess(i, sums[i] + 1) - excess(i, sums[i]);
        }
        var removable = types(t -> composition[t] > low[t] && rested[t] < step, broken, tooMany);
        var addable = types(t -> composition[t] < high[t] && rested[t] < step, broken, !tooMany);
        int best = Integer.MAX_VALUE;
        int ties = 0;
        int from = -1;
        int to = -1;
        var added = new int[addable.length];
        for (int i = 0; i < added.length; i++) {
            for (int limit : limitsOf[addable[i]]) {
                added[i] += more[limit];
            }
        }
        for (int a : removable) {
            var limitsOfA = limitsOf[a];
            int lost = 0;
            int sharable = 0; // what at most is saved by limits both count for
            for (int limit : limitsOfA) {
                lost += fewer[limit];
                sharable += fewer[limit] + more[limit];
            }
            for (int i = 0; i < added.length; i++) {
                if (lost + added[i] - sharable > best) {
                    continue;
                }
                int b = addable[i];
                int change = lost + gained(limitsOfA, limitsOf[b], fewer, more);
                if (change < best) {
                    best = change;
                    ties = 0;
                }
                if (change == best && a != b) {
                    ties++;
                    if (random.nextInt(ties) == 0) {
                        from = a;
                        to = b;
                    }
                }
            }
        }
        if (from < 0 || to < 0) {
            return false;
        }
        shift(from, -1);
        shift(to, 1);
        rested[from] = step + REST;
        rested[to] = step + REST;
        return true;
    }

    /** Both count the panel's size first, then one limit a feature in the same order. */
    private static int gained(int[] ofA, int[] ofB, int[] fewer, int[] more) {
        int sum = 0;
        int shared = Math.min(ofA.length, ofB.length);
        for (int i = 0; i < shared; i++) {
            int limit = ofB[i];
            sum += limit == ofA[i] ? -fewer[limit] : more[limit];
        }
        for (int i = shared; i < ofB.length; i++) {
            sum += more[ofB[i]];
        }
        return sum;
    }

    private int excess(int limit, int sum) {
        return Math.max(0, Math.max(limitLow[limit] - sum, sum - limitHigh[limit]));
    }

    private int[] types(java.util.function.IntPredicate fits, int broken, boolean within) {
        if (within) {
            return Arrays.stream(program.typesIn(broken)).filter(fits).toArray();
        }
        return java.util.stream.IntStream.range(0, types)
                .filter(fits)
                .filter(t -> !counts(broken, t))
                .toArray();
    }

    private boolean counts(int limit, int type) {
        for (int own : limitsOf[type]) {
            if (own == limit) {
                return true;
            }
        }
        return false;
    }

    private void shift(int type, int by) {
        composition[type] += by;
        for (int limit : limitsOf[type]) {
            sums[limit] += by;
        }
    }

    private int @Nullable [] search(int[] least, int[] most) {
        var whole = new IntegerProgram();
        for (int t = 0; t < types; t++) {
            whole.variable(least[t], most[t]);
            whole.hint(t, Math.clamp(composition[t], least[t], most[t]));
        }
        for (int i = 0; i < limits; i++) {
            whole.sum(program.typesIn(i), limitLow[i], limitHigh[i]);
        }
        return whole.maximise(WORK) instanceof IntegerProgram.Answer.Found found
                ? found.values()
                : null;
    }
}
