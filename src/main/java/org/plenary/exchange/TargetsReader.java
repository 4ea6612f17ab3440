package org.plenary.exchange;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.Problem;
import org.plenary.members.FeatureValue;
import org.plenary.members.Spelling;
import org.plenary.sortition.Target;
import org.plenary.sortition.Targets;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Target files: {@code feature,value,min,max[,min_flex,max_flex]}, and the older {@code
 * category,feature,min,max} and {@code category,name,min,max}.
 */
public final class TargetsReader {

    private final TableReader tables = new TableReader();

    /**
     * @param panelSize number of members, 1 or more
     */
    public Imported<Targets> read(Path file, int panelSize) {
        return read(file, panelSize, null);
    }

    /**
     * @param panelSize number of members, 1 or more
     * @param otherwise the encoding where the bytes leave it open; null to assume the usual one
     */
    public Imported<Targets> read(Path file, int panelSize, @Nullable Charset otherwise) {
        var guessed = tables.read(file);
        var table =
                otherwise != null && isEncodingOpen(guessed)
                        ? tables.read(file, Reading.AUTOMATIC.as(otherwise))
                        : guessed;
        return table.read()
                .map(found -> read(found, panelSize).after(table))
                .orElseGet(() -> Imported.refused(table.problems()));
    }

    private static boolean isEncodingOpen(Imported<?> guessed) {
        return Stream.concat(guessed.notes().stream(), guessed.problems().stream())
                .anyMatch(problem -> problem.key().startsWith("file.encoding"));
    }

    public Imported<Targets> read(TextTable table, int panelSize) {
        var columns = new Columns(table);
        if (!columns.absent.isEmpty()) {
            return Imported.refused(table.lacking(columns.absent));
        }
        var rows = new Rows(table.file(), columns);
        table.rows().forEach(rows::read);
        return new Imported<>(new Targets(panelSize, rows.targets), rows.problems, List.of());
    }

    /** Where things stand, in the newer and the older layout. */
    private static final class Columns {

        private final TextTable table;
        private final List<String> absent = new ArrayList<>();
        private final int feature;
        private final int value;
        private final int min;
        private final int max;
        private final OptionalInt minFlex;
        private final OptionalInt maxFlex;

        Columns(TextTable table) {
            this.table = table;
            boolean isOlder = table.column("category").isPresent();
            feature = isOlder ? needed("category") : needed("feature");
            value = isOlder ? olderValue() : needed("value");
            min = needed("min");
            max = needed("max");
            minFlex = table.column("min_flex");
            maxFlex = table.column("max_flex");
        }

        private int olderValue() {
            var name = table.column("name");
            if (name.isPresent()) {
                return name.getAsInt();
            }
            var feature = table.column("feature");
            return feature.isPresent() ? feature.getAsInt() : needed("name");
        }

        private int needed(String heading) {
            var at = table.column(heading);
            if (at.isEmpty()) {
                absent.add(heading);
            }
            return at.orElse(0);
        }

        String name(int column) {
            return table.headings().get(column);
        }
    }

    private static final class Rows {

        private final String file;
        private final Columns columns;
        private final List<Problem> problems = new ArrayList<>();
        private final List<Target> targets = new ArrayList<>();
        private final HashMap<FeatureValue, Integer> rowOf = new HashMap<>();

        Rows(String file, Columns columns) {
            this.file = file;
            this.columns = columns;
        }

        void read(TextRow row) {
            var feature = text(row, columns.feature);
            var value = text(row, columns.value);
            var min = number(row, columns.min);
            var max = number(row, columns.max);
            if (feature == null || value == null || min == null || max == null) {
                return;
            }
            var minFlex = flex(row, columns.minFlex, min);
            var maxFlex = flex(row, columns.maxFlex, max);
            if (minFlex == null || maxFlex == null) {
                return;
            }
            if (min > max) {
                refuse("targets.order", row, columns.min, min + " > " + max);
            } else if (minFlex > min || maxFlex < max) {
                refuse("targets.flex", row, columns.min, minFlex + " – " + maxFlex);
            } else {
                add(row, new Target(new FeatureValue(feature, value), min, max, minFlex, maxFlex));
            }
        }

        private void add(TextRow row, Target target) {
            var earlier = rowOf.putIfAbsent(target.value(), row.row());
            if (earlier != null) {
                refuse("targets.twice", row, columns.value, target.value() + " (" + earlier + ")");
            } else {
                targets.add(target);
            }
        }

        private @Nullable String text(TextRow row, int column) {
            var text = Spelling.tidy(row.cells().get(column));
            if (text.isEmpty()) {
                refuse("targets.empty", row, column, "");
                return null;
            }
            return text;
        }

        private @Nullable Integer flex(TextRow row, OptionalInt column, int otherwise) {
            if (column.isEmpty() || Spelling.isBlank(row.cells().get(column.getAsInt()))) {
                return otherwise;
            }
            return number(row, column.getAsInt());
        }

        private @Nullable Integer number(TextRow row, int column) {
            var text = Spelling.tidy(row.cells().get(column));
            if (text.matches("[0-9]{1,7}([.,]0+)?")) {
                return Integer.valueOf(text.replaceFirst("[.,].*", ""));
            }
            refuse("targets.number", row, column, text);
            return null;
        }

        private void refuse(String key, TextRow row, int column, String found) {
            problems.add(
                    Problem.of(
                            key,
                            "file",
                            file,
                            "row",
                            row.row(),
                            "column",
                            columns.name(column),
                            "found",
                            found));
        }
    }
}
