package org.plenary.seating;

import org.plenary.seating.Rule.Apart;
import org.plenary.seating.Rule.Cluster;
import org.plenary.seating.Rule.SubAssembly;
import org.plenary.seating.Rule.Together;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What table sizes, presence and rules force on the meetings of a plan, whoever sits where.
 *
 * @param all meetings of all rounds
 * @param possiblePairs pairs that are there in one same round at least and that no rule separates
 * @param repeats meetings beyond the first of their pair, at least
 * @param coincidences sum over pairs of C(rounds they share, 2), at least
 */
record ForcedMeetings(long all, long possiblePairs, long repeats, long coincidences) {

    static ForcedMeetings of(Indexed indexed, int[][] seats, Iterable<Rule> kept) {
        return new Count(indexed, seats, kept).forced();
    }

    private static final class Count {

        private final Indexed indexed;
        private final int people;
        private final int[][] sizes;
        private final boolean[][] present;

        /** By round and person, by round and table: the sub-assembly, 0 for none. */
        private final int[][] partOfPerson;

        private final int[][] partOfTable;
        private final Iterable<Rule> rules;

        Count(Indexed indexed, int[][] seats, Iterable<Rule> rules) {
            this.indexed = indexed;
            this.rules = rules;
            people = indexed.people.size();
            sizes = new int[seats.length][];
            present = new boolean[seats.length][people];
            partOfPerson = new int[seats.length][people];
            partOfTable = new int[seats.length][indexed.tables.size()];
            for (int r = 0; r < seats.length; r++) {
                sizes[r] = indexed.sizes(seats[r]);
                for (int p = 0; p < people; p++) {
                    present[r][p] = seats[r][p] != Indexed.NOWHERE;
                }
                partition(r);
            }
        }

        private void partition(int round) {
            int part = 0;
            for (var rule : rules) {
                if (rule instanceof SubAssembly sub
                        && sub.covers(indexed.rounds.get(round).number())) {
                    part++;
                    for (var member : sub.members()) {
                        partOfPerson[round][indexed.person(member)] = part;
                    }
                    for (int table : sub.tables()) {
                        partOfTable[round][indexed.table(table)] = part;
                    }
                }
            }
        }

        ForcedMeetings forced() {
            long all =
                    Arrays.stream(sizes)
                            .flatMapToInt(Arrays::stream)
                            .mapToLong(Bounds::choose2)
                            .sum();
            long pairs = possiblePairs();
            long repeats = 0;
            long coincidences = 0;
            for (int r = 0; r < sizes.length; r++) {
                long most = 0;
                for (int q = 0; q < r; q++) {
                    long both = inBoth(q, r);
                    most = Math.max(most, both);
                    coincidences += both;
                }
                repeats += most;
            }
            var byRules = byRules();
            return new ForcedMeetings(
                    all,
                    pairs,
                    Math.max(repeats, byRules.repeats),
                    Math.max(
                            Bounds.spread(all, pairs),
                            Math.max(coincidences, byRules.coincidences)));
        }

        private long possiblePairs() {
            var apart = new boolean[people][people];
            for (var rule : rules) {
                if (rule instanceof Apart(var one, var other)) {
                    apart[indexed.person(one)][indexed.person(other)] = true;
                    apart[indexed.person(other)][indexed.person(one)] = true;
                }
            }
            long possible = 0;
            for (int a = 0; a < people; a++) {
                for (int b = a + 1; b < people; b++) {
                    possible += !apart[a][b] && canMeet(a, b) ? 1 : 0;
                }
            }
            return possible;
        }

        private boolean canMeet(int a, int b) {
            for (int r = 0; r < present.length; r++) {
                if (present[r][a] && present[r][b] && partOfPerson[r][a] == partOfPerson[r][b]) {
                    return true;
                }
            }
            return false;
        }

