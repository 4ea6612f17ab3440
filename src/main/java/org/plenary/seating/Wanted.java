package org.plenary.seating;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The sizes tables should have after absences, between a least and a most, chosen so that the
 * fewest people move. Sub-assemblies are counted by themselves.
 */
final class Wanted {

    private final SortedMap<Integer, Integer> least = new TreeMap<>();
    private final SortedMap<Integer, Integer> most = new TreeMap<>();
    private final SortedMap<Integer, Integer> part = new TreeMap<>();

    Wanted(Seating seating, int round, SeatingPlan plan, int spread) {
        var indexed = new Indexed(seating);
        int index = 0;
        while (indexed.rounds.get(index).number() != round) {
            index++;
        }
        var rules = new RoundRules(indexed, index, seating.rules());
        var sizes = plan.sizes(round);
        for (int i = 0; i < rules.more.length; i++) {
            var tables = new TreeMap<Integer, Integer>();
            for (int t = 0; t < rules.part.length; t++) {
                if (rules.part[t] == i) {
                    tables.put(indexed.tables.get(t).number(), rules.capacity(t));
                    part.put(indexed.tables.get(t).number(), i);
                }
            }
            choose(tables, sizes, spread);
        }
    }

    /**
     * The height that needs fewest moves, the fuller one of two equals.
     *
     * @param tables capacity by number
     */
    private void choose(
            SortedMap<Integer, Integer> tables, Map<Integer, Integer> sizes, int spread) {
        int people = tables.keySet().stream().mapToInt(t -> size(sizes, t)).sum();
        int fewest = Integer.MAX_VALUE;
        int chosen = 0;
        for (int height = 0; height <= people; height++) {
            int moves = moves(tables, sizes, height, spread, people);
            if (moves <= fewest) {
                fewest = moves;
                chosen = height;
            }
        }
        for (var table : tables.entrySet()) {
            least.put(table.getKey(), Math.min(chosen, table.getValue()));
            most.put(table.getKey(), Math.min(chosen + spread, table.getValue()));
        }
    }

    private static int moves(
            SortedMap<Integer, Integer> tables,
            Map<Integer, Integer> sizes,
            int height,
            int spread,
            int people) {
        int lacking = 0;
        int over = 0;
        int room = 0;
        int needed = 0;
        for (var table : tables.entrySet()) {
            int size = size(sizes, table.getKey());
            int low = Math.min(height, table.getValue());
            int high = Math.min(height + spread, table.getValue());
            lacking += Math.max(0, low - size);
            over += Math.max(0, size - high);
            room += high;
            needed += low;
        }
        boolean possible = needed <= people && people <= room;
        return possible ? Math.max(lacking, over) : Integer.MAX_VALUE;
    }

    /** Tables that somebody at this table may go to without making matters worse. */
    List<Integer> receivers(int from, Map<Integer, Integer> sizes) {
        boolean over = size(sizes, from) > most.getOrDefault(from, 0);
        boolean spare = size(sizes, from) > least.getOrDefault(from, 0);
        var receivers = new ArrayList<Integer>();
        for (int to : least.keySet()) {
            boolean lacks = size(sizes, to) < least.getOrDefault(to, 0);
            boolean room = size(sizes, to) < most.getOrDefault(to, 0);
            boolean helps = over && lacks;
            helps |= over && room && !anyLacks(to, sizes);
            helps |= lacks && spare && !anyOver(to, sizes);
            if (to != from && helps && isSamePart(to, from)) {
                receivers.add(to);
            }
        }
        return receivers;
    }

    private boolean isSamePart(int one, int other) {
        return part.getOrDefault(one, 0).equals(part.getOrDefault(other, 0));
    }

    private boolean anyLacks(int near, Map<Integer, Integer> sizes) {
        return least.keySet().stream()
                .filter(t -> isSamePart(t, near))
                .anyMatch(t -> size(sizes, t) < least.getOrDefault(t, 0));
    }

    private boolean anyOver(int near, Map<Integer, Integer> sizes) {
        return most.keySet().stream()
                .filter(t -> isSamePart(t, near))
                .anyMatch(t -> size(sizes, t) > most.getOrDefault(t, 0));
    }

    private static int size(Map<Integer, Integer> sizes, int table) {
        return sizes.getOrDefault(table, 0);
    }
}
