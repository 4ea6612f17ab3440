package org.plenary.samples;

import org.plenary.assembly.BlockId;

import java.time.Instant;
import java.util.List;

/**
 * A round at the tables.
 *
 * @param block of the agenda
 * @param stage how far the assembly's work has come: hopes, learn, explore, ideas, choose, draft
 * @param themes what is talked about, most first
 * @param weekend 0 for the first
 * @param start when it begins
 */
record TableRound(BlockId block, String stage, List<String> themes, int weekend, Instant start) {}
