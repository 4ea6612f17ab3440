package org.plenary.documents.pdf;

import com.itextpdf.barcodes.BarcodeQRCode;
import com.itextpdf.barcodes.qrcode.EncodeHintType;
import com.itextpdf.barcodes.qrcode.ErrorCorrectionLevel;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.canvas.CanvasArtifact;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.xobject.PdfFormXObject;
import com.itextpdf.layout.Document;
import com.itextpdf.layout.element.AreaBreak;
import com.itextpdf.layout.element.Div;
import com.itextpdf.layout.element.Image;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.element.Text;
import com.itextpdf.layout.properties.TextAlignment;
import com.itextpdf.layout.properties.VerticalAlignment;

import org.plenary.assembly.Progress;
import org.plenary.documents.NewFile;
import org.plenary.report.chart.Colour;
import org.plenary.report.chart.Lettering;
import org.plenary.report.day.Cards;
import org.plenary.report.day.Cards.Card;
import org.plenary.report.day.Cards.Code;
import org.plenary.report.day.Cards.Kind;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;

/** Cards on A4 with lines to cut and fold along; tagged like every other document. */
public final class CardWriter {

    private static final float SMALLEST = 12;
    private static final float RULES = 30;
    private static final float LEADING = 1.3f;
    private static final float GAP = 6;

    /** At 0.7 mm a module the cheapest scanners read it at arm's length. */
    private static final float MODULE = 0.7f;

    private final Lettering lettering;

    public CardWriter(Lettering lettering) {
        this.lettering = lettering;
    }

    /**
     * Nothing is written when there are no cards.
     *
     * @throws org.plenary.assembly.ProblemException {@code document.cannotWrite}
     * @throws org.plenary.assembly.StoppedException when somebody pressed Stop; no file is left
     */
    public void write(Cards cards, Path target, Progress progress) {
        if (!cards.cards().isEmpty()) {
            new NewFile(target).write(out -> new Run(cards, out).write(progress));
        }
    }

    /**
     * Sizes of one kind in points: most for the title, for lines, for head and foot; inner margin;
     * most for places.
     */
    private record Sizes(float title, float line, float foot, float margin, float place) {

        Sizes(float title, float line, float foot, float margin) {
            this(title, line, foot, margin, title);
        }

        static Sizes of(Kind kind) {
            return switch (kind) {
                case SLIP -> new Sizes(17, 13, SMALLEST, 18, 44);
                case LARGE_SLIP -> new Sizes(27, 20, 18, 40, 68);
                case SIGN -> new Sizes(170, 34, 18, 50);
                case TENT -> new Sizes(64, 20, SMALLEST, 34);
                case BADGE -> new Sizes(24, 14, SMALLEST, 12);
                case NOTES -> new Sizes(26, 16, SMALLEST, 56);
            };
        }
    }

    /**
     * @param points of the place's name
     */
    private record Places(float points, boolean onOneLine) {}

    private final class Run {

        private final Cards cards;
        private final OutputStream out;
        private final Typeface typeface = new Typeface();
        private final Printable printable = new Printable(lettering);
        private final Sizes sizes;
        private final PageSize size;

        Run(Cards cards, OutputStream out) {
            this.cards = cards;
            this.out = out;
            sizes = Sizes.of(cards.kind());
            size = cards.kind() == Kind.SIGN ? PageSize.A4.rotate() : PageSize.A4;
        }

        void write(Progress progress) {
            try (var pdf = Conforming.open(cards.about(), out);
                    var document = new Document(pdf, size)) {
                if (cards.kind() == Kind.NOTES) {
                    float margin = sizes.margin();
                    document.setMargins(margin, margin, margin, margin);
                } else {
                    document.setMargins(0, 0, 0, 0);
                }
                typeface.dress(document);
                int perPage = cards.kind().across() * cards.kind().down();
                for (int i = 0; i < cards.cards().size(); i++) {
                    progress.checkStopped();
                    if (cards.kind() == Kind.NOTES) {
                        sheet(document, pdf, cards.cards().get(i), i == 0);
                        continue;
                    }
                    if (i % perPage == 0) {
                        pdf.addNewPage(size);
                    }
                    add(document, pdf, cards.cards().get(i), cell(i % perPage));
                }
            }
        }

        /** From left to right, then down. */
        private Rectangle cell(int place) {
            var kind = cards.kind();
            float width = kind == Kind.BADGE ? millimetres(85) : size.getWidth() / kind.across();
            float height = kind == Kind.BADGE ? millimetres(54) : size.getHeight() / kind.down();
            float left = (size.getWidth() - width * kind.across()) / 2;
            float top = (size.getHeight() - height * kind.down()) / 2;
            int column = place % kind.across();
            int row = place / kind.across();
            return new Rectangle(
                    left + column * width,
                    size.getHeight() - top - (row + 1) * height,
                    width,
                    height);
        }

