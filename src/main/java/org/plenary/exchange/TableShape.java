package org.plenary.exchange;

import org.plenary.assembly.Problem;
import org.plenary.members.Spelling;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the headings among the rows of a file and brings every row to their length. */
final class TableShape {

    private static final int NAMED_ROWS = 12;

    private final String file;
    private final String sha256;
    private final List<Problem> notes;
    private final List<Problem> problems = new ArrayList<>();

    TableShape(String file, String sha256, List<Problem> notes) {
        this.file = file;
        this.sha256 = sha256;
        this.notes = notes;
    }

    Imported<TextTable> of(List<TextRow> all) throws RefusedException {
        int at = headingRow(all);
        if (at < 0) {
            throw new RefusedException(Problem.of("file.empty", "file", file));
        }
        var body = all.subList(at + 1, all.size());
        var headings = headings(all.get(at), body);
        var rows = new ArrayList<TextRow>();
        var blank = new ArrayList<Integer>();
        for (var row : body) {
            if (row.isBlank()) {
                blank.add(row.row());
            } else {
                rows.add(fitted(row, headings));
            }
        }
        if (rows.isEmpty()) {
            throw new RefusedException(
                    Problem.of("file.noRows", "file", file, "found", String.join(", ", headings)));
        }
        noteBlank(blank, rows.getLast().row());
        return new Imported<>(new TextTable(file, sha256, headings, rows), problems, notes);
    }

    /**
     * The first row that is not blank; a title over the table, one filled cell above a row with
     * several, is passed over.
     */
    private int headingRow(List<TextRow> all) {
        int first = nextFilled(all, 0);
        if (first < 0 || filled(all.get(first)) > 1) {
            return first;
        }
        int next = nextFilled(all, first + 1);
        while (next >= 0 && next < first + 10 && filled(all.get(next)) == 1) {
            next = nextFilled(all, next + 1);
        }
        if (next < 0 || next >= first + 10 || filled(all.get(next)) < 3) {
            return first;
        }
        notes.add(Problem.of("file.titleRows", "file", file, "row", all.get(next).row()));
        return next;
    }

    private static int nextFilled(List<TextRow> all, int from) {
        for (int i = from; i < all.size(); i++) {
            if (!all.get(i).isBlank()) {
                return i;
            }
        }
        return -1;
    }

    private static long filled(TextRow row) {
        return row.cells().stream().filter(cell -> !Spelling.isBlank(cell)).count();
    }

    private List<String> headings(TextRow row, List<TextRow> body) throws RefusedException {
        var cells = row.cells();
        int width = cells.size();
        while (width > 0 && Spelling.isBlank(cells.get(width - 1)) && !isUsed(body, width - 1)) {
            width--;
        }
        if (width > Limits.COLUMNS) {
            throw new RefusedException(Problem.of("file.tooLarge", "file", file));
        }
        var headings = new ArrayList<String>();
        var taken = new HashSet<String>();
        for (int i = 0; i < width; i++) {
            var heading = Spelling.tidy(cells.get(i));
            if (heading.isEmpty()) {
                heading = "Column " + XlsxSheet.letters(i);
                notes.add(Problem.of("file.headingEmpty", "file", file, "column", heading));
            }
            headings.add(alone(heading, taken));
        }
        return headings;
    }

    private static boolean isUsed(List<TextRow> body, int column) {
        return body.stream()
                .anyMatch(
                        row ->
                                row.cells().size() > column
                                        && !Spelling.isBlank(row.cells().get(column)));
    }

    private String alone(String heading, Set<String> taken) {
        var name = heading;
        for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
            name = heading + " (" + n + ")";
        }
        if (!name.equals(heading)) {
            notes.add(
                    Problem.of("file.headingTwice", "file", file, "column", heading, "name", name));
        }
        return name;
    }

    private TextRow fitted(TextRow row, List<String> headings) {
        var cells = new ArrayList<String>(headings.size());
        for (int i = 0; i < headings.size(); i++) {
            var cell = i < row.cells().size() ? row.cells().get(i) : "";
            cells.add(cell);
            if (cell.length() > Limits.CELL) {
                problems.add(
                        Problem.of(
                                "file.cellTooLong",
                                "file",
                                file,
                                "row",
                                row.row(),
                                "column",
                                headings.get(i)));
                cells.set(i, cell.substring(0, Limits.CELL));
            }
        }
        for (int i = headings.size(); i < row.cells().size(); i++) {
            if (!Spelling.isBlank(row.cells().get(i)) && problems.size() < Limits.LISTED) {
                problems.add(
                        Problem.of(
                                "file.rowTooLong",
                                "file",
                                file,
                                "row",
                                row.row(),
                                "cells",
                                row.cells().size(),
                                "headings",
                                headings.size(),
                                "found",
                                shortened(row.cells().get(i))));
                break;
            }
        }
        return new TextRow(row.row(), cells);
    }

    private static String shortened(String cell) {
        var tidy = Spelling.tidy(cell);
        return tidy.length() > 60 ? tidy.substring(0, 60) + " …" : tidy;
    }

    /** Blank rows after the last filled one are nothing to speak of. */
    private void noteBlank(List<Integer> blank, int last) {
        var within = blank.stream().filter(row -> row < last).toList();
        if (!within.isEmpty()) {
            var named =
                    within.stream()
                            .limit(NAMED_ROWS)
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
            notes.add(
                    Problem.of(
                            "file.blankRows",
                            "file",
                            file,
                            "count",
                            within.size(),
                            "rows",
                            within.size() > NAMED_ROWS ? named + " …" : named));
        }
    }
}
