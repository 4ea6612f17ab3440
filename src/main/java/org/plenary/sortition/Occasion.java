package org.plenary.sortition;

import java.util.List;

/**
 * Where a draw stands among all draws of its assembly, so that a repeated one cannot be hidden.
 *
 * @param number counted from 1, trials included; 0 for a trial that no journal knows
 * @param journalHead the hash of the journal's entry that published the lottery; empty without a
 *     journal
 * @param follows the draws whose seats this one fills, the panel's first: fingerprint, a slash and
 *     the number of the panel drawn; empty for the draw of a panel
 */
public record Occasion(int number, String journalHead, List<String> follows) {

    public static final Occasion UNRECORDED = new Occasion(0, "");

    public Occasion {
        follows = List.copyOf(follows);
    }

    /** Of a draw that follows from no other. */
    public Occasion(int number, String journalHead) {
        this(number, journalHead, List.of());
    }

    public Occasion after(List<String> others) {
        return new Occasion(number, journalHead, others);
    }

    /**
     * How later draws name one.
     *
     * @param fingerprint 64 hexadecimal digits
     */
    public static String nameOf(String fingerprint, int panel) {
        return fingerprint + "/" + panel;
    }
}
