package org.plenary.assembly;

import java.util.Optional;
import java.util.Set;

/**
 * One user action, as it is kept in the journal for ever: an immutable record of results, never of
 * inputs to be computed again. Each feature has one sealed interface of these, named after it.
 *
 * <p>Fields may be added later if reading a record without them still makes sense; fields and
 * records are never renamed or removed.
 */
public interface Change {

    /**
     * What it changes or rests on, such as {@code note:0199…}; two changes that name the same thing
     * depend on each other. Undo is refused when a later change names what it would take back.
     */
    Set<String> about();

    /**
     * The change that takes this one back, or empty for what is superseded instead of undone:
     * pools, draws and ballots.
     */
    Optional<Change> inverse();
}
