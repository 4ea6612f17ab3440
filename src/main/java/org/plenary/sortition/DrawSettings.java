package org.plenary.sortition;

/**
 * Everything that decides a draw besides the pool and the seed.
 *
 * @param onePerHousehold whether two people of one household may not sit on a panel together
 * @param panels how many numbered panels to publish; 1,000 are chosen from with three digits
 */
public record DrawSettings(Targets targets, Rule rule, boolean onePerHousehold, int panels) {

    public static final int USUAL_PANELS = 1_000;

    public DrawSettings {
        if (panels < 1) {
            throw new IllegalArgumentException("a lottery of " + panels);
        }
    }

    /** Leximin, 1,000 panels, households not considered. */
    public DrawSettings(Targets targets) {
        this(targets, Rule.LEXIMIN, false, USUAL_PANELS);
    }
}
