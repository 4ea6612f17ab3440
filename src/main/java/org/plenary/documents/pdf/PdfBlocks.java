package org.plenary.documents.pdf;

import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import com.itextpdf.layout.borders.SolidBorder;
import com.itextpdf.layout.element.AreaBreak;
import com.itextpdf.layout.element.Div;
import com.itextpdf.layout.element.IBlockElement;
import com.itextpdf.layout.element.Image;
import com.itextpdf.layout.element.List;
import com.itextpdf.layout.element.ListItem;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.element.Tab;
import com.itextpdf.layout.element.TabStop;
import com.itextpdf.layout.properties.ListNumberingType;
import com.itextpdf.layout.properties.TabAlignment;

import org.jspecify.annotations.Nullable;
import org.plenary.report.Block;
import org.plenary.report.Block.Box;
import org.plenary.report.Block.BulletList;
import org.plenary.report.Block.Contents;
import org.plenary.report.Block.Figure;
import org.plenary.report.Block.Heading;
import org.plenary.report.Block.NumberedList;
import org.plenary.report.Block.PageBreak;
import org.plenary.report.Block.Role;
import org.plenary.report.Block.Table;
import org.plenary.report.Block.Tone;
import org.plenary.report.Captions;
import org.plenary.report.Form;
import org.plenary.report.Report;
import org.plenary.report.Text;
import org.plenary.report.chart.ChartLayout;
import org.plenary.report.chart.Colour;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

/**
 * Adds the blocks of a report to a PDF one after the other, and notes where headings came to lie.
 */
final class PdfBlocks {

    /** A list of up to so many items is not divided between pages. */
    private static final int SHORT_LIST = 12;

    /** Nor is a table of up to so many rows. */
    private static final int SHORT_TABLE = 9;

    /** Fewer than so many rows alone on a last page look lost, and more of them go there. */
    private static final int FEW_ROWS = 5;

    private static final int LAST_ROWS = 6;

    /** In points: what a row can do without, so that a few rows more find room on a page. */
    private static final float SAVED = 2;

    /** In points, above and below a table on every page. */
    private static final float TABLE_MARGIN = 26;

    private final Report report;
    private final Paper paper;
    private final com.itextpdf.layout.Document document;
    private final PdfText text;
    private final PdfTable tables;
    private final PdfChart charts;
    private final ChartLayout layout;
    private final Captions captions;
    private final PageNumbers known;
    private final Map<String, Integer> pageOf = new HashMap<>();

    /** What has to lie on one page with what comes next. */
    private final java.util.List<IBlockElement> chain = new ArrayList<>();

    private boolean atTop = true;

    PdfBlocks(
            Report report,
            Paper paper,
            com.itextpdf.layout.Document document,
            PdfText text,
            PdfTable tables,
            PdfChart charts,
            ChartLayout layout,
            PageNumbers known) {
        this.report = report;
        this.paper = paper;
        this.document = document;
        this.text = text;
        this.tables = tables;
        this.charts = charts;
        this.layout = layout;
        this.captions = new Captions(report);
        this.known = known;
    }

    Map<String, Integer> pageOf() {
        return pageOf;
    }

    void cover() {
        var cover = new Cover(text, paper);
        if (report.form() == Form.BOOK) {
            document.add(cover.band(report.about()));
            document.add(cover.imprint(report.about()));
            document.add(new AreaBreak());
        } else {
            document.add(cover.head(report.about()));
            atTop = false;
        }
    }

    /**
     * @param next what follows, null at the end; some things stay on one page with what follows
     */
    void add(Block block, @Nullable Block next) {
        switch (block) {
            case Heading heading -> heading(heading);
            case Block.Paragraph paragraph -> {
                chain.add(paragraph(paragraph));
                if (!paragraph.staysWith(next)) {
                    release(false);
                }
            }
            case BulletList list -> put(bullets(list));
            case NumberedList list -> put(numbers(list));
            case Table table -> table(table);
            case Figure figure -> figure(figure);
            case Box box -> put(box(box));
            case PageBreak _ -> newPage();
            case Contents contents -> contents(contents);
        }
    }

