package org.plenary.store;

import org.plenary.assembly.Entry;

import java.util.List;

/**
 * How another copy of an assembly relates to this one. Copies that parted are never put together by
 * a program: what was decided in one is unknown in the other.
 *
 * @param common how many changes both begin with
 * @param onlyHere how many came after them here, without those about the folder itself, such as
 *     that a copy was made
 * @param onlyThere the changes that came after them in the other copy
 */
public record Fork(long common, long onlyHere, List<Entry> onlyThere) {

    public Fork {
        onlyThere = List.copyOf(onlyThere);
    }

    /** Both went on after they parted. */
    public boolean isParted() {
        return onlyHere > 0 && !onlyThere.isEmpty();
    }
}
