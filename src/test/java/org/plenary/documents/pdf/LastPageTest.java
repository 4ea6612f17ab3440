package org.plenary.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.assembly.Progress;
import org.plenary.report.About;
import org.plenary.report.Block.Column;
import org.plenary.report.Block.Table;
import org.plenary.report.Form;
import org.plenary.report.Labels;
import org.plenary.report.Report;
import org.plenary.report.Text;
import org.plenary.report.chart.Lettering;
import org.plenary.texts.Texts;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** How a long list on a sheet ends. */
class LastPageTest {

    private static final String NAME = "Llewellyn-Jones, ";

    @TempDir private Path place;

    @ParameterizedTest
    @ValueSource(ints = {22, 23, 24, 25, 26, 47, 48, 49, 50, 51})
    void noFewRowsStandAloneOnTheLastPage(int rows) throws Exception {
        var file = place.resolve("list.pdf");
        new PdfWriter(new Lettering()).write(list(rows), file, Progress.NONE);
        try (var pdf = new PdfDocument(new PdfReader(file.toFile()))) {
            int pages = pdf.getNumberOfPages();
            int found = 0;
            for (int page = 1; page <= pages; page++) {
                int here = rowsOn(pdf, page);
                found += here;
                if (page == pages && pages > 1) {
                    assertThat(here).isGreaterThanOrEqualTo(4);
                    assertThat(PdfTextExtractor.getTextFromPage(pdf.getPage(page)))
                            .contains("Round 1");
                }
            }
            assertThat(found).isEqualTo(rows);
        }
    }

    private static int rowsOn(PdfDocument pdf, int page) {
        var words = PdfTextExtractor.getTextFromPage(pdf.getPage(page));
        return words.split(NAME, -1).length - 1;
    }

    private static Report list(int people) {
        var columns = List.of(Column.words("Name", 5), Column.figures("Round 1, 11:05", 1));
        var rows =
                IntStream.range(0, people)
                        .mapToObj(i -> List.of(Text.of(NAME + i), Text.NONE.strong("" + i)))
                        .toList();
        var about =
                new About(
                        "Door list",
                        "Saturday",
                        Locale.UK,
                        LocalDate.EPOCH,
                        "Council",
                        "",
                        "",
                        List.of());
        var table = new Table("door", Text.NONE, columns, true, rows, Text.NONE);
        return new Report(about, Form.SHEET, Labels.of(new Texts("en")), List.of(table));
    }
}
