package org.plenary.ui.notes;

import org.plenary.assembly.BlockId;

/**
 * A block in which notes can be taken.
 *
 * @param name of its day and its own
 */
record Stretch(BlockId block, String name) {}
