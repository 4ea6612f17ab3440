package org.plenary.ui.theme;

import java.util.List;

/**
 * How the window looks.
 *
 * @param percent text size, one of {@link #PERCENTS}; 100 is 14 px
 */
public record Appearance(Tone tone, int percent) {

    public enum Tone {
        LIGHT,
        DARK
    }

    public static final List<Integer> PERCENTS = List.of(100, 115, 130, 150, 175, 200);
    public static final Appearance USUAL = new Appearance(Tone.LIGHT, 100);

    public Appearance {
        if (!PERCENTS.contains(percent)) {
            throw new IllegalArgumentException("text size " + percent);
        }
    }

    public Appearance otherTone() {
        return new Appearance(tone == Tone.LIGHT ? Tone.DARK : Tone.LIGHT, percent);
    }

    public Appearance larger() {
        return step(1);
    }

    public Appearance smaller() {
        return step(-1);
    }

    public Appearance at(int otherPercent) {
        return new Appearance(tone, otherPercent);
    }

    private Appearance step(int by) {
        int next = PERCENTS.indexOf(percent) + by;
        return at(PERCENTS.get(Math.clamp(next, 0, PERCENTS.size() - 1)));
    }
}
