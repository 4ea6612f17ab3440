package org.plenary.seating;

import org.plenary.seating.Rule.Apart;
import org.plenary.seating.Rule.Cluster;
import org.plenary.seating.Rule.Need;
import org.plenary.seating.Rule.Pin;
import org.plenary.seating.Rule.SubAssembly;
import org.plenary.seating.Rule.Together;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What some of the rules leave open in one round, in the numbers of {@link Indexed}. */
final class RoundRules {

    /** People of whom those who are there may use only so many tables. */
    static final class Limited {

        /** In the order of their numbers. */
        final int[] people;

        final int tables;

        Limited(int[] people, int tables) {
            this.people = people;
            this.tables = tables;
        }

        boolean has(int person) {
            return Arrays.binarySearch(people, person) >= 0;
        }
    }

    final Indexed indexed;
    final int round;
    final int[] present;

    /** By person and table. */
    final boolean[][] allowed;

    /** People who move as one, each person who is there in exactly one. */
    final List<int[]> units;

    /** By person: who must not be at the same table. */
    final int[][] enemies;

    final List<Limited> limited;

    /** By table: which sub-assembly uses it, 0 for the rest. */
    final int[] part;

    /** By table: how many sit there at least; see {@link #more}. */
    final int[] size;

    /** By table: whether it may be one of those with one person more. */
    final boolean[] roomForOne;

    /** By part: how many tables have one person more. */
    final int[] more;

    /** By part: people, and seats if every table is full. */
    final int[] peopleInPart;

    final int[] seatsInPart;

    /** By how many people a table may be larger than if all were equal. */
    final int slack;

    /** With tables as equal as they can be. */
    RoundRules(Indexed indexed, int round, List<Rule> rules) {
        this(indexed, round, rules, 0);
    }

    /**
     * @param slack 0 for tables as equal as they can be; else {@link #size} is the most at each
     *     table, and no table has one person more
     */
    RoundRules(Indexed indexed, int round, List<Rule> rules, int slack) {
        this.indexed = indexed;
        this.round = round;
        this.slack = slack;
        int number = indexed.rounds.get(round).number();
        int tables = indexed.tables.size();
        var covering = rules.stream().filter(r -> r.covers(number)).toList();
        present =
                IntStream.range(0, indexed.people.size())
                        .filter(p -> indexed.isPresent(round, p))
                        .toArray();
        part = new int[tables];
        int[] partOfPerson = new int[indexed.people.size()];
        int parts = parts(covering, partOfPerson);
        allowed = new boolean[indexed.people.size()][tables];
        for (int p : present) {
            for (int t = 0; t < tables; t++) {
                allowed[p][t] = part[t] == partOfPerson[p];
            }
        }
        covering.forEach(this::narrow);
        units = units(covering);
        enemies = enemies(covering);
        limited = limited(covering);
        size = new int[tables];
        roomForOne = new boolean[tables];
        more = new int[parts];
        peopleInPart = new int[parts];
        seatsInPart = new int[parts];
        for (int p : present) {
            peopleInPart[partOfPerson[p]]++;
        }
        for (int i = 0; i < parts; i++) {
            level(i);
        }
    }

    private int parts(List<Rule> rules, int[] partOfPerson) {
        int parts = 1;
        for (var rule : rules) {
            if (rule instanceof SubAssembly sub) {
                for (int number : sub.tables()) {
                    part[indexed.table(number)] = parts;
                }
                for (var member : sub.members()) {
                    partOfPerson[indexed.person(member)] = parts;
                }
                parts++;
            }
        }
        return parts;
    }

    private void narrow(Rule rule) {
        switch (rule) {
            case Pin pin -> {
                int person = indexed.person(pin.person());
                int table = indexed.table(pin.table());
                for (int t = 0; t < part.length; t++) {
                    allowed[person][t] &= t == table;
                }
            }
            case Need need -> {
                int person = indexed.person(need.person());
                for (int t = 0; t < part.length; t++) {
                    allowed[person][t] &=
                            indexed.tables.get(t).properties().containsAll(need.properties());
                }
            }
            case SubAssembly sub -> {
                // Two sub-assemblies may name the same person or table: nothing is left then.
                for (int p : present) {
                    boolean member = sub.members().contains(indexed.people.get(p).id());
                    for (int t = 0; t < part.length; t++) {
                        allowed[p][t] &=
                                member == sub.tables().contains(indexed.tables.get(t).number());
                    }
                }
            }
            case Apart _, Together _, Cluster _ -> {}
        }
    }

