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

/** Tables with a repeated header row, thin rules between rows and none between columns. */
final class PdfTable {

    private static final float SIZE = 12;
    private static final float LEADING = 16;
    private static final float GUTTER = 6;

    private final PdfText text;
    private final ColumnWidths columnWidths;

    PdfTable(PdfText text, ColumnWidths columnWidths) {
        this.text = text;
        this.columnWidths = columnWidths;
    }

    /**
     * @param caption may be empty
     * @param width in points
     */
    Table table(Block.Table from, Div caption, double width) {
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
        for (var row : from.rows()) {
            for (int c = 0; c < row.size(); c++) {
                table.addCell(cell(from, c, row.get(c)));
            }
        }
        return table;
    }

    private Cell headerCell(Column column) {
        var cell = cell(text.paragraph(Text.of(column.heading()), true), column);
        cell.setVerticalAlignment(VerticalAlignment.BOTTOM)
                .setFontColor(Ink.of(Colour.TEAL))
                .setBorderBottom(new SolidBorder(Ink.of(Colour.TEAL), 1.2f));
        asHeader(cell, "Column");
        return cell;
    }

    private Cell cell(Block.Table from, int column, Text words) {
        var cell = cell(text.paragraph(words, false), from.columns().get(column));
        cell.setBorderBottom(new SolidBorder(Ink.of(Colour.RULE), 0.6f));
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
        cell.setPaddings(4, GUTTER, 5, GUTTER).setKeepTogether(true);
        return cell;
    }

    private static void asHeader(Cell cell, String scope) {
        var attributes = new PdfStructureAttributes("Table").addEnumAttribute("Scope", scope);
        cell.getAccessibilityProperties().setRole(StandardRoles.TH).addAttributes(attributes);
    }
}
