package org.plenary.members;

/**
 * One cell that was put right before the pool was kept. Printed in the annex of the draw record.
 *
 * @param row as a spreadsheet counts
 * @param column heading
 * @param before as the file has it
 */
public record Repair(int row, String column, String before, String after, Reason reason) {

    /** Why, from the harmless to the daring. */
    public enum Reason {
        SPACES,
        MARKS,
        CASE,
        LOOK_ALIKES,
        ENCODING,
        DATE,
        CLOSEST,
        BY_HAND
    }

    /** Nothing but spaces, dashes, quotation marks or capitals differ. */
    public boolean certain() {
        return reason.compareTo(Reason.CASE) <= 0;
    }

    boolean isLike(Repair other) {
        return column.equals(other.column)
                && before.equals(other.before)
                && after.equals(other.after);
    }
}
