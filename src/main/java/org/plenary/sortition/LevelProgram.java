package org.plenary.sortition;

import org.plenary.sortition.solver.LinearProgram;
import org.plenary.sortition.solver.SolverFailure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The linear program behind one stage: raise the chance z that everyone still open has at least,
 * while those settled keep what they have.
 *
 * <p>Written in what each type has above its floor, so that there are as many rows as targets, not
 * as people. Two sorts of row are added only when a solution breaks them, which is rare: nobody has
 * a chance above 1, and one person per household.
 */
final class LevelProgram implements AutoCloseable {

    /**
     * Settled types may fall short by this much: fixed exactly, round-off makes a later stage fail.
     */
    private static final double GIVE = 1e-9;

    /** Where even that fails, it grows tenfold, but never beyond this. */
    private static final double MOST_GIVE = 1e-7;

    /** How far a solution may break a row before the row is added. */
    private static final double BROKEN = 1e-9;

    private final CompactProgram program;
    private final LinearProgram linear = new LinearProgram();
    private final int level;
    private final int[] above;
    private final int[] rowOf;
    private final int[] ceiling;
    private final double[] settledAt;
    private final boolean[] open;
    private double give = GIVE;

    LevelProgram(CompactProgram program) {
        this.program = program;
        int types = program.types().size();
        above = new int[types];
        settledAt = new double[types];
        open = new boolean[types];
        ceiling = new int[types];
        rowOf = new int[program.limits().size()];
        Arrays.fill(open, true);
        Arrays.fill(ceiling, -1);
        Arrays.fill(rowOf, -1);
        level = linear.variable(0, 1, 1);
        for (int t = 0; t < types; t++) {
            above[t] = linear.variable(0, 1, 0);
        }
        for (int i = 0; i < rowOf.length; i++) {
            if (!(program.limits().get(i) instanceof Limit.OneEach)) {
                addRow(i);
            }
        }
    }

    /**
     * @throws SolverFailure when no lottery can meet the targets, even on average; the caller has
     *     made sure that a panel exists
     */
    Solution solve() {
        while (true) {
            var best = linear.maximise();
            if (best.isEmpty()) {
                loosen();
                continue;
            }
            double z = best.get().values()[level];
            var chances = chances(best.get().values());
            if (!addBrokenRows(chances, z)) {
                return new Solution(z, chances, prices(best.get().prices()));
            }
        }
    }

    private void loosen() {
        if (give >= MOST_GIVE) {
            throw new SolverFailure("no chances exist");
        }
        give *= 10;
        for (int t = 0; t < open.length; t++) {
            if (!open[t]) {
                linear.limit(above[t], 0, 1 - floor(t));
            }
        }
        for (int i = 0; i < rowOf.length; i++) {
            if (rowOf[i] >= 0) {
                placeFloors(i);
            }
        }
    }

    private double floor(int type) {
        return Math.max(0, settledAt[type] - give);
    }

    /** From now on the type has at least this chance, and the level does not depend on it. */
    void settle(int type, double chance) {
        open[type] = false;
        settledAt[type] = chance;
        linear.limit(above[type], 0, 1 - floor(type));
        if (ceiling[type] >= 0) {
            linear.limitRow(ceiling[type], -LinearProgram.NONE, LinearProgram.NONE);
            ceiling[type] = -1;
        }
        for (int limit : program.limitsOf(type)) {
            if (rowOf[limit] >= 0) {
                placeFloors(limit);
            }
        }
    }

    private double[] chances(double[] values) {
        var chances = new double[above.length];
        for (int t = 0; t < chances.length; t++) {
            double base = open[t] ? values[level] : floor(t);
            chances[t] = Math.clamp(base + values[above[t]], 0, 1 + 1e-6);
        }
        return chances;
    }

    private double[] prices(double[] byRow) {
        var prices = new double[rowOf.length];
        for (int i = 0; i < prices.length; i++) {
            prices[i] = rowOf[i] < 0 ? 0 : byRow[rowOf[i]];
        }
        return prices;
    }

    private boolean addBrokenRows(double[] chances, double z) {
        boolean added = false;
        for (int t = 0; t < chances.length; t++) {
            if (open[t] && ceiling[t] < 0 && chances[t] > 1 + BROKEN && z < 1 - BROKEN) {
                ceiling[t] = linear.row(-LinearProgram.NONE, 1);
                linear.set(ceiling[t], level, 1);
                linear.set(ceiling[t], above[t], 1);
                added = true;
            }
        }
        for (int i = 0; i < rowOf.length; i++) {
            if (rowOf[i] < 0 && expected(i, chances) > program.limits().get(i).most() + BROKEN) {
                addRow(i);
                added = true;
            }
        }
        return added;
    }

    private double expected(int limit, double[] chances) {
        double sum = 0;
        for (int t : program.typesIn(limit)) {
            sum += program.people(t) * chances[t];
        }
        return sum;
    }

    private void addRow(int limit) {
        rowOf[limit] = linear.row(0, 0);
        for (int t : program.typesIn(limit)) {
            linear.set(rowOf[limit], above[t], program.people(t));
        }
        placeFloors(limit);
    }

    private void placeFloors(int limit) {
        double settled = 0;
        int stillOpen = 0;
        for (int t : program.typesIn(limit)) {
            if (open[t]) {
                stillOpen += program.people(t);
            } else {
                settled += program.people(t) * floor(t);
            }
        }
        linear.set(rowOf[limit], level, stillOpen);
        var range = program.limits().get(limit);
        linear.limitRow(rowOf[limit], range.least() - settled, range.most() - settled);
    }

    List<Integer> openTypes() {
        var types = new ArrayList<Integer>();
        for (int t = 0; t < open.length; t++) {
            if (open[t]) {
                types.add(t);
            }
        }
        return types;
    }

    @Override
    public void close() {
        linear.close();
    }

    /**
     * @param level the largest common minimum of the open types
     * @param chances by type, one of the ways to reach it
     * @param prices by limit
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, in the same method, for speed
    record Solution(double level, double[] chances, double[] prices) {}
}
