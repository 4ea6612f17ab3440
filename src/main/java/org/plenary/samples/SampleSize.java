package org.plenary.samples;

/**
 * How large an invented assembly is.
 *
 * @param replies rows of the reply file
 * @param members of the panel
 * @param tables in the room; as equal as can be
 * @param notesPerTable on average, in each of the 42 rounds at tables
 */
public record SampleSize(int replies, int members, int tables, int notesPerTable) {

    /** The common case: 12 tables, 4 of 9 and 8 of 8, and 42 x 12 x 6 = 3,024 notes. */
    public static final SampleSize USUAL = new SampleSize(2_000, 100, 12, 6);

    /** Six to ten times that: 42 x 72 x 10 = 30,240 notes. */
    public static final SampleSize LARGE = new SampleSize(20_000, 600, 72, 10);

    /** Small enough for a test of everything: 42 x 3 x 2 = 252 notes. */
    public static final SampleSize SMALL = new SampleSize(300, 20, 3, 2);

    public SampleSize {
        if (replies < 20 || members < 1 || tables < 1 || notesPerTable < 1) {
            throw new IllegalArgumentException("a sample of " + replies + " replies");
        }
    }

    /** How many sit at a table: the first ones have the odd chair. */
    public int seats(int table) {
        return members / tables + (table <= members % tables ? 1 : 0);
    }
}
