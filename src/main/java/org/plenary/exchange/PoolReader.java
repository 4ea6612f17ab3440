package org.plenary.exchange;

import org.jspecify.annotations.Nullable;
import org.plenary.members.Address;
import org.plenary.members.FeatureValue;
import org.plenary.members.Replies;
import org.plenary.members.ReplyColumns;
import org.plenary.members.ReplyColumns.AddressColumn;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * Reply files: any id column, one column for each feature, everything else kept as details. What
 * has to be put right comes back as findings of {@link Replies}, most with a repair.
 */
public final class PoolReader {

    private final TableReader tables = new TableReader();

    /**
     * What a caller knows about a file already.
     *
     * @param id heading of the id column; {@link #BY_ROW} to number people as they come; null to
     *     look for one
     * @param household headings of the columns households are told by; empty for none
     * @param known the values targets name; empty when there are no targets yet
     */
    public record Wanted(@Nullable String id, List<String> household, List<FeatureValue> known) {

        public static final String BY_ROW = "";

        public Wanted {
            household = List.copyOf(household);
            known = List.copyOf(known);
        }
    }

    public Imported<Replies> read(Path file, Wanted wanted) {
        return read(file, wanted, Reading.AUTOMATIC);
    }

    public Imported<Replies> read(Path file, Wanted wanted, Reading how) {
        var table = tables.read(file, how);
        return table.read()
                .map(found -> read(found, wanted).after(table))
                .orElseGet(() -> Imported.refused(table.problems()));
    }

    private Imported<Replies> read(TextTable table, Wanted wanted) {
        var absent = new ArrayList<String>();
        var guessed = guess(table, wanted.known());
        var id = guessed.id();
        if (wanted.id() != null) {
            id = wanted.id().equals(Wanted.BY_ROW) ? null : heading(table, wanted.id(), absent);
        }
        var address = new ArrayList<AddressColumn>();
        for (var column : wanted.household()) {
            var heading = heading(table, column, absent);
            if (heading != null) {
                address.add(new AddressColumn(heading, part(heading, wanted.household())));
            }
        }
        var columns = new ReplyColumns(id, guessed.features(), address);
        absent.addAll(absent(columns, wanted.known()));
        if (!absent.isEmpty()) {
            return Imported.refused(table.lacking(absent));
        }
        return read(table, columns, wanted.known());
    }

    /** Where no named column holds a street, people share a home when all of them are equal. */
    private static Address.Part part(String heading, List<String> all) {
        if (all.stream().noneMatch(h -> ColumnGuess.part(h) == Address.Part.STREET)) {
            return Address.Part.HOUSEHOLD;
        }
        var guessed = ColumnGuess.part(heading);
        return guessed == null ? Address.Part.STREET : guessed;
    }

    private static @Nullable String heading(TextTable table, String wanted, List<String> absent) {
        var at = table.column(wanted);
        if (at.isPresent()) {
            return table.headings().get(at.getAsInt());
        }
        absent.add(wanted);
        return null;
    }

    /** What the columns probably mean; a person corrects it before reading on. */
    public ReplyColumns guess(TextTable table, List<FeatureValue> known) {
        return new ColumnGuess(table).guess(known);
    }

    /** The replies, with the columns as a person confirmed them. */
    public Imported<Replies> read(TextTable table, ReplyColumns columns, List<FeatureValue> known) {
        var absent = absent(columns, known);
        if (!absent.isEmpty()) {
            return Imported.refused(table.lacking(absent));
        }
        var rows = new ArrayList<SequencedMap<String, String>>();
        var numbers = new ArrayList<Integer>();
        for (var row : table.rows()) {
            var cells = new LinkedHashMap<String, String>();
            for (int i = 0; i < table.headings().size(); i++) {
                cells.put(table.headings().get(i), row.cells().get(i));
            }
            rows.add(cells);
            numbers.add(row.row());
        }
        var replies =
                Replies.of(
                        table.file(),
                        table.sha256(),
                        table.headings(),
                        columns,
                        rows,
                        numbers,
                        known);
        return new Imported<>(replies, replies.problems(), List.of());
    }

    /** Features that targets name and no column tells. */
    private static List<String> absent(ReplyColumns columns, List<FeatureValue> known) {
        return known.stream()
                .map(FeatureValue::feature)
                .distinct()
                .filter(f -> columns.features().stream().noneMatch(c -> c.feature().equals(f)))
                .toList();
    }
}
