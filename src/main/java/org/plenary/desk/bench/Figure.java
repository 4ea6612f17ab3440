package org.plenary.desk.bench;

import java.util.List;

/**
 * One line of the bench.
 *
 * @param name {@code area.what}, the same in all languages; {@code bench.NAME} is its text key
 * @param of what it was measured on, such as {@code 2,000 replies}
 * @param measured not a number when it could not be measured because something failed
 * @param unit {@code s}, {@code ms}, {@code %} or empty for a count
 * @param goal at most this much, or at least
 */
public record Figure(
        String name, String of, double measured, String unit, double goal, boolean atLeast) {

    static Figure atMost(String name, String of, double measured, String unit, double goal) {
        return new Figure(name, of, measured, unit, goal, false);
    }

    static Figure atLeast(String name, String of, double measured, String unit, double goal) {
        return new Figure(name, of, measured, unit, goal, true);
    }

    /** So many as were lost or went wrong, of which there must be none; names the first fault. */
    static Figure none(String name, String of, long lost, List<String> faults) {
        var all = faults.isEmpty() ? of : of + "; first fault: " + faults.getFirst();
        return atMost(name, all, (double) lost + faults.size(), "", 0);
    }

    public boolean isReached() {
        return atLeast ? measured >= goal : measured <= goal;
    }
}
