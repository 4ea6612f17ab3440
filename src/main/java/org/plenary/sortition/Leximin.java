package org.plenary.sortition;

import org.plenary.assembly.Progress;

import java.util.ArrayList;
import java.util.Arrays;

/**
 * Leximin over everything that satisfies the targets on average. No lottery over panels is better;
 * whether one is as good, {@link Realisation} finds out. Method and proof: docs/methods/leximin.md.
 */
final class Leximin {

    /**
     * A type counts as settled when its weight in the proof is at least this. Below, round-off in
     * the level would leave room for a chance above it; the type is settled in a later stage.
     */
    private static final double WEIGHS = 1e-6;

    /** Chances this close to 1 are 1. */
    private static final double CERTAIN = 1 - 1e-9;

    /** And this close to 0, 0. */
    private static final double NEVER = 1e-9;

    /** Instead of a chance: not settled yet. */
    private static final double OPEN = -1;

    Chances chances(CompactProgram program, Progress progress) {
        int types = program.types().size();
        var byType = new double[types];
        Arrays.fill(byType, OPEN);
        var stages = new ArrayList<Stage>();
        try (var levels = new LevelProgram(program)) {
            int settled = 0;
            while (settled < types) {
                progress.checkStopped();
                var stage = stage(program, levels, byType);
                stages.add(stage);
                for (int t : stage.settled()) {
                    byType[t] = stage.level();
                    levels.settle(t, stage.level());
                }
                settled += stage.settled().size();
                progress.at((double) settled / types, "sortition.chances");
            }
        }
        return new Chances(Rule.LEXIMIN, program, Chances.boxed(byType), stages);
    }

    private static Stage stage(CompactProgram program, LevelProgram levels, double[] byType) {
        var solution = levels.solve();
        // What settled types may fall short by can lift the solver's level a thousand times as
        // much; what the prices prove does not suffer from it.
        double proved = proved(program, solution.prices(), byType);
        double level = clean(Math.min(solution.level(), proved));
        var prices = Chances.boxed(solution.prices());
        if (level == 1.0) {
            return new Stage(level, levels.openTypes(), prices);
        }
        var settled = new ArrayList<Integer>();
        for (int t : levels.openTypes()) {
            if (weight(program, t, solution.prices()) * program.people(t) >= WEIGHS) {
                settled.add(t);
            }
        }
        return new Stage(level, settled, prices);
    }

    /** The sum of docs/methods/leximin.md: no lottery gives all open types more than this. */
    static double proved(CompactProgram program, double[] prices, double[] byType) {
        double sum = 0;
        for (int i = 0; i < prices.length; i++) {
            var limit = program.limits().get(i);
            sum += prices[i] * (prices[i] > 0 ? limit.most() : limit.least());
        }
        double open = 0;
        for (int t = 0; t < byType.length; t++) {
            double weight = weight(program, t, prices) * program.people(t);
            if (weight < 0) {
                sum -= weight;
            } else if (byType[t] == OPEN) {
                open += weight;
            } else {
                sum -= weight * byType[t];
            }
        }
        return open > 0 ? Math.min(1, sum / open) : 1;
    }

    static double clean(double level) {
        return level >= CERTAIN ? 1 : level <= NEVER ? 0 : level;
    }

    /** The price of one more person of the type. */
    private static double weight(CompactProgram program, int type, double[] prices) {
        double sum = 0;
        for (int limit : program.limitsOf(type)) {
            sum += prices[limit];
        }
        return sum;
    }
}
