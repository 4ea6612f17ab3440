package org.plenary.report.book;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Members beside the population they stand for.
 *
 * @param replies how many people replied and could be drawn
 * @param members how many members there are
 */
public record Profile(int replies, int members, List<Feature> features) {

    /** A value with fewer members than this, but not none, is not printed: people might be told. */
    public static final int SMALLEST = 5;

    public Profile {
        features = List.copyOf(features);
    }

    public record Feature(String name, List<Value> values) {

        public Feature {
            values = List.copyOf(values);
        }

        /**
         * The values whose members are not printed: those with fewer than {@link #SMALLEST}, and if
         * that is one alone, the next smallest too, since the total would give it away.
         */
        public Set<Value> hidden() {
            var hidden = new HashSet<Value>();
            var printed = new ArrayList<Value>();
            for (var value : values) {
                if (value.members() > 0 && value.members() < SMALLEST) {
                    hidden.add(value);
                } else if (value.members() > 0) {
                    printed.add(value);
                }
            }
            if (hidden.size() == 1) {
                printed.stream()
                        .min(Comparator.comparingInt(Value::members))
                        .ifPresent(hidden::add);
            }
            return hidden;
        }
    }

    /**
     * @param population share of the population, 0.0 to 1.0; NaN where nobody knows
     * @param replies people in the pool with this value
     */
    public record Value(String name, double population, int replies, int members) {

        public Value {
            if (population < 0 || population > 1 || replies < 0 || members < 0) {
                throw new IllegalArgumentException("profile of " + name);
            }
        }
    }
}
