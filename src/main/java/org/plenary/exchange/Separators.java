package org.plenary.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Finds what stands between the cells: the character that divides most rows alike. */
final class Separators {

    private static final char[] CANDIDATES = {',', ';', '\t', '|'};
    private static final int ROWS = 60;

    private Separators() {}

    static char of(String text) {
        char best = ',';
        double bestScore = 0;
        for (char candidate : CANDIDATES) {
            double score = score(cellCounts(text, candidate));
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    /** The share of rows with the commonest number of cells; a little more for more cells. */
    private static double score(List<Integer> counts) {
        var rowsByCount = new HashMap<Integer, Integer>();
        for (int count : counts) {
            rowsByCount.merge(count, 1, Integer::sum);
        }
        double best = 0;
        for (var entry : rowsByCount.entrySet()) {
            if (entry.getKey() > 1) {
                double share = (double) entry.getValue() / counts.size();
                best = Math.max(best, share + Math.min(entry.getKey(), 100) / 1000.0);
            }
        }
        return best;
    }

    /** Of the first rows that are not empty. A line break within quotation marks ends no row. */
    private static List<Integer> cellCounts(String text, char separator) {
        var counts = new ArrayList<Integer>();
        int cells = 1;
        boolean isQuoted = false;
        boolean isEmpty = true;
        for (int i = 0; i < text.length() && counts.size() < ROWS; i++) {
            char c = text.charAt(i);
            if (c == '"') {
                isQuoted = !isQuoted;
                isEmpty = false;
            } else if (!isQuoted && (c == '\n' || c == '\r')) {
                if (!isEmpty) {
                    counts.add(cells);
                }
                cells = 1;
                isEmpty = true;
            } else {
                isEmpty = false;
                cells += !isQuoted && c == separator ? 1 : 0;
            }
        }
        if (!isEmpty && counts.size() < ROWS) {
            counts.add(cells);
        }
        return counts;
    }
}
