package org.plenary.ui.seating;

import org.plenary.members.PersonId;
import org.plenary.seating.Arrangement;
import org.plenary.seating.Round;
import org.plenary.seating.Rule.SubAssembly;
import org.plenary.seating.Table;
import org.plenary.texts.Texts;

import java.util.Collections;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A part of the assembly with tables of its own, as it is typed. */
final class SubAssemblyForm {

    private final Texts texts;
    private final Function<PersonId, String> name;

    /**
     * @param name what somebody is called
     */
    SubAssemblyForm(Texts texts, Function<PersonId, String> name) {
        this.texts = texts;
        this.name = name;
    }

    /** What is typed: numbers as {@link Numbers} reads them. */
    record Typed(String name, String tables, String rounds) {}

    /**
     * Why these people cannot have these tables, in a sentence; empty when they can.
     *
     * @param all how many people have a seat in the assembly
     */
    String wrong(Typed typed, Set<PersonId> people, Arrangement laid, int all) {
        var tables = Numbers.set(typed.tables());
        var rounds = Numbers.set(typed.rounds());
        if (typed.name().isBlank()) {
            return texts.get("seating.part.noName");
        }
        if (tables.isEmpty() || tables.get().isEmpty()) {
            return texts.get("seating.part.noTables");
        }
        if (rounds.isEmpty()) {
            return texts.get("seating.part.noRounds");
        }
        for (int table : tables.get()) {
            if (laid.tables().stream().noneMatch(t -> t.number() == table)) {
                return texts.get("seating.part.noTable", "table", table);
            }
        }
        for (int round : rounds.get()) {
            if (laid.rounds().stream().noneMatch(r -> r.number() == round)) {
                return texts.get("seating.part.noRound", "round", round);
            }
        }
        var asked = new SubAssembly(typed.name().strip(), people, tables.get(), rounds.get());
        for (var other : laid.rules().subAssemblies()) {
            if (meet(asked, other, laid)) {
                var twice = twice(asked, other);
                if (!twice.isEmpty()) {
                    return twice;
                }
            }
        }
        int chairs = chairs(laid, tables.get());
        if (chairs < people.size()) {
            return texts.get("seating.part.chairs", "people", people.size(), "chairs", chairs);
        }
        boolean isAnybodyLeft = people.size() < all;
        return isAnybodyLeft && tables.get().size() == laid.tables().size()
                ? texts.get("seating.part.noneLeft", "n", all - people.size())
                : "";
    }

    private static int chairs(Arrangement laid, Set<Integer> tables) {
        return laid.tables().stream()
                .filter(table -> tables.contains(table.number()))
                .mapToInt(Table::capacity)
                .reduce(0, (one, other) -> Math.min(Table.OPEN, one + other));
    }

    private static boolean meet(SubAssembly one, SubAssembly other, Arrangement laid) {
        return laid.rounds().stream()
                .map(Round::number)
                .anyMatch(round -> one.covers(round) && other.covers(round));
    }

    private String twice(SubAssembly asked, SubAssembly other) {
        for (var person : asked.members()) {
            if (other.members().contains(person)) {
                return texts.get(
                        "seating.part.personTwice",
                        "person",
                        name.apply(person),
                        "name",
                        other.name());
            }
        }
        if (!Collections.disjoint(asked.tables(), other.tables())) {
            var shared =
                    asked.tables().stream()
                            .filter(other.tables()::contains)
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
            return texts.get("seating.part.tableTwice", "tables", shared, "name", other.name());
        }
        return "";
    }

    /** Only for what is not wrong. */
    static SubAssembly of(Typed typed, Set<PersonId> people) {
        return new SubAssembly(
                typed.name().strip(),
                people,
                Numbers.set(typed.tables()).orElseThrow(),
                Numbers.set(typed.rounds()).orElseThrow());
    }
}