        private void add(Document document, PdfDocument pdf, Card card, Rectangle cell) {
            var page = pdf.getLastPage();
            lines(page, cell, card);
            boolean isTent = cards.kind() == Kind.TENT;
            float height = isTent ? cell.getHeight() / 2 : cell.getHeight();
            float margin = sizes.margin();
            float width = cell.getWidth() - 2 * margin;
            var code = card.code();
            if (code != null) {
                coded(document, pdf, card, code, cell);
                return;
            }
            var words = new Div();
            words.setFixedPosition(
                    pdf.getNumberOfPages(), cell.getX() + margin, cell.getY() + margin / 2, width);
            words.setHeight(height - margin);
            boolean isCentred =
                    switch (cards.kind()) {
                        case SIGN, TENT, BADGE -> true;
                        case SLIP, LARGE_SLIP, NOTES -> false;
                    };
            words.setVerticalAlignment(VerticalAlignment.MIDDLE);
            words.setTextAlignment(isCentred ? TextAlignment.CENTER : TextAlignment.LEFT);
            head(words, card);
            var places = placesOf(card, width, height - margin);
            float title = titleSize(card.title(), width);
            if (!card.places().isEmpty()) {
                title = Math.min(title, places.points() - 2);
            }
            words.add(
                    paragraph(card.title(), typeface.bold(), title)
                            .setFontColor(Ink.of(Colour.TEAL)));
            for (var line : card.lines()) {
                words.add(paragraph(line, typeface.regular(), sizes.line()));
            }
            if (!card.places().isEmpty()) {
                words.add(gap());
                places(words, card, places);
            }
            small(words, card.foot());
            document.add(words);
        }

        private void places(Div words, Card card, Places sizes) {
            for (var place : card.places()) {
                var where = paragraph(place.where(), typeface.bold(), sizes.points());
                if (sizes.onOneLine()) {
                    var when = new Text("  " + printable.of(place.when()));
                    when.setFont(typeface.regular()).setFontSize(this.sizes.line());
                    words.add(where.add(when));
                } else {
                    words.add(paragraph(place.when(), typeface.regular(), this.sizes.line()));
                    words.add(where);
                }
            }
        }

        /** As large as the card allows; where there is little room place and time share a line. */
        private Places placesOf(Card card, float width, float height) {
            float left = height - sizes.title() * LEADING - 3 * GAP;
            for (var line : card.head()) {
                left -= height(line, sizes.foot(), width);
            }
            float each = left / Math.max(1, card.places().size()) / LEADING;
            float stacked = each - sizes.line();
            return stacked > sizes.title()
                    ? new Places(Math.min(stacked, sizes.place()), false)
                    : new Places(Math.min(each, sizes.title() + 2), true);
        }

        private float height(String words, float points, float width) {
            return words.isBlank()
                    ? 0
                    : lettering.wrap(words, points, false, width).size() * points * LEADING;
        }

        /** The name above, as large as the whole width allows; the code beside what is small. */
        private void coded(
                Document document, PdfDocument pdf, Card card, Code code, Rectangle cell) {
            int page = pdf.getNumberOfPages();
            float margin = sizes.margin();
            float width = cell.getWidth() - 2 * margin;
            var square = new Square(code, pdf);
            float foot = cell.getY() + margin / 2;
            float besideWidth = width - square.side() - margin / 2;
            float band = Math.max(square.side(), besideHeight(card, besideWidth));
            var words = new Div();
            words.setFixedPosition(page, cell.getX() + margin, foot + band, width);
            words.setHeight(cell.getHeight() - margin - band);
            words.setVerticalAlignment(VerticalAlignment.MIDDLE);
            words.add(
                    paragraph(card.title(), typeface.bold(), titleSize(card.title(), width))
                            .setFontColor(Ink.of(Colour.TEAL)));
            var beside = new Div();
            beside.setFixedPosition(page, cell.getX() + margin, foot, besideWidth);
            beside.setHeight(band).setVerticalAlignment(VerticalAlignment.MIDDLE);
            for (var line : card.lines()) {
                beside.add(paragraph(line, typeface.regular(), sizes.line()));
            }
            small(beside, card.foot());
            document.add(words).add(beside);
            document.add(
                    square.image()
                            .setFixedPosition(
                                    page, cell.getRight() - margin - square.side(), foot));
        }

        /** Of all lines, with a little to spare: what does not fit a card would not be printed. */
        private float besideHeight(Card card, float width) {
            float height = height(card.foot(), sizes.foot(), width * 0.98f) + 2;
            for (var line : card.lines()) {
                height += height(line, sizes.line(), width * 0.98f);
            }
            return height;
        }

