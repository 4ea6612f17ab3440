package org.plenary.documents.pdf;

import com.itextpdf.layout.element.Div;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.properties.VerticalAlignment;

import org.plenary.report.About;
import org.plenary.report.Text;
import org.plenary.report.chart.Colour;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** The first page of a book, and the head of a sheet. */
final class Cover {

    /** Height of the coloured band in points, from the top of the page. */
    static final float BAND = 452;

    private final PdfText text;
    private final Paper paper;

    Cover(PdfText text, Paper paper) {
        this.text = text;
        this.paper = paper;
    }

    Div band(About about) {
        var band = new Div().setHeight(BAND - paper.top() - 48);
        band.setVerticalAlignment(VerticalAlignment.BOTTOM).setMarginBottom(48 + 6 + 40);
        float size = titleSize(about.title());
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
        imprint.add(line(date(about), false, 12));
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

    static String date(About about) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(about.language())
                .format(about.date());
    }

    private static float titleSize(String title) {
        if (title.length() <= 45) {
            return 38;
        }
        return title.length() <= 90 ? 31 : 25;
    }
}
