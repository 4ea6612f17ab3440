package org.plenary.verify;

/**
 * Something in a bundle that does not hold.
 *
 * @param what names the words to show: {@code verify.WHAT}
 * @param file its name in the bundle
 * @param row counted from 1, the heading included, as a text editor counts; 0 for the whole file
 * @param detail what was found or expected there
 */
public record Finding(What what, String file, int row, String detail) {

    /** What can be wrong. */
    public enum What {
        FILE_MISSING,
        FILE_NOT_LISTED,
        FILE_CHANGED,
        LIST_UNREADABLE,
        UNREADABLE,
        UNKNOWN_PERSON,
        PERSON_TWICE,
        PANEL_OUT_OF_PLACE,
        PANEL_SIZE,
        TARGET_MISSED,
        COUNTS_MISS_TARGET,
        HOUSEHOLD_TWICE,
        PANELS_MISCOUNTED,
        COUNTS_WRONG,
        CHANCE_NOT_REALISED,
        FIGURE_WRONG,
        LEVEL_NOT_PROVED,
        NOT_SETTLED,
        NOT_PROVED_FAIREST,
        COMMITMENT_WRONG,
        FINGERPRINT_WRONG,
        WRONG_PANEL,
        WRONG_MEMBERS,
        ORIGIN_NOT_NAMED,
        ORIGIN_NOT_TRUE,
        ORIGIN_CONTRADICTS
    }
}