        /** A QR code with the margin of four modules it needs. */
        private static final class Square {

            private final PdfFormXObject form;
            private final String alternative;

            Square(Code code, PdfDocument pdf) {
                var qr =
                        new BarcodeQRCode(
                                code.letters(),
                                Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M));
                form = qr.createFormXObject(Ink.of(Colour.INK), millimetres(MODULE), pdf);
                alternative = code.alternative();
            }

            float side() {
                return form.getWidth();
            }

            Image image() {
                var image = new Image(form);
                image.getAccessibilityProperties().setAlternateDescription(alternative);
                return image;
            }
        }

        /** The words flow as long as they are, and what they leave of the page is ruled. */
        private void sheet(Document document, PdfDocument pdf, Card card, boolean isFirst) {
            if (!isFirst) {
                document.add(new AreaBreak());
            }
            var words = new Div();
            head(words, card);
            words.add(
                    paragraph(card.title(), typeface.bold(), sizes.title())
                            .setFontColor(Ink.of(Colour.TEAL)));
            for (var line : card.lines()) {
                words.add(paragraph(line, typeface.regular(), sizes.line()).setMarginBottom(4));
            }
            small(words, card.foot());
            document.add(words);
            var left = document.getRenderer().getCurrentArea().getBBox();
            var canvas = new PdfCanvas(pdf.getLastPage());
            canvas.openTag(new CanvasArtifact());
            canvas.setStrokeColor(Ink.of(Colour.GREY)).setLineWidth(0.5f);
            for (float y = left.getTop() - RULES; y >= left.getBottom(); y -= RULES) {
                canvas.moveTo(left.getLeft(), y).lineTo(left.getRight(), y).stroke();
            }
            canvas.closeTag().release();
        }

        private void head(Div words, Card card) {
            card.head().forEach(line -> small(words, line));
            if (!card.head().isEmpty()) {
                words.add(gap());
            }
        }

        private static Div gap() {
            var gap = new Div().setHeight(GAP);
            gap.getAccessibilityProperties().setRole(null);
            return gap;
        }

        private void small(Div words, String line) {
            if (!line.isBlank()) {
                words.add(
                        paragraph(line, typeface.regular(), sizes.foot())
                                .setFontColor(Ink.of(Colour.QUIET)));
            }
        }

        private Paragraph paragraph(String words, PdfFont font, float points) {
            return new Paragraph(printable.of(words))
                    .setFont(font)
                    .setFontSize(points)
                    .setMargin(0)
                    .setFixedLeading(points * LEADING);
        }

        /** As large as fits on one line. */
        private float titleSize(String title, float width) {
            float one = typeface.bold().getWidth(printable.of(title), 1);
            return Math.clamp(width / one * 0.98f, SMALLEST, sizes.title());
        }

        /** To cut, fold and write along: artifacts, which nobody who listens has to hear. */
        private void lines(PdfPage page, Rectangle cell, Card card) {
            var canvas = new PdfCanvas(page);
            canvas.openTag(new CanvasArtifact());
            canvas.setStrokeColor(Ink.of(Colour.GREY)).setLineWidth(0.5f);
            switch (cards.kind()) {
                case SLIP, LARGE_SLIP, BADGE -> canvas.setLineDash(2, 3).rectangle(cell).stroke();
                case TENT -> {
                    float fold = cell.getY() + cell.getHeight() / 2;
                    canvas.setLineDash(1, 4).moveTo(0, fold).lineTo(size.getWidth(), fold);
                    canvas.stroke().setLineDash(0).moveTo(0, cell.getY());
                    canvas.lineTo(size.getWidth(), cell.getY()).stroke();
                    back(canvas, cell, card);
                }
                case SIGN, NOTES -> {}
            }
            canvas.closeTag().release();
        }

        /** The other side of a tent, upside down until it is folded. */
        private void back(PdfCanvas canvas, Rectangle cell, Card card) {
            float width = cell.getWidth() - 2 * sizes.margin();
            float points = titleSize(card.title(), width);
            var words = printable.of(card.title());
            float length = typeface.bold().getWidth(words, points);
            float x = cell.getX() + (cell.getWidth() + length) / 2;
            float y = cell.getY() + cell.getHeight() * 0.75f + points * 0.35f;
            canvas.beginText()
                    .setFontAndSize(typeface.bold(), points)
                    .setFillColor(Ink.of(Colour.TEAL))
                    .setTextMatrix(-1, 0, 0, -1, x, y)
                    .showText(words)
                    .endText();
        }

        private static float millimetres(float mm) {
            return mm * 72 / 25.4f;
        }
    }
}
