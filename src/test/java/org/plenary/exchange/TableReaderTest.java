package org.plenary.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.assembly.Problem;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class TableReaderTest {

    private static final String PLAIN = "id,name,city\n1,Zoë,Köln\n2,François,Łódź\n";

    private final TableReader reader = new TableReader();

    @TempDir Path place;

    private Imported<TextTable> read(byte[] bytes) {
        return reader.read("replies.csv", bytes, Reading.AUTOMATIC);
    }

    private Imported<TextTable> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<List<String>> cells(Imported<TextTable> imported) {
        return imported.clean().orElseThrow().rows().stream().map(TextRow::cells).toList();
    }

    private static List<String> keys(List<Problem> problems) {
        return problems.stream().map(Problem::key).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "X-MARK"})
    void everyUnicodeEncodingIsRecognisedWithoutAsking(String name) {
        var text = name.equals("X-MARK") ? "\ufeff" + PLAIN : PLAIN;
        if (name.equals("UTF-32") || name.equals("UTF-32LE")) {
            text = "\ufeff" + PLAIN;
        }
        var charset = name.equals("X-MARK") ? StandardCharsets.UTF_8 : Charset.forName(name);
        var imported = read(text.getBytes(charset));

        assertThat(imported.notes()).isEmpty();
        assertThat(imported.clean().orElseThrow().headings()).containsExactly("id", "name", "city");
        assertThat(cells(imported))
                .containsExactly(List.of("1", "Zoë", "Köln"), List.of("2", "François", "Łódź"));
    }

    @Test
    void windows1252IsAssumedAndSaidSo() {
        var imported = read("id,name\n1,Zoë\n2,Ann\n".getBytes(Decoder.WINDOWS));

        assertThat(cells(imported)).contains(List.of("1", "Zoë"));
        assertThat(keys(imported.notes())).containsExactly("file.encodingAssumed");
        assertThat(imported.notes().getFirst().arguments()).containsEntry("found", "1,Zoë");
    }

    @Test
    void anotherEncodingCanBeChosen() {
        var bytes = "id,name\n1,Łukasz\n".getBytes(Charset.forName("windows-1250"));
        var how = Reading.AUTOMATIC.as(Charset.forName("windows-1250"));

        assertThat(cells(reader.read("x.csv", bytes, how))).contains(List.of("1", "Łukasz"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theSeparatorIsFoundEvenWhenAnotherOneStandsInsideCells(String separator) {
        var lines =
                List.of(
                        List.of("id", "note", "x"),
                        List.of("1", "\"a, b; c\t|\"", "y"),
                        List.of("2", "\"d\n\"\"e\"\"\"", "z"));
        var text = String.join("\r\n", lines.stream().map(l -> String.join(separator, l)).toList());

        assertThat(cells(read(text)))
                .containsExactly(List.of("1", "a, b; c\t|", "y"), List.of("2", "d\n\"e\"", "z"));
    }

    @Test
    void aSpreadsheetsHintForTheSeparatorIsObeyed() {
        var table = read("sep=;\r\na;b\r\n1;2,5\r\n").clean().orElseThrow();

        assertThat(table.rows()).containsExactly(new TextRow(3, List.of("1", "2,5")));
    }

    @Test
    void blankRowsAreLeftOutAndRowNumbersStayThoseOfTheSpreadsheet() {
        var imported = read("a,b\n1,2\n,\n\n \u00a0,\n3,4\n\n,,\n");

        assertThat(imported.clean().orElseThrow().rows())
                .containsExactly(
                        new TextRow(2, List.of("1", "2")), new TextRow(6, List.of("3", "4")));
        assertThat(imported.notes().getFirst().arguments())
                .containsEntry("count", "3")
                .containsEntry("rows", "3, 4, 5");
    }

    @Test
    void aTitleAboveTheHeadingsIsPassedOver() {
        var imported = read("Replies to our letter\n\nid,age,region\n1,20,N\n2,30,S\n");

        assertThat(imported.clean().orElseThrow().headings())
                .containsExactly("id", "age", "region");
        assertThat(keys(imported.notes())).containsExactly("file.titleRows");
    }

    @Test
    void headingsAreTidiedAndMadeDifferent() {
        var imported = read("\u00a0 Id ,Age,age,,\n1,2,3,4,\n");

        assertThat(imported.clean().orElseThrow().headings())
                .containsExactly("Id", "Age", "age (2)", "Column D");
        assertThat(keys(imported.notes()))
                .containsExactly("file.headingTwice", "file.headingEmpty");
    }

    @Test
    void aRowThatIsTooLongIsNamedAndAShortOneIsFilledUp() {
        var imported = read("a,b,c\n1,2\n3,4,5,Mill Road\n6,7,8,,\n");

        assertThat(imported.clean()).isEmpty();
        assertThat(imported.problems()).hasSize(1);
        assertThat(imported.problems().getFirst().arguments())
                .containsEntry("row", "3")
                .containsEntry("found", "Mill Road");
        assertThat(imported.read().orElseThrow().rows().getFirst().cells())
                .containsExactly("1", "2", "");
    }

    @Test
    void quotationMarksThatDoNotFitAreNamedByRow() {
        var imported = read("a,b\n1,2\n3,\"4\n5,6\n");

        assertThat(keys(imported.problems())).containsExactly("file.openQuote");
        assertThat(imported.problems().getFirst().arguments()).containsEntry("row", "3");
    }

    @Test
    void filesOfOtherKindsAreCalledByName() throws IOException {
        assertThat(found("%PDF-1.7 ...".getBytes(StandardCharsets.UTF_8))).contains("PDF");
        assertThat(found("<html><table>".getBytes(StandardCharsets.UTF_8))).contains("web page");
        assertThat(found(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0}))
                .contains(".xls");
        assertThat(found(zip("word/document.xml", 10))).contains("Word");
        assertThat(found(zip("content.xml", 10))).contains("OpenDocument");
        var program = new byte[500];
        for (int i = 0; i < program.length; i++) {
            program[i] = (byte) (i % 7);
        }
        assertThat(found(program)).contains("not text");
    }

    private String found(byte[] bytes) {
        var problem = read(bytes).problems().getFirst();
        assertThat(problem.key()).isEqualTo("file.wrongType");
        return problem.arguments().get("found");
    }

    private static byte[] zip(String name, int size) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : List.of("[Content_Types].xml", name)) {
                zip.putNextEntry(new ZipEntry(entry));
                for (int i = 0; i < size; i += 1024) {
                    zip.write(new byte[1024]);
                }
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void aWorkbookThatUnpacksToFarTooMuchIsRefused() throws IOException {
        assertThat(keys(read(zip("xl/workbook.xml", 30_000_000)).problems()))
                .containsExactly("file.tooLarge");
    }

    @Test
    void emptyMissingAndUnreadableFilesAreToldApart() throws IOException {
        assertThat(keys(read(new byte[0]).problems())).containsExactly("file.empty");
        assertThat(keys(read("\r\n,,\r\n").problems())).containsExactly("file.empty");
        assertThat(keys(read("a,b\r\n").problems())).containsExactly("file.noRows");
        assertThat(keys(reader.read(place).problems())).containsExactly("file.folder");
        assertThat(keys(reader.read(place.resolve("x.csv")).problems()))
                .containsExactly("file.none");
        var file = Files.writeString(place.resolve("a.csv"), "a,b\n1,2\n");
        assertThat(reader.read(file).clean().orElseThrow().file()).isEqualTo("a.csv");
    }

    @Test
    void aWorkbookReadsAsItWasTyped() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("Replies");
            var headings = sheet.createRow(0);
            var names = List.of("id", "phone", "share", "born", "code", "text", "sum", "ok");
            for (int i = 0; i < names.size(); i++) {
                headings.createCell(i).setCellValue(names.get(i));
            }
            var row = sheet.createRow(2);
            row.createCell(0).setCellValue(17);
            row.createCell(1).setCellValue(447700900123.0);
            row.createCell(2).setCellValue(0.125);
            row.getCell(2).setCellStyle(style(book, "0%"));
            row.createCell(3).setCellValue(LocalDate.of(1987, 5, 4));
            row.getCell(3).setCellStyle(style(book, "dd/mm/yyyy"));
            row.createCell(4).setCellValue(7);
            row.getCell(4).setCellStyle(style(book, "0000"));
            row.createCell(5).setCellValue("  Zoë &amp; <b> ");
            row.createCell(6).setCellFormula("A3+1");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            row.createCell(7).setCellValue(true);
            book.createSheet("Other").createRow(0).createCell(0).setCellValue("x");
            book.createSheet("Hidden").createRow(0).createCell(0).setCellValue("x");
            book.setSheetHidden(2, true);
            book.write(bytes);
        }
        var imported = read(bytes.toByteArray());

        assertThat(imported.clean().orElseThrow().rows())
                .containsExactly(
                        new TextRow(
                                3,
                                List.of(
                                        "17",
                                        "447700900123",
                                        "0.125",
                                        "1987-05-04",
                                        "0007",
                                        "  Zoë &amp; <b> ",
                                        "18",
                                        "TRUE")));
        assertThat(imported.notes().getFirst().arguments())
                .containsEntry("sheet", "Replies")
                .containsEntry("found", "Other");
    }

    private static CellStyle style(XSSFWorkbook book, String format) {
        var style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    @Test
    void anEntityInAWorkbookIsNotFollowed() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("A");
            sheet.createRow(0).createCell(0).setCellValue("name");
            sheet.createRow(1).createCell(0).setCellValue("x");
            book.write(bytes);
        }
        var file = Files.write(place.resolve("evil.xlsx"), bytes.toByteArray());
        var secret = Files.writeString(place.resolve("secret.txt"), "secret");
        try (var files = FileSystems.newFileSystem(file)) {
            var sheet = files.getPath("xl/worksheets/sheet1.xml");
            var xml = Files.readString(sheet);
            int start = xml.indexOf("<worksheet");
            Files.writeString(
                    sheet,
                    "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"%s\">]>".formatted(secret.toUri())
                            + xml.substring(start)
                                    .replaceAll(
                                            "<c r=\"A2\".*?</c>",
                                            "<c r=\"A2\" t=\"inlineStr\"><is><t>&x;</t></is></c>"));
        }
        assertThat(keys(reader.read(file).problems())).containsExactly("file.damaged");
    }
}
