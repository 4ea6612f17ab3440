package org.plenary.seating;

import org.plenary.seating.Rule.Apart;
import org.plenary.seating.Rule.Cluster;
import org.plenary.seating.Rule.Need;
import org.plenary.seating.Rule.Pin;
import org.plenary.seating.Rule.SubAssembly;
import org.plenary.seating.Rule.Together;

import java.util.ArrayList;
import java.util.List;

/** All rules, kind by kind: how they are listed on a screen and kept in the journal. */
public record Rules(
        List<Apart> apart,
        List<Together> together,
        List<Pin> pins,
        List<Need> needs,
        List<Cluster> clusters,
        List<SubAssembly> subAssemblies) {

    public static final Rules NONE =
            new Rules(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public Rules {
        apart = List.copyOf(apart);
        together = List.copyOf(together);
        pins = List.copyOf(pins);
        needs = List.copyOf(needs);
        clusters = List.copyOf(clusters);
        subAssemblies = List.copyOf(subAssemblies);
    }

    public static Rules of(List<Rule> rules) {
        return new Rules(
                only(Apart.class, rules),
                only(Together.class, rules),
                only(Pin.class, rules),
                only(Need.class, rules),
                only(Cluster.class, rules),
                only(SubAssembly.class, rules));
    }

    /** In the order of the kinds. */
    public List<Rule> all() {
        var all = new ArrayList<Rule>(apart);
        all.addAll(together);
        all.addAll(pins);
        all.addAll(needs);
        all.addAll(clusters);
        all.addAll(subAssemblies);
        return List.copyOf(all);
    }

    private static <T extends Rule> List<T> only(Class<T> kind, List<Rule> rules) {
        return rules.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
