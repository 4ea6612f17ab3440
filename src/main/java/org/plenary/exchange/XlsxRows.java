package org.plenary.exchange;

import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.plenary.assembly.Problem;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.xml.parsers.ParserConfigurationException;

/**
 * The rows of one sheet of a workbook: the sheet a person chose, else the first visible one with
 * anything in it.
 */
final class XlsxRows {

    private final String file;
    private final List<Problem> notes;

    XlsxRows(String file, List<Problem> notes) {
        this.file = file;
        this.notes = notes;
    }

    List<TextRow> read(byte[] bytes, Reading how) throws RefusedException {
        new ZipCheck(file).check(bytes);
        try (var archive = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            return rows(new XSSFReader(archive), archive, how);
        } catch (RefusedInSax e) {
            throw new RefusedException(e.problem);
        } catch (OpenXML4JException
                | SAXException
                | ParserConfigurationException
                | IOException
                | RuntimeException e) {
            // Whatever the library stumbles over, to a person it is one thing: a damaged file.
            throw new RefusedException(Problem.of("file.damaged", "file", file));
        }
    }

    private List<TextRow> rows(XSSFReader reader, OPCPackage archive, Reading how)
            throws OpenXML4JException,
                    SAXException,
                    ParserConfigurationException,
                    IOException,
                    RefusedException {
        var strings = new ReadOnlySharedStringsTable(archive, false);
        StylesTable styles = reader.getStylesTable();
        var workbook = new Workbook();
        try (var stream = reader.getWorkbookData()) {
            parse(stream, workbook);
        }
        var values = new XlsxValue(strings, styles, workbook.startsIn1904);
        var found = new LinkedHashMap<String, List<TextRow>>();
        var sheets = reader.getSheetIterator();
        while (sheets.hasNext()) {
            try (var stream = sheets.next()) {
                var name = sheets.getSheetName();
                boolean isWanted =
                        how.sheet() == null
                                ? !workbook.isHidden(name)
                                : name.equalsIgnoreCase(how.sheet());
                if (isWanted) {
                    var sheet = new XlsxSheet(file, values);
                    parse(stream, sheet);
                    found.put(name, sheet.rows());
                }
            }
        }
        return chosen(found);
    }

    private List<TextRow> chosen(Map<String, List<TextRow>> found) {
        var filled = new ArrayList<String>();
        found.forEach(
                (name, rows) -> {
                    if (!rows.stream().allMatch(TextRow::isBlank)) {
                        filled.add(name);
                    }
                });
        if (filled.isEmpty()) {
            return List.of();
        }
        var first = filled.getFirst();
        if (filled.size() > 1) {
            notes.add(
                    Problem.of(
                            "file.otherSheets",
                            "file",
                            file,
                            "sheet",
                            first,
                            "found",
                            String.join(", ", filled.subList(1, filled.size()))));
        }
        return found.getOrDefault(first, List.of());
    }

    private static void parse(InputStream stream, DefaultHandler handler)
            throws SAXException, ParserConfigurationException, IOException {
        var xml = XMLHelper.newXMLReader();
        xml.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        xml.setContentHandler(handler);
        xml.setErrorHandler(handler);
        xml.parse(new InputSource(stream));
    }

    /** Which sheets are hidden, and how dates are counted. */
    private static final class Workbook extends DefaultHandler {

        private final List<String> hidden = new ArrayList<>();
        private boolean startsIn1904;

        boolean isHidden(String sheet) {
            return hidden.contains(sheet);
        }

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) {
            if (local.equals("sheet") && attributes.getValue("state") != null) {
                if (!"visible".equals(attributes.getValue("state"))) {
                    hidden.add(String.valueOf(attributes.getValue("name")));
                }
            } else if (local.equals("workbookPr")) {
                var flag = attributes.getValue("date1904");
                startsIn1904 = "1".equals(flag) || "true".equals(flag);
            }
        }
    }

    /** Ends the parsing of a sheet with a problem of its own. */
    static final class RefusedInSax extends SAXException {

        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        RefusedInSax(Problem problem) {
            super(problem.toString());
            this.problem = problem;
        }
    }
}
