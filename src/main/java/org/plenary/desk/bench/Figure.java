package org.plenary.desk.bench;

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

    public boolean isReached() {
        return atLeast ? measured >= goal : measured <= goal;
    }
}
