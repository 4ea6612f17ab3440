package org.plenary.ui.notes;

import org.plenary.notes.NoteFilter;

import java.util.function.UnaryOperator;

/** One choice of a filter, with the words it is chosen by. */
record Lens(String name, UnaryOperator<NoteFilter> narrow) {

    static Lens all(String name) {
        return new Lens(name, filter -> filter);
    }
}
