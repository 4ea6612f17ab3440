package org.plenary.verify;

import org.plenary.verify.Finding.What;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code certificate.csv}: why no lottery is fairer, by adding up. docs/methods/leximin.md derives
 * the sum.
 */
final class Certificate {

    static final String FILE = "certificate.csv";

    /** Larger prices would swallow what is added to them. */
    private static final double LARGEST = 1e6;

    /** How close a level must be to what its prices prove, and chances to their levels. */
    private static final double CLOSE = 1e-6;

    /** A settled person may have at most this much above the level. */
    private static final double ROOM = 1e-3;

    private final People people;
    private final Targets targets;
    private final Matches matches;
    private final int size;
    private final Findings findings;

    Certificate(People people, Targets targets, Matches matches, int size, Findings findings) {
        this.people = people;
        this.targets = targets;
        this.matches = matches;
        this.size = size;
        this.findings = findings;
    }

    /**
     * @return empty if the certificate proves the chances; else how far they are from what it
     *     proves, which may be because the chances were found by exact search
     */
    Optional<Finding> check(String text, Map<String, Double> chances, String rule, boolean apart)
            throws Unreadable {
        var table = Table.read(FILE, text);
        table.expectHeading("step", "what", "feature", "value", "number");
        var settled = new HashMap<String, Double>();
        for (var person : people.byId().values()) {
            if (!matches.hasOnlyValuesWithTargets(person)) {
                settled.put(person.id(), 0.0);
            }
        }
        var outside = Set.copyOf(settled.keySet());
        double first = 0;
        for (var step : steps(table, apart)) {
            var weights = step.weights(people, targets, matches);
            double bound = bound(step, weights, settled, outside);
            if (!(Math.abs(bound - step.level) <= CLOSE)) {
                var detail = step.level + " " + bound;
                findings.add(new Finding(What.LEVEL_NOT_PROVED, FILE, step.row, detail));
            }
            if (step.number == 1) {
                first = step.level;
            }
            settle(step, weights, bound, settled);
        }
        return switch (rule) {
            case "leximin" -> provesAll(chances, settled, first, outside);
            case "maximin" -> provesMinimum(chances, first, outside);
            default -> throw new Unreadable(Summary.FILE, 0, rule);
        };
    }

    private Optional<Finding> provesAll(
            Map<String, Double> chances,
            Map<String, Double> settled,
            double first,
            Set<String> outside) {
        boolean equal = true;
        for (var chance : chances.entrySet()) {
            var level = settled.get(chance.getKey());
            if (level == null) {
                findings.add(new Finding(What.NOT_SETTLED, FILE, 0, chance.getKey()));
            } else {
                equal &= Math.abs(level - chance.getValue()) <= CLOSE;
            }
        }
        return equal ? Optional.empty() : Optional.of(below(least(chances, outside), first));
    }

    private static Optional<Finding> provesMinimum(
            Map<String, Double> chances, double level, Set<String> outside) {
        double least = least(chances, outside);
        return Math.abs(least - level) <= CLOSE
                ? Optional.empty()
                : Optional.of(below(least, level));
    }

