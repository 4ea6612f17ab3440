package org.plenary.desk.bench;

import org.plenary.assembly.Progress;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Seconds since it was made, and when each stage of the work was first told. */
final class Stopwatch implements Progress {

    private final Progress watched;
    private final long start = System.nanoTime();
    private final Map<String, Double> stages = new LinkedHashMap<>();

    /**
     * @param watched is asked whether to stop
     */
    Stopwatch(Progress watched) {
        this.watched = watched;
    }

    double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }

    /** Seconds until this stage was first told; all of them when it never was. */
    double until(String stage) {
        return stages.getOrDefault(stage, seconds());
    }

    @Override
    public synchronized void at(double fraction, String stage) {
        stages.computeIfAbsent(stage, _ -> seconds());
    }

    @Override
    public void checkStopped() {
        watched.checkStopped();
    }

    /** The value that so many of a hundred do not exceed. */
    static double percentile(double[] values, int percent) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.max(0, Math.ceilDiv(sorted.length * percent, 100) - 1)];
    }
}
