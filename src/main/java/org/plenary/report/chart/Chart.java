package org.plenary.report.chart;

import java.util.List;

/**
 * Figures that people would rather look at than read. A chart carries words in the language of its
 * document; the layout adds only numbers.
 */
public sealed interface Chart {

    /**
     * Shares of several groups of people side by side, e.g. population, replies and members by age.
     *
     * @param groups what each bar of a row stands for, 1 to 3, the reference first and the one the
     *     document is about last
     */
    record Shares(List<String> groups, List<ShareRow> rows) implements Chart {

        public Shares {
            groups = List.copyOf(groups);
            rows = List.copyOf(rows);
            if (groups.isEmpty() || groups.size() > 3 || rows.isEmpty()) {
                throw new IllegalArgumentException(groups.size() + " groups");
            }
            for (var row : rows) {
                if (row.shares().size() != groups.size()) {
                    throw new IllegalArgumentException("not one share a group: " + row);
                }
            }
        }
    }

    /**
     * @param shares 0.0 to 1.0 in the order of the groups; NaN where nobody knows
     */
    record ShareRow(String label, List<Double> shares) {

        public ShareRow {
            shares = List.copyOf(shares);
            for (double share : shares) {
                if (share < 0 || share > 1) {
                    throw new IllegalArgumentException("share of %s: %s".formatted(label, share));
                }
            }
        }
    }

    /**
     * Everybody's chance of being drawn, from the lowest to the highest.
     *
     * @param chances 0.0 to 1.0, in any order, at least one
     * @param people what the axis counts, e.g. "People who replied, by their chance"
     * @param lowest words before the lowest chance, e.g. "lowest"
     * @param equal words before the line of equal chances, e.g. "the same for everyone"
     * @param highest words before the highest chance
     */
    record Chances(List<Double> chances, String people, String lowest, String equal, String highest)
            implements Chart {

        public Chances {
            chances = chances.stream().sorted().toList();
            if (chances.isEmpty() || chances.getFirst() < 0 || chances.getLast() > 1) {
                throw new IllegalArgumentException("chances outside 0 to 1, or none");
            }
        }
    }

    /**
     * How votes or answers divide, one bar of full length a row.
     *
     * @param parts 2 to 6, from most in favour to most against; where the number is odd the middle
     *     one is neither
     * @param total word for the number behind each bar, e.g. "n"
     */
    record Division(List<String> parts, String total, List<DivisionRow> rows) implements Chart {

        public Division {
            parts = List.copyOf(parts);
            rows = List.copyOf(rows);
            if (parts.size() < 2 || parts.size() > 6 || rows.isEmpty()) {
                throw new IllegalArgumentException(parts.size() + " parts");
            }
            for (var row : rows) {
                if (row.counts().size() != parts.size()) {
                    throw new IllegalArgumentException("not one count a part: " + row);
                }
            }
        }
    }

    /**
     * @param counts people, in the order of the parts
     */
    record DivisionRow(String label, List<Integer> counts) {

        public DivisionRow {
            counts = List.copyOf(counts);
            if (counts.stream().anyMatch(count -> count < 0)) {
                throw new IllegalArgumentException("fewer than nobody: " + label);
            }
        }

        public int total() {
            return counts.stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * How something went from session to session.
     *
     * @param low the value at the foot of the scale
     * @param high the value at its head, above {@code low}
     * @param points names of the sessions, 2 or more
     */
    record Trend(double low, double high, List<String> points, List<TrendLine> lines)
            implements Chart {

        public Trend {
            points = List.copyOf(points);
            lines = List.copyOf(lines);
            if (!(high > low) || points.size() < 2 || lines.isEmpty()) {
                throw new IllegalArgumentException("a trend of " + points.size() + " points");
            }
            for (var line : lines) {
                if (line.values().size() != points.size()) {
                    throw new IllegalArgumentException("not one value a point: " + line);
                }
            }
        }
    }

    /**
     * @param values in the order of the points; NaN where nothing was measured
     */
    record TrendLine(String name, List<Double> values) {

        public TrendLine {
            values = List.copyOf(values);
        }
    }
}
