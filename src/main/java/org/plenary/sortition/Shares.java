package org.plenary.sortition;

import org.plenary.members.FeatureValue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Targets that mirror a population.
 *
 * @param parts how large each value is in the population: per cent, shares or head counts, which
 *     are taken in proportion within their feature
 */
public record Shares(List<Part> parts) {

    public Shares {
        parts = List.copyOf(parts);
    }

    /**
     * @param size 0 or more, in any unit that is the same for all values of the feature
     */
    public record Part(FeatureValue value, double size) {

        public Part {
            if (!(size >= 0) || Double.isInfinite(size)) {
                throw new IllegalArgumentException("%s: %s".formatted(value, size));
            }
        }
    }

    /**
     * Seats by largest remainder (Hamilton): each value gets its exact share rounded down, what is
     * left goes to the largest remainders, the larger group first where they tie. So the seats of
     * every feature add up to the panel's size.
     *
     * @param give how many people more or fewer than its seats a target allows
     * @param flexibility how many more beyond that the organiser would accept
     */
    public Targets targets(int panelSize, int give, int flexibility) {
        var targets = new ArrayList<Target>();
        for (var feature : parts.stream().map(p -> p.value().feature()).distinct().toList()) {
            var own = parts.stream().filter(p -> p.value().feature().equals(feature)).toList();
            var seats = seats(own, panelSize);
            for (int i = 0; i < own.size(); i++) {
                targets.add(target(own.get(i).value(), seats[i], panelSize, give, flexibility));
            }
        }
        return new Targets(panelSize, targets);
    }

    private static Target target(
            FeatureValue value, int seats, int panelSize, int give, int flexibility) {
        int min = Math.max(0, seats - give);
        int max = Math.min(panelSize, seats + give);
        return new Target(
                value,
                min,
                max,
                Math.max(0, min - flexibility),
                Math.min(panelSize, max + flexibility));
    }

    /** In the order of the parts; adds up to the panel's size. */
    static int[] seats(List<Part> parts, int panelSize) {
        double total = parts.stream().mapToDouble(Part::size).sum();
        if (total <= 0) {
            throw new IllegalArgumentException("nobody in " + parts);
        }
        var seats = new int[parts.size()];
        var order = new ArrayList<Integer>();
        int left = panelSize;
        for (int i = 0; i < seats.length; i++) {
            seats[i] = (int) Math.floor(exact(parts, i, panelSize, total) + 1e-9);
            left -= seats[i];
            order.add(i);
        }
        order.sort(
                Comparator.<Integer>comparingDouble(
                                i -> seats[i] - exact(parts, i, panelSize, total))
                        .thenComparingDouble(i -> -parts.get(i).size()));
        for (int i = 0; i < left; i++) {
            seats[order.get(i)]++;
        }
        return seats;
    }

    private static double exact(List<Part> parts, int i, int panelSize, double total) {
        return parts.get(i).size() / total * panelSize;
    }
}
