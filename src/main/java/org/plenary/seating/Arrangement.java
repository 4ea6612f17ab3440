package org.plenary.seating;

import java.util.List;

/**
 * What the organiser has laid down about seats, apart from the people: kept in the journal, and
 * with the people the {@link Seating} to plan.
 *
 * @param tables empty until somebody has said how many there are
 */
public record Arrangement(
        List<Table> tables, List<Round> rounds, List<Mix> mix, Rules rules, Style style) {

    /** Nothing yet. */
    public static final Arrangement NONE =
            new Arrangement(List.of(), List.of(), List.of(), Rules.NONE, Style.BALANCED);

    public Arrangement {
        tables = List.copyOf(tables);
        rounds = List.copyOf(rounds);
        mix = List.copyOf(mix);
    }

    public boolean isComplete() {
        return !tables.isEmpty() && !rounds.isEmpty();
    }

    public Arrangement withTables(List<Table> others) {
        return new Arrangement(others, rounds, mix, rules, style);
    }

    public Arrangement withRounds(List<Round> others) {
        return new Arrangement(tables, others, mix, rules, style);
    }

    public Arrangement withMix(List<Mix> others) {
        return new Arrangement(tables, rounds, others, rules, style);
    }

    public Arrangement withRules(Rules others) {
        return new Arrangement(tables, rounds, mix, others, style);
    }

    public Arrangement withStyle(Style other) {
        return new Arrangement(tables, rounds, mix, rules, other);
    }

    /**
     * @param held seats of rounds that were held already
     * @throws IllegalArgumentException if a rule names somebody who is not among the people
     */
    public Seating seating(List<Attendee> people, SeatingPlan held) {
        return new Seating(people, mix, tables, rounds, rules.all(), held);
    }
}
