package org.plenary.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import org.plenary.assembly.Problem;
import org.plenary.members.PersonId;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Lists of people: one id a line, or the column {@code id} of a CSV file with commas. */
public final class IdsReader {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** In the order of the file; blank lines are left out. */
    public Imported<List<ListedPerson>> read(Path file) {
        try {
            var text = Files.readString(file);
            var rows = rows(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
            int column = rows.isEmpty() ? -1 : rows.getFirst().getFields().indexOf("id");
            var ids = new ArrayList<ListedPerson>();
            for (var row : column < 0 ? rows : rows.subList(1, rows.size())) {
                int at = Math.max(0, column);
                var id = row.getFieldCount() > at ? row.getField(at).strip() : "";
                if (!id.isEmpty()) {
                    int line = (int) row.getStartingLineNumber();
                    ids.add(new ListedPerson(new PersonId(id), line));
                }
            }
            return new Imported<>(List.copyOf(ids), List.of(), List.of());
        } catch (NoSuchFileException e) {
            return Imported.refused(Problem.of("file.none", "file", file));
        } catch (CharacterCodingException e) {
            return Imported.refused(Problem.of("ids.notText", "file", file));
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            return Imported.refused(Problem.of("file.unreadable", "file", file));
        }
    }

    private static List<CsvRecord> rows(String text) {
        try (var reader = CsvReader.builder().ofCsvRecord(text)) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
