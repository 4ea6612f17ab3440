package org.plenary.exchange;

import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** Tables as a workbook with one sheet. Every cell is text, so that ids keep their zeros. */
public final class XlsxWriter {

    private static final int ROWS_IN_MEMORY = 100;

    /**
     * Writes the file as a whole or not at all.
     *
     * @param sheet its name
     * @throws org.plenary.assembly.ProblemException when the place cannot be written to
     */
    public void write(Grid grid, String sheet, Path file) {
        new NewFile(file).write(out -> write(grid, sheet, out));
    }

    private static void write(Grid grid, String sheet, OutputStream out) throws IOException {
        try (var book = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            // Older programs do not read the long form of sizes, which no table of ours needs.
            book.setZip64Mode(Zip64Mode.Never);
            var rows = book.createSheet(sheet);
            rows.createFreezePane(0, 1);
            var head = rows.createRow(0);
            for (int i = 0; i < grid.headings().size(); i++) {
                head.createCell(i).setCellValue(grid.headings().get(i));
            }
            for (int r = 0; r < grid.rows().size(); r++) {
                var cells = grid.rows().get(r);
                var row = rows.createRow(r + 1);
                for (int i = 0; i < cells.size(); i++) {
                    if (!cells.get(i).isEmpty()) {
                        row.createCell(i).setCellValue(cells.get(i));
                    }
                }
            }
            book.write(out);
        }
    }
}