    private List<int[]> units(List<Rule> rules) {
        int[] leader = IntStream.range(0, indexed.people.size()).toArray();
        for (var rule : rules) {
            if (rule instanceof Together together) {
                int first = Indexed.NOWHERE;
                for (var id : together.people()) {
                    int p = indexed.person(id);
                    if (indexed.isPresent(round, p)) {
                        first = first == Indexed.NOWHERE ? p : first;
                        join(leader, first, p);
                    }
                }
            }
        }
        var byLeader = new ArrayList<List<Integer>>();
        leaderOrder(leader, byLeader);
        return byLeader.stream()
                .map(unit -> unit.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    private void leaderOrder(int[] leader, List<List<Integer>> byLeader) {
        int[] place = new int[leader.length];
        Arrays.fill(place, -1);
        for (int p : present) {
            int first = leader[p];
            if (place[first] < 0) {
                place[first] = byLeader.size();
                byLeader.add(new ArrayList<>());
            }
            byLeader.get(place[first]).add(p);
        }
    }

    private static void join(int[] leader, int one, int other) {
        int from = leader[other];
        int to = leader[one];
        for (int p = 0; p < leader.length; p++) {
            leader[p] = leader[p] == from ? to : leader[p];
        }
    }

    private int[][] enemies(List<Rule> rules) {
        var lists = new ArrayList<List<Integer>>();
        for (int p = 0; p < indexed.people.size(); p++) {
            lists.add(new ArrayList<>());
        }
        for (var rule : rules) {
            if (rule instanceof Apart(var one, var other)) {
                int a = indexed.person(one);
                int b = indexed.person(other);
                if (indexed.isPresent(round, a) && indexed.isPresent(round, b)) {
                    lists.get(a).add(b);
                    lists.get(b).add(a);
                }
            }
        }
        return lists.stream()
                .map(l -> l.stream().mapToInt(Integer::intValue).distinct().sorted().toArray())
                .toArray(int[][]::new);
    }

    private List<Limited> limited(List<Rule> rules) {
        var found = new ArrayList<Limited>();
        for (var rule : rules) {
            if (rule instanceof Cluster cluster) {
                int[] people =
                        Arrays.stream(present)
                                .filter(
                                        p ->
                                                indexed.people
                                                        .get(p)
                                                        .has(cluster.attribute(), cluster.value()))
                                .toArray();
                found.add(new Limited(people, cluster.tables()));
            }
        }
        return found;
    }

    /** Fills the tables of one part to the same height, as far as their capacity goes. */
    private void level(int wanted) {
        int height = 0;
        while (seats(wanted, height + 1) <= peopleInPart[wanted]
                && seats(wanted, height + 1) > seats(wanted, height)) {
            height++;
        }
        for (int t = 0; t < part.length; t++) {
            if (part[t] == wanted) {
                size[t] = Math.min(capacity(t), height + slack);
                roomForOne[t] = slack == 0 && capacity(t) > height;
                seatsInPart[wanted] = Math.min(1 << 30, seatsInPart[wanted] + capacity(t));
            }
        }
        more[wanted] = slack == 0 ? peopleInPart[wanted] - seats(wanted, height) : 0;
    }

    private int seats(int wanted, int height) {
        return IntStream.range(0, part.length)
                .filter(t -> part[t] == wanted)
                .map(t -> Math.min(capacity(t), height))
                .sum();
    }

    /** Most people at the table in this round. */
    int capacity(int table) {
        var sizes = indexed.rounds.get(round).sizes();
        int counted = indexed.tables.get(table).capacity();
        return sizes.isEmpty() ? counted : Math.min(counted, ownSize(table, sizes));
    }

    /** Sizes come in the order in which the seating names its tables. */
    private int ownSize(int table, List<Integer> sizes) {
        return sizes.get(indexed.seating.tables().indexOf(indexed.tables.get(table)));
    }

    /** Most people at any table of this round whose sizes somebody stated; 0 if nobody did. */
    int largestStated() {
        return indexed.rounds.get(round).sizes().isEmpty()
                ? 0
                : IntStream.range(0, part.length).map(this::capacity).max().orElse(0);
    }

    boolean hasSeats() {
        for (int i = 0; i < more.length; i++) {
            if (peopleInPart[i] > seatsInPart[i]) {
                return false;
            }
        }
        return true;
    }
}
