package org.plenary.desk;

import org.plenary.assembly.Problem;
import org.plenary.members.PersonId;
import org.plenary.seating.Attendee;
import org.plenary.seating.Clash;
import org.plenary.seating.Round;
import org.plenary.seating.Rule;
import org.plenary.seating.Seating;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Why nobody can be seated as asked, each with a way out where numbers show one. */
public final class SeatingProblems {

    private final Seating seating;
    private final SeatingWords words;

    /**
     * @param seating without tables that count their chairs: only the sizes of a round limit them
     */
    public SeatingProblems(Seating seating, SeatingWords words) {
        this.seating = seating;
        this.words = words;
    }

    public Problem of(Clash clash) {
        var round = round(clash);
        return switch (clash) {
            case Clash.TogetherImpossible(_, var rules, _)
                    when rules.getFirst() instanceof Rule.Pin pin && isFull(pin.table(), round) ->
                    pinned(pin.table(), round);
            case Clash.TogetherImpossible(_, var rules, _)
                    when rules.size() == 1 && rules.getFirst() instanceof Rule.Cluster cluster ->
                    cluster(cluster, round);
            case Clash.TooFewSeats _, Clash.TogetherImpossible _, Clash.Unclear _ ->
                    Problem.of("seating.impossible", "why", words.of(clash));
        };
    }

    private Round round(Clash clash) {
        int number = clash.rounds().getFirst();
        return seating.rounds().stream()
                .filter(round -> round.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private boolean isFull(int table, Round round) {
        return pinnedTo(table, round).size() > most(table, round);
    }

    private Problem pinned(int table, Round round) {
        var stated = round.sizes().isEmpty() ? "seating.pinned" : "seating.pinnedStated";
        return Problem.of(
                stated,
                "round",
                round.number(),
                "table",
                table,
                "people",
                pinnedTo(table, round).size(),
                "seats",
                most(table, round),
                "sizes",
                enoughForPins(round));
    }

    private Set<PersonId> pinnedTo(int table, Round round) {
        return seating.rules().stream()
                .filter(rule -> rule instanceof Rule.Pin pin && pin.table() == table)
                .flatMap(rule -> rule.people().stream())
                .filter(person -> !round.absent().contains(person))
                .collect(Collectors.toSet());
    }

    private int most(int table, Round round) {
        return round.sizes().isEmpty()
                ? sizes(round).getFirst() // any table may be one of the larger ones
                : round.sizes().get(table - 1);
    }

    /** As stated; else as equal as can be, the larger ones first. */
    private List<Integer> sizes(Round round) {
        int tables = seating.tables().size();
        int people = seating.people().size() - round.absent().size();
        return round.sizes().isEmpty()
                ? IntStream.range(0, tables)
                        .mapToObj(t -> people / tables + (t < people % tables ? 1 : 0))
                        .toList()
                : round.sizes();
    }

    /** Room for everybody who is pinned; all others go where fewest sit. */
    private String enoughForPins(Round round) {
        int[] sizes =
                IntStream.rangeClosed(1, seating.tables().size())
                        .map(table -> pinnedTo(table, round).size())
                        .toArray();
        for (int left = seating.people().size() - IntStream.of(sizes).sum(); left > 0; left--) {
            int emptiest =
                    IntStream.range(0, sizes.length)
                            .boxed()
                            .min(Comparator.comparingInt(t -> sizes[t]))
                            .orElseThrow();
            sizes[emptiest]++;
        }
        return IntStream.of(sizes).mapToObj(String::valueOf).collect(Collectors.joining(","));
    }

    private Problem cluster(Rule.Cluster cluster, Round round) {
        var most = sizes(round).stream().sorted(Comparator.reverseOrder()).toList();
        int people =
                (int) there(round).filter(p -> p.has(cluster.attribute(), cluster.value())).count();
        int needed = 0;
        for (int room = 0; room < people && needed < most.size(); needed++) {
            room += most.get(needed);
        }
        return Problem.of(
                "seating.clusterFull",
                "round",
                round.number(),
                "column",
                cluster.attribute(),
                "value",
                cluster.value(),
                "people",
                people,
                "tables",
                cluster.tables(),
                "needed",
                needed,
                "seats",
                most.getFirst());
    }

    private Stream<Attendee> there(Round round) {
        return seating.people().stream().filter(p -> !round.absent().contains(p.id()));
    }
}
