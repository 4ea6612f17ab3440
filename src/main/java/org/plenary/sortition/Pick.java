package org.plenary.sortition;

import org.plenary.assembly.Seed;

/**
 * How one panel was chosen from a lottery.
 *
 * @param said what was drawn, typed or given, word for word
 * @param panel the number it leads to
 */
public record Pick(Method method, String said, int panel) {

    /** Where the chance came from. */
    public enum Method {
        SEED,
        DIGITS,
        DICE,
        WITNESSES
    }

    /** The seed decides, for a draw nobody watches. */
    public static Pick bySeed(Seed seed, int panels) {
        return new Pick(Method.SEED, seed.text(), seed.random("sortition.pick").nextInt(panels));
    }
}
