package org.plenary.notes;

import org.plenary.assembly.BlockId;
import org.plenary.assembly.ThemeId;

import java.util.Collections;
import java.util.Set;

/**
 * Which notes to show. An empty set lets everything through.
 *
 * @param blocks of one day, for instance
 * @param untagged only notes under no theme
 * @param claims only what can be checked
 * @param questions only what needs an answer
 * @param struck struck notes too
 */
public record NoteFilter(
        Set<Kind> kinds,
        Set<BlockId> blocks,
        Set<Integer> tables,
        Set<ThemeId> themes,
        boolean untagged,
        boolean claims,
        boolean questions,
        boolean struck) {

    public static final NoteFilter NONE =
            new NoteFilter(Set.of(), Set.of(), Set.of(), Set.of(), false, false, false, false);

    public NoteFilter {
        kinds = Set.copyOf(kinds);
        blocks = Set.copyOf(blocks);
        tables = Set.copyOf(tables);
        themes = Set.copyOf(themes);
    }

    public boolean lets(Note note) {
        return (struck || !note.struck())
                && (kinds.isEmpty() || kinds.contains(note.kind()))
                && (blocks.isEmpty() || blocks.contains(note.block()))
                && (tables.isEmpty() || tables.contains(note.table()))
                && (themes.isEmpty() || !Collections.disjoint(themes, note.themes()))
                && (!untagged || note.themes().isEmpty())
                && (!claims || note.claim())
                && (!questions || note.question());
    }

    public NoteFilter kinds(Set<Kind> only) {
        return new NoteFilter(only, blocks, tables, themes, untagged, claims, questions, struck);
    }

    public NoteFilter blocks(Set<BlockId> only) {
        return new NoteFilter(kinds, only, tables, themes, untagged, claims, questions, struck);
    }

    public NoteFilter tables(Set<Integer> only) {
        return new NoteFilter(kinds, blocks, only, themes, untagged, claims, questions, struck);
    }

    public NoteFilter themes(Set<ThemeId> only) {
        return new NoteFilter(kinds, blocks, tables, only, untagged, claims, questions, struck);
    }

    public NoteFilter untagged(boolean only) {
        return new NoteFilter(kinds, blocks, tables, themes, only, claims, questions, struck);
    }

    public NoteFilter claims(boolean only) {
        return new NoteFilter(kinds, blocks, tables, themes, untagged, only, questions, struck);
    }

    public NoteFilter questions(boolean only) {
        return new NoteFilter(kinds, blocks, tables, themes, untagged, claims, only, struck);
    }

    public NoteFilter struck(boolean too) {
        return new NoteFilter(kinds, blocks, tables, themes, untagged, claims, questions, too);
    }
}
