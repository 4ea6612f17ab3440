package org.plenary.sortition;

import org.plenary.members.PersonId;
import org.plenary.members.Pool;
import org.plenary.members.Respondent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Pool and targets as a small program: one variable for each type of person (how many of them sit
 * on the panel), one row for the panel's size, each target and each kind of household. Every panel
 * is a whole-number solution; the average over any lottery is a solution.
 *
 * <p>People with a value that has no target cannot be on any panel and are left {@link #outside()}.
 * With the household rule a type is a person's own values together with the values of everyone at
 * the address, so that exchanging two people of one type never changes what is possible.
 */
final class CompactProgram {

    private static final Comparator<List<String>> BY_VALUES =
            Comparator.comparing(values -> String.join("\u0000", values));

    private final Targets targets;
    private final List<PersonType> types;
    private final List<PersonId> outside;
    private final List<Limit> limits;
    private final int[][] limitsOf;
    private final int[][] typesIn;
    private final Map<HouseholdKind, List<List<PersonId>>> households;

    private CompactProgram(
            Targets targets,
            List<PersonType> types,
            List<PersonId> outside,
            Map<HouseholdKind, List<List<PersonId>>> households) {
        this.targets = targets;
        this.types = List.copyOf(types);
        this.outside = List.copyOf(outside);
        this.households = households;
        this.limits = limits(targets, households);
        this.limitsOf = limitsOf();
        this.typesIn = typesIn();
    }

    /**
     * @param onePerHousehold whether at most one person from each {@link Respondent#household()}
     *     may be on a panel
     */
    public static CompactProgram of(Pool pool, Targets targets, boolean onePerHousehold) {
        var features = targets.features();
        if (!pool.features().containsAll(features)) {
            throw new IllegalArgumentException("targets for a feature the pool does not have");
        }
        var drawable = new ArrayList<Respondent>();
        var outside = new ArrayList<PersonId>();
        for (var respondent : pool.respondents()) {
            if (hasOnlyValuesWithTargets(respondent, targets)) {
                drawable.add(respondent);
            } else {
                outside.add(respondent.id());
            }
        }
        var homes = onePerHousehold ? homes(drawable) : Map.<String, List<Respondent>>of();
        var peopleByType = new LinkedHashMap<TypeKey, List<PersonId>>();
        var households = new LinkedHashMap<HouseholdKind, List<List<PersonId>>>();
        for (var respondent : drawable) {
            var home = home(respondent, homes);
            var kind = kind(home, features);
            var key = new TypeKey(values(respondent, features), kind);
            peopleByType.computeIfAbsent(key, _ -> new ArrayList<>()).add(respondent.id());
            if (home.size() > 1 && home.getFirst().id().equals(respondent.id())) {
                households
                        .computeIfAbsent(kind, _ -> new ArrayList<>())
                        .add(home.stream().map(Respondent::id).toList());
            }
        }
        var types = new ArrayList<PersonType>();
        peopleByType.forEach(
                (key, people) -> types.add(new PersonType(key.values(), key.household(), people)));
        return new CompactProgram(targets, types, outside, households);
    }

    /** The same people under other targets for the same values. */
    CompactProgram with(Targets others) {
        return new CompactProgram(others, types, outside, households);
    }

    public Targets targets() {
        return targets;
    }

    public int panelSize() {
        return targets.panelSize();
    }

    public List<PersonType> types() {
        return types;
    }

    /** People with a value that no target allows. */
    public List<PersonId> outside() {
        return outside;
    }

    /** The panel's size first, then the targets in their order, then the kinds of household. */
    public List<Limit> limits() {
        return limits;
    }

    /** The households of each kind that has two or more people, as the pool orders them. */
    Map<HouseholdKind, List<List<PersonId>>> households() {
        return households;
    }

    /** The numbers of the limits that count people of a type; the caller does not change them. */
    int[] limitsOf(int type) {
        return limitsOf[type];
    }

    /** The numbers of the types that a limit counts; the caller does not change them. */
    int[] typesIn(int limit) {
        return typesIn[limit];
    }

    int people(int type) {
        return types.get(type).size();
    }

    private static boolean hasOnlyValuesWithTargets(Respondent respondent, Targets targets) {
        return targets.targets().stream().filter(target -> respondent.has(target.value())).count()
                == targets.features().size();
    }

    private static Map<String, List<Respondent>> homes(List<Respondent> drawable) {
        var homes = new HashMap<String, List<Respondent>>();
        for (var respondent : drawable) {
            var household = respondent.household();
            if (household != null) {
                homes.computeIfAbsent(household, _ -> new ArrayList<>()).add(respondent);
            }
        }
        return homes;
    }

    private static List<Respondent> home(
            Respondent respondent, Map<String, List<Respondent>> homes) {
        var household = respondent.household();
        return household == null
                ? List.of(respondent)
                : homes.getOrDefault(household, List.of(respondent));
    }

    private static HouseholdKind kind(List<Respondent> home, List<String> features) {
        if (home.size() == 1) {
            return HouseholdKind.ALONE;
        }
        return new HouseholdKind(
                home.stream().map(r -> values(r, features)).sorted(BY_VALUES).toList());
    }

    private static List<String> values(Respondent respondent, List<String> features) {
        return features.stream()
                .map(feature -> respondent.features().getOrDefault(feature, ""))
                .toList();
    }

    private static List<Limit> limits(
            Targets targets, Map<HouseholdKind, List<List<PersonId>>> households) {
        var limits = new ArrayList<Limit>();
        limits.add(new Limit.PanelSize(targets.panelSize()));
        targets.targets().forEach(target -> limits.add(new Limit.Met(target)));
        households.forEach((kind, homes) -> limits.add(new Limit.OneEach(kind, homes.size())));
        return Collections.unmodifiableList(limits);
    }

    private int[][] limitsOf() {
        var features = targets.features();
        var limitOfValue = new HashMap<List<String>, Integer>();
        var limitOfKind = new HashMap<HouseholdKind, Integer>();
        for (int i = 0; i < limits.size(); i++) {
            switch (limits.get(i)) {
                case Limit.PanelSize _ -> {}
                case Limit.Met(var target) ->
                        limitOfValue.put(
                                List.of(target.value().feature(), target.value().value()), i);
                case Limit.OneEach(var kind, _) -> limitOfKind.put(kind, i);
            }
        }
        var all = new int[types.size()][];
        for (int t = 0; t < all.length; t++) {
            var type = types.get(t);
            var own = new ArrayList<Integer>();
            own.add(0);
            for (int f = 0; f < features.size(); f++) {
                own.add(limitOfValue.get(List.of(features.get(f), type.values().get(f))));
            }
            var kind = limitOfKind.get(type.household());
            if (kind != null) {
                own.add(kind);
            }
            all[t] = own.stream().mapToInt(Integer::intValue).toArray();
        }
        return all;
    }

    private int[][] typesIn() {
        var all = new ArrayList<List<Integer>>();
        limits.forEach(_ -> all.add(new ArrayList<>()));
        for (int t = 0; t < limitsOf.length; t++) {
            for (int limit : limitsOf[t]) {
                all.get(limit).add(t);
            }
        }
        return all.stream()
                .map(in -> in.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private record TypeKey(List<String> values, HouseholdKind household) {}
}
