package org.plenary.report;

/** How a document lies on paper. */
public enum Form {
    /** A book: cover, chapters on new pages, A4 upright. */
    BOOK,
    /** A few pages with the title at the head of the first, A4 upright. */
    SHEET,
    /** A sheet lying on its long side, for tables with many columns. */
    WIDE_SHEET
}
