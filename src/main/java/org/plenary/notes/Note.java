package org.plenary.notes;

import org.plenary.assembly.BlockId;
import org.plenary.assembly.Erasable;
import org.plenary.assembly.NoteId;
import org.plenary.assembly.Personal;
import org.plenary.assembly.ThemeId;

import java.util.Comparator;
import java.util.List;

/**
 * What was said at a table, in the scribe's words or the member's own. There is no field for who
 * said it.
 *
 * @param text one or more lines, not blank
 * @param agree how many at the table agreed, 0 or more
 * @param disagree how many at the table disagreed, 0 or more
 * @param claim marked as something that can be checked
 * @param question marked as needing an answer
 * @param themes without doubles, in the order of their ids
 * @param language as a BCP 47 tag such as {@code en}
 * @param parents the revisions this one was made from: none for the first, one for an edit, two
 *     where a conflict was resolved
 */
public record Note(
        NoteId id,
        Place place,
        Kind kind,
        @Personal String text,
        Wording wording,
        int agree,
        int disagree,
        boolean claim,
        boolean question,
        List<ThemeId> themes,
        String language,
        State state,
        Revision revision,
        List<Revision> parents,
        Source source)
        implements Comparable<Note>, Erasable {

    /** By block, table and count at the table, then device and id: never by anybody's clock. */
    private static final Comparator<Note> ORDER =
            Comparator.comparing((Note note) -> note.block().value())
                    .thenComparingInt(Note::table)
                    .thenComparingInt(note -> note.place().seq())
                    .thenComparing(note -> note.source().device())
                    .thenComparing(note -> note.id().value());

    public Note {
        if (text.isBlank()) {
            throw new IllegalArgumentException("note %s has no text".formatted(id));
        }
        if (agree < 0 || disagree < 0) {
            throw new IllegalArgumentException("note %s: +%d -%d".formatted(id, agree, disagree));
        }
        themes = themes.stream().distinct().sorted(Comparator.comparing(ThemeId::value)).toList();
        parents = List.copyOf(parents);
    }

    /** A new note, as it is when the scribe presses Enter. */
    public static Note captured(
            NoteId id, Place place, Kind kind, String text, String language, Source source) {
        return new Note(
                id,
                place,
                kind,
                text,
                kind == Kind.QUOTE ? Wording.VERBATIM : Wording.PARAPHRASE,
                0,
                0,
                kind == Kind.CLAIM,
                kind == Kind.QUESTION,
                List.of(),
                language,
                State.DRAFT,
                new Revision(1, source.device()),
                List.of(),
                source);
    }

    @Override
    public String subject() {
        return subject(id);
    }

    /** What {@link #subject} is for the note with this id. */
    public static String subject(NoteId id) {
        return "note:" + id;
    }

    public BlockId block() {
        return place.block();
    }

    public int table() {
        return place.table();
    }

    public boolean struck() {
        return state == State.STRUCK;
    }

    /**
     * Blocks are ordered by their ids here, because a note does not know the agenda; the store
     * orders them as they were held.
     */
    @Override
    public int compareTo(Note other) {
        return ORDER.compare(this, other);
    }

    public Note saying(String newText, Wording newWording) {
        return new Note(
                id,
                place,
                kind,
                newText,
                newWording,
                agree,
                disagree,
                claim,
                question,
                themes,
                language,
                state,
                revision,
                parents,
                source);
    }

    public Note as(Kind newKind) {
        return new Note(
                id, place, newKind, text, wording, agree, disagree, claim, question, themes,
                language, state, revision, parents, source);
    }

    public Note supported(int nowAgree, int nowDisagree) {
        return new Note(
                id,
                place,
                kind,
                text,
                wording,
                nowAgree,
                nowDisagree,
                claim,
                question,
                themes,
                language,
                state,
                revision,
                parents,
                source);
    }

    public Note marked(boolean asClaim, boolean asQuestion) {
        return new Note(
                id,
                place,
                kind,
                text,
                wording,
                agree,
                disagree,
                asClaim,
                asQuestion,
                themes,
                language,
                state,
                revision,
                parents,
                source);
    }

    /** Grouping is not rewriting: the revision stays. */
    public Note under(List<ThemeId> newThemes) {
        return new Note(
                id, place, kind, text, wording, agree, disagree, claim, question, newThemes,
                language, state, revision, parents, source);
    }

    public Note in(State newState) {
        return new Note(
                id, place, kind, text, wording, agree, disagree, claim, question, themes, language,
                newState, revision, parents, source);
    }

    /** This, as the next revision of {@code before}, made on {@code device}. */
    public Note revising(Note before, String device) {
        return new Note(
                id,
                place,
                kind,
                text,
                wording,
                agree,
                disagree,
                claim,
                question,
                themes,
                language,
                state,
                before.revision().next(device),
                List.of(before.revision()),
                source);
    }
}
