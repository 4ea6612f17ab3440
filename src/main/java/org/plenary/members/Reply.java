package org.plenary.members;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * One row of a reply file as it stands there.
 *
 * @param row as a spreadsheet counts; the headings are row 1
 * @param number 1 for the first reply; the id of people in a file without ids
 * @param cells by heading, in the order of the file
 */
public record Reply(int row, int number, SequencedMap<String, String> cells) {

    public Reply {
        cells = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(cells));
    }

    /** As it stands in the file; empty when the file has no such column. */
    public String cell(String heading) {
        return cells.getOrDefault(heading, "");
    }

    Reply repaired(Repair repair) {
        if (!cell(repair.column()).equals(repair.before())) {
            throw new IllegalArgumentException("not what the reply says: " + repair);
        }
        var mended = new LinkedHashMap<>(cells);
        mended.put(repair.column(), repair.after());
        return new Reply(row, number, mended);
    }

    /** The same but for white space, in every cell. */
    boolean saysTheSameAs(Reply other) {
        return tidied().equals(other.tidied());
    }

    /** Every cell, in the order of the file, where white space makes no difference. */
    List<String> tidied() {
        return cells.values().stream().map(Spelling::tidy).toList();
    }
}
