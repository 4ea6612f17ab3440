package org.plenary.sortition;

import org.plenary.assembly.Progress;
import org.plenary.sortition.solver.IntegerProgram;
import org.plenary.sortition.solver.LinearProgram;
import org.plenary.sortition.solver.SolverFailure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Leximin over the panels themselves, for pools and targets whose compact bound no lottery attains:
 * small panels, many tight targets, households. A linear program weighs the panels known so far; an
 * exact search looks for a panel that would lift the level, and proves it when there is none.
 */
final class ColumnGeneration {

    private static final double GIVE = 1e-9;

    private static final double WEIGHS = 1e-6;

    /** The search counts in whole numbers, this many to the largest price. */
    private static final double SCALE = 1e10;

    /** A panel must lift the level by more than this to be worth adding. */
    private static final double LIFT = 1e-8;

    private static final double WORK = 20;

    private final CompactProgram program;
    private final int types;
    private final int searches;
    private final List<int[]> panels = new ArrayList<>();
    private final LinearProgram linear = new LinearProgram();
    private final int level;
    private final int total;
    private final double[] chances;
    private final boolean[] open;
    private boolean proved = true;
    private int searched;

    /**
     * @param searches how many panels may be looked for before the best so far is given back
     */
    ColumnGeneration(CompactProgram program, int searches) {
        this.program = program;
        this.searches = searches;
        types = program.types().size();
        chances = new double[types];
        open = new boolean[types];
        Arrays.fill(open, true);
        level = linear.variable(0, 1, 1);
        for (int t = 0; t < types; t++) {
            linear.row(0, LinearProgram.NONE);
            linear.set(t, level, -program.people(t));
        }
        total = linear.row(1, 1);
    }

    /**
     * @param start panels to begin with; may be empty
     */
    Weighed leximin(Rule rule, List<int[]> start, Progress progress) {
        try (linear) {
            start.forEach(this::add);
            coverEveryType(progress);
            var stages = new ArrayList<Stage>();
            LinearProgram.Best best = lift(progress);
            while (true) {
                var stage = settle(best);
                stages.add(stage);
                if (openTypes() == 0 || !proved) {
                    break;
                }
                best = lift(progress);
            }
            return weighed(rule, stages, best);
        }
    }

    private Weighed weighed(Rule rule, List<Stage> stages, LinearProgram.Best best) {
        var weights = Arrays.copyOfRange(best.values(), 1, 1 + panels.size());
        if (!proved) {
            Arrays.fill(chances, 0);
            for (int j = 0; j < weights.length; j++) {
                for (int t = 0; t < types; t++) {
                    chances[t] += weights[j] * panels.get(j)[t] / program.people(t);
                }
            }
        }
        var all = new Chances(rule, program, Chances.boxed(chances), stages);
        return new Weighed(all, List.copyOf(panels), weights, proved);
    }

    /** Every type some panel holds gets into the program; the others have no chance. */
    private void coverEveryType(Progress progress) {
        var covered = new boolean[types];
        for (var panel : panels) {
            for (int t = 0; t < types; t++) {
                covered[t] |= panel[t] > 0;
            }
        }
        for (int t = 0; t < types; t++) {
            progress.checkStopped();
            if (covered[t]) {
                continue;
            }
            var whole = panelProgram();
            whole.sum(new int[] {t}, 1, program.people(t));
            switch (whole.maximise(WORK, progress)) {
                case IntegerProgram.Answer.Found found -> {
                    add(found.values());
                    for (int s = 0; s < types; s++) {
                        covered[s] |= found.values()[s] > 0;
                    }
                }
                case IntegerProgram.Answer.None _ -> settle(t, 0);
                case IntegerProgram.Answer.Unknown _ -> {
                    proved = false;
                    settle(t, 0);
                }
            }
        }
    }

    private void add(int[] panel) {
        int weight = linear.variable(0, 1, 0);
        for (int t = 0; t < types; t++) {
            if (panel[t] > 0) {
                linear.set(t, weight, panel[t]);
            }
        }
        linear.set(total, weight, 1);
        panels.add(panel);
    }

    private LinearProgram.Best lift(Progress progress) {
        while (true) {
            progress.checkStopped();
            progress.at((double) (types - openTypes()) / types, "sortition.searching");
            var best =
                    linear.maximise().orElseThrow(() -> new SolverFailure("panels lost a level"));
            if (searched >= searches) {
                proved = false;
                return best;
            }
            searched++;
            if (!search(best, progress)) {
                return best;
            }
        }
    }

    /** Adds a panel that lifts the level; false when there is none. */
    private boolean search(LinearProgram.Best best, Progress progress) {
        double largest = 0;
        for (int t = 0; t < types; t++) {
            largest = Math.max(largest, -best.prices()[t]);
        }
        if (largest <= 0) {
            return false;
        }
        var whole = panelProgram();
        for (int t = 0; t < types; t++) {
            whole.worth(t, Math.round(Math.max(0, -best.prices()[t]) / largest * SCALE));
        }
        return switch (whole.maximise(WORK, progress)) {
            case IntegerProgram.Answer.Found found -> {
                double worth = 0;
                for (int t = 0; t < types; t++) {
                    worth += Math.max(0, -best.prices()[t]) * found.values()[t];
                }
                boolean lifts = worth > best.prices()[total] + LIFT;
                if (lifts) {
                    add(found.values());
                } else if (!found.best()) {
                    proved = false;
                }
                yield lifts;
            }
            case IntegerProgram.Answer.None _ -> throw new SolverFailure("no panel exists");
            case IntegerProgram.Answer.Unknown _ -> {
                proved = false;
                yield false;
            }
        };
    }

    private Stage settle(LinearProgram.Best best) {
        double found = Leximin.clean(best.values()[level]);
        var settled = new ArrayList<Integer>();
        for (int t = 0; t < types; t++) {
            if (open[t] && (found == 1 || -best.prices()[t] * program.people(t) >= WEIGHS)) {
                settled.add(t);
            }
        }
        settled.forEach(t -> settle(t, found));
        return new Stage(found, settled, List.of());
    }

    private void settle(int type, double chance) {
        open[type] = false;
        chances[type] = chance;
        linear.set(type, level, 0);
        double floor = Math.max(0, chance - GIVE) * program.people(type);
        linear.limitRow(type, floor, LinearProgram.NONE);
    }

    private int openTypes() {
        int count = 0;
        for (boolean is : open) {
            count += is ? 1 : 0;
        }
        return count;
    }

    private IntegerProgram panelProgram() {
        var whole = new IntegerProgram();
        for (int t = 0; t < types; t++) {
            whole.variable(0, program.people(t));
        }
        for (int i = 0; i < program.limits().size(); i++) {
            var limit = program.limits().get(i);
            whole.sum(program.typesIn(i), limit.least(), limit.most());
        }
        return whole;
    }

    /**
     * An exact lottery.
     *
     * @param chances what it gives each type
     * @param panels how many of each type sit on each
     * @param weights by panel, adding up to 1
     * @param proved whether nothing fairer exists
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, for speed
    record Weighed(Chances chances, List<int[]> panels, double[] weights, boolean proved) {}
}
