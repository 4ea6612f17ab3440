package org.plenary.samples;

import org.plenary.assembly.Seed;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Choices that follow from a seed and a purpose. */
final class Chance {

    private final RandomGenerator random;

    Chance(Seed seed, String purpose) {
        random = seed.random("samples." + purpose);
    }

    /** From 0 to {@code bound - 1}. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** True in so many of a thousand cases. */
    boolean inThousand(int cases) {
        return below(1000) < cases;
    }

    <T> T of(List<T> list) {
        return list.get(below(list.size()));
    }

    /** An index, as likely as its weight; weights are whole numbers, not all zero. */
    int weighted(int... weights) {
        int sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        int at = below(sum);
        for (int i = 0; i < weights.length; i++) {
            at -= weights[i];
            if (at < 0) {
                return i;
            }
        }
        throw new IllegalStateException("weights without a sum");
    }

    <T> List<T> shuffled(List<T> list) {
        var shuffled = new ArrayList<>(list);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            int other = below(i + 1);
            var kept = shuffled.get(i);
            shuffled.set(i, shuffled.get(other));
            shuffled.set(other, kept);
        }
        return shuffled;
    }

    long number() {
        return random.nextLong();
    }
}
