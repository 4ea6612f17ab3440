package org.plenary.ui.notes;

import org.plenary.assembly.ThemeId;
import org.plenary.notes.Note;

import java.util.ArrayList;
import java.util.List;

/**
 * What is set on a note besides its words.
 *
 * @param claim it can be checked
 * @param question it needs an answer
 */
record Marks(boolean claim, boolean question, List<ThemeId> themes) {

    static final Marks NONE = new Marks(false, false, List.of());

    Marks {
        themes = List.copyOf(themes);
    }

    Marks claimOrNot() {
        return new Marks(!claim, question, themes);
    }

    Marks questionOrNot() {
        return new Marks(claim, !question, themes);
    }

    /** Under it, or no longer. */
    Marks underOrNot(ThemeId theme) {
        var others = new ArrayList<>(themes);
        if (!others.remove(theme)) {
            others.add(theme);
        }
        return new Marks(claim, question, others);
    }

    /** On top of what its kind has set already. */
    Note on(Note note) {
        return note.marked(note.claim() || claim, note.question() || question).under(themes);
    }
}
