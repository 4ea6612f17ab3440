package org.plenary.exchange;

import java.util.List;

/** A table on its way out: headings and rows of text, as wide as the headings. */
public record Grid(List<String> headings, List<List<String>> rows) {

    public Grid {
        headings = List.copyOf(headings);
        rows = rows.stream().map(List::copyOf).toList();
        for (var row : rows) {
            if (row.size() != headings.size()) {
                throw new IllegalArgumentException(
                        "%d cells under %d headings".formatted(row.size(), headings.size()));
            }
        }
    }
}
