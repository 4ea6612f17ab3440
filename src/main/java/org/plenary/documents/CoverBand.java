package org.plenary.documents;

/** Measures of a book's cover, the same in every format; points. */
public final class CoverBand {

    /** Of the coloured band, from the top of the page. */
    public static final float HEIGHT = 452;

    /** Of the lighter edge under the band. */
    public static final float EDGE = 6;

    /** Between the last line of the title and the foot of the band. */
    public static final float FOOT = 48;

    /** Between the edge and the publisher's name. */
    public static final float BELOW = 40;

    private CoverBand() {}

    /** Long titles are set smaller, so that they keep to three lines or so. */
    public static float titleSize(String title) {
        if (title.length() <= 45) {
            return 38;
        }
        return title.length() <= 90 ? 31 : 25;
    }
}
