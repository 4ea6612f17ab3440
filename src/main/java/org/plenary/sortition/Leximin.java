package org.plenary.sortition;

import org.plenary.assembly.Progress;

import java.util.ArrayList;

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

    Chances chances(CompactProgram program, Progress progress) {
        int types = program.types().size();
        var byType = new double[types];
        var stages = new ArrayList<Stage>();
        try (var levels = new LevelProgram(program)) {
            int settled = 0;
            while (settled < types) {
                progress.checkStopped();
                var stage = stage(program, levels);
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

    private static Stage stage(CompactProgram program, LevelProgram levels) {
        var solution = levels.solve();
        double level = clean(solution.level());
        var prices = Chances.boxed(solution.prices());
        if (level == 1.0) {
            return new Stage(level, levels.openTypes(), prices);
        }
        var settled = new ArrayList<Integer>();
        for (int t : levels.openTypes()) {
            if (weight(program, t, solution.prices()) >= WEIGHS) {
                settled.add(t);
            }
        }
        return new Stage(level, settled, prices);
    }

    static double clean(double level) {
        return level >= CERTAIN ? 1 : level <= NEVER ? 0 : level;
    }

    private static double weight(CompactProgram program, int type, double[] prices) {
        double sum = 0;
        for (int limit : program.limitsOf(type)) {
            sum += prices[limit];
        }
        return sum * program.people(type);
    }
}
