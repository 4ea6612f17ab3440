package org.plenary.agenda;

import org.plenary.assembly.BlockId;

/**
 * A change of a block's length on the day, as catch-up proposes it.
 *
 * @param before minutes it would have had
 * @param after minutes it has now, 1 or more
 */
public record Cut(BlockId block, int before, int after) {

    public Cut reversed() {
        return new Cut(block, after, before);
    }
}
