package org.plenary.notes;

import java.util.Collection;
import java.util.HashSet;

/**
 * How much stands behind a point, in three numbers that are never added up: a point raised at 7 of
 * 12 tables is not the same as 40 notes from one.
 *
 * @param notes without struck ones
 * @param tables at which it was raised; the same table number in two blocks is two tables, because
 *     other people sit there
 * @param agreement members who agreed at their table, all notes together; somebody may be in it
 *     more than once
 * @param disagreement the same for those who did not
 */
public record Weight(int notes, int tables, int agreement, int disagreement) {

    public static Weight of(Collection<Note> notes) {
        record Sitting(Object block, int table) {}
        var tables = new HashSet<Sitting>();
        int count = 0;
        int agreement = 0;
        int disagreement = 0;
        for (var note : notes) {
            if (!note.struck()) {
                count++;
                tables.add(new Sitting(note.block(), note.table()));
                agreement += note.agree();
                disagreement += note.disagree();
            }
        }
        return new Weight(count, tables.size(), agreement, disagreement);
    }
}
