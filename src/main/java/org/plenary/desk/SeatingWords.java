package org.plenary.desk;

import org.plenary.members.PersonId;
import org.plenary.seating.Clash;
import org.plenary.seating.Rule;
import org.plenary.seating.TableProperty;
import org.plenary.texts.Texts;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Why nobody can be seated as asked, in sentences that name the people concerned. */
public final class SeatingWords {

    private final Texts texts;
    private final Function<PersonId, String> name;

    /** People are called by their ids. */
    public SeatingWords(Texts texts) {
        this(texts, PersonId::value);
    }

    /**
     * @param name what people are called where the sentences are read
     */
    public SeatingWords(Texts texts, Function<PersonId, String> name) {
        this.texts = texts;
        this.name = name;
    }

    public String of(Clash clash) {
        return switch (clash) {
            case Clash.TooFewSeats(var rounds, int people, int seats) ->
                    texts.get(
                            "seating.clash.seats",
                            "rounds",
                            numbers(rounds),
                            "people",
                            people,
                            "seats",
                            seats);
            case Clash.TogetherImpossible(var rounds, var rules, _) ->
                    texts.get(
                            rules.size() == 1 ? "seating.clash.rule" : "seating.clash.rules",
                            "rounds",
                            numbers(rounds),
                            "rules",
                            all(rules));
            case Clash.Unclear(var rounds, var rules) ->
                    texts.get(
                            "seating.clash.unclear",
                            "rounds",
                            numbers(rounds),
                            "rules",
                            all(rules));
        };
    }

    private String all(List<Rule> rules) {
        return rules.stream().map(this::of).collect(Collectors.joining("; "));
    }

    public String of(Rule rule) {
        return switch (rule) {
            case Rule.Apart(var one, var other) ->
                    texts.get(
                            "seating.rule.apart",
                            "one",
                            name.apply(one),
                            "other",
                            name.apply(other));
            case Rule.Together together ->
                    texts.get("seating.rule.together", "people", people(together.people()));
            case Rule.Pin pin ->
                    texts.get(
                            "seating.rule.pin",
                            "person",
                            name.apply(pin.person()),
                            "table",
                            pin.table());
            case Rule.Need need ->
                    texts.get("seating.rule.need", "person", name.apply(need.person()));
            case Rule.Cluster(var attribute, var value, int tables) ->
                    texts.get(
                            tables == 1 ? "seating.rule.cluster.one" : "seating.rule.cluster",
                            "value",
                            attribute + ": " + value,
                            "tables",
                            tables);
            case Rule.SubAssembly sub ->
                    texts.get(
                            sub.rounds().isEmpty()
                                    ? "seating.rule.subAssembly"
                                    : "seating.rule.subAssembly.rounds",
                            "name",
                            sub.name(),
                            "people",
                            sub.members().size(),
                            "tables",
                            numbers(sub.tables()),
                            "rounds",
                            numbers(sub.rounds()));
        };
    }

    /** What a table has to offer: "Hearing loop", "Language: pt". */
    public String offers(Collection<TableProperty> properties) {
        return properties.stream().map(this::offer).collect(Collectors.joining(", "));
    }

    private String offer(TableProperty property) {
        var kind = texts.get("word.TableProperty.Kind." + property.kind().name());
        return property.detail().isEmpty() ? kind : kind + ": " + property.detail();
    }

    private String people(Collection<PersonId> people) {
        return people.stream().map(name).collect(Collectors.joining(", "));
    }

    private static String numbers(Collection<Integer> rounds) {
        return rounds.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
