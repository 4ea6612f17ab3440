package org.plenary.report.chart;

/**
 * The colours of documents and charts: one accent, warm greys, and sand for the far end of a scale.
 * Every step differs in lightness too, so that a black and white copy still tells them apart.
 */
public enum Colour {
    /** Text. 14.6:1 on white. */
    INK(0x22292B),
    /** Text said in passing. 6.6:1 on white. */
    QUIET(0x5C5852),
    /** The accent: headings, links, the assembly's own figures. 8.0:1 on white. */
    TEAL(0x0A555C),
    TEAL_MID(0x4F9298),
    TEAL_LIGHT(0xA9CFD1),
    /** Behind words to be remembered. */
    TEAL_MIST(0xEAF3F3),
    /** Behind words set apart, and every other row. */
    PAPER(0xF6F4EF),
    RULE(0xD6D1C7),
    GREY(0xA8A198),
    SAND(0xE3C48A),
    /** What stands against. 4.9:1 on white. */
    OCHRE(0x9A5B13),
    OCHRE_MIST(0xFBF3E4),
    WHITE(0xFFFFFF);

    private final int rgb;

    Colour(int rgb) {
        this.rgb = rgb;
    }

    /** 0 to 255. */
    public int red() {
        return rgb >> 16;
    }

    public int green() {
        return rgb >> 8 & 0xFF;
    }

    public int blue() {
        return rgb & 0xFF;
    }

    /** Six hexadecimal digits, e.g. {@code 0A555C}. */
    public String hex() {
        return "%06X".formatted(rgb);
    }

    /** Relative luminance of WCAG 2.2, from 0.0 (black) to 1.0 (white). */
    public double luminance() {
        return 0.2126 * linear(red()) + 0.7152 * linear(green()) + 0.0722 * linear(blue());
    }

    /** Contrast ratio of WCAG 2.2, from 1.0 (the same) to 21.0. */
    public double contrastTo(Colour other) {
        double a = luminance() + 0.05;
        double b = other.luminance() + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