    private void put(IBlockElement element) {
        chain.add(element);
        release(false);
    }

    /**
     * Adds the chain in one piece.
     *
     * @param withNext whether what is added next belongs on the same page, too
     */
    private void release(boolean withNext) {
        if (chain.isEmpty()) {
            return;
        }
        if (chain.size() == 1 && !withNext) {
            document.add(chain.getFirst());
        } else {
            var piece = new Div().setKeepTogether(true).setKeepWithNext(withNext);
            piece.getAccessibilityProperties().setRole(null);
            chain.forEach(piece::add);
            document.add(piece);
        }
        chain.clear();
        atTop = false;
    }

    /** The end: nothing is left to come. */
    void finish() {
        release(false);
    }

    private void newPage() {
        release(false);
        if (!atTop) {
            document.add(new AreaBreak());
            atTop = true;
        }
    }

    private void heading(Heading heading) {
        if (heading.level() == 1 && report.form() == Form.BOOK) {
            newPage();
        }
        var words =
                Styles.heading(
                        text.paragraph(heading.text(), true), heading.level(), report.form());
        words.setDestination(heading.id());
        words.setNextRenderer(
                new PlacedParagraph(words, page -> pageOf.putIfAbsent(heading.id(), page)));
        chain.add(words);
    }

    private Paragraph paragraph(Block.Paragraph paragraph) {
        return Styles.styled(
                text.paragraph(paragraph.text(), Styles.isBold(paragraph.role())),
                paragraph.role());
    }

    private List bullets(BulletList from) {
        var list = new List().setListSymbol("•");
        return items(list, from.items());
    }

    private List numbers(NumberedList from) {
        var list = new List(ListNumberingType.DECIMAL).setItemStartIndex(from.first());
        return items(list, from.items());
    }

    private List items(List list, java.util.List<Text> items) {
        list.setSymbolIndent(10).setFontSize(Styles.SIZE).setMarginBottom(9).setMarginLeft(8);
        for (var item : items) {
            var words = Styles.styled(text.paragraph(item, false), Role.BODY).setMarginBottom(4);
            var entry = new ListItem();
            entry.add(words);
            list.add(entry);
        }
        return list.setKeepTogether(items.size() <= SHORT_LIST);
    }

    private void table(Table table) {
        release(true);
        int whole = table.rows().size();
        boolean isTight = isStranded(table, 0) && !isStranded(table, SAVED);
        float saved = isTight ? SAVED : 0;
        int divided = whole - (isStranded(table, saved) ? LAST_ROWS : 0);
        var rows = table.rows().subList(0, divided);
        var laid = tables.table(table, rows, caption(table), paper.width(), saved);
        laid.setDestination(table.id());
        laid.setKeepTogether(whole <= SHORT_TABLE);
        if (divided < whole) {
            document.add(laid.setMarginBottom(0));
            rows = table.rows().subList(divided, whole);
            laid = tables.table(table, rows, new Div(), paper.width(), saved);
            laid.setMarginTop(0).setKeepTogether(true);
        }
        document.add(laid);
        atTop = false;
    }

    /**
     * Whether the last page of a list would hold but a row or a few. A book's tables may.
     *
     * @param saved points by which every row is less high than usual
     */
    private boolean isStranded(Table table, float saved) {
        if (report.form() == Form.BOOK || table.rows().size() <= SHORT_TABLE) {
            return false;
        }
        double around = tables.headHeight(table, paper.width()) + TABLE_MARGIN;
        double room = document.getRenderer().getCurrentArea().getBBox().getHeight() - around;
        int onPage = 0;
        boolean isFirst = true;
        for (double height : tables.heights(table, paper.width())) {
            if (height - saved > room) {
                room = paper.height() - around;
                onPage = 0;
                isFirst = false;
            }
            room -= height - saved;
            onPage++;
        }
        return !isFirst && onPage < FEW_ROWS;
    }

