package org.plenary.documents.pdf;

import com.itextpdf.layout.element.Div;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.properties.VerticalAlignment;

import org.plenary.documents.CoverBand;
import org.plenary.report.About;
import org.plenary.report.Text;
import org.plenary.report.chart.Colour;

/** The first page of a book, and the head of a sheet. */
final class Cover {

    private final PdfText text;
    private final Paper paper;

    Cover(PdfText text, Paper paper) {
        this.text = text;
        this.paper = paper;
    }

    Div band(About about) {
        var band = new Div().setHeight(CoverBand.HEIGHT - CoverBand.FOOT - paper.top());
        band.setVerticalAlignment(VerticalAlignment.BOTTOM)
                .setMarginBottom(CoverBand.FOOT + CoverBand.EDGE + CoverBand.BELOW);
        float size = CoverBand.titleSize(about.title());
        var title = text.paragraph(Text.of(about.title()), true).setFontSize(size);
        title.setFixedLeading(size * 1.22f).setMargin(0).setFontColor(Ink.of(Colour.WHITE));
        band.add(title);
        if (!about.subtitle().isBlank()) {
            var subtitle = text.paragraph(Text.of(about.subtitle()), false).setFontSize(17);
            subtitle.setFixedLeading(25).setMarginTop(16).setMarginBottom(0);
            band.add(subtitle.setFontColor(Ink.of(Colour.TEAL_MIST)));
        }
        return band;
    }

    Div imprint(About about) {
        var imprint = new Div();
        imprint.add(line(about.publisher(), true, 14));
        imprint.add(line(about.dateInWords(), false, 12));
        if (!about.version().isBlank()) {
            imprint.add(line(about.version(), false, 12));
        }
        return imprint;
    }

    Div head(About about) {
        var head = new Div().setMarginBottom(14);
        var title = text.paragraph(Text.of(about.title()), true).setFontSize(20);
        title.setFixedLeading(26).setMargin(0).setFontColor(Ink.of(Colour.TEAL));
        head.add(title);
        if (!about.subtitle().isBlank()) {
            var subtitle = text.paragraph(Text.of(about.subtitle()), false).setFontSize(13);
            subtitle.setFixedLeading(19).setMarginTop(3).setMarginBottom(0);
            head.add(subtitle.setFontColor(Ink.of(Colour.QUIET)));
        }
        return head;
    }

    private Paragraph line(String words, boolean bold, float size) {
        var line = text.paragraph(Text.of(words), bold).setFontSize(size);
        line.setFixedLeading(size * 1.5f).setMargin(0);
        return line.setFontColor(Ink.of(bold ? Colour.INK : Colour.QUIET));
    }
}
