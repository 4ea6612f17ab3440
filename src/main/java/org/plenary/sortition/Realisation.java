package org.plenary.sortition;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Finds whole panels whose average is the wanted chances.
 *
 * <p>The places of all panels together are fixed first. Then panels are taken one at a time: each
 * holds, of every type, the average of what is still to be placed, rounded down or up, so that the
 * rest always keeps the limits on average too, and the last panel is simply what remains. Rounding
 * gets harder towards the end, when few panels share little freedom; when it fails, some of the
 * latest panels are put back and taken again in another way. Method: docs/methods/lottery.md.
 */
final class Realisation {

    private static final int RETRIES = 14;

    private final CompactProgram program;
    private final Rounding rounding;
    private final int types;
    private final int limits;

    Realisation(CompactProgram program) {
        this.program = program;
        this.rounding = new Rounding(program);
        types = program.types().size();
        limits = program.limits().size();
    }

    Result panels(Chances chances, int panels, RandomGenerator random, Progress progress) {
        var places = new PanelPlaces(program).choose(chances, panels, rounding, random);
        if (places == null) {
            return new TooFew();
        }
        var taken = split(places, panels, random, progress);
        return taken == null ? new NoWay() : new Panels(taken);
    }

    /** What came of it. */
    sealed interface Result {}

    /**
     * @param compositions how many of each type sit on each panel
     */
    record Panels(List<int[]> compositions) implements Result {}

    /** So many panels cannot give everybody with a chance a place; more panels might. */
    record TooFew() implements Result {}

    /** No panels with these chances were found; perhaps there are none. */
    record NoWay() implements Result {}

    private @Nullable List<int[]> split(
            int[] places, int panels, RandomGenerator random, Progress progress) {
        var left = places.clone();
        var taken = new ArrayList<int[]>(panels);
        int failures = 0;
        while (taken.size() < panels) {
            progress.checkStopped();
            int open = panels - taken.size();
            var panel = open == 1 ? left.clone() : next(left, open, random);
            if (panel == null || (open == 1 && !keepsLimits(panel))) {
                if (++failures > RETRIES) {
                    return null;
                }
                putBack(taken, left, Math.min(taken.size(), 1 << failures));
                continue;
            }
            for (int t = 0; t < types; t++) {
                left[t] -= panel[t];
            }
            taken.add(panel);
            progress.at((double) taken.size() / panels, "sortition.panels");
        }
        return taken;
    }

    private int @Nullable [] next(int[] left, int open, RandomGenerator random) {
        var average = new double[types];
        var least = new int[types];
        var most = new int[types];
        for (int t = 0; t < types; t++) {
            average[t] = (double) left[t] / open;
            least[t] = Math.max(0, left[t] - (open - 1) * program.people(t));
            most[t] = Math.min(program.people(t), left[t]);
        }
        var low = new int[limits];
        var high = new int[limits];
        for (int i = 0; i < limits; i++) {
            var limit = program.limits().get(i);
            int sum = sum(left, i);
            low[i] = Math.max(limit.least(), sum - (open - 1) * limit.most());
            high[i] = Math.min(limit.most(), sum - (open - 1) * limit.least());
        }
        return rounding.round(average, least, most, low, high, random);
    }

    private void putBack(List<int[]> taken, int[] left, int number) {
        for (int i = 0; i < number; i++) {
            var panel = taken.removeLast();
            for (int t = 0; t < types; t++) {
                left[t] += panel[t];
            }
        }
    }

    private boolean keepsLimits(int[] panel) {
        for (int i = 0; i < limits; i++) {
            int sum = sum(panel, i);
            var limit = program.limits().get(i);
            if (sum < limit.least() || sum > limit.most()) {
                return false;
            }
        }
        for (int t = 0; t < types; t++) {
            if (panel[t] < 0 || panel[t] > program.people(t)) {
                return false;
            }
        }
        return true;
    }

    private int sum(int[] composition, int limit) {
        int sum = 0;
        for (int t : program.typesIn(limit)) {
            sum += composition[t];
        }
        return sum;
    }
}
