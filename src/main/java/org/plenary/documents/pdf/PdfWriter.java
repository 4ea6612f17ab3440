package org.plenary.documents.pdf;

import org.plenary.assembly.Progress;
import org.plenary.documents.NewFile;
import org.plenary.report.Block.Contents;
import org.plenary.report.Report;
import org.plenary.report.chart.Lettering;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * Writes a report as one PDF that conforms to PDF/UA-1 (accessible) and PDF/A-2a (for archives):
 * tagged, with bookmarks, contents with page numbers and embedded fonts.
 */
public final class PdfWriter {

    /** A second pass prints what the first found; a third only if a number moved a line. */
    private static final int MOST_PASSES = 4;

    private static final float LARGE = 1.5f;

    private final Lettering lettering;
    private final float enlarged;

    public PdfWriter(Lettering lettering) {
        this(lettering, 1);
    }

    private PdfWriter(Lettering lettering, float enlarged) {
        this.lettering = lettering;
        this.enlarged = enlarged;
    }

    /** Nothing below 18 point, as organisations of blind and partially sighted people ask. */
    public static PdfWriter largePrint(Lettering lettering) {
        return new PdfWriter(lettering, LARGE);
    }

    /**
     * @throws org.plenary.assembly.ProblemException {@code document.cannotWrite}
     * @throws org.plenary.assembly.StoppedException when somebody pressed Stop; no file is left
     */
    public void write(Report report, Path target, Progress progress) {
        progress.at(0, "report.layingOut");
        var known =
                hasContents(report)
                        ? pass(report, PageNumbers.UNKNOWN, progress).measure()
                        : PageNumbers.UNKNOWN;
        progress.at(0.5, "report.writingPdf");
        new NewFile(target).write(out -> writeSettled(report, known, out, progress));
        progress.at(1, "report.writingPdf");
    }

    /** Nothing else says on which page something lies. */
    private static boolean hasContents(Report report) {
        return report.blocks().stream().anyMatch(Contents.class::isInstance);
    }

    private void writeSettled(Report report, PageNumbers first, OutputStream out, Progress progress)
            throws IOException {
        var known = first;
        for (int passes = 2; passes <= MOST_PASSES; passes++) {
            var bytes = new ByteArrayOutputStream();
            var found = pass(report, known, progress).write(bytes);
            if (found.equals(known) || !hasContents(report)) {
                bytes.writeTo(out);
                return;
            }
            known = found;
        }
        throw new IllegalStateException("page numbers do not settle: " + report.about().title());
    }

    private PdfPass pass(Report report, PageNumbers known, Progress progress) {
        return new PdfPass(report, lettering, known, progress, enlarged);
    }
}
