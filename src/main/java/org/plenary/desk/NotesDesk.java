package org.plenary.desk;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.BlockId;
import org.plenary.assembly.Entry;
import org.plenary.assembly.NoteId;
import org.plenary.assembly.PrivacyChange;
import org.plenary.assembly.Problem;
import org.plenary.assembly.ProblemException;
import org.plenary.assembly.Role;
import org.plenary.assembly.ThemeId;
import org.plenary.decisions.Trace;
import org.plenary.notes.Fates;
import org.plenary.notes.Kind;
import org.plenary.notes.Ledger;
import org.plenary.notes.Note;
import org.plenary.notes.NoteChange;
import org.plenary.notes.NoteFilter;
import org.plenary.notes.NoteIndex;
import org.plenary.notes.Place;
import org.plenary.notes.Source;
import org.plenary.notes.State;
import org.plenary.notes.Theme;
import org.plenary.notes.Weight;
import org.plenary.store.Store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** What a scribe and the theme team do with notes. Every method returns when it is on disk. */
public final class NotesDesk {

    private final Store store;
    private final Ids ids;
    private final Source source;
    private @Nullable NoteIndex index;
    private long changes;

    /**
     * @param source who writes here, and on what device
     */
    public NotesDesk(Store store, Ids ids, Source source) {
        this.store = store;
        this.ids = ids;
        this.source = source;
        store.onChange(this::follow);
    }

    /** Reads what the first search would have to wait for. Nothing else waits meanwhile. */
    public void getReady() {
        index();
    }

    private NoteIndex index() {
        while (true) {
            long before;
            synchronized (this) {
                if (index != null) {
                    return index;
                }
                before = changes;
            }
            var read = new NoteIndex(store.notes().all());
            synchronized (this) {
                if (index == null && before == changes) {
                    index = read;
                }
            }
        }
    }

    /** Keeps the index as the tables are, whoever made the change. */
    private synchronized void follow(Entry entry) {
        changes++;
        if (index != null) {
            follow(index, entry);
        }
    }

    private void follow(NoteIndex index, Entry entry) {
        switch (entry.change()) {
            case NoteChange.Captured(var note) -> index.put(note);
            case NoteChange.TakenBack(var note) -> index.remove(note.id());
            case NoteChange.Revised(_, var after) -> index.put(after);
            case NoteChange.Struck(_, var after) -> index.put(after);
            case NoteChange.Restored(_, var after) -> index.put(after);
            case NoteChange.Tagged(_, var notes) -> reread(index, notes);
            case NoteChange.Untagged(_, var notes) -> reread(index, notes);
            case NoteChange.ThemeAdded(_, var notes) -> reread(index, notes);
            case NoteChange.ThemeRemoved(_, var notes) -> reread(index, notes);
            case NoteChange.Brought _ -> this.index = null; // made anew by the next search
            case NoteChange.Returned _ -> this.index = null;
            case PrivacyChange.Erased _ -> this.index = null;
            default -> {}
        }
    }

    private void reread(NoteIndex index, List<NoteId> notes) {
        notes.forEach(note -> store.notes().find(note).ifPresent(index::put));
    }

    /**
     * Keeps a new note.
     *
     * @param table its number; {@link Place#WHOLE_ROOM} for what was said to everybody
     */
    public Note capture(
            BlockId block, int table, Kind kind, String text, Collection<ThemeId> themes) {
        return capture(block, table, kind, text, note -> note.under(List.copyOf(themes)));
    }

    /**
     * @param marks themes and marks it is to have from the start, as one change with it
     */
    public Note capture(
            BlockId block, int table, Kind kind, String text, UnaryOperator<Note> marks) {
        int seq = store.notes().nextSeq(block, table, source.device());
        var language = store.assembly().current().language();
        var place = new Place(block, table, seq);
        var note =
                marks.apply(Note.captured(ids.note(), place, kind, text.strip(), language, source));
        commit(new NoteChange.Captured(note));
        return note;
    }

    /**
     * Many at once, as one change: a keyed sheet, a bundle, a sample.
     *
     * @param from what a person calls where they come from
     * @param sha256 of the file, hexadecimal; empty when there was none
     * @param newThemes those of theirs that are not here yet
     */
    public void bring(String from, String sha256, List<Theme> newThemes, List<Note> notes) {
        commit(new NoteChange.Brought(from, sha256, newThemes, notes));
    }

    /** Other words, kind, counts or marks; what did not change is not saved again. */
    public Note revise(NoteId id, UnaryOperator<Note> how) {
        var before = note(id);
        var changed = how.apply(before);
        if (changed.equals(before)) {
            return before;
        }
        var after = changed.revising(before, source.device());
        commit(new NoteChange.Revised(before, after));
        return after;
    }

    /** One more, or with a negative number fewer, who agreed; never below 0. */
    public Note agree(NoteId id, int more) {
        return revise(
                id, note -> note.supported(Math.max(0, note.agree() + more), note.disagree()));
    }

    public Note disagree(NoteId id, int more) {
        return revise(
                id, note -> note.supported(note.agree(), Math.max(0, note.disagree() + more)));
    }

    /** The table heard it and let it stand. */
    public Note readBack(NoteId id) {
        return revise(id, note -> note.struck() ? note : note.in(State.READ_BACK));
    }

    public Note strike(NoteId id) {
        var before = note(id);
        if (before.struck()) {
            return before;
        }
        var after = before.in(State.STRUCK).revising(before, source.device());
        commit(new NoteChange.Struck(before, after));
        return after;
    }

    public Note restore(NoteId id) {
        var before = note(id);
        if (!before.struck()) {
            return before;
        }
        var after = before.in(State.DRAFT).revising(before, source.device());
        commit(new NoteChange.Restored(before, after));
        return after;
    }

