package org.plenary.sortition;

import org.plenary.sortition.solver.LinearProgram;
import org.plenary.sortition.solver.SolverFailure;

/** Among the chances that give everyone at least some level, those whose largest is smallest. */
final class Flattest {

    private static final double GIVE = 1e-9;

    private final CompactProgram program;

    Flattest(CompactProgram program) {
        this.program = program;
    }

    /**
     * @param level 0.0 to 1.0; chances with that minimum exist
     * @return by type
     */
    double[] above(double level) {
        int types = program.types().size();
        double floor = Math.max(0, level - GIVE);
        try (var linear = new LinearProgram()) {
            int largest = linear.variable(floor, 1, -1);
            var below = new int[types];
            for (int t = 0; t < types; t++) {
                below[t] = linear.variable(0, 1 - floor, 0);
            }
            for (int i = 0; i < program.limits().size(); i++) {
                var limit = program.limits().get(i);
                int row = linear.row(limit.least(), limit.most());
                int people = 0;
                for (int t : program.typesIn(i)) {
                    linear.set(row, below[t], -program.people(t));
                    people += program.people(t);
                }
                linear.set(row, largest, people);
            }
            return solve(linear, largest, below, floor);
        }
    }

    /** The floors become rows only where they are broken, which is rare. */
    private double[] solve(LinearProgram linear, int largest, int[] below, double floor) {
        var hasRow = new boolean[below.length];
        var chances = new double[below.length];
        while (true) {
            var best = linear.maximise().orElseThrow(() -> new SolverFailure("no flat chances"));
            double top = best.values()[largest];
            boolean broken = false;
            for (int t = 0; t < chances.length; t++) {
                chances[t] = Math.clamp(top - best.values()[below[t]], 0, 1);
                if (chances[t] < floor - GIVE && !hasRow[t]) {
                    hasRow[t] = true;
                    broken = true;
                    int row = linear.row(floor, LinearProgram.NONE);
                    linear.set(row, largest, 1);
                    linear.set(row, below[t], -1);
                }
            }
            if (!broken) {
                return chances;
            }
        }
    }
}
