package org.plenary.seating;

import org.plenary.assembly.Ordered;
import org.plenary.members.PersonId;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** What a plan must hold in every round, for the people who are there. */
public sealed interface Rule {

    /**
     * The people the rule names, in the order of their ids; empty for a rule about an attribute.
     */
    SortedSet<PersonId> people();

    /** Two people who never share a table. */
    record Apart(PersonId one, PersonId other) implements Rule {

        public Apart {
            if (one.equals(other)) {
                throw new IllegalArgumentException(one + " apart from themselves");
            }
        }

        @Override
        public SortedSet<PersonId> people() {
            return Ordered.sorted(Set.of(one, other));
        }
    }

    /** People who always share a table: a member and their carer or interpreter. */
    record Together(Set<PersonId> group) implements Rule {

        public Together {
            if (group.size() < 2) {
                throw new IllegalArgumentException("together: " + group);
            }
            group = Ordered.sorted(group);
        }

        @Override
        public SortedSet<PersonId> people() {
            return Ordered.sorted(group);
        }
    }

    /**
     * One person at one table.
     *
     * @param rounds the rounds it holds for; empty for every round
     */
    record Pin(PersonId person, int table, Set<Integer> rounds) implements Rule {

        public Pin {
            rounds = Ordered.sorted(rounds);
        }

        public static Pin always(PersonId person, int table) {
            return new Pin(person, table, Set.of());
        }

        @Override
        public SortedSet<PersonId> people() {
            return Ordered.sorted(Set.of(person));
        }
    }

    /**
     * One person only at tables that offer all of these. Why they need it is not the plan's
     * business.
     */
    record Need(PersonId person, Set<TableProperty> properties) implements Rule {

        public Need {
            properties = Ordered.sorted(properties);
        }

        @Override
        public SortedSet<PersonId> people() {
            return Ordered.sorted(Set.of(person));
        }
    }

    /**
     * Everybody with this value sits, in each round, at no more than so many tables, which others
     * fill up: one interpreter per language table.
     */
    record Cluster(String attribute, String value, int tables) implements Rule {

        public Cluster {
            if (tables < 1) {
                throw new IllegalArgumentException("%s=%s:%d".formatted(attribute, value, tables));
            }
        }

        @Override
        public SortedSet<PersonId> people() {
            return Collections.emptySortedSet();
        }
    }

    /**
     * A part of the assembly that works by itself: its people at its tables and nobody else there.
     *
     * @param rounds the rounds it works by itself; empty for every round
     */
    record SubAssembly(String name, Set<PersonId> members, Set<Integer> tables, Set<Integer> rounds)
            implements Rule {

        public SubAssembly {
            members = Ordered.sorted(members);
            tables = Ordered.sorted(tables);
            rounds = Ordered.sorted(rounds);
        }

        @Override
        public SortedSet<PersonId> people() {
            return Ordered.sorted(members);
        }
    }

    /** What is left of the rule for these people alone; empty when it holds nobody any more. */
    default Optional<Rule> among(Set<PersonId> known) {
        return switch (this) {
            case Apart _, Pin _, Need _ ->
                    known.containsAll(people()) ? Optional.of(this) : Optional.empty();
            case Together(var group) -> {
                var left = some(group, known);
                yield left.size() < 2 ? Optional.empty() : Optional.of(new Together(left));
            }
            case SubAssembly(var name, var members, var tables, var rounds) -> {
                var left = some(members, known);
                yield left.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new SubAssembly(name, left, tables, rounds));
            }
            case Cluster _ -> Optional.of(this);
        };
    }

    /** What is left of the rule when there are only these tables; empty when it asks for others. */
    default Optional<Rule> at(Set<Integer> known) {
        return switch (this) {
            case Pin pin -> known.contains(pin.table) ? Optional.of(this) : Optional.empty();
            case SubAssembly(var name, var members, var tables, var rounds) -> {
                var left = some(tables, known);
                yield left.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new SubAssembly(name, members, left, rounds));
            }
            case Apart _, Together _, Need _, Cluster _ -> Optional.of(this);
        };
    }

    private static <T> Set<T> some(Set<T> all, Set<T> known) {
        return all.stream().filter(known::contains).collect(Collectors.toSet());
    }

    /** Whether the rule says anything about this round. */
    default boolean covers(int round) {
        return switch (this) {
            case Pin pin -> pin.rounds.isEmpty() || pin.rounds.contains(round);
            case SubAssembly sub -> sub.rounds.isEmpty() || sub.rounds.contains(round);
            case Apart _, Together _, Need _, Cluster _ -> true;
        };
    }
}
