package org.plenary.verify;

import org.plenary.verify.Finding.What;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code weighted.csv}: whole panels with weights that give everybody exactly their chance, people
 * with the same values (and the same at their address) counted as one.
 */
record Weighted(Panels panels, List<Double> weights) {

    static final String FILE = "weighted.csv";

    private static final double CLOSE = 1e-6;

    static Weighted read(String text, int size, People people, List<Finding> findings)
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

    void check(People people, boolean apart, Map<String, Double> chances, List<Finding> findings) {
        var kindOf = kinds(people, apart);
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

    /** Own values, and where households count, those of everybody at the address. */
    private static Map<String, List<String>> kinds(People people, boolean apart) {
        var homes = new HashMap<String, List<String>>();
        if (apart) {
            for (var person : people.byId().values()) {
                if (!person.household().isEmpty()) {
                    homes.computeIfAbsent(person.household(), _ -> new ArrayList<>())
                            .add(String.join("\u0000", person.values()));
                }
            }
            homes.values().forEach(home -> home.sort(null));
        }
        var kinds = new HashMap<String, List<String>>();
        for (var person : people.byId().values()) {
            var kind = new ArrayList<>(List.of(String.join("\u0000", person.values())));
            kind.addAll(homes.getOrDefault(person.household(), List.of()));
            kinds.put(person.id(), kind);
        }
        return kinds;
    }
}