    private Div caption(Table table) {
        var caption = new Div();
        if (!table.caption().isBlank()) {
            caption.add(caption(table, table.id(), table.caption()));
        }
        if (!table.note().isBlank()) {
            caption.add(paragraph(new Block.Paragraph(Role.SMALL, table.note())));
        }
        return caption;
    }

    private void figure(Figure figure) {
        var drawing = layout.draw(figure.chart(), paper.width(), report.about().language());
        var picture = new Image(charts.draw(drawing));
        picture.scaleToFit(paper.width(), paper.height() - 60);
        picture.getAccessibilityProperties().setAlternateDescription(figure.alternative());
        var whole = new Div().setKeepTogether(true);
        whole.setMarginTop(8).setMarginBottom(8).setDestination(figure.id());
        whole.getAccessibilityProperties().setRole(null);
        whole.add(caption(figure, figure.id(), figure.caption()));
        whole.add(new Paragraph().add(picture).setMargin(0));
        put(whole);
        table(figure.data());
    }

    private Paragraph caption(Block block, String id, Text words) {
        var number = Text.NONE.strong(captions.word(block) + " " + captions.number(id) + "  ");
        return Styles.caption(text.paragraph(number.plus(words), false));
    }

    private Div box(Box box) {
        var div = new Div().setKeepTogether(true).setPaddings(14, 16, 7, 16);
        div.setMarginTop(8).setMarginBottom(16);
        div.setBackgroundColor(Ink.of(background(box.tone())));
        div.setBorderLeft(new SolidBorder(Ink.of(edge(box.tone())), 3));
        if (box.title() != null) {
            var title = Styles.styled(text.paragraph(box.title(), true), Role.BODY);
            div.add(title.setMarginBottom(4).setKeepWithNext(true));
        }
        for (var paragraph : box.paragraphs()) {
            div.add(paragraph(paragraph));
        }
        return div;
    }

    private static Colour background(Tone tone) {
        return switch (tone) {
            case PLAIN -> Colour.PAPER;
            case KEY -> Colour.TEAL_MIST;
            case CAVEAT -> Colour.OCHRE_MIST;
        };
    }

    private static Colour edge(Tone tone) {
        return switch (tone) {
            case PLAIN -> Colour.GREY;
            case KEY -> Colour.TEAL;
            case CAVEAT -> Colour.OCHRE;
        };
    }

    private void contents(Contents contents) {
        var title = text.paragraph(Text.of(report.labels().contents()), true);
        chain.add(Styles.heading(title, 1, Form.BOOK));
        title.getAccessibilityProperties().setRole(StandardRoles.P);
        var list = new Div();
        list.getAccessibilityProperties().setRole(StandardRoles.TOC);
        for (var heading : report.headings()) {
            if (heading.level() <= contents.depth()) {
                list.add(entry(heading));
            }
        }
        release(true);
        put(list);
    }

    private Paragraph entry(Heading heading) {
        boolean chapter = heading.level() == 1;
        float indent = 16f * (heading.level() - 1);
        var link = text.inside(heading.text().plain(), heading.id());
        var entry = new Paragraph().add(text.faced(link, chapter));
        entry.add(new Tab()).addTabStops(new TabStop(paper.width() - indent, TabAlignment.RIGHT));
        entry.add(text.plain(known.of(heading.id()), chapter));
        entry.setFontSize(Styles.SIZE).setFixedLeading(17.5f).setMarginLeft(indent);
        entry.setMarginTop(chapter ? 9 : 2).setMarginBottom(0).setKeepTogether(true);
        entry.setFontColor(Ink.of(chapter ? Colour.TEAL : Colour.INK));
        entry.getAccessibilityProperties().setRole(StandardRoles.TOCI);
        return entry;
    }
}
