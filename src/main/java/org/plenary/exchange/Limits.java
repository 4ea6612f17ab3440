package org.plenary.exchange;

/**
 * How much of a file is read before it is refused: ten times and more what an assembly of 20,000
 * replies needs, little enough for a small laptop.
 */
final class Limits {

    /** Bytes of a file. */
    static final long FILE = 128L << 20;

    /** Bytes of everything a workbook unpacks to. */
    static final long UNPACKED = 400L << 20;

    /** Bytes unpacked for each packed byte, of parts that are larger than {@link #SMALL_PART}. */
    static final long RATIO = 100;

    static final long SMALL_PART = 1 << 20;

    /** Files within a workbook. */
    static final int PARTS = 2_000;

    static final int ROWS = 500_000;
    static final int COLUMNS = 1_000;

    /** Cells, counting the empty ones up to the last of each row. */
    static final long CELLS = 10_000_000;

    /** Characters of one cell; as many as a spreadsheet takes. */
    static final int CELL = 32_767;

    /** Problems of one kind listed for one file; the last one says how many more there are. */
    static final int LISTED = 500;

    private Limits() {}
}
