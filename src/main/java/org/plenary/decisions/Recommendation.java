package org.plenary.decisions;

import org.plenary.assembly.NoteId;
import org.plenary.assembly.RecommendationId;
import org.plenary.assembly.ThemeId;

import java.util.List;

/**
 * A recommendation from its first draft on. It holds the ids of the notes it rests on and copies
 * nothing of them.
 *
 * @param number what it is called for ever: R12 stays R12 when R11 is withdrawn
 * @param notes without doubles, in the order they were linked
 * @param themes without doubles, in the order they were linked
 */
public record Recommendation(
        RecommendationId id,
        int number,
        Form form,
        Wording wording,
        Origin origin,
        List<NoteId> notes,
        List<ThemeId> themes) {

    public Recommendation {
        if (number < 1) {
            throw new IllegalArgumentException("recommendation number " + number);
        }
        notes = notes.stream().distinct().toList();
        themes = themes.stream().distinct().toList();
    }

    /** Such as R12. */
    public String label() {
        return "R" + number;
    }

    public Recommendation worded(Wording newWording) {
        return new Recommendation(id, number, form, newWording, origin, notes, themes);
    }

    public Recommendation restingOn(List<NoteId> newNotes, List<ThemeId> newThemes) {
        return new Recommendation(id, number, form, wording, origin, newNotes, newThemes);
    }

    public Recommendation from(Origin newOrigin) {
        return new Recommendation(id, number, form, wording, newOrigin, notes, themes);
    }

    public Recommendation as(Form newForm) {
        return new Recommendation(id, number, newForm, wording, origin, notes, themes);
    }
}
