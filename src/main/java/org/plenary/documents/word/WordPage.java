package org.plenary.documents.word;

import org.plenary.report.Form;

/** The sheet of paper and its margins, in points; A4. */
record WordPage(double width, double height, double left, double right, double top, double bottom) {

    static WordPage of(Form form) {
        return switch (form) {
            case BOOK -> new WordPage(595.3, 841.9, 68, 68, 84, 80);
            case SHEET -> new WordPage(595.3, 841.9, 56, 56, 68, 62);
            case WIDE_SHEET -> new WordPage(841.9, 595.3, 52, 52, 60, 58);
        };
    }

    double textWidth() {
        return width - left - right;
    }

    double textHeight() {
        return height - top - bottom;
    }

    boolean lying() {
        return width > height;
    }

    /** Twentieths of a point, as Word measures. */
    static String twips(double points) {
        return String.valueOf(Math.round(points * 20));
    }

    /** English Metric Units, as Word measures pictures: 12,700 to a point. */
    static String emu(double points) {
        return String.valueOf(Math.round(points * 12700));
    }
}
