package org.plenary.desk;

import org.plenary.agenda.Block;
import org.plenary.seating.Rota;
import org.plenary.seating.StaffMember.Duty;
import org.plenary.texts.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a day still lacks although its papers can be written. */
public final class DayGaps {

    private final AgendaDesk agenda;
    private final SeatingDesk seating;
    private final Texts texts;

    public DayGaps(AgendaDesk agenda, SeatingDesk seating, Texts texts) {
        this.agenda = agenda;
        this.seating = seating;
        this.texts = texts;
    }

    /**
     * A sentence each; empty when nothing is missing.
     *
     * @param day 1 for the first
     * @param rounds of the day that have seats
     */
    public List<String> of(int day, List<Integer> rounds) {
        var gaps = new ArrayList<String>(facilitators(rounds));
        var blocks =
                agenda.current().days().get(day - 1).blocks().stream()
                        .filter(block -> !block.phase().rests())
                        .toList();
        var ownerless = blocks.stream().filter(block -> block.owner().isBlank()).toList();
        if (!blocks.isEmpty() && ownerless.size() == blocks.size()) {
            gaps.add(texts.get("daypack.gap.owners"));
        } else if (!ownerless.isEmpty()) {
            var titles = ownerless.stream().map(Block::title).collect(Collectors.joining("; "));
            gaps.add(texts.get("daypack.gap.owner", "blocks", titles));
        }
        return gaps;
    }

    private List<String> facilitators(List<Integer> rounds) {
        var rota = seating.rota();
        var missing = new TreeMap<Integer, List<Integer>>();
        for (int round : rounds) {
            var tables =
                    seating.plan().sizes(round).keySet().stream()
                            .filter(table -> lacks(rota, round, table))
                            .toList();
            if (!tables.isEmpty()) {
                missing.put(round, tables);
            }
        }
        if (!missing.isEmpty() && rota.posts().isEmpty()) {
            long tables = missing.values().stream().flatMap(List::stream).distinct().count();
            return List.of(texts.get("daypack.gap.rota", "n", tables));
        }
        return sentences(missing);
    }

    private static boolean lacks(Rota rota, int round, int table) {
        return rota.at(round, table, Duty.FACILITATOR).isEmpty();
    }

    private List<String> sentences(SortedMap<Integer, List<Integer>> missing) {
        var sentences = new ArrayList<String>();
        missing.forEach(
                (round, tables) ->
                        sentences.add(
                                texts.get(
                                        "daypack.gap.facilitators",
                                        "round",
                                        round,
                                        "tables",
                                        tables.stream()
                                                .map(String::valueOf)
                                                .collect(Collectors.joining(", ")))));
        return sentences;
    }
}
