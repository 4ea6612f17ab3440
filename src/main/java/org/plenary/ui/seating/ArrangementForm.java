package org.plenary.ui.seating;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.plenary.desk.SeatingDesk.Standing;
import org.plenary.seating.Arrangement;
import org.plenary.seating.Mix;
import org.plenary.seating.Round;
import org.plenary.seating.Rules;
import org.plenary.seating.Table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How many tables and rounds, as it is typed; a proposal while nothing is laid down. */
final class ArrangementForm {

    /** At most 9 members work well with one facilitator, and 7 better. */
    private static final int AT_A_TABLE = 8;

    private static final int USUAL_ROUNDS = 3;

    private final StringProperty tables = new SimpleStringProperty("");
    private final StringProperty rounds = new SimpleStringProperty("");
    private String shownTables = "";
    private String shownRounds = "";
    private boolean mixChosen;

    StringProperty tables() {
        return tables;
    }

    StringProperty rounds() {
        return rounds;
    }

    BooleanBinding isWhole() {
        return Bindings.createBooleanBinding(
                () -> isNumber(tables, 999) && isNumber(rounds, 127), tables, rounds);
    }

    private static boolean isNumber(StringProperty typed, int most) {
        var text = typed.get().strip();
        return text.matches("[1-9][0-9]{0,2}") && Integer.parseInt(text) <= most;
    }

    /** From now on an empty mix is what somebody wants, and not what nobody has thought about. */
    void chooseMix() {
        mixChosen = true;
    }

    /** Whether every feature is mixed because nobody has said what to mix. */
    boolean mixesAll(Arrangement laid) {
        return !mixChosen && !laid.isComplete() && laid.mix().isEmpty();
    }

    /** Shows what is laid down, and leaves alone what is being typed. */
    void enter(Standing standing) {
        var laid = standing.arrangement();
        int people = standing.people().size();
        int most = Math.max(1, (people + AT_A_TABLE - 1) / AT_A_TABLE);
        var nowTables = Integer.toString(laid.tables().isEmpty() ? most : laid.tables().size());
        var nowRounds =
                Integer.toString(laid.rounds().isEmpty() ? USUAL_ROUNDS : laid.rounds().size());
        if (tables.get().equals(shownTables)) {
            tables.set(nowTables);
        }
        if (rounds.get().equals(shownRounds)) {
            rounds.set(nowRounds);
        }
        shownTables = nowTables;
        shownRounds = nowRounds;
    }

    /** The arrangement with as many tables and rounds; those that stay keep what they have. */
    UnaryOperator<Arrangement> asked(List<String> features) {
        if (!isWhole().get()) {
            return before -> before;
        }
        int manyTables = Integer.parseInt(tables.get().strip());
        int manyRounds = Integer.parseInt(rounds.get().strip());
        return before -> {
            var mix = mixesAll(before) ? features.stream().map(Mix::of).toList() : before.mix();
            var kept = tables(before.tables(), manyTables);
            return before.withTables(kept)
                    .withRounds(rounds(before.rounds(), manyTables, manyRounds))
                    .withRules(reachable(before.rules(), kept))
                    .withMix(mix);
        };
    }

    private static List<Table> tables(List<Table> before, int many) {
        var kept =
                new ArrayList<>(
                        before.stream()
                                .sorted(Comparator.comparingInt(Table::number))
                                .limit(many)
                                .toList());
        int next = kept.isEmpty() ? 1 : kept.getLast().number() + 1;
        while (kept.size() < many) {
            kept.add(Table.open(next));
            next++;
        }
        return kept;
    }

    /** Sizes that were given for another number of tables fall away. */
    private static List<Round> rounds(List<Round> before, int tables, int many) {
        return IntStream.range(0, many)
                .mapToObj(
                        i -> {
                            if (i >= before.size()) {
                                return Round.full(i + 1);
                            }
                            var round = before.get(i);
                            return round.sizes().isEmpty() || round.sizes().size() == tables
                                    ? round
                                    : new Round(round.number(), round.absent(), List.of());
                        })
                .toList();
    }

    /** Without tables that are no more. */
    private static Rules reachable(Rules rules, List<Table> tables) {
        var numbers = tables.stream().map(Table::number).collect(Collectors.toSet());
        return Rules.of(rules.all().stream().flatMap(rule -> rule.at(numbers).stream()).toList());
    }
}
