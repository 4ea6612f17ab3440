package org.plenary.store;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.Entry;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * The tables of one aggregate: how they are made, what a change does to them, and, in the public
 * methods of each, what can be asked of them.
 */
abstract class Table {

    private @Nullable Tables tables;

    /** Statements that make the tables, empty. */
    abstract List<String> schema();

    /**
     * Applies a change if it concerns this aggregate.
     *
     * @throws IllegalStateException when the change does not fit what is there; nothing is kept
     *     then
     */
    abstract void apply(Sql sql, Entry entry);

    final void belongTo(Tables owner) {
        tables = owner;
    }

    final <T> T read(Function<Sql, T> question) {
        return Objects.requireNonNull(tables).read(question);
    }
}
