package org.plenary.documents.word;

import org.jspecify.annotations.Nullable;
import org.plenary.documents.CoverBand;
import org.plenary.report.About;
import org.plenary.report.Block;
import org.plenary.report.Block.Box;
import org.plenary.report.Block.BulletList;
import org.plenary.report.Block.Contents;
import org.plenary.report.Block.Figure;
import org.plenary.report.Block.Heading;
import org.plenary.report.Block.NumberedList;
import org.plenary.report.Block.PageBreak;
import org.plenary.report.Block.Paragraph;
import org.plenary.report.Block.Role;
import org.plenary.report.Block.Table;
import org.plenary.report.Captions;
import org.plenary.report.Form;
import org.plenary.report.Report;
import org.plenary.report.Text;
import org.plenary.report.chart.ChartLayout;
import org.plenary.report.chart.Lettering;

import java.util.List;

/** The text of a Word file, block by block. */
final class WordBody {

    /** A list of up to so many items is not divided between pages. */
    private static final int SHORT_LIST = 12;

    private final Report report;
    private final WordPage page;
    private final Lettering lettering;
    private final WordText text;
    private final WordTable tables;
    private final WordPictures pictures;
    private final WordLists lists;
    private final Bookmarks bookmarks;
    private final Captions captions;
    private final Markup xml = Markup.root("w:document").open("w:body");

    private int bookmark;
    private boolean newPage;
    private boolean afterTable;

    WordBody(
            Report report,
            Lettering lettering,
            WordText text,
            WordTable tables,
            WordPictures pictures,
            WordLists lists,
            Bookmarks bookmarks) {
        this.report = report;
        this.page = WordPage.of(report.form());
        this.lettering = lettering;
        this.text = text;
        this.tables = tables;
        this.pictures = pictures;
        this.lists = lists;
        this.bookmarks = bookmarks;
        this.captions = new Captions(report);
    }

    void cover() {
        var about = report.about();
        if (report.form() == Form.BOOK) {
            band(about);
            newPage = true;
        } else {
            paragraph("SheetTitle", Text.of(about.title()));
            if (!about.subtitle().isBlank()) {
                paragraph("SheetSubtitle", Text.of(about.subtitle()));
            }
        }
    }

    private void band(About about) {
        float size = CoverBand.titleSize(about.title());
        double subtitle =
                about.subtitle().isBlank() ? 0 : 16 + lines(about.subtitle(), 17, false) * 25;
        double title = lines(about.title(), size, true) * size * 1.22;
        double above = CoverBand.HEIGHT - CoverBand.FOOT - page.top() - title - subtitle;
        double below = CoverBand.FOOT + CoverBand.EDGE + CoverBand.BELOW;
        xml.open("w:p").open("w:pPr").value("w:pStyle", "Title");
        xml.empty("w:spacing", "w:before", WordPage.twips(Math.max(0, above))).close();
        pictures.coverBand(xml, page.width());
        var half = String.valueOf(Math.round(size * 2));
        xml.open("w:r").open("w:rPr").value("w:sz", half).value("w:szCs", half).close();
        xml.open("w:t", "xml:space", "preserve").text(about.title()).close().close().close();
        if (!about.subtitle().isBlank()) {
            paragraph("Subtitle", Text.of(about.subtitle()));
        }
        xml.open("w:p").open("w:pPr").value("w:pStyle", "Publisher");
        xml.empty("w:spacing", "w:before", WordPage.twips(below)).close();
        WordText.plain(xml, about.publisher());
        xml.close();
        paragraph("Imprint", Text.of(about.dateInWords()));
        if (!about.version().isBlank()) {
            paragraph("Imprint", Text.of(about.version()));
        }
    }

    private int lines(String words, double size, boolean bold) {
        return lettering.wrap(words, size, bold, page.textWidth()).size();
    }

    /**
     * @param next what follows, null at the end
     */
    void add(Block block, @Nullable Block next) {
        switch (block) {
            case Heading heading -> heading(heading);
            case Paragraph paragraph -> {
                open(WordStyles.of(paragraph.role()), paragraph.staysWith(next));
                close(paragraph.text());
            }
            case BulletList list -> list(list.items(), "ListBullet", lists.bullets());
            case NumberedList list ->
                    list(list.items(), "ListNumber", lists.startingAt(list.first()));
            case Table table -> table(table);
            case Figure figure -> figure(figure);
            case Box box -> box(box);
            case PageBreak _ -> newPage = true;
            case Contents contents -> contents(contents);
        }
    }

