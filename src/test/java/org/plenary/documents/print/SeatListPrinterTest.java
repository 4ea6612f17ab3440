package org.plenary.documents.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.documents.Spoken;
import org.plenary.documents.pdf.PdfWriter;
import org.plenary.documents.pdf.VeraPdf;
import org.plenary.report.SeatList;
import org.plenary.report.SeatList.Seat;
import org.plenary.report.chart.Lettering;
import org.plenary.texts.Texts;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

class SeatListPrinterTest {

    @TempDir private Path folder;

    @Test
    void eachTableHasItsNamesInTheOrderOfTheAlphabet() throws Exception {
        var file = folder.resolve("tables.pdf");
        printer().byTable(seats(), file);

        var heard = Spoken.pdf(file);
        int table = heard.indexOf("H1:Table2·9people");
        assertThat(heard.subList(table + 1, table + 3))
                .containsExactly("ÉliseAbara2", "JürgenAbara14");
        assertThat(heard.stream().filter(line -> line.startsWith("H1:Table"))).hasSize(12);
        conforms(file);
    }

    @Test
    void everybodyFindsThemselvesAtTheDoor() throws Exception {
        var file = folder.resolve("names.pdf");
        printer().byName(seats(), file);

        var heard = Spoken.pdf(file);
        assertThat(heard.stream().filter(line -> line.contains("|"))).hasSize(101);
        assertThat(heard).contains("ÉliseAbara2|2");
        conforms(file);
    }

    private static void conforms(Path file) throws Exception {
        assertThat(VeraPdf.brokenRules(file, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(VeraPdf.brokenRules(file, PDFAFlavour.PDFA_2_A)).isEmpty();
    }

    private static SeatListPrinter printer() {
        return new SeatListPrinter(new PdfWriter(new Lettering()), new Texts("en"));
    }

    /** A hundred people at twelve tables: eight at most, nine at the first four. */
    public static SeatList seats() {
        var given = List.of("Élise", "Tom", "Mary-Ann", "Llŷr", "Jürgen", "Oluwaseun");
        var family = List.of("Abara", "Øster", "Zimmermann", "Ó Briain", "Evans", "de Souza");
        var seats = new ArrayList<Seat>();
        for (int p = 0; p < 100; p++) {
            int table = 1 + p % 12;
            int name = p == 1 || p == 13 ? 0 : p % 5 + 1;
            var first = p == 1 ? given.get(0) : given.get(1 + p % 5);
            var last = family.get(name);
            seats.add(
                    new Seat(
                            "%s %s %d".formatted(first, last, p + 1),
                            "%s, %s %03d".formatted(last, first, p + 1),
                            table));
        }
        return new SeatList(
                "Rivermouth Assembly on Coastal Flooding",
                "Weekend 3, Saturday, first seating",
                LocalDate.of(2026, 4, 18),
                Locale.UK,
                seats);
    }
}
