package org.plenary.sortition;

import java.util.List;

/**
 * A draw in a few numbers.
 *
 * @param pool how many people could have been drawn
 * @param size members of a panel
 * @param minimum the smallest chance in the pool, people without a chance included, 0.0 to 1.0
 * @param gini inequality of the chances over the whole pool: 0.0 all equal, towards 1.0 all with
 *     one person
 * @param geometricMean of the chances over the whole pool; 0.0 as soon as one person has none
 * @param realisedMinimum the smallest share of panels anyone sits on, 0.0 to 1.0
 * @param zeroChance how many people have no chance
 * @param panels how many numbered panels the lottery has
 */
public record DrawFigures(
        int pool,
        int size,
        double minimum,
        double gini,
        double geometricMean,
        double realisedMinimum,
        int zeroChance,
        int panels) {

    static DrawFigures of(List<PersonChance> people, int size, int panels) {
        int n = people.size();
        var sorted = people.stream().mapToDouble(PersonChance::chance).sorted().toArray();
        double sum = 0;
        double weighted = 0;
        double logs = 0;
        for (int i = 0; i < n; i++) {
            sum += sorted[i];
            weighted += (i + 1) * sorted[i];
            logs += Math.log(sorted[i]);
        }
        double gini = sum == 0 ? 0 : 2 * weighted / (n * sum) - (n + 1.0) / n;
        int fewest = people.stream().mapToInt(PersonChance::panels).min().orElse(0);
        return new DrawFigures(
                n,
                size,
                sorted.length == 0 ? 0 : sorted[0],
                Math.abs(gini) < 1e-12 ? 0 : gini,
                n == 0 ? 0 : Math.exp(logs / n),
                (double) fewest / panels,
                (int) people.stream().filter(p -> p.chance() == 0).count(),
                panels);
    }
}
