package org.plenary.seating;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;

/**
 * Whether people with limited choices of tables all find a seat when nothing but sizes matters: a
 * maximum flow from people by way of tables, where some tables of each part seat one more.
 */
final class SeatFlow {

    private final int source;
    private final int sink;
    private final int[][] capacity;
    private final int wanted;

    /**
     * @param choices by group of people: the tables they may use
     * @param people by group: how many they are
     */
    SeatFlow(RoundRules rules, List<boolean[]> choices, List<Integer> people) {
        int groups = choices.size();
        int tables = rules.part.length;
        int parts = rules.more.length;
        source = groups + tables + parts;
        sink = source + 1;
        capacity = new int[sink + 1][sink + 1];
        wanted = people.stream().mapToInt(Integer::intValue).sum();
        for (int g = 0; g < groups; g++) {
            capacity[source][g] = people.get(g);
            for (int t = 0; t < tables; t++) {
                capacity[g][groups + t] = choices.get(g)[t] ? people.get(g) : 0;
            }
        }
        for (int t = 0; t < tables; t++) {
            capacity[groups + t][sink] = rules.size[t];
            capacity[groups + t][groups + tables + rules.part[t]] = rules.roomForOne[t] ? 1 : 0;
        }
        for (int part = 0; part < parts; part++) {
            capacity[groups + tables + part][sink] = rules.more[part];
        }
    }

    boolean seatsAll() {
        int flow = 0;
        for (int more = augment(); more > 0; more = augment()) {
            flow += more;
        }
        return flow == wanted;
    }

    /** One shortest path that still has room (Edmonds and Karp, 1972). */
    private int augment() {
        int[] from = new int[capacity.length];
        Arrays.fill(from, -1);
        from[source] = source;
        var waiting = new ArrayDeque<Integer>();
        waiting.add(source);
        while (!waiting.isEmpty() && from[sink] < 0) {
            int node = waiting.remove();
            for (int next = 0; next < capacity.length; next++) {
                if (from[next] < 0 && capacity[node][next] > 0) {
                    from[next] = node;
                    waiting.add(next);
                }
            }
        }
        return from[sink] < 0 ? 0 : push(from);
    }

    private int push(int[] from) {
        int room = Integer.MAX_VALUE;
        for (int node = sink; node != source; node = from[node]) {
            room = Math.min(room, capacity[from[node]][node]);
        }
        for (int node = sink; node != source; node = from[node]) {
            capacity[from[node]][node] -= room;
            capacity[node][from[node]] += room;
        }
        return room;
    }
}
