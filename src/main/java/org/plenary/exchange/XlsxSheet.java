package org.plenary.exchange;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.Problem;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

import java.util.ArrayList;
import java.util.List;

/** Collects the rows of one sheet while it is parsed, and stops when there are too many. */
final class XlsxSheet extends DefaultHandler {

    private final String file;
    private final XlsxValue values;
    private final List<TextRow> rows = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private int row;
    private int column;
    private long counted;
    private @Nullable String type;
    private @Nullable String style;
    private boolean isInValue;
    private boolean isInPhonetics;

    XlsxSheet(String file, XlsxValue values) {
        this.file = file;
        this.values = values;
    }

    List<TextRow> rows() {
        return rows;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes)
            throws SAXException {
        switch (local) {
            case "row" -> {
                row = number(attributes.getValue("r"), row + 1);
                cells = new ArrayList<>();
                column = -1;
            }
            case "c" -> {
                column = columnOf(attributes.getValue("r"), column + 1);
                type = attributes.getValue("t");
                style = attributes.getValue("s");
                text.setLength(0);
            }
            case "rPh" -> isInPhonetics = true;
            case "v", "t" -> isInValue = !isInPhonetics;
            default -> {}
        }
    }

    @Override
    public void characters(char[] found, int start, int length) throws SAXException {
        if (isInValue) {
            if (text.length() + length > Limits.CELL) {
                throw refused("file.cellTooLong");
            }
            text.append(found, start, length);
        }
    }

    @Override
    public void endElement(String uri, String local, String name) throws SAXException {
        switch (local) {
            case "rPh" -> isInPhonetics = false;
            case "v", "t" -> isInValue = false;
            case "c" -> put(values.of(text.toString(), type, style));
            case "row" -> {
                if (!cells.isEmpty()) {
                    rows.add(new TextRow(row, cells));
                }
            }
            default -> {}
        }
    }

    private void put(String value) throws SAXException {
        if (value.isEmpty()) {
            return;
        }
        if (column < 0 || column >= Limits.COLUMNS) {
            throw refused("file.tooLarge");
        }
        counted += Math.max(0, column + 1 - cells.size());
        if (rows.size() >= Limits.ROWS || counted > Limits.CELLS) {
            throw refused("file.tooLarge");
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, value);
    }

    private XlsxRows.RefusedInSax refused(String key) {
        return new XlsxRows.RefusedInSax(
                Problem.of(key, "file", file, "row", row, "column", letters(column)));
    }

    private static int number(@Nullable String text, int otherwise) {
        if (text == null
                || text.length() > 8
                || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return otherwise;
        }
        return text.isEmpty() ? otherwise : Integer.parseInt(text);
    }

    /** 0 for {@code A1}, 27 for {@code AB7}. */
    private static int columnOf(@Nullable String reference, int otherwise) {
        if (reference == null) {
            return otherwise;
        }
        int column = 0;
        int i = 0;
        while (i < reference.length() && i < 4 && isLetter(reference.charAt(i))) {
            column = 26 * column + reference.charAt(i) - 'A' + 1;
            i++;
        }
        return i == 0 ? otherwise : column - 1;
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }

    /** The name of a column as a spreadsheet shows it: A for 0, AB for 27. */
    static String letters(int column) {
        var letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
