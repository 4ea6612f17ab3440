package org.plenary.store;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.Entry;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What can be undone and redone, read from the journal alone, so that it survives a restart. */
final class History {

    private final List<Entry> entries = new ArrayList<>();
    private final Deque<Entry> undoable = new ArrayDeque<>();
    private final Deque<Entry> redoable = new ArrayDeque<>();

    void add(Entry entry) {
        entries.add(entry);
        if (isSame(entry.undoes(), undoable.peek())) {
            undoable.pop();
            redoable.push(entry);
        } else if (isSame(entry.undoes(), redoable.peek())) {
            redoable.pop();
            undoable.push(entry);
        } else if (entry.change().inverse().isPresent()) {
            undoable.push(entry);
            redoable.clear();
        }
    }

    private static boolean isSame(long position, @Nullable Entry entry) {
        return position != 0 && entry != null && entry.position() == position;
    }

    List<Entry> entries() {
        return Collections.unmodifiableList(entries);
    }

    Optional<Entry> toUndo() {
        return Optional.ofNullable(undoable.peek());
    }

    Optional<Entry> toRedo() {
        return Optional.ofNullable(redoable.peek());
    }

    /**
     * The first later change that rests on what {@code entry} did and was not itself taken back.
     */
    Optional<Entry> restingOn(Entry entry) {
        return entries.stream()
                .skip(entry.position())
                .filter(later -> later.change().inverse().isEmpty())
                .filter(
                        later ->
                                !Collections.disjoint(
                                        later.change().about(), entry.change().about()))
                .findFirst();
    }
}
