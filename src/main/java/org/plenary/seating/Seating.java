package org.plenary.seating;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What is to be planned: who sits where, and what has to hold.
 *
 * @param people everybody, present in all rounds or in some
 * @param mix what every table should mirror; may be empty
 * @param tables at least one
 * @param rounds at least one, at most 127
 * @param held seats of rounds that were held already and stay as they were
 */
public record Seating(
        List<Attendee> people,
        List<Mix> mix,
        List<Table> tables,
        List<Round> rounds,
        List<Rule> rules,
        SeatingPlan held) {

    public Seating {
        people = List.copyOf(people);
        mix = List.copyOf(mix);
        tables = List.copyOf(tables);
        rounds = List.copyOf(rounds);
        rules = List.copyOf(rules);
        if (people.isEmpty() || tables.isEmpty() || rounds.isEmpty() || rounds.size() > 127) {
            throw new IllegalArgumentException(
                    "%d people, %d tables, %d rounds"
                            .formatted(people.size(), tables.size(), rounds.size()));
        }
        var ids = once("person", people.stream().map(Attendee::id).toList());
        var numbers = once("table", tables.stream().map(Table::number).toList());
        once("attribute", mix.stream().map(Mix::attribute).toList());
        var planned = once("round", rounds.stream().map(Round::number).toList());
        known("round", held.rounds(), planned);
        for (var round : rounds) {
            known("person", round.absent(), ids);
            if (!round.sizes().isEmpty() && round.sizes().size() != tables.size()) {
                throw new IllegalArgumentException("one size per table: " + round.sizes());
            }
        }
        for (int round : held.rounds()) {
            known("person", held.seats(round).keySet(), ids);
            known("table", held.seats(round).values(), numbers);
        }
        for (var attendee : people) {
            for (var mixed : mix) {
                if (!attendee.attributes().containsKey(mixed.attribute())) {
                    throw new IllegalArgumentException(
                            "%s has no %s".formatted(attendee.id(), mixed.attribute()));
                }
            }
        }
        for (var rule : rules) {
            known("person", rule.people(), ids);
            switch (rule) {
                case Rule.Pin pin -> known("table", List.of(pin.table()), numbers);
                case Rule.SubAssembly sub -> known("table", sub.tables(), numbers);
                case Rule.Apart _, Rule.Together _, Rule.Need _, Rule.Cluster _ -> {}
            }
        }
    }

    /** Everybody at {@code tables} open tables for {@code rounds} rounds, nothing held yet. */
    public static Seating of(
            List<Attendee> people, List<Mix> mix, int tables, int rounds, List<Rule> rules) {
        return new Seating(
                people,
                mix,
                IntStream.rangeClosed(1, tables).mapToObj(Table::open).toList(),
                IntStream.rangeClosed(1, rounds).mapToObj(Round::full).toList(),
                rules,
                SeatingPlan.EMPTY);
    }

    public Seating withHeld(SeatingPlan seats) {
        return new Seating(people, mix, tables, rounds, rules, seats);
    }

    public Seating withRounds(List<Round> others) {
        return new Seating(people, mix, tables, others, rules, held);
    }

    public Seating withRules(List<Rule> others) {
        return new Seating(people, mix, tables, rounds, others, held);
    }

    public boolean isHeld(int round) {
        return held.rounds().contains(round);
    }

    private static <T extends Comparable<? super T>> Set<T> once(String what, List<T> all) {
        var seen = new TreeSet<T>();
        for (var one : all) {
            if (!seen.add(one)) {
                throw new IllegalArgumentException("%s twice: %s".formatted(what, one));
            }
        }
        return seen;
    }

    private static <T> void known(String what, Collection<T> named, Set<T> all) {
        for (var one : new HashSet<>(named)) {
            if (!all.contains(one)) {
                throw new IllegalArgumentException("no such %s: %s".formatted(what, one));
            }
        }
    }
}
