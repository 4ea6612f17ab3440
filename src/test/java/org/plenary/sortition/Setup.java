package org.plenary.sortition;

import org.plenary.assembly.Seed;
import org.plenary.members.FeatureValue;
import org.plenary.members.PersonId;
import org.plenary.members.Pool;
import org.plenary.members.Respondent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * A pool and targets that at least one panel meets, made from a seed.
 *
 * @param seed so that a failure says which
 */
record Setup(String seed, Pool pool, Targets targets, boolean onePerHousehold) {

    /**
     * @param n people
     * @param k members
     * @param features how many features, each with two to five values
     * @param slack how far a target reaches around what one random panel has
     * @param sharing share of people who live with somebody else of the pool, 0.0 to 1.0
     */
    static Setup random(String seed, int n, int k, int features, int slack, double sharing) {
        return random(seed, n, k, features, 5, slack, sharing);
    }

    /**
     * @param mostValues how many values a feature has at most, 2 or more
     */
    static Setup random(
            String seed, int n, int k, int features, int mostValues, int slack, double sharing) {
        var random = new Seed(seed).random("setup");
        var names = new ArrayList<String>();
        var values = new ArrayList<Integer>();
        for (int f = 0; f < features; f++) {
            names.add("f" + f);
            values.add(2 + random.nextInt(mostValues - 1));
        }
        var respondents = new ArrayList<Respondent>();
        int home = 0;
        for (int i = 0; i < n; i++) {
            var own = new HashMap<String, String>();
            for (int f = 0; f < features; f++) {
                own.put(names.get(f), "v" + skewed(random, values.get(f)));
            }
            if (i == 0 || random.nextDouble() >= sharing) {
                home++;
            }
            respondents.add(new Respondent(new PersonId("p" + i), own, Map.of(), "home" + home));
        }
        var pool = new Pool(names, respondents);
        var targets = targets(pool, panel(pool, k, sharing > 0, random), slack, random);
        return new Setup(seed, pool, targets, sharing > 0);
    }

    DrawSettings settings(int panels) {
        return new DrawSettings(targets, Rule.LEXIMIN, onePerHousehold, panels);
    }

    CompactProgram program() {
        return CompactProgram.of(pool, targets, onePerHousehold);
    }

    /** Earlier values are more common. */
    private static int skewed(RandomGenerator random, int values) {
        return Math.min(random.nextInt(values), random.nextInt(values));
    }

    private static List<Respondent> panel(
            Pool pool, int k, boolean onePerHousehold, RandomGenerator random) {
        var panel = new ArrayList<Respondent>();
        var homes = new HashSet<>();
        var left = new ArrayList<>(pool.respondents());
        while (panel.size() < k && !left.isEmpty()) {
            var next = left.remove(random.nextInt(left.size()));
            if (homes.add(next.household()) || !onePerHousehold) {
                panel.add(next);
            }
        }
        return panel;
    }

    private static Targets targets(
            Pool pool, List<Respondent> panel, int slack, RandomGenerator random) {
        var targets = new ArrayList<Target>();
        for (var feature : pool.features()) {
            for (int v = 0; v < 5; v++) {
                var value = new FeatureValue(feature, "v" + v);
                if (pool.count(value) > 0) {
                    int has = (int) panel.stream().filter(r -> r.has(value)).count();
                    int min = Math.max(0, has - random.nextInt(slack + 1));
                    targets.add(new Target(value, min, has + random.nextInt(slack + 1)));
                }
            }
        }
        return new Targets(panel.size(), targets);
    }

    @Override
    public String toString() {
        return "%s: %d of %d, %d targets%s"
                .formatted(
                        seed,
                        targets.panelSize(),
                        pool.size(),
                        targets.targets().size(),
                        onePerHousehold ? ", one per household" : "");
    }
}
