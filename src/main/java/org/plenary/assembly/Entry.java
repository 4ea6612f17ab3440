package org.plenary.assembly;

import java.time.Instant;

/**
 * One change as it stands in the journal.
 *
 * @param position 1 for the first change of the assembly, then 2, 3 ...
 * @param undoes the position of the change this one takes back, or 0
 */
public record Entry(long position, Instant at, Role by, Change change, long undoes) {

    public Entry {
        if (position < 1 || undoes < 0 || undoes >= position) {
            throw new IllegalArgumentException("entry " + position + " undoing " + undoes);
        }
    }
}
