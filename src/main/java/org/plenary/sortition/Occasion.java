package org.plenary.sortition;

/**
 * Where a draw stands among all draws of its assembly, so that a repeated one cannot be hidden.
 *
 * @param number counted from 1, trials included; 0 for a trial that no journal knows
 * @param journalHead the hash of the journal's latest entry before the draw; empty without a
 *     journal
 */
public record Occasion(int number, String journalHead) {

    public static final Occasion UNRECORDED = new Occasion(0, "");
}
