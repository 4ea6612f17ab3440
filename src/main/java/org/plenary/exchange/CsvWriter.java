package org.plenary.exchange;

import de.siegmar.fastcsv.writer.LineDelimiter;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Tables as CSV: UTF-8, commas, line feeds. */
public final class CsvWriter {

    /** Whom the file is for. */
    public enum Reader {
        /** Another program: every cell word for word. */
        PROGRAM,
        /**
         * A person with a spreadsheet, in which a cell that begins with = + - @, a tab or a return
         * would be run as a formula: such cells get an apostrophe in front.
         */
        SPREADSHEET
    }

    private final Reader reader;

    public CsvWriter(Reader reader) {
        this.reader = reader;
    }

    /**
     * Writes the file as a whole or not at all.
     *
     * @throws org.plenary.assembly.ProblemException when the place cannot be written to
     */
    public void write(Grid grid, Path file) {
        new NewFile(file).write(out -> write(grid, out));
    }

    public String text(Grid grid) {
        var text = new StringWriter();
        try {
            write(grid, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private void write(Grid grid, OutputStream out) throws IOException {
        write(grid, new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    private void write(Grid grid, Writer out) throws IOException {
        var csv =
                de.siegmar.fastcsv.writer.CsvWriter.builder()
                        .lineDelimiter(LineDelimiter.LF)
                        .build(out);
        csv.writeRecord(safe(grid.headings()));
        for (var row : grid.rows()) {
            csv.writeRecord(safe(row));
        }
        csv.flush();
        out.flush();
    }

    private List<String> safe(List<String> row) {
        return switch (reader) {
            case PROGRAM -> row;
            case SPREADSHEET -> row.stream().map(CsvWriter::safe).toList();
        };
    }

    static String safe(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
