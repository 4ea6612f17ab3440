package org.plenary.report;

import org.plenary.report.Block.Column;
import org.plenary.report.Block.Heading;
import org.plenary.report.Block.Table;
import org.plenary.texts.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What changed after people were missed in the morning, so that nothing else is printed again.
 *
 * @param rounds the day's rounds as they are now, with the tables that changed in each
 */
public record SeatChanges(List<Moved> moved, List<Changed> rounds) {

    public SeatChanges {
        moved = List.copyOf(moved);
        rounds = List.copyOf(rounds);
    }

    /**
     * @param round what the round is called
     * @param from 0 for somebody who had no seat
     */
    public record Moved(String name, String round, int from, int to) {}

    /**
     * @param seats the whole round
     * @param tables those to be printed again
     */
    public record Changed(SeatList seats, Set<Integer> tables) {}

    /** First who goes where, for whoever calls them up; then the tables' new sheets. */
    public Report build(String title, Texts texts) {
        var blocks = new ArrayList<Block>();
        if (!moved.isEmpty()) {
            blocks.add(new Heading(1, "moved", Text.of(texts.get("seats.moved"))));
            blocks.add(movedTable(texts));
        }
        for (int i = 0; i < rounds.size(); i++) {
            var changed = rounds.get(i);
            if (!changed.tables().isEmpty()) {
                blocks.add(new Heading(1, "changed" + i, Text.of(changed.seats().occasion())));
                blocks.addAll(changed.seats().tables(texts, changed.tables(), 2, "c" + i));
            }
        }
        return rounds.getFirst().seats().report(texts, title, blocks);
    }

    private Table movedTable(Texts texts) {
        var columns =
                List.of(
                        Column.words(texts.get("seats.name"), 4),
                        Column.words(texts.get("seats.round"), 3),
                        Column.figures(texts.get("seats.from"), 1),
                        Column.figures(texts.get("seats.to"), 1));
        var rows =
                moved.stream()
                        .map(
                                one ->
                                        List.of(
                                                Text.of(one.name()),
                                                Text.of(one.round()),
                                                Text.of(one.from() == 0 ? "–" : "" + one.from()),
                                                Text.NONE.strong("" + one.to())))
                        .toList();
        return new Table("movedTable", Text.NONE, columns, true, rows, Text.NONE);
    }
}
