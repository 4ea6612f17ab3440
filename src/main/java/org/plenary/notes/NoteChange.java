package org.plenary.notes;

import org.plenary.assembly.Change;
import org.plenary.assembly.NoteId;
import org.plenary.assembly.ThemeId;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What happens to notes and themes. Who grouped what and when is read from these. */
public sealed interface NoteChange extends Change {

    record Captured(Note note) implements NoteChange {
        @Override
        public Set<String> about() {
            return Set.of(name(note.id()));
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new TakenBack(note));
        }
    }

    /** The scribe took back what was just captured; it never counted. */
    record TakenBack(Note note) implements NoteChange {
        @Override
        public Set<String> about() {
            return Set.of(name(note.id()));
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new Captured(note));
        }
    }

    /** Another text, kind, count, mark or state. */
    record Revised(Note before, Note after) implements NoteChange {
        public Revised {
            NoteChange.checkSame(before, after);
        }

        @Override
        public Set<String> about() {
            return Set.of(name(before.id()));
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new Revised(after, before));
        }
    }

    /** Struck out: kept, readable, counted nowhere. */
    record Struck(Note before, Note after) implements NoteChange {
        public Struck {
            NoteChange.checkSame(before, after);
            if (before.struck() || !after.struck()) {
                throw new IllegalArgumentException("note %s is not struck".formatted(after.id()));
            }
        }

        @Override
        public Set<String> about() {
            return Set.of(name(before.id()));
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new Restored(after, before));
        }
    }

    record Restored(Note before, Note after) implements NoteChange {
        public Restored {
            NoteChange.checkSame(before, after);
            if (!before.struck() || after.struck()) {
                throw new IllegalArgumentException("note %s is struck".formatted(after.id()));
            }
        }

        @Override
        public Set<String> about() {
            return Set.of(name(before.id()));
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new Struck(after, before));
        }
    }

    /**
     * Notes that came together: a bundle, a keyed sheet, the sample.
     *
     * @param from what a person calls it, such as a file name
     * @param sha256 of the file, hexadecimal; empty when there was none
     * @param themes the bundle knew and this assembly did not
     */
    record Brought(String from, String sha256, List<Theme> themes, List<Note> notes)
            implements NoteChange {
        public Brought {
            themes = List.copyOf(themes);
            notes = List.copyOf(notes);
        }

        @Override
        public Set<String> about() {
            return NoteChange.about(themes, notes);
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new Returned(from, sha256, themes, notes));
        }
    }

    record Returned(String from, String sha256, List<Theme> themes, List<Note> notes)
            implements NoteChange {
        public Returned {
            themes = List.copyOf(themes);
            notes = List.copyOf(notes);
        }

        @Override
        public Set<String> about() {
            return NoteChange.about(themes, notes);
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new Brought(from, sha256, themes, notes));
        }
    }

    /**
     * @param notes gathered under it at once, which may be none
     */
    record ThemeAdded(Theme theme, List<NoteId> notes) implements NoteChange {
        public ThemeAdded {
            notes = List.copyOf(notes);
        }

        @Override
        public Set<String> about() {
            return NoteChange.about(theme.id(), notes);
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new ThemeRemoved(theme, notes));
        }
    }

    /** Another name, or a proposed theme accepted. */
    record ThemeRenamed(Theme before, Theme after) implements NoteChange {
        @Override
        public Set<String> about() {
            return Set.of(name(before.id()));
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new ThemeRenamed(after, before));
        }
    }

    /**
     * @param notes all that were under it
     */
    record ThemeRemoved(Theme theme, List<NoteId> notes) implements NoteChange {
        public ThemeRemoved {
            notes = List.copyOf(notes);
        }

        @Override
        public Set<String> about() {
            return NoteChange.about(theme.id(), notes);
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new ThemeAdded(theme, notes));
        }
    }

    /**
     * @param notes none of them under the theme before
     */
    record Tagged(ThemeId theme, List<NoteId> notes) implements NoteChange {
        public Tagged {
            notes = List.copyOf(notes);
        }

        @Override
        public Set<String> about() {
            return NoteChange.about(theme, notes);
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new Untagged(theme, notes));
        }
    }

    /**
     * @param notes all of them under the theme before
     */
    record Untagged(ThemeId theme, List<NoteId> notes) implements NoteChange {
        public Untagged {
            notes = List.copyOf(notes);
        }

        @Override
        public Set<String> about() {
            return NoteChange.about(theme, notes);
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new Tagged(theme, notes));
        }
    }

    /** Says the same as another note and is counted with it from now on. */
    record Merged(NoteId note, NoteId into) implements NoteChange {
        @Override
        public Set<String> about() {
            return Set.of(name(note), name(into));
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new Unmerged(note, into));
        }
    }

    record Unmerged(NoteId note, NoteId into) implements NoteChange {
        @Override
        public Set<String> about() {
            return Set.of(name(note), name(into));
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new Merged(note, into));
        }
    }

    /**
     * Not followed up.
     *
     * @param reason printed in the report; not blank
     */
    record Parked(List<NoteId> notes, String reason) implements NoteChange {
        public Parked {
            notes = List.copyOf(notes);
            if (reason.isBlank()) {
                throw new IllegalArgumentException("notes parked without a reason");
            }
        }

        @Override
        public Set<String> about() {
            return names(notes);
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new Unparked(notes, reason));
        }
    }

    record Unparked(List<NoteId> notes, String reason) implements NoteChange {
        public Unparked {
            notes = List.copyOf(notes);
        }

        @Override
        public Set<String> about() {
            return names(notes);
        }

        @Override
        public Optional<Change> inverse() {
            return Optional.of(new Parked(notes, reason));
        }
    }

    private static void checkSame(Note before, Note after) {
        if (!before.id().equals(after.id())
                || !before.place().equals(after.place())
                || !before.source().equals(after.source())) {
            throw new IllegalArgumentException(
                    "note %s does not follow %s".formatted(after.id(), before.id()));
        }
    }

    private static String name(NoteId note) {
        return "note:" + note;
    }

    private static String name(ThemeId theme) {
        return "theme:" + theme;
    }

    private static Set<String> names(Collection<NoteId> notes) {
        var names = new TreeSet<String>();
        notes.forEach(note -> names.add(name(note)));
        return names;
    }

    private static Set<String> about(ThemeId theme, List<NoteId> notes) {
        var about = names(notes);
        about.add(name(theme));
        return about;
    }

    private static Set<String> about(List<Theme> themes, List<Note> notes) {
        var about = names(notes.stream().map(Note::id).toList());
        themes.forEach(theme -> about.add(name(theme.id())));
        return about;
    }
}
