package org.plenary.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A comma-separated file: a heading and rows of as many fields.
 *
 * @param rows without the heading; the first is row 2 of the file unless a field has line feeds
 */
record Table(String file, List<String> heading, List<List<String>> rows) {

    private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]{0,8}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    static Table read(String file, String text) throws Unreadable {
        var rows = new ArrayList<List<String>>();
        int at = 0;
        while (at < text.length()) {
            var row = new ArrayList<String>();
            at = readRow(file, text, at, row, rows.size() + 1);
            rows.add(row);
        }
        if (rows.isEmpty()) {
            throw new Unreadable(file, 1, "empty");
        }
        var heading = rows.removeFirst();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).size() != heading.size()) {
                throw new Unreadable(file, i + 2, rows.get(i).size() + " fields");
            }
        }
        return new Table(file, heading, rows);
    }

    /** The file's row of one of {@link #rows}. */
    static int place(int index) {
        return index + 2;
    }

    void expectHeading(String... names) throws Unreadable {
        if (heading.size() < names.length
                || !heading.subList(0, names.length).equals(List.of(names))) {
            throw new Unreadable(file, 1, String.join(",", heading));
        }
    }

    int whole(int index, int column) throws Unreadable {
        var found = rows.get(index).get(column);
        if (!WHOLE.matcher(found).matches()) {
            throw new Unreadable(file, place(index), found);
        }
        return Integer.parseInt(found);
    }

    double number(int index, int column) throws Unreadable {
        var found = rows.get(index).get(column);
        if (!NUMBER.matcher(found).matches()) {
            throw new Unreadable(file, place(index), found);
        }
        double number = Double.parseDouble(found);
        if (!Double.isFinite(number)) {
            throw new Unreadable(file, place(index), found);
        }
        return number;
    }

    private static int readRow(String file, String text, int start, List<String> row, int number)
            throws Unreadable {
        int at = start;
        while (true) {
            var field = new StringBuilder();
            at = readField(file, text, at, field, number);
            row.add(field.toString());
            if (at >= text.length()) {
                throw new Unreadable(file, number, "no line feed at the end");
            }
            if (text.charAt(at) == '\n') {
                return at + 1;
            }
            at++;
        }
    }

    /** Up to the comma or line feed after the field. */
    private static int readField(
            String file, String text, int start, StringBuilder field, int number)
            throws Unreadable {
        int at = start;
        if (at >= text.length() || text.charAt(at) != '"') {
            while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n') {
                if (text.charAt(at) == '"' || text.charAt(at) == '\r') {
                    throw new Unreadable(file, number, "quote or carriage return in a field");
                }
                at++;
            }
            field.append(text, start, at);
            return at;
        }
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '"') {
                field.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                field.append('"');
                at++;
            } else if (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n') {
                throw new Unreadable(file, number, "text after a closing quote");
            } else {
                return at;
            }
        }
        throw new Unreadable(file, number, "a quote that is not closed");
    }
}
