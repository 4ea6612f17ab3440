package org.plenary.seating;

import java.util.Arrays;

/** The assignment problem: a column of its own for each row, at the smallest total cost. */
final class Assignment {

    private Assignment() {}

    /**
     * The Hungarian method with potentials (Kuhn 1955, Munkres 1957), rows times rows times columns
     * steps.
     *
     * @param costs by row and column, at least as many columns as rows, each below 10^15
     * @return by row: its column
     */
    static int[] cheapest(long[][] costs) {
        int rows = costs.length;
        int columns = rows == 0 ? 0 : costs[0].length;
        var rowPotential = new long[rows + 1];
        var columnPotential = new long[columns + 1];
        var rowOf = new int[columns + 1];
        for (int row = 1; row <= rows; row++) {
            var way = new int[columns + 1];
            var least = new long[columns + 1];
            var used = new boolean[columns + 1];
            Arrays.fill(least, Long.MAX_VALUE);
            rowOf[0] = row;
            int column = 0;
            while (rowOf[column] != 0) {
                used[column] = true;
                int current = rowOf[column];
                long step = Long.MAX_VALUE;
                int next = 0;
                for (int j = 1; j <= columns; j++) {
                    if (!used[j]) {
                        long reduced =
                                costs[current - 1][j - 1]
                                        - rowPotential[current]
                                        - columnPotential[j];
                        if (reduced < least[j]) {
                            least[j] = reduced;
                            way[j] = column;
                        }
                        if (least[j] < step) {
                            step = least[j];
                            next = j;
                        }
                    }
                }
                for (int j = 0; j <= columns; j++) {
                    if (used[j]) {
                        rowPotential[rowOf[j]] += step;
                        columnPotential[j] -= step;
                    } else {
                        least[j] -= step;
                    }
                }
                column = next;
            }
            while (column != 0) {
                rowOf[column] = rowOf[way[column]];
                column = way[column];
            }
        }
        var chosen = new int[rows];
        for (int j = 1; j <= columns; j++) {
            if (rowOf[j] != 0) {
                chosen[rowOf[j] - 1] = j - 1;
            }
        }
        return chosen;
    }
}
