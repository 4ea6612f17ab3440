package org.plenary.seating;

import org.plenary.members.PersonId;
import org.plenary.seating.Clash.TogetherImpossible;
import org.plenary.seating.Clash.TooFewSeats;
import org.plenary.seating.Clash.Unclear;
import org.plenary.seating.Opening.Result;
import org.plenary.seating.Opening.Result.Found;
import org.plenary.seating.Opening.Result.Never;
import org.plenary.seating.Rule.Cluster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The rules that cannot hold together, each set as small as can be: giving up any rule of a set
 * would end that clash.
 */
final class Clashes {

    private final Indexed indexed;

    Clashes(Indexed indexed) {
        this.indexed = indexed;
    }

    /** Empty when every round that is still to be held has seats that keep all rules. */
    List<Clash> find() {
        var seats = new ArrayList<Clash>();
        var rounds = new LinkedHashMap<List<Rule>, List<Integer>>();
        var unclear = new LinkedHashMap<List<Rule>, List<Integer>>();
        for (int r = 0; r < indexed.rounds.size(); r++) {
            if (!indexed.isHeld(r)) {
                int number = indexed.rounds.get(r).number();
                var bare = new RoundRules(indexed, r, List.of());
                if (bare.hasSeats()) {
                    for (var rules : inRound(r, unclear)) {
                        rounds.computeIfAbsent(rules, _ -> new ArrayList<>()).add(number);
                    }
                } else {
                    seats.add(
                            new TooFewSeats(
                                    List.of(number), bare.present.length, bare.seatsInPart[0]));
                }
            }
        }
        rounds.forEach((rules, in) -> seats.add(new TogetherImpossible(in, rules, people(rules))));
        unclear.forEach((rules, in) -> seats.add(new Unclear(in, rules)));
        return seats;
    }

    private List<List<Rule>> inRound(int round, Map<List<Rule>, List<Integer>> unclear) {
        var clashes = new ArrayList<List<Rule>>();
        int number = indexed.rounds.get(round).number();
        var rules =
                new ArrayList<>(
                        indexed.seating.rules().stream()
                                .filter(rule -> rule.covers(number))
                                .distinct()
                                .toList());
        var result = open(round, rules);
        while (result instanceof Never) {
            var fewest = fewest(round, rules);
            clashes.add(fewest);
            rules.removeAll(fewest);
            result = open(round, rules);
        }
        if (!(result instanceof Found) && clashes.isEmpty()) {
            unclear.computeIfAbsent(List.copyOf(rules), _ -> new ArrayList<>()).add(number);
        }
        return clashes;
    }

    /** Leaves out one rule after the other and keeps those without which the clash is gone. */
    private List<Rule> fewest(int round, List<Rule> clashing) {
        var left = new ArrayList<>(clashing);
        for (var rule : clashing) {
            var without = new ArrayList<>(left);
            without.remove(rule);
            if (open(round, without) instanceof Never) {
                left = without;
            }
        }
        return List.copyOf(left);
    }

    private Result open(int round, List<Rule> rules) {
        return Opening.find(indexed, round, rules, new boolean[0][]);
    }

    private SortedSet<PersonId> people(List<Rule> rules) {
        var people = new TreeSet<PersonId>();
        for (var rule : rules) {
            people.addAll(rule.people());
            if (rule instanceof Cluster cluster) {
                indexed.people.stream()
                        .filter(p -> p.has(cluster.attribute(), cluster.value()))
                        .forEach(p -> people.add(p.id()));
            }
        }
        return people;
    }
}
