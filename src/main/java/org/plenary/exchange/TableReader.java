package org.plenary.exchange;

import org.plenary.assembly.Problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A table from a CSV file or a workbook (.xlsx), told apart by content. Every other reader of
 * tables starts from here.
 */
public final class TableReader {

    public Imported<TextTable> read(Path file) {
        return read(file, Reading.AUTOMATIC);
    }

    public Imported<TextTable> read(Path file, Reading how) {
        var name = String.valueOf(file.getFileName());
        try {
            if (Files.isDirectory(file)) {
                return Imported.refused(Problem.of("file.folder", "file", name));
            }
            if (Files.size(file) > Limits.FILE) {
                return Imported.refused(Problem.of("file.tooLarge", "file", name));
            }
            return read(name, Files.readAllBytes(file), how);
        } catch (NoSuchFileException e) {
            return Imported.refused(Problem.of("file.none", "file", file));
        } catch (IOException e) {
            return Imported.refused(Problem.of("file.unreadable", "file", file));
        }
    }

    /**
     * @param name of the file, for telling people
     */
    public Imported<TextTable> read(String name, byte[] bytes, Reading how) {
        var notes = new ArrayList<Problem>();
        try {
            if (bytes.length == 0) {
                throw new RefusedException(Problem.of("file.empty", "file", name));
            }
            return new TableShape(name, sha256(bytes), notes).of(rows(name, bytes, how, notes));
        } catch (RefusedException e) {
            return Imported.refused(e.problem());
        }
    }

    private static List<TextRow> rows(String name, byte[] bytes, Reading how, List<Problem> notes)
            throws RefusedException {
        var kind = FileKind.of(bytes);
        return switch (kind) {
            case TEXT -> new CsvRows(name, notes).read(bytes, how);
            case ZIP -> new XlsxRows(name, notes).read(bytes, how);
            case OLD_OFFICE, PDF, PICTURE, HTML, RTF, JSON, PROGRAM ->
                    throw new RefusedException(
                            Problem.of("file.wrongType", "file", name, "found", kind.words()));
        };
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
