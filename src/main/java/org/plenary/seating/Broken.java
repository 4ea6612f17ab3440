package org.plenary.seating;

import org.plenary.seating.Rule.Apart;
import org.plenary.seating.Rule.Cluster;
import org.plenary.seating.Rule.Need;
import org.plenary.seating.Rule.Pin;
import org.plenary.seating.Rule.SubAssembly;
import org.plenary.seating.Rule.Together;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A rule that one round of a plan does not keep. */
public record Broken(Rule rule, int round) {

    /** Every rule by every round, held rounds included. */
    static List<Broken> in(Indexed indexed, int[][] seats) {
        var broken = new ArrayList<Broken>();
        for (int r = 0; r < seats.length; r++) {
            int number = indexed.rounds.get(r).number();
            for (var rule : indexed.seating.rules()) {
                if (rule.covers(number) && !keeps(indexed, seats[r], rule)) {
                    broken.add(new Broken(rule, number));
                }
            }
        }
        return broken;
    }

    /** Whether the people who are there keep the rule. */
    static boolean keeps(Indexed indexed, int[] seats, Rule rule) {
        return switch (rule) {
            case Apart apart -> {
                int one = seats[indexed.person(apart.one())];
                yield one == Indexed.NOWHERE || one != seats[indexed.person(apart.other())];
            }
            case Together together ->
                    tables(seats, together.group().stream().mapToInt(indexed::person)) <= 1;
            case Pin pin -> {
                int table = seats[indexed.person(pin.person())];
                yield table == Indexed.NOWHERE || table == indexed.table(pin.table());
            }
            case Need need -> {
                int table = seats[indexed.person(need.person())];
                yield table == Indexed.NOWHERE
                        || indexed.tables.get(table).properties().containsAll(need.properties());
            }
            case Cluster cluster ->
                    tables(
                                    seats,
                                    IntStream.range(0, seats.length)
                                            .filter(
                                                    p ->
                                                            indexed.people
                                                                    .get(p)
                                                                    .has(
                                                                            cluster.attribute(),
                                                                            cluster.value())))
                            <= cluster.tables();
            case SubAssembly sub ->
                    IntStream.range(0, seats.length)
                            .filter(p -> seats[p] != Indexed.NOWHERE)
                            .allMatch(
                                    p ->
                                            sub.members().contains(indexed.people.get(p).id())
                                                    == sub.tables()
                                                            .contains(
                                                                    indexed.tables
                                                                            .get(seats[p])
                                                                            .number()));
        };
    }

    private static long tables(int[] seats, IntStream people) {
        return people.map(p -> seats[p]).filter(t -> t != Indexed.NOWHERE).distinct().count();
    }
}