    byte[] finished(String header, String footer) {
        if (afterTable) {
            spacer();
        }
        xml.open("w:sectPr");
        xml.empty("w:headerReference", "w:type", "default", "r:id", header);
        xml.empty("w:footerReference", "w:type", "default", "r:id", footer);
        xml.empty(
                "w:pgSz",
                "w:w",
                WordPage.twips(page.width()),
                "w:h",
                WordPage.twips(page.height()),
                "w:orient",
                page.lying() ? "landscape" : "portrait");
        xml.empty(
                "w:pgMar",
                "w:top",
                WordPage.twips(page.top()),
                "w:right",
                WordPage.twips(page.right()),
                "w:bottom",
                WordPage.twips(page.bottom()),
                "w:left",
                WordPage.twips(page.left()),
                "w:header",
                WordPage.twips(page.top() * 0.42),
                "w:footer",
                WordPage.twips(page.bottom() * 0.4),
                "w:gutter",
                "0");
        if (report.form() == Form.BOOK) {
            xml.empty("w:titlePg");
        }
        return xml.close().bytes();
    }

    private void heading(Heading heading) {
        start("Heading" + heading.level());
        bookmarked(heading.id(), () -> text.write(xml, heading.text()));
        xml.close();
    }

    private void paragraph(String style, Text words) {
        open(style, false);
        close(words);
    }

    /** Ends the properties, writes the words and ends the paragraph. */
    private void close(Text words) {
        afterTable();
        xml.close();
        text.write(xml, words);
        xml.close();
    }

    private void list(List<Text> items, String style, String number) {
        for (int i = 0; i < items.size(); i++) {
            open(style, items.size() <= SHORT_LIST && i < items.size() - 1);
            xml.open("w:numPr").value("w:ilvl", "0").value("w:numId", number).close();
            close(items.get(i));
        }
    }

    private void table(Table table) {
        if (table.caption().isBlank()) {
            if (afterTable || newPage) {
                spacer();
            }
        } else {
            caption(table, table.id(), table.caption());
        }
        if (!table.note().isBlank()) {
            open(WordStyles.of(Role.SMALL), true);
            close(table.note());
        }
        tables.write(xml, table, page.textWidth());
        afterTable = true;
    }

    private void figure(Figure figure) {
        caption(figure, figure.id(), figure.caption());
        var layout = new ChartLayout(lettering);
        var drawing = layout.draw(figure.chart(), page.textWidth(), report.about().language());
        double scale = Math.min(1, (page.textHeight() - 60) / drawing.height());
        start("Figure");
        pictures.chart(xml, drawing, scale, figure.alternative());
        xml.close();
        table(figure.data());
    }

    private void caption(Block block, String id, Text words) {
        start("Caption");
        bookmarked(
                id,
                () -> {
                    WordText.strong(xml, captions.word(block) + " ");
                    WordText.strongField(
                            xml,
                            "SEQ " + captions.word(block) + " \\* ARABIC",
                            String.valueOf(captions.number(id)));
                    WordText.plain(xml, "  ");
                    text.write(xml, words);
                });
        xml.close();
    }

    private void box(Box box) {
        var style = WordStyles.of(box.tone());
        if (box.title() != null) {
            open(style, true);
            afterTable();
            xml.close().open("w:r").open("w:rPr").empty("w:b").empty("w:bCs").close();
            xml.open("w:t").text(box.title().plain()).close().close().close();
        }
        for (var paragraph : box.paragraphs()) {
            paragraph(style, paragraph.text());
        }
        afterTable = true;
    }

    /**
     * A contents field that is already filled in, with links and without page numbers: only Word
     * can count pages, and asking it to on opening would greet every reader with a question.
     */
    private void contents(Contents contents) {
        paragraph("TOCHeading", Text.of(report.labels().contents()));
        var headings =
                report.headings().stream().filter(h -> h.level() <= contents.depth()).toList();
        for (int h = 0; h < headings.size(); h++) {
            var heading = headings.get(h);
            start("TOC" + heading.level());
            if (h == 0) {
                WordText.instruction(xml, "TOC \\o \"1-" + contents.depth() + "\" \\h \\z \\u");
            }
            xml.open("w:hyperlink", "w:anchor", bookmarks.of(heading.id()), "w:history", "1");
            WordText.plain(xml, heading.text().plain());
            xml.close();
            if (h == headings.size() - 1) {
                WordText.fieldMark(xml, "end");
            }
            xml.close();
        }
    }

    private void bookmarked(String id, Runnable words) {
        var number = String.valueOf(bookmark++);
        xml.empty("w:bookmarkStart", "w:id", number, "w:name", bookmarks.of(id));
        words.run();
        xml.empty("w:bookmarkEnd", "w:id", number);
    }

    private void start(String style) {
        open(style, false);
        afterTable();
        xml.close();
    }

    private void open(String style, boolean keepNext) {
        xml.open("w:p").open("w:pPr").value("w:pStyle", style);
        if (keepNext) {
            xml.empty("w:keepNext");
        }
        if (newPage) {
            xml.empty("w:pageBreakBefore");
            newPage = false;
        }
    }

    /** Word has no space after a table; what follows brings its own. */
    private void afterTable() {
        if (afterTable) {
            xml.empty("w:spacing", "w:before", WordPage.twips(16));
            afterTable = false;
        }
    }

    /** Two tables without a paragraph between them would become one. */
    private void spacer() {
        afterTable = false;
        open("Normal", false);
        xml.empty("w:spacing", "w:line", "160", "w:lineRule", "exact").close().close();
    }
}
