package org.plenary.sortition;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Writes chances as an average of whole panels, exactly. A panel that keeps every limit the rest of
 * the chances is at is taken with the largest weight that leaves a rest within all limits; each
 * time one more limit is reached, so there are at most as many panels as types and limits. This is
 * Carathéodory's theorem as a procedure (Grötschel, Lovász, Schrijver, "Geometric Algorithms and
 * Combinatorial Optimization", 1988, 6.5).
 */
final class Peeling {

    /** People on a panel and sums over types are this close to a limit when they are at it. */
    private static final double AT = 1e-7;

    private static final int TRIES = 3;

    /** When nothing fits the rest, some of the latest panels are taken again in another way. */
    private static final int RETRIES = 12;

    private static final double NOTHING = 1e-10;

    /** A rest that weighs this little cannot be told from what rounding left behind. */
    static final double ROUND_OFF = 5e-7;

    private final CompactProgram program;
    private final Rounding rounding;
    private final int types;
    private final int limits;
    private final RandomGenerator random;
    private final double[] rest;
    private final double[] sums;
    private final List<int[]> panels = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();
    private double left = 1;

    /**
     * @param chances by type
     */
    Peeling(CompactProgram program, double[] chances, RandomGenerator random) {
        this.program = program;
        this.random = random;
        rounding = new Rounding(program);
        types = program.types().size();
        limits = program.limits().size();
        rest = new double[types];
        sums = new double[limits];
        for (int t = 0; t < types; t++) {
            rest[t] = chances[t] * program.people(t);
            for (int limit : program.limitsOf(t)) {
                sums[limit] += rest[t];
            }
        }
    }

    /**
     * @param compositions how many of each type sit on each panel
     * @param weights by panel, adding up to 1
     */
    record Peeled(List<int[]> compositions, List<Double> weights) {}

    /** Null if no panels with these chances were found; perhaps there are none. */
    @Nullable Peeled panels(Progress progress) {
        int failures = 0;
        while (left > NOTHING) {
            progress.checkStopped();
            progress.at(1 - left, "sortition.weighing");
            if (takeOne()) {
                continue;
            }
            if (left <= ROUND_OFF) {
                break;
            }
            if (++failures > RETRIES) {
                return null;
            }
            putBack(Math.min(panels.size(), 4 << failures));
        }
        double all = weights.stream().mapToDouble(Double::doubleValue).sum();
        return new Peeled(panels, weights.stream().map(weight -> weight / all).toList());
    }

    private boolean takeOne() {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var panel = panel();
            double weight = panel == null ? 0 : weightOf(panel);
            if (panel != null && weight > NOTHING / 100) {
                take(panel, weight);
                return true;
            }
        }
        return false;
    }

    /** One that keeps whatever the rest is at. */
    private int @Nullable [] panel() {
        var average = new double[types];
        var least = new int[types];
        var most = new int[types];
        for (int t = 0; t < types; t++) {
            int people = program.people(t);
            average[t] = Math.clamp(rest[t] / left, 0, people);
            least[t] = rest[t] >= people * left - AT * left ? people : 0;
            most[t] = rest[t] <= AT * left ? 0 : people;
        }
        var low = new int[limits];
        var high = new int[limits];
        for (int i = 0; i < limits; i++) {
            var limit = program.limits().get(i);
            low[i] = sums[i] >= limit.most() * left - AT * left ? limit.most() : limit.least();
            high[i] = sums[i] <= limit.least() * left + AT * left ? limit.least() : limit.most();
        }
        return rounding.round(average, least, most, low, high, random);
    }

    /** The largest that leaves a rest within the limits. */
    private double weightOf(int[] panel) {
        double weight = left;
        for (int t = 0; t < types; t++) {
            int people = program.people(t);
            weight = atMost(weight, rest[t], panel[t]);
            weight = atMost(weight, people * left - rest[t], people - panel[t]);
        }
        for (int i = 0; i < limits; i++) {
            var limit = program.limits().get(i);
            int sum = 0;
            for (int t : program.typesIn(i)) {
                sum += panel[t];
            }
            weight = atMost(weight, sums[i] - limit.least() * left, sum - limit.least());
            weight = atMost(weight, limit.most() * left - sums[i], limit.most() - sum);
        }
        return weight;
    }

    /** So that {@code room - weight * used} stays 0 or more. */
    private static double atMost(double weight, double room, int used) {
        return used <= 0 ? weight : Math.min(weight, Math.max(0, room) / used);
    }

    private void take(int[] panel, double weight) {
        move(panel, -weight);
        panels.add(panel);
        weights.add(weight);
    }

    private void putBack(int number) {
        for (int i = 0; i < number; i++) {
            move(panels.removeLast(), weights.removeLast());
        }
    }

    private void move(int[] panel, double weight) {
        for (int t = 0; t < types; t++) {
            rest[t] = Math.max(0, rest[t] + weight * panel[t]);
        }
        for (int i = 0; i < limits; i++) {
            double sum = 0;
            for (int t : program.typesIn(i)) {
                sum += rest[t];
            }
            sums[i] = sum;
        }
        left += weight;
    }
}
