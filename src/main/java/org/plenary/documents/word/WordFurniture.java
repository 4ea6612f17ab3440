package org.plenary.documents.word;

import org.plenary.report.Report;

/** What stands on every page but a cover: the title above, publisher and page number below. */
final class WordFurniture {

    private WordFurniture() {}

    static byte[] header(Report report) {
        var xml = Markup.root("w:hdr").open("w:p").open("w:pPr");
        xml.value("w:pStyle", "Header").close();
        WordText.plain(xml, report.about().title());
        return xml.bytes();
    }

    static byte[] footer(Report report) {
        var about = report.about();
        var width = WordPage.twips(WordPage.of(report.form()).textWidth());
        var xml = Markup.root("w:ftr").open("w:p").open("w:pPr").value("w:pStyle", "Footer");
        xml.open("w:tabs").empty("w:tab", "w:val", "right", "w:pos", width).close().close();
        WordText.plain(
                xml,
                about.version().isBlank()
                        ? about.publisher()
                        : about.publisher() + "  ·  " + about.version());
        xml.open("w:r").empty("w:tab").close();
        pageNumber(xml, report.labels().page());
        return xml.bytes();
    }

    private static void pageNumber(Markup xml, String pattern) {
        for (var piece : pattern.split("(?=\\{)|(?<=\\})", -1)) {
            switch (piece) {
                case "{page}" -> WordText.field(xml, "PAGE", "1");
                case "{pages}" -> WordText.field(xml, "NUMPAGES", "1");
                default -> WordText.plain(xml, piece);
            }
        }
    }
}
