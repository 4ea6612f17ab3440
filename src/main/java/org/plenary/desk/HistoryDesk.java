package org.plenary.desk;

import org.plenary.assembly.Entry;
import org.plenary.store.Store;

import java.util.Optional;
import java.util.function.Consumer;

/** What has been done so far, and taking the latest of it back. */
public final class HistoryDesk {

    private final Store store;

    public HistoryDesk(Store store) {
        this.store = store;
    }

    public Optional<Entry> toUndo() {
        return store.toUndo();
    }

    public Optional<Entry> toRedo() {
        return store.toRedo();
    }

    /** Recorded as done by whoever did what is taken back. */
    public void undo() {
        store.toUndo().ifPresent(entry -> store.undo(entry.by()));
    }

    public void redo() {
        store.toRedo().ifPresent(entry -> store.redo(entry.by()));
    }

    /** The latest change; every journal has a first one. */
    public Entry latest() {
        return store.entry(store.position());
    }

    /** Tells of every change after it is on disk, on whatever thread made it. */
    public void onChange(Consumer<Entry> listener) {
        store.onChange(listener);
    }
}
