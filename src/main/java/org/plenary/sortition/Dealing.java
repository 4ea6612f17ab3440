package org.plenary.sortition;

import org.plenary.members.PersonId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Gives the places of each type to people, so that everyone of a type sits on the same number of
 * panels, give or take one, nobody twice on a panel, and no two people of one household together.
 */
final class Dealing {

    private final CompactProgram program;
    private final RandomGenerator random;

    Dealing(CompactProgram program, RandomGenerator random) {
        this.program = program;
        this.random = random;
    }

    /**
     * @param compositions how many of each type sit on each panel
     */
    List<List<PersonId>> deal(List<int[]> compositions) {
        var panels = new ArrayList<List<PersonId>>();
        compositions.forEach(_ -> panels.add(new ArrayList<>()));
        var typesOfKind = new HashMap<HouseholdKind, List<Integer>>();
        for (int t = 0; t < program.types().size(); t++) {
            var kind = program.types().get(t).household();
            if (program.households().containsKey(kind)) {
                typesOfKind.computeIfAbsent(kind, _ -> new ArrayList<>()).add(t);
            } else {
                dealAlone(t, compositions, panels);
            }
        }
        for (var kind : program.households().keySet()) {
            dealTogether(typesOfKind.getOrDefault(kind, List.of()), kind, compositions, panels);
        }
        return panels;
    }

    /** In rotation: who has sat least often comes first, chance decides between equals. */
    private void dealAlone(int type, List<int[]> compositions, List<List<PersonId>> panels) {
        var queue = new ArrayList<>(program.types().get(type).people());
        int next = queue.size();
        for (int j = 0; j < compositions.size(); j++) {
            var taken = new ArrayList<PersonId>();
            for (int i = compositions.get(j)[type]; i > 0; i--) {
                if (next == queue.size()) {
                    startRound(queue, taken, i);
                    next = 0;
                }
                taken.add(queue.get(next++));
            }
            panels.get(j).addAll(taken);
        }
    }

    /** A new round in a new order, in which those already on this panel are not among the first. */
    private void startRound(List<PersonId> queue, List<PersonId> onPanel, int soon) {
        shuffle(queue);
        if (onPanel.isEmpty()) {
            return;
        }
        var first = new ArrayList<PersonId>();
        var later = new ArrayList<PersonId>();
        for (var person : queue) {
            boolean may = !onPanel.contains(person) && first.size() < soon;
            (may ? first : later).add(person);
        }
        queue.clear();
        queue.addAll(first);
        queue.addAll(later);
    }

    /**
     * One kind of household. Each household is a colour; each place a panel has for a type of the
     * kind is an edge between panel and type; an edge colouring in which a panel uses each
     * household at most once, and each type uses all households evenly, is the joint rotation. It
     * always exists (de Werra, "Equitable colorations of graphs", 1971): cut each type into groups
     * of as many edges as there are households and colour the bipartite graph properly.
     */
    private void dealTogether(
            List<Integer> types,
            HouseholdKind kind,
            List<int[]> compositions,
            List<List<PersonId>> panels) {
        var homes = new ArrayList<>(program.households().getOrDefault(kind, List.of()));
        shuffle(homes);
        var colouring = new EdgeColouring(homes.size(), compositions.size());
        for (int type : types) {
            int edges = 0;
            for (int j = 0; j < compositions.size(); j++) {
                for (int i = compositions.get(j)[type]; i > 0; i--) {
                    if (edges % homes.size() == 0) {
                        colouring.startGroup();
                    }
                    colouring.add(j, type);
                    edges++;
                }
            }
        }
        var seats = new HashMap<PersonId, Integer>();
        var typeOf = typeOf(types);
        for (int j = 0; j < panels.size(); j++) {
            for (int home = 0; home < homes.size(); home++) {
                int type = colouring.labelAt(j, home);
                if (type >= 0) {
                    panels.get(j).add(seat(homes.get(home), type, typeOf, seats));
                }
            }
        }
    }

    private Map<PersonId, Integer> typeOf(List<Integer> types) {
        var typeOf = new HashMap<PersonId, Integer>();
        for (int type : types) {
            program.types().get(type).people().forEach(person -> typeOf.put(person, type));
        }
        return typeOf;
    }

    /** People of one type in one household take turns. */
    private static PersonId seat(
            List<PersonId> home,
            int type,
            Map<PersonId, Integer> typeOf,
            Map<PersonId, Integer> seats) {
        var chosen =
                home.stream()
                        .filter(person -> typeOf.getOrDefault(person, -1) == type)
                        .min((a, b) -> seats.getOrDefault(a, 0) - seats.getOrDefault(b, 0))
                        .orElseThrow();
        seats.merge(chosen, 1, Integer::sum);
        return chosen;
    }

    private <T> void shuffle(List<T> list) {
        for (int i = list.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            var item = list.get(i);
            list.set(i, list.get(j));
            list.set(j, item);
        }
    }
}
