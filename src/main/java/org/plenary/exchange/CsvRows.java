package org.plenary.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import org.plenary.assembly.Problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The rows of a text file. */
final class CsvRows {

    /** A first line that tells a spreadsheet the separator. */
    private static final Pattern HINT = Pattern.compile("\\A\"?sep=(.)\"?\\R");

    private final String file;
    private final List<Problem> notes;

    CsvRows(String file, List<Problem> notes) {
        this.file = file;
        this.notes = notes;
    }

    List<TextRow> read(byte[] bytes, Reading how) throws RefusedException {
        var decoded =
                Decoder.decode(bytes, how.charset())
                        .orElseThrow(() -> new RefusedException(unreadable(bytes, how)));
        var text = decoded.text();
        if (isBinary(text)) {
            throw new RefusedException(notText());
        }
        if (decoded.isAssumed()) {
            notes.add(
                    Problem.of(
                            "file.encodingAssumed",
                            "file",
                            file,
                            "encoding",
                            decoded.charset().displayName(),
                            "found",
                            firstForeignLine(text)));
        }
        var hint = HINT.matcher(text);
        if (hint.find()) {
            char separator = hint.group(1).charAt(0);
            var rows = parse(text.substring(hint.end()), separator);
            return rows.stream().map(r -> new TextRow(r.row() + 1, r.cells())).toList();
        }
        var wanted = how.separator();
        return parse(text, wanted == null ? Separators.of(text) : wanted);
    }

    /** Letters of an unknown encoding, or no letters at all. */
    private Problem unreadable(byte[] bytes, Reading how) {
        var plain = new String(bytes, StandardCharsets.ISO_8859_1);
        return how.charset() == null && isBinary(plain)
                ? notText()
                : Problem.of("file.encodingUnknown", "file", file);
    }

    private Problem notText() {
        var found =
                file.toLowerCase(Locale.ROOT).endsWith(".xlsx")
                        ? "not a spreadsheet, whatever its name says"
                        : FileKind.PROGRAM.words();
        return Problem.of("file.wrongType", "file", file, "found", found);
    }

    private List<TextRow> parse(String text, char separator) throws RefusedException {
        var rows = new ArrayList<TextRow>();
        long cells = 0;
        try (var reader =
                CsvReader.builder()
                        .fieldSeparator(separator)
                        .skipEmptyLines(false)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .trimWhitespacesAroundQuotes(true)
                        .ofCsvRecord(text)) {
            for (var line : reader) {
                cells += line.getFieldCount();
                if (rows.size() >= Limits.ROWS || cells > Limits.CELLS) {
                    throw new RefusedException(Problem.of("file.tooLarge", "file", file));
                }
                rows.add(new TextRow(rows.size() + 1, line.getFields()));
            }
        } catch (CsvParseException e) {
            throw new RefusedException(
                    Problem.of("file.openQuote", "file", file, "row", rows.size() + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static boolean isBinary(String text) {
        int control = 0;
        int looked = Math.min(text.length(), 20_000);
        for (int i = 0; i < looked; i++) {
            char c = text.charAt(i);
            control += c < ' ' && c != '\t' && c != '\n' && c != '\r' ? 1 : 0;
        }
        return control > 8 && control > looked / 100;
    }

    /** For the preview that lets a person see whether the letters are right. */
    private static String firstForeignLine(String text) {
        return text.lines()
                .filter(line -> line.chars().anyMatch(c -> c > 0x7f))
                .findFirst()
                .map(line -> line.length() > 120 ? line.substring(0, 120) + " …" : line)
                .orElse("");
    }
}
