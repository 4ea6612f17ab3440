package org.plenary.exchange;

import org.plenary.assembly.Problem;
import org.plenary.members.FeatureValue;
import org.plenary.members.Spelling;
import org.plenary.sortition.Shares;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Census tables: {@code feature,value,people}. The last column may also be called share, percent,
 * count or population; sizes are taken in proportion within their feature, so that per cent and
 * heads may even stand in one file, each feature in its own unit.
 */
public final class SharesReader {

    private static final List<String> SIZES =
            List.of("people", "share", "percent", "per cent", "%", "count", "population", "number");

    private final TableReader tables = new TableReader();

    public Imported<Shares> read(Path file) {
        var table = tables.read(file);
        return table.read()
                .map(found -> read(found).after(table))
                .orElseGet(() -> Imported.refused(table.problems()));
    }

    public Imported<Shares> read(TextTable table) {
        var feature = first(table, List.of("feature", "category"));
        var value = first(table, List.of("value", "name"));
        var size = first(table, SIZES);
        var missing = new ArrayList<Problem>();
        require(table, feature, "feature", missing);
        require(table, value, "value", missing);
        require(table, size, "people", missing);
        if (!missing.isEmpty()) {
            return Imported.refused(missing);
        }
        var rows = new Rows(table, feature.orElseThrow(), value.orElseThrow(), size.orElseThrow());
        table.rows().forEach(rows::read);
        return new Imported<>(new Shares(rows.parts), rows.problems(), List.of());
    }

    private static OptionalInt first(TextTable table, List<String> headings) {
        return headings.stream()
                .map(table::column)
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElseGet(OptionalInt::empty);
    }

    private static void require(
            TextTable table, OptionalInt column, String heading, List<Problem> missing) {
        if (column.isEmpty()) {
            missing.add(
                    Problem.of(
                            "file.columnMissing",
                            "file",
                            table.file(),
                            "column",
                            heading,
                            "found",
                            String.join(", ", table.headings())));
        }
    }

    private static final class Rows {

        private final TextTable table;
        private final int feature;
        private final int value;
        private final int size;
        private final List<Shares.Part> parts = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private final HashMap<FeatureValue, Integer> rowOf = new HashMap<>();

        Rows(TextTable table, int feature, int value, int size) {
            this.table = table;
            this.feature = feature;
            this.value = value;
            this.size = size;
        }

        void read(TextRow row) {
            for (int column : List.of(feature, value)) {
                if (Spelling.isBlank(row.cells().get(column))) {
                    problems.add(problem("targets.empty", row, column, ""));
                    return;
                }
            }
            var what =
                    new FeatureValue(
                            Spelling.tidy(row.cells().get(feature)),
                            Spelling.tidy(row.cells().get(value)));
            var text = Spelling.tidy(row.cells().get(size));
            var number = number(text);
            var earlier = rowOf.putIfAbsent(what, row.row());
            if (number.isEmpty()) {
                problems.add(problem("shares.number", row, size, text));
            } else if (earlier != null) {
                problems.add(problem("targets.twice", row, value, what + " (" + earlier + ")"));
            } else {
                parts.add(new Shares.Part(what, number.getAsDouble()));
            }
        }

        /** "12,345" and "12 345" are heads, "12.5 %" and "12,5" a share. */
        private static OptionalDouble number(String text) {
            var plain = text.replace("%", "").replace(" ", "").replace("'", "");
            if (plain.matches("[1-9][0-9]{0,2}(,[0-9]{3})+")) {
                plain = plain.replace(",", "");
            } else if (plain.matches("[0-9]{1,3}(\\.[0-9]{3}){2,}")) {
                plain = plain.replace(".", "");
            }
            plain = plain.replace(',', '.');
            return plain.matches("[0-9]{1,12}(\\.[0-9]{1,12})?")
                    ? OptionalDouble.of(Double.parseDouble(plain))
                    : OptionalDouble.empty();
        }

        /** What was found, and every feature in which nobody lives. */
        List<Problem> problems() {
            var all = new ArrayList<>(problems);
            for (var name : parts.stream().map(p -> p.value().feature()).distinct().toList()) {
                double sum =
                        parts.stream()
                                .filter(part -> part.value().feature().equals(name))
                                .mapToDouble(Shares.Part::size)
                                .sum();
                if (sum <= 0) {
                    all.add(Problem.of("shares.nobody", "file", table.file(), "feature", name));
                }
            }
            return all;
        }

        private Problem problem(String key, TextRow row, int column, String found) {
            return Problem.of(
                    key,
                    "file",
                    table.file(),
                    "row",
                    row.row(),
                    "column",
                    table.headings().get(column),
                    "found",
                    found);
        }
    }
}
