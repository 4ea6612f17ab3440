package org.plenary.notes;

import org.plenary.assembly.NoteId;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What became of every note: used + merged + parked + open = all. A report can be final when none
 * is open. A note that is used and also merged or parked counts as used; merged counts before
 * parked. Struck notes are named apart and are no part of the sum.
 *
 * @param open notes nobody has placed yet, in their order
 */
public record Ledger(int all, int used, int merged, int parked, List<NoteId> open, int struck) {

    public Ledger {
        open = List.copyOf(open);
        if (used + merged + parked + open.size() != all) {
            throw new IllegalArgumentException(
                    "%d used, %d merged, %d parked, %d open are not %d"
                            .formatted(used, merged, parked, open.size(), all));
        }
    }

    /**
     * @param used notes a recommendation rests on
     */
    public static Ledger of(Collection<Note> notes, Set<NoteId> used, Fates fates) {
        int usedHere = 0;
        int merged = 0;
        int parked = 0;
        int struck = 0;
        var open = new ArrayList<NoteId>();
        for (var note : notes) {
            if (note.struck()) {
                struck++;
            } else if (used.contains(note.id())) {
                usedHere++;
            } else if (fates.merged().containsKey(note.id())) {
                merged++;
            } else if (fates.parked().containsKey(note.id())) {
                parked++;
            } else {
                open.add(note.id());
            }
        }
        return new Ledger(notes.size() - struck, usedHere, merged, parked, open, struck);
    }

    public boolean closed() {
        return open.isEmpty();
    }
}
