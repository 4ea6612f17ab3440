package org.plenary.members;

import org.plenary.assembly.Erasable;
import org.plenary.assembly.Personal;

/**
 * One cell that was put right before the pool was kept. Printed in the annex of the draw record.
 *
 * @param row as a spreadsheet counts
 * @param column heading
 * @param before as the file has it
 */
public record Repair(
        int row, String column, @Personal String before, @Personal String after, Reason reason)
        implements Erasable {

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

    /** Of the whole pool file: a row of it does not say whose it is. */
    @Override
    public String subject() {
        return "pool";
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
