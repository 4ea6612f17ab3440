package org.plenary.sortition;

import org.jspecify.annotations.Nullable;
import org.plenary.sortition.solver.LinearProgram;

import java.util.random.RandomGenerator;

/**
 * Decides how many places each type gets over all panels of a lottery: whole numbers close to the
 * chances, such that panels with those sums can exist.
 */
final class PanelPlaces {

    /** A number of panels this close to a whole one is meant to be whole. */
    static final double WHOLE = 1e-6;

    private final CompactProgram program;

    PanelPlaces(CompactProgram program) {
        this.program = program;
    }

    /**
     * @param panels how many panels there will be
     * @return places by type, or null if so many panels cannot be that fair; each person can then
     *     have the whole number of panels just below or just above {@code panels * chance}
     */
    int @Nullable [] choose(
            Chances chances, int panels, Rounding rounding, RandomGenerator random) {
        int types = program.types().size();
        var least = new int[types];
        var most = new int[types];
        var exact = new double[types];
        boolean tooFew = false;
        for (int t = 0; t < types; t++) {
            double each = panels * chances.of(t);
            least[t] = program.people(t) * floor(each);
            most[t] = program.people(t) * ceiling(each);
            if (chances.of(t) > WHOLE && floor(each) == 0) {
                least[t] = most[t];
                tooFew = true;
            }
            exact[t] = Math.clamp(program.people(t) * each, least[t], most[t]);
        }
        int limits = program.limits().size();
        var low = new int[limits];
        var high = new int[limits];
        for (int i = 0; i < limits; i++) {
            low[i] = panels * program.limits().get(i).least();
            high[i] = panels * program.limits().get(i).most();
        }
        if (tooFew) {
            var shifted = nearest(exact, least, most, low, high);
            if (shifted == null) {
                return null;
            }
            exact = shifted;
        }
        return rounding.round(exact, least, most, low, high, random);
    }

    static int floor(double panels) {
        return (int) Math.floor(panels + WHOLE);
    }

    static int ceiling(double panels) {
        return (int) Math.ceil(panels - WHOLE);
    }

    /** The numbers closest to the wanted ones that keep all limits and bounds. */
    private double @Nullable [] nearest(
            double[] wanted, int[] least, int[] most, int[] low, int[] high) {
        try (var linear = new LinearProgram()) {
            int types = wanted.length;
            for (int t = 0; t < types; t++) {
                linear.variable(0, most[t] - wanted[t], -1);
                linear.variable(0, wanted[t] - least[t], -1);
            }
            for (int i = 0; i < low.length; i++) {
                double sum = 0;
                for (int t : program.typesIn(i)) {
                    sum += wanted[t];
                }
                int row = linear.row(low[i] - sum, high[i] - sum);
                for (int t : program.typesIn(i)) {
                    linear.set(row, 2 * t, 1);
                    linear.set(row, 2 * t + 1, -1);
                }
            }
            var best = linear.maximise();
            if (best.isEmpty()) {
                return null;
            }
            var numbers = wanted.clone();
            for (int t = 0; t < types; t++) {
                numbers[t] += best.get().values()[2 * t] - best.get().values()[2 * t + 1];
            }
            return numbers;
        }
    }
}
