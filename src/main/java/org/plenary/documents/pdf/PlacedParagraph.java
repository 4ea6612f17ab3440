package org.plenary.documents.pdf;

import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.renderer.DrawContext;
import com.itextpdf.layout.renderer.IRenderer;
import com.itextpdf.layout.renderer.ParagraphRenderer;

import java.util.function.IntConsumer;

/** Tells on which page a paragraph was drawn. */
final class PlacedParagraph extends ParagraphRenderer {

    private final IntConsumer page;

    PlacedParagraph(Paragraph paragraph, IntConsumer page) {
        super(paragraph);
        this.page = page;
    }

    @Override
    public IRenderer getNextRenderer() {
        return new PlacedParagraph((Paragraph) modelElement, page);
    }

    @Override
    public void draw(DrawContext context) {
        super.draw(context);
        page.accept(getOccupiedArea().getPageNumber());
    }
}
