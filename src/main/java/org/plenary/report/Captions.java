package org.plenary.report;

import org.plenary.report.Block.Figure;
import org.plenary.report.Block.Table;

import java.util.HashMap;
import java.util.Map;

/** The numbers of tables and figures: each kind counted from 1 in reading order. */
public final class Captions {

    private final Labels labels;
    private final Map<String, Integer> numbers = new HashMap<>();

    public Captions(Report report) {
        this.labels = report.labels();
        int tables = 0;
        int figures = 0;
        for (var block : report.blocks()) {
            switch (block) {
                case Table table when !table.caption().isBlank() ->
                        numbers.put(table.id(), ++tables);
                case Figure figure -> {
                    numbers.put(figure.id(), ++figures);
                    if (!figure.data().caption().isBlank()) {
                        numbers.put(figure.data().id(), ++tables);
                    }
                }
                default -> {}
            }
        }
    }

    /** E.g. "Table". */
    public String word(Block block) {
        return block instanceof Figure ? labels.figure() : labels.table();
    }

    public int number(String id) {
        var number = numbers.get(id);
        if (number == null) {
            throw new IllegalArgumentException("not numbered: " + id);
        }
        return number;
    }
}
