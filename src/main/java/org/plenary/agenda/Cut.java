package org.plenary.agenda;

import org.plenary.assembly.BlockId;

/** A change of a block's length, as catch-up proposes it. */
public record Cut(BlockId block, int before, int after) {

    public Cut reversed() {
        return new Cut(block, after, before);
    }
}
