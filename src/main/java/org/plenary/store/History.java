package org.plenary.store;

import org.plenary.assembly.Entry;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What can be undone and redone, read from the journal alone, so that it survives a restart. It
 * keeps what the changes are about and not what they say.
 */
final class History {

    /** What is remembered of one change; the rest is in the journal. */
    private record Step(Set<String> about, boolean isUndoable) {}

    private final List<Step> steps = new ArrayList<>();
    private final Deque<Long> undoable = new ArrayDeque<>();
    private final Deque<Long> redoable = new ArrayDeque<>();

    void add(Entry entry) {
        long position = entry.position();
        boolean isUndoable = entry.change().inverse().isPresent();
        steps.add(new Step(entry.change().about(), isUndoable));
        if (isTop(undoable, entry.undoes())) {
            undoable.pop();
            redoable.push(position);
        } else if (isTop(redoable, entry.undoes())) {
            redoable.pop();
            undoable.push(position);
        } else if (isUndoable) {
            undoable.push(position);
            redoable.clear();
        }
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(steps.size());
        for (var step : steps) {
            out.writeBoolean(step.isUndoable());
            out.writeInt(step.about().size());
            for (var what : step.about()) {
                out.writeUTF(what);
            }
        }
        write(undoable, out);
        write(redoable, out);
    }

    private static void write(Deque<Long> positions, DataOutput out) throws IOException {
        out.writeInt(positions.size());
        for (long position : positions) {
            out.writeLong(position);
        }
    }

    /** As {@link #write} wrote it. */
    static History read(DataInput in) throws IOException {
        var history = new History();
        int steps = in.readInt();
        for (int i = 0; i < steps; i++) {
            boolean isUndoable = in.readBoolean();
            var about = new String[in.readInt()];
            for (int k = 0; k < about.length; k++) {
                about[k] = in.readUTF();
            }
            history.steps.add(new Step(Set.of(about), isUndoable));
        }
        read(history.undoable, in);
        read(history.redoable, in);
        return history;
    }

    private static void read(Deque<Long> positions, DataInput in) throws IOException {
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            positions.addLast(in.readLong());
        }
    }

    private static boolean isTop(Deque<Long> positions, long position) {
        var top = positions.peek();
        return top != null && top == position;
    }

    /** The position of the change that {@code undo} would take back. */
    Optional<Long> toUndo() {
        return Optional.ofNullable(undoable.peek());
    }

    /** The position of the change that {@code redo} would take back: an undo. */
    Optional<Long> toRedo() {
        return Optional.ofNullable(redoable.peek());
    }

    /**
     * The position of the first later change that rests on the one at {@code position} and cannot
     * itself be taken back.
     */
    Optional<Long> restingOn(long position) {
        var about = steps.get((int) position - 1).about();
        for (int later = (int) position; later < steps.size(); later++) {
            var step = steps.get(later);
            if (!step.isUndoable() && !Collections.disjoint(step.about(), about)) {
                return Optional.of(later + 1L);
            }
        }
        return Optional.empty();
    }
}
