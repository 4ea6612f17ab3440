package org.plenary.notes;

import org.plenary.assembly.NoteId;
import org.plenary.assembly.Ordered;

import java.util.Map;

/**
 * What became of notes that no recommendation rests on.
 *
 * @param merged the note each one is counted with from now on
 * @param parked why each one is not followed up
 */
public record Fates(Map<NoteId, NoteId> merged, Map<NoteId, String> parked) {

    public Fates {
        merged = Ordered.copyOf(merged);
        parked = Ordered.copyOf(parked);
    }
}
