package org.plenary.decisions;

import org.plenary.assembly.BlockId;
import org.plenary.assembly.NoteId;
import org.plenary.assembly.RecommendationId;
import org.plenary.assembly.ThemeId;
import org.plenary.notes.Fates;
import org.plenary.notes.Ledger;
import org.plenary.notes.Note;
import org.plenary.notes.Weight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The way from a recommendation back to what was said, and from every note forward to what became
 * of it. A recommendation rests on the notes it names, on those under the themes it names, and on
 * those merged into either. Struck notes carry nothing, and a withdrawn recommendation uses
 * nothing.
 */
public final class Trace {

    private final Map<NoteId, Note> notes = new LinkedHashMap<>();
    private final Map<RecommendationId, Set<NoteId>> notesOf = new LinkedHashMap<>();
    private final Map<NoteId, Set<RecommendationId>> usesOf = new HashMap<>();
    private final Fates fates;

    /**
     * @param notes in the order they are to be shown
     */
    public Trace(Collection<Standing> standings, Collection<Note> notes, Fates fates) {
        this.fates = fates;
        notes.forEach(note -> this.notes.put(note.id(), note));
        var mergedHere = mergedHere();
        var under = under();
        for (var standing : standings) {
            var recommendation = standing.recommendation();
            var found = new LinkedHashSet<>(recommendation.notes());
            recommendation.themes().forEach(t -> found.addAll(under.getOrDefault(t, List.of())));
            for (var note : List.copyOf(found)) {
                found.addAll(mergedHere.getOrDefault(note, List.of()));
            }
            found.removeIf(note -> find(note).filter(n -> !n.struck()).isEmpty());
            notesOf.put(recommendation.id(), found);
            if (standing.status() != Standing.Status.WITHDRAWN) {
                found.forEach(note -> uses(note).add(recommendation.id()));
            }
        }
    }

    private Map<NoteId, List<NoteId>> mergedHere() {
        var merged = new HashMap<NoteId, List<NoteId>>();
        for (var note : notes.keySet()) {
            var into = fates.merged().get(note);
            if (into != null) {
                merged.computeIfAbsent(into, _ -> new ArrayList<>()).add(note);
            }
        }
        return merged;
    }

    private Map<ThemeId, List<NoteId>> under() {
        var under = new HashMap<ThemeId, List<NoteId>>();
        for (var note : notes.values()) {
            for (var theme : note.themes()) {
                under.computeIfAbsent(theme, _ -> new ArrayList<>()).add(note.id());
            }
        }
        return under;
    }

    private Set<RecommendationId> uses(NoteId note) {
        return usesOf.computeIfAbsent(note, _ -> new LinkedHashSet<>());
    }

    private Optional<Note> find(NoteId note) {
        return Optional.ofNullable(notes.get(note));
    }

    /** Everything a recommendation rests on, in the order of the notes. */
    public List<Note> notesOf(RecommendationId recommendation) {
        var wanted = notesOf.getOrDefault(recommendation, Set.of());
        return notes.values().stream().filter(note -> wanted.contains(note.id())).toList();
    }

    /** How many notes, tables and members who agreed stand behind a recommendation. */
    public Weight weightOf(RecommendationId recommendation) {
        return Weight.of(notesOf(recommendation));
    }

    /** At which tables, block by block in the order of the notes, it was raised. */
    public Map<BlockId, Set<Integer>> tablesOf(RecommendationId recommendation) {
        var tables = new LinkedHashMap<BlockId, Set<Integer>>();
        for (var note : notesOf(recommendation)) {
            tables.computeIfAbsent(note.block(), _ -> new LinkedHashSet<>()).add(note.table());
        }
        return tables;
    }

    /** The recommendations a note went into, in their order, withdrawn ones not counted. */
    public Set<RecommendationId> usesOf(NoteId note) {
        return Collections.unmodifiableSet(usesOf.getOrDefault(note, Set.of()));
    }

    /** What one table said in one block, for a slip that says what became of it. */
    public List<Note> saidAt(BlockId block, int table) {
        return notes.values().stream()
                .filter(note -> note.block().equals(block) && note.table() == table)
                .filter(note -> !note.struck())
                .toList();
    }

    /** Every note that went into a recommendation. */
    public Set<NoteId> used() {
        return Set.copyOf(usesOf.keySet());
    }

    public Ledger ledger() {
        return Ledger.of(notes.values(), used(), fates);
    }
}
