package org.plenary.exchange;

import org.plenary.assembly.Problem;
import org.plenary.members.Spelling;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * A table as text, from whatever kind of file.
 *
 * @param file its name, for telling people
 * @param sha256 of its bytes, 64 hexadecimal digits
 * @param headings tidied, all different, none empty
 * @param rows those that are not blank, each with as many cells as there are headings
 */
public record TextTable(String file, String sha256, List<String> headings, List<TextRow> rows) {

    public TextTable {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    /** Where a heading is, whatever its case. */
    public OptionalInt column(String heading) {
        var wanted = Spelling.tidy(heading);
        int exact = headings.indexOf(wanted);
        if (exact >= 0) {
            return OptionalInt.of(exact);
        }
        for (int i = 0; i < headings.size(); i++) {
            if (plain(headings.get(i)).equals(plain(wanted))) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** Every column that is wanted and not there at once, with those that are. */
    Problem lacking(List<String> columns) {
        var found = String.join(", ", headings);
        var names = String.join(", ", columns);
        return columns.size() == 1
                ? Problem.of("file.columnMissing", "file", file, "column", names, "found", found)
                : Problem.of("file.columnsMissing", "file", file, "column", names, "found", found);
    }

    /** Capital letters, and spaces for underscores, make no difference between headings. */
    private static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
    }
}