    /** Of those who can be on a panel at all. */
    private static double least(Map<String, Double> chances, Set<String> outside) {
        return chances.entrySet().stream()
                .filter(chance -> !outside.contains(chance.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .min()
                .orElse(0);
    }

    private static Finding below(double least, double level) {
        var said = String.format(Locale.ROOT, "%.4f %% %.4f %%", 100 * least, 100 * level);
        return new Finding(What.NOT_PROVED_FAIREST, FILE, 0, said);
    }

    private void settle(
            Step step, Map<String, Double> weights, double bound, Map<String, Double> settled) {
        double total = 0;
        for (var weight : weights.entrySet()) {
            if (!settled.containsKey(weight.getKey())) {
                total += Math.max(0, weight.getValue());
            }
        }
        for (var id : step.settled) {
            var own = weights.get(id);
            if (own == null || settled.containsKey(id)) {
                findings.add(new Finding(What.UNKNOWN_PERSON, FILE, step.row, id));
                continue;
            }
            double weight = own;
            double room = Math.max(0, bound - step.level) * total / weight;
            if (step.level < 1 && !(weight > 0 && room < ROOM)) {
                findings.add(new Finding(What.NOT_SETTLED, FILE, step.row, id));
            }
        }
        step.settled.forEach(id -> settled.putIfAbsent(id, step.level));
    }

    /** What the smallest chance of those still open can be at most. */
    private double bound(
            Step step,
            Map<String, Double> weights,
            Map<String, Double> settled,
            Set<String> outside) {
        double sum = step.size * size;
        for (var target : targets.targets()) {
            double price = step.targets.getOrDefault(target.name(), 0.0);
            sum += price * (price > 0 ? target.max() : target.min());
        }
        for (double price : step.homes.values()) {
            sum += price;
        }
        double open = 0;
        for (var entry : weights.entrySet()) {
            double weight = entry.getValue();
            var level = settled.get(entry.getKey());
            if (outside.contains(entry.getKey())) {
                continue;
            }
            if (weight < 0) {
                sum -= weight;
            } else if (level != null) {
                sum -= weight * level;
            } else {
                open += weight;
            }
        }
        return open > 0 ? Math.min(1, sum / open) : 1;
    }

    private List<Step> steps(Table table, boolean apart) throws Unreadable {
        var steps = new ArrayList<Step>();
        for (int i = 0; i < table.rows().size(); i++) {
            var row = table.rows().get(i);
            int number = table.whole(i, 0);
            if (number == steps.size() + 1 && row.get(1).equals("level")) {
                steps.add(new Step(number, Table.place(i), table.number(i, 4)));
            }
            if (steps.isEmpty() || number != steps.size()) {
                throw new Unreadable(FILE, Table.place(i), row.getFirst());
            }
            read(steps.getLast(), table, i, apart);
        }
        if (steps.isEmpty()) {
            throw new Unreadable(FILE, 0, "no step");
        }
        return steps;
    }

    private void read(Step step, Table table, int i, boolean apart) throws Unreadable {
        var row = table.rows().get(i);
        switch (row.get(1)) {
            case "level" -> {
                if (Table.place(i) != step.row) {
                    throw new Unreadable(FILE, Table.place(i), "a second level");
                }
            }
            case "size" -> step.size = price(table, i);
            case "target" -> step.targets.put(row.get(2) + ": " + row.get(3), price(table, i));
            case "home of" -> {
                var person = people.byId().get(row.get(3));
                if (!apart
                        || person == null
                        || person.household().isEmpty()
                        || price(table, i) < 0) {
                    throw new Unreadable(FILE, Table.place(i), row.get(3));
                }
                step.homes.put(person.household(), price(table, i));
            }
            case "settled" -> step.settled.add(row.get(3));
            default -> throw new Unreadable(FILE, Table.place(i), row.get(1));
        }
    }

    private static double price(Table table, int i) throws Unreadable {
        double price = table.number(i, 4);
        if (Math.abs(price) > LARGEST) {
            throw new Unreadable(FILE, Table.place(i), Double.toString(price));
        }
        return price;
    }

    /** One step as the file has it. */
    private static final class Step {

        private final int number;
        private final int row;
        private final double level;
        private double size;
        private final Map<String, Double> targets = new HashMap<>();
        private final Map<String, Double> homes = new HashMap<>();
        private final Set<String> settled = new HashSet<>();

        Step(int number, int row, double level) {
            this.number = number;
            this.row = row;
            this.level = level;
        }

        /** By id, in the order of the file: the price of one more of each person. */
        Map<String, Double> weights(People people, Targets all, Matches matches) {
            var prices = new double[all.targets().size()];
            for (int t = 0; t < prices.length; t++) {
                prices[t] = targets.getOrDefault(all.targets().get(t).name(), 0.0);
            }
            var weights = new LinkedHashMap<String, Double>();
            for (var person : people.byId().values()) {
                double sum = size + homes.getOrDefault(person.household(), 0.0);
                for (int target : matches.of(person)) {
                    sum += prices[target];
                }
                weights.put(person.id(), sum);
            }
            return weights;
        }
    }
}
