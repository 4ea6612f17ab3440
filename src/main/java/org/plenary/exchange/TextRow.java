package org.plenary.exchange;

import org.plenary.members.Spelling;

import java.util.List;

/**
 * One row of a table.
 *
 * @param row as a spreadsheet counts: 1 is the first row of the file, blank ones included
 * @param cells as they stand in the file, one for each heading
 */
public record TextRow(int row, List<String> cells) {

    public TextRow {
        cells = List.copyOf(cells);
    }

    boolean isBlank() {
        return cells.stream().allMatch(Spelling::isBlank);
    }
}
