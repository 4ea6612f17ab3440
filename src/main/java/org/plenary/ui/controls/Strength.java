package org.plenary.ui.controls;

/**
 * How long somebody would have to try to find a password. Length is what counts (NIST SP 800-63B,
 * section on memorised secrets); signs of certain kinds are not asked for, because people then put
 * a 1 and an exclamation mark at the end.
 */
public enum Strength {
    /** Too little to protect anything. */
    SHORT,
    FAIR,
    GOOD,
    STRONG;

    static final int LEAST = 10;
    private static final int DIFFERENT = 5;

    public static Strength of(CharSequence password) {
        long different = password.codePoints().distinct().count();
        if (password.length() < LEAST || different < DIFFERENT) {
            return SHORT;
        }
        if (password.length() < 14) {
            return FAIR;
        }
        return password.length() < 20 ? GOOD : STRONG;
    }
}
