package org.plenary.members;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.Problem;

/**
 * Something in a reply file that has to be put right before the pool can be kept.
 *
 * @param row as a spreadsheet counts
 * @param column heading
 * @param found as the file has it
 * @param otherRow the row this one repeats, or 0
 * @param repair what would put it right; null when only a person can say
 */
public record Finding(
        Kind kind, int row, String column, String found, int otherRow, @Nullable Repair repair) {

    public enum Kind {
        /** A value no target names. */
        UNKNOWN_VALUE("pool.valueUnknown"),
        EMPTY_CELL("pool.cellEmpty"),
        EMPTY_ID("pool.idEmpty"),
        /** The same reply twice, word for word. */
        SAME_TWICE("pool.sameTwice"),
        /** Two different replies with one id. */
        DIFFERENT_TWICE("pool.idTwice");

        private final String key;

        Kind(String key) {
            this.key = key;
        }
    }

    Problem in(String file) {
        var key = repair == null ? kind.key : "pool.valueSpelled";
        return Problem.of(
                key,
                "file",
                file,
                "row",
                row,
                "column",
                column,
                "found",
                found,
                "other",
                otherRow,
                "suggestion",
                repair == null ? "" : repair.after());
    }
}
