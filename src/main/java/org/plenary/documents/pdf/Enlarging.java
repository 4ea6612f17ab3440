package org.plenary.documents.pdf;

import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.event.AbstractPdfDocumentEvent;
import com.itextpdf.kernel.pdf.event.AbstractPdfDocumentEventHandler;
import com.itextpdf.kernel.pdf.event.PdfDocumentEvent;

/** Large print: a finished page that was laid out on less paper is enlarged to the whole sheet. */
final class Enlarging extends AbstractPdfDocumentEventHandler {

    private final float by;

    Enlarging(float by) {
        this.by = by;
    }

    @Override
    protected void onAcceptedEvent(AbstractPdfDocumentEvent event) {
        var page = ((PdfDocumentEvent) event).getPage();
        var first =
                new PdfCanvas(
                        page.newContentStreamBefore(), page.getResources(), page.getDocument());
        first.concatMatrix(by, 0, 0, by, 0, 0).release();
        var small = page.getPageSize();
        page.setMediaBox(new Rectangle(small.getWidth() * by, small.getHeight() * by));
    }
}
