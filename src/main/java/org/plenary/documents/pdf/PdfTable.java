package org.plenary.documents.pdf;

import com.itextpdf.kernel.pdf.tagging.PdfStructureAttributes;
import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import com.itextpdf.layout.borders.Border;
import com.itextpdf.layout.borders.SolidBorder;
import com.itextpdf.layout.element.Cell;
import com.itextpdf.layout.element.Div;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.element.Table;
import com.itextpdf.layout.properties.TextAlignment;
import com.itextpdf.layout.properties.UnitValue;
import com.itextpdf.layout.properties.VerticalAlignment;

import org.plenary.documents.ColumnWidths;
import org.plenary.report.Block;
import org.plenary.report.Block.Align;
import org.plenary.report.Block.Column;
import org.plenary.report.Text;
import org.plenary.report.chart.Colour;
import org.plenary.report.chart.Lettering;

import java.util.List;

/** Tables with a repeated header row, thin rules between rows and none between columns. */
final class PdfTable {

    private static final float SIZE = 12;
    private static final float LEADING = 16;
    private static final float GUTTER = 6;
    private static final float ABOVE = 4;
    private static final float BELOW = 5;
    private static final float RULE = 0.6f;
    private static final float HEAD_RULE = 1.2f;

    private final PdfText text;
    private final Lettering lettering;
    private final ColumnWidths columnWidths;

    PdfTable(PdfText text, Lettering lettering) {
        this.text = text;
        this.lettering = lettering;
        columnWidths = new ColumnWidths(lettering);
    }

    /**
     * @param rows some of the table's, in columns as wide as all of them need
     * @param caption may be empty
     * @param width in points
     * @param saved points by which every row is less high than usual
     */
    Table table(Block.Table from, List<List<Text>> rows, Div caption, double width, float saved) {
        var widths = columnWidths.of(from, width, SIZE, 2 * GUTTER);
        var columns = new UnitValue[widths.length];
        for (int c = 0; c < widths.length; c++) {
            columns[c] = UnitValue.createPointValue((float) widths[c]);
        }
        var table = new Table(columns).setFixedLayout().setWidth((float) width);
        table.setMarginTop(10).setMarginBottom(16);
        if (!caption.isEmpty()) {
            table.setCaption(caption);
        }
        for (var column : from.columns()) {
            table.addHeaderCell(headerCell(column));
        }
        for (var row : rows) {
            for (int c = 0; c < row.size(); c++) {
                var cell = cell(from, c, row.get(c));
                cell.setPaddingTop(ABOVE - saved / 2).setPaddingBottom(BELOW - saved / 2);
                table.addCell(cell);
            }
        }
        return table;
    }

    /** Of every row, in points: the words of its cells wrapped as they will be. */
    double[] heights(Block.Table from, double width) {
        var widths = columnWidths.of(from, width, SIZE, 2 * GUTTER);
        return from.rows().stream()
                .mapToDouble(
                        row -> {
                            int lines = 1;
                            for (int c = 0; c < row.size(); c++) {
                                lines = Math.max(lines, lines(row.get(c).plain(), widths[c]));
                            }
                            return lines * LEADING + ABOVE + BELOW + RULE;
                        })
                .toArray();
    }

    double headHeight(Block.Table from, double width) {
        var widths = columnWidths.of(from, width, SIZE, 2 * GUTTER);
        int lines = 1;
        for (int c = 0; c < widths.length; c++) {
            lines = Math.max(lines, lines(from.columns().get(c).heading(), widths[c]));
        }
        return lines * LEADING + ABOVE + BELOW + HEAD_RULE;
    }

    /** As if all were bold, so that a row is rather thought too high than too low. */
    private int lines(String words, double width) {
        return lettering.wrap(words, SIZE, true, width - 2 * GUTTER).size();
    }

    private Cell headerCell(Column column) {
        var cell = cell(text.paragraph(Text.of(column.heading()), true), column);
        cell.setVerticalAlignment(VerticalAlignment.BOTTOM)
                .setFontColor(Ink.of(Colour.TEAL))
                .setBorderBottom(new SolidBorder(Ink.of(Colour.TEAL), HEAD_RULE));
        asHeader(cell, "Column");
        return cell;
    }

    private Cell cell(Block.Table from, int column, Text words) {
        var cell = cell(text.paragraph(words, false), from.columns().get(column));
        cell.setBorderBottom(new SolidBorder(Ink.of(Colour.RULE), RULE));
        if (column == 0 && from.rowHeaders()) {
            asHeader(cell, "Row");
        }
        return cell;
    }

    private static Cell cell(Paragraph words, Column column) {
        words.setFontSize(SIZE)
                .setFixedLeading(LEADING)
                .setMargin(0)
                .setTextAlignment(
                        column.align() == Align.END ? TextAlignment.RIGHT : TextAlignment.LEFT);
        var cell = new Cell().add(words).setBorder(Border.NO_BORDER);
        cell.setPaddings(ABOVE, GUTTER, BELOW, GUTTER).setKeepTogether(true);
        return cell;
    }

    private static void asHeader(Cell cell, String scope) {
        var attributes = new PdfStructureAttributes("Table").addEnumAttribute("Scope", scope);
        cell.getAccessibilityProperties().setRole(StandardRoles.TH).addAttributes(attributes);
    }
}