    /** A new theme, with notes gathered under it at once if there are any. */
    public Theme addTheme(String name, Collection<NoteId> notes) {
        int number = themes().stream().mapToInt(Theme::number).max().orElse(0) + 1;
        var theme = new Theme(ids.theme(), name.strip(), number, false);
        commit(new NoteChange.ThemeAdded(theme, List.copyOf(notes)));
        return theme;
    }

    /** Another name; a proposed theme is accepted by it. */
    public void renameTheme(ThemeId id, String name) {
        var before = theme(id);
        var after = new Theme(id, name.strip(), before.number(), false);
        if (!before.equals(after)) {
            commit(new NoteChange.ThemeRenamed(before, after));
        }
    }

    /**
     * Its notes stay, without it.
     *
     * @throws ProblemException when a recommendation rests on it
     */
    public void removeTheme(ThemeId id) {
        var theme = theme(id);
        var citing =
                store.decisions().all().stream()
                        .map(standing -> standing.recommendation())
                        .filter(recommendation -> recommendation.themes().contains(id))
                        .findFirst();
        if (citing.isPresent()) {
            var label = citing.get().label();
            throw new ProblemException(
                    Problem.of("notes.themeInUse", "theme", theme.name(), "label", label));
        }
        var notes = under(id).stream().map(Note::id).toList();
        commit(new NoteChange.ThemeRemoved(theme, notes));
    }

    /** Those that are under it already are left as they are. */
    public void tag(ThemeId theme, Collection<NoteId> notes) {
        var untagged = notes.stream().filter(id -> !note(id).themes().contains(theme)).toList();
        if (!untagged.isEmpty()) {
            commit(new NoteChange.Tagged(theme, untagged));
        }
    }

    public void untag(ThemeId theme, Collection<NoteId> notes) {
        var tagged = notes.stream().filter(id -> note(id).themes().contains(theme)).toList();
        if (!tagged.isEmpty()) {
            commit(new NoteChange.Untagged(theme, tagged));
        }
    }

    /**
     * Says the same as another note and is counted with it.
     *
     * @throws ProblemException when other notes were merged into it, or the other one was merged
     *     itself, or it was placed already
     */
    public void merge(NoteId id, NoteId into) {
        var fates = fates();
        boolean placed = fates.merged().containsKey(id) || fates.parked().containsKey(id);
        boolean chain = fates.merged().containsKey(into) || fates.merged().containsValue(id);
        if (placed || chain || id.equals(into)) {
            throw new ProblemException(Problem.of("notes.cannotMerge"));
        }
        commit(new NoteChange.Merged(id, into));
    }

    public void unmerge(NoteId id) {
        var into = fates().merged().get(id);
        if (into != null) {
            commit(new NoteChange.Unmerged(id, into));
        }
    }

    /**
     * Notes that are merged or parked already are left as they are.
     *
     * @param reason printed in the report
     */
    public void park(Collection<NoteId> notes, String reason) {
        var fates = fates();
        var open =
                notes.stream()
                        .filter(id -> !fates.merged().containsKey(id))
                        .filter(id -> !fates.parked().containsKey(id))
                        .toList();
        if (!open.isEmpty()) {
            commit(new NoteChange.Parked(open, reason.strip()));
        }
    }

    public void unpark(NoteId id) {
        var reason = fates().parked().get(id);
        if (reason != null) {
            commit(new NoteChange.Unparked(List.of(id), reason));
        }
    }

    private Note note(NoteId id) {
        return store.notes().find(id).orElseThrow();
    }

    private Theme theme(ThemeId id) {
        return themes().stream().filter(theme -> theme.id().equals(id)).findFirst().orElseThrow();
    }

    /** Every note, struck ones too, in the order of the agenda, the tables and their counts. */
    public List<Note> all() {
        return store.notes().all();
    }

    /** What one table said in one block, struck notes too, first to last. */
    public List<Note> at(BlockId block, int table) {
        return store.notes().at(block, table);
    }

    /** The same, latest first. */
    public List<Note> latestAt(BlockId block, int table) {
        return at(block, table).reversed();
    }

    public List<Note> under(ThemeId theme) {
        return store.notes().under(theme);
    }

    /** While somebody types: every word begins a word of the note, without case and accents. */
    public List<Note> find(String query, NoteFilter filter) {
        return index().find(query, filter);
    }

    /** By their numbers, which are their keys. */
    public List<Theme> themes() {
        return store.notes().themes();
    }

    /** Notes, tables and agreement behind each theme that has any. */
    public Map<ThemeId, Weight> weights() {
        var notes = new TreeMap<String, List<Note>>();
        for (var note : find("", NoteFilter.NONE)) {
            for (var theme : note.themes()) {
                notes.computeIfAbsent(theme.value(), _ -> new ArrayList<>()).add(note);
            }
        }
        var weights = new LinkedHashMap<ThemeId, Weight>();
        notes.forEach((theme, under) -> weights.put(new ThemeId(theme), Weight.of(under)));
        return weights;
    }

    /** How many there are of each kind; struck notes are not counted. */
    public Map<Kind, Integer> kinds() {
        return store.notes().kinds();
    }

    public Fates fates() {
        return store.notes().fates();
    }

    public Ledger ledger() {
        return new Trace(store.decisions().all(), all(), fates()).ledger();
    }

    /** Tables of a block that have notes. */
    public Set<Integer> tables(BlockId block) {
        return store.notes().tables(block);
    }

    private void commit(NoteChange change) {
        store.commit(Role.CLERK, change);
    }
}
