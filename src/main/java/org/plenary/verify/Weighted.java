package org.plenary.verify;

import org.plenary.verify.Finding.What;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code weighted.csv}: whole panels with weights that give everybody exactly their chance, people
 * of one type counted as one.
 */
record Weighted(Panels panels, List<Double> weights) {

    static final String FILE = "weighted.csv";

    private static final double CLOSE = 1e-6;

    static Weighted read(String text, int size, People people, Findings findings)
            throws Unreadable {
        var table = Table.read(FILE, text);
        table.expectHeading("weight", "members");
        var weights = new ArrayList<Double>();
        var members = new ArrayList<List<String>>();
        for (int i = 0; i < table.rows().size(); i++) {
            weights.add(table.number(i, 0));
            members.add(Panels.members(FILE, table, i, size, people.byId(), findings));
        }
        return new Weighted(new Panels(members), weights);
    }

    void check(
            People people,
            Matches matches,
            boolean apart,
            Map<String, Double> chances,
            Findings findings) {
        var kindOf = kinds(people, matches, apart);
        var howMany = new HashMap<List<String>, Integer>();
        kindOf.values().forEach(kind -> howMany.merge(kind, 1, Integer::sum));
        var share = new HashMap<List<String>, Double>();
        double all = 0;
        for (int i = 0; i < weights.size(); i++) {
            double weight = weights.get(i);
            if (!(weight > 0)) {
                findings.add(
                        new Finding(
                                What.FIGURE_WRONG, FILE, Table.place(i), Double.toString(weight)));
            }
            all += weight;
            for (var member : people.of(panels.members().get(i))) {
                var kind = kindOf.getOrDefault(member.id(), List.of());
                share.merge(kind, weight / howMany.getOrDefault(kind, 1), Double::sum);
            }
        }
        if (!(Math.abs(all - 1) <= CLOSE)) {
            findings.add(new Finding(What.FIGURE_WRONG, FILE, 0, Double.toString(all)));
        }
        for (var chance : chances.entrySet()) {
            double has = share.getOrDefault(kindOf.getOrDefault(chance.getKey(), List.of()), 0.0);
            if (!(Math.abs(has - chance.getValue()) <= CLOSE)) {
                findings.add(
                        new Finding(
                                What.CHANCE_NOT_REALISED, FILE, 0, chance.getKey() + " " + has));
            }
        }
    }

    /**
     * Own values that have targets, and where households count, those of everybody at the address
     * who may be drawn. Whoever may not is a kind alone.
     */
    private static Map<String, List<String>> kinds(People people, Matches matches, boolean apart) {
        var homes = new HashMap<String, List<String>>();
        for (var person : people.byId().values()) {
            if (apart
                    && !person.household().isEmpty()
                    && matches.hasOnlyValuesWithTargets(person)) {
                homes.computeIfAbsent(person.household(), _ -> new ArrayList<>())
                        .add(Arrays.toString(matches.of(person)));
            }
        }
        homes.values().removeIf(home -> home.size() == 1);
        homes.values().forEach(home -> home.sort(null));
        var kinds = new HashMap<String, List<String>>();
        for (var person : people.byId().values()) {
            var kind = new ArrayList<String>();
            if (matches.hasOnlyValuesWithTargets(person)) {
                kind.add(Arrays.toString(matches.of(person)));
                kind.addAll(homes.getOrDefault(person.household(), List.of()));
            } else {
                kind.add(person.id());
            }
            kinds.put(person.id(), kind);
        }
        return kinds;
    }
}
