package org.plenary.documents.print;

import org.plenary.assembly.Progress;
import org.plenary.documents.pdf.PdfWriter;
import org.plenary.report.SeatList;
import org.plenary.texts.Texts;

import java.nio.file.Path;

/** Seat lists as PDF, accessible like every other document. */
public final class SeatListPrinter {

    private final PdfWriter pdf;
    private final Texts texts;

    /**
     * @param texts in the language of the assembly, which may not be that of the window
     */
    public SeatListPrinter(PdfWriter pdf, Texts texts) {
        this.pdf = pdf;
        this.texts = texts;
    }

    /** For the tables and the facilitators: who sits at each. */
    public void byTable(SeatList seats, Path target) {
        pdf.write(seats.byTable(texts), target, Progress.NONE);
    }

    /** For the door: everybody in the order of the alphabet. */
    public void byName(SeatList seats, Path target) {
        pdf.write(seats.byName(texts), target, Progress.NONE);
    }
}