        /** Pairs that share a table in both rounds, at least: the pigeonhole per table. */
        private long inBoth(int q, int r) {
            var common = new TreeMap<Integer, Integer>();
            int parts = people + 1;
            for (int p = 0; p < people; p++) {
                if (present[q][p] && present[r][p]) {
                    common.merge(partOfPerson[q][p] * parts + partOfPerson[r][p], 1, Integer::sum);
                }
            }
            long forced = 0;
            for (var group : common.entrySet()) {
                var before = tables(q, group.getKey() / parts);
                var after = tables(r, group.getKey() % parts);
                forced +=
                        Math.max(
                                scattered(before, group.getValue(), after.length),
                                scattered(after, group.getValue(), before.length));
            }
            return forced;
        }

        /** Sizes of the tables of one part that anybody sits at. */
        private int[] tables(int round, int part) {
            return IntStream.range(0, sizes[round].length)
                    .filter(t -> partOfTable[round][t] == part && sizes[round][t] > 0)
                    .map(t -> sizes[round][t])
                    .toArray();
        }

        /**
         * So many people of these tables go to {@code others} tables in the other round. Those who
         * do not are taken, to the bound's disadvantage, from where most pairs are.
         */
        private static long scattered(int[] tables, int staying, int others) {
            int[] left = tables.clone();
            for (int gone = Arrays.stream(left).sum() - staying; gone > 0; gone--) {
                int largest = 0;
                for (int t = 1; t < left.length; t++) {
                    largest = left[t] > left[largest] ? t : largest;
                }
                left[largest]--;
            }
            return Arrays.stream(left).mapToLong(s -> Bounds.spread(s, others)).sum();
        }

        private record ByRules(long repeats, long coincidences) {}

        /** Pairs held together, and people with few tables to choose from, on disjoint pairs. */
        private ByRules byRules() {
            var counted = new boolean[people][people];
            long repeats = 0;
            long coincidences = 0;
            for (var rule : rules) {
                if (rule instanceof Cluster cluster) {
                    var group =
                            IntStream.range(0, people)
                                    .filter(p -> has(p, cluster))
                                    .boxed()
                                    .toList();
                    if (group.size() > 1 && claim(group, counted)) {
                        long meetings = meetings(group, cluster.tables());
                        long pairs = Bounds.choose2(group.size());
                        repeats += Math.max(0, meetings - pairs);
                        coincidences += Bounds.spread(meetings, pairs);
                    }
                }
            }
            for (var rule : rules) {
                if (rule instanceof Together together) {
                    var group = together.people().stream().map(indexed::person).toList();
                    for (int a : group) {
                        for (int b : group) {
                            if (a < b && claim(List.of(a, b), counted)) {
                                long rounds = meetings(List.of(a, b), 1);
                                repeats += Math.max(0, rounds - 1);
                                coincidences += Bounds.choose2(rounds);
                            }
                        }
                    }
                }
            }
            return new ByRules(repeats, coincidences);
        }

        private boolean has(int person, Cluster cluster) {
            return indexed.people.get(person).has(cluster.attribute(), cluster.value());
        }

        /** Marks all pairs of the group, unless one of them is marked already. */
        private static boolean claim(List<Integer> group, boolean[][] counted) {
            var pairs = new ArrayList<boolean[]>();
            var second = new ArrayList<Integer>();
            for (int a : group) {
                for (int b : group) {
                    if (a < b) {
                        if (counted[a][b]) {
                            return false;
                        }
                        pairs.add(counted[a]);
                        second.add(b);
                    }
                }
            }
            for (int i = 0; i < pairs.size(); i++) {
                pairs.get(i)[second.get(i)] = true;
            }
            return true;
        }

        /** Meetings inside the group when it has so many tables in each round. */
        private long meetings(List<Integer> group, int tables) {
            long meetings = 0;
            for (var there : present) {
                meetings += Bounds.spread(group.stream().filter(p -> there[p]).count(), tables);
            }
            return meetings;
        }
    }
}
