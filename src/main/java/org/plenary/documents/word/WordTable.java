package org.plenary.documents.word;

import org.plenary.documents.ColumnWidths;
import org.plenary.report.Block.Align;
import org.plenary.report.Block.Table;
import org.plenary.report.Text;
import org.plenary.report.chart.Colour;

/** Tables with a grid, a header row that repeats on every page, and no merged cells. */
final class WordTable {

    private static final double SIZE = 12;
    private static final double PADDING = 12;

    /** A table of up to so many rows is not divided between pages. */
    private static final int SHORT = 9;

    private static final String FREE = "TableText";
    private static final String KEPT = "TableTextKept";

    private final WordText text;
    private final ColumnWidths columnWidths;

    WordTable(WordText text, ColumnWidths columnWidths) {
        this.text = text;
        this.columnWidths = columnWidths;
    }

    void write(Markup xml, Table table, double width) {
        var widths = columnWidths.of(table, width, SIZE, PADDING);
        xml.open("w:tbl");
        properties(xml, table, width);
        xml.open("w:tblGrid");
        for (double column : widths) {
            xml.empty("w:gridCol", "w:w", WordPage.twips(column));
        }
        xml.close();
        headerRow(xml, table, widths);
        int rows = table.rows().size();
        for (int r = 0; r < rows; r++) {
            boolean stays = rows <= SHORT && r < rows - 1;
            xml.open("w:tr").open("w:trPr").empty("w:cantSplit").close();
            for (int c = 0; c < widths.length; c++) {
                cell(xml, table, c, table.rows().get(r).get(c), widths[c], stays ? KEPT : FREE);
            }
            xml.close();
        }
        xml.close();
    }

    private static void properties(Markup xml, Table table, double width) {
        xml.open("w:tblPr").value("w:tblStyle", "PlenaryTable");
        xml.empty("w:tblW", "w:w", WordPage.twips(width), "w:type", "dxa");
        xml.empty("w:tblLayout", "w:type", "fixed");
        xml.empty(
                "w:tblLook",
                "w:val",
                table.rowHeaders() ? "04A0" : "0420",
                "w:firstRow",
                "1",
                "w:lastRow",
                "0",
                "w:firstColumn",
                table.rowHeaders() ? "1" : "0",
                "w:lastColumn",
                "0",
                "w:noHBand",
                "0",
                "w:noVBand",
                "1");
        if (!table.caption().isBlank()) {
            xml.value("w:tblCaption", table.caption().plain());
        }
        xml.close();
    }

    private void headerRow(Markup xml, Table table, double[] widths) {
        xml.open("w:tr").open("w:trPr").empty("w:cantSplit").empty("w:tblHeader").close();
        for (int c = 0; c < widths.length; c++) {
            cell(
                    xml,
                    table,
                    c,
                    Text.of(table.columns().get(c).heading()),
                    widths[c],
                    "TableHeading");
        }
        xml.close();
    }

    private void cell(Markup xml, Table table, int column, Text words, double width, String style) {
        xml.open("w:tc").open("w:tcPr");
        xml.empty("w:tcW", "w:w", WordPage.twips(width), "w:type", "dxa");
        if (style.equals("TableHeading")) {
            xml.open("w:tcBorders");
            var teal = Colour.TEAL.hex();
            xml.empty("w:bottom", "w:val", "single", "w:sz", "10", "w:space", "0", "w:color", teal);
            xml.close().value("w:vAlign", "bottom");
        }
        xml.close().open("w:p").open("w:pPr");
        xml.value("w:pStyle", style);
        if (table.columns().get(column).align() == Align.END) {
            xml.value("w:jc", "right");
        }
        xml.close();
        text.write(xml, words);
        xml.close().close();
    }
}
