package org.plenary.notes;

import org.plenary.assembly.BlockId;

/**
 * Where and in what order a note was taken.
 *
 * @param table its number; {@link #WHOLE_ROOM} when it was said to everybody
 * @param seq 1, 2, 3 ... as the device counted at that table in that block
 */
public record Place(BlockId block, int table, int seq) {

    public static final int WHOLE_ROOM = 0;

    public Place {
        if (table < WHOLE_ROOM || seq < 1) {
            throw new IllegalArgumentException("table %d, note %d".formatted(table, seq));
        }
    }
}
