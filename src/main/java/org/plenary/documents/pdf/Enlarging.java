package org.plenary.documents.pdf;

import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.event.AbstractPdfDocumentEvent;
import com.itextpdf.kernel.pdf.event.AbstractPdfDocumentEventHandler;

/** Large print: finished pages that were laid out on less paper are enlarged to whole sheets. */
final class Enlarging extends AbstractPdfDocumentEventHandler {

    private final float by;

    Enlarging(float by) {
        this.by = by;
    }

    @Override
    protected void onAcceptedEvent(AbstractPdfDocumentEvent event) {
        for (int number = 1; number <= event.getDocument().getNumberOfPages(); number++) {
            enlarge(event.getDocument().getPage(number));
        }
    }

    private void enlarge(PdfPage page) {
        var first =
                new PdfCanvas(
                        page.newContentStreamBefore(), page.getResources(), page.getDocument());
        first.concatMatrix(by, 0, 0, by, 0, 0).release();
        var small = page.getPageSize();
        page.setMediaBox(new Rectangle(small.getWidth() * by, small.getHeight() * by));
    }
}
