package org.plenary.documents.word;

import org.plenary.report.Emphasis;
import org.plenary.report.Link;
import org.plenary.report.Run;
import org.plenary.report.Text;

/** Runs of words in a Word paragraph. */
final class WordText {

    private final WordPackage file;
    private final Bookmarks bookmarks;

    WordText(WordPackage file, Bookmarks bookmarks) {
        this.file = file;
        this.bookmarks = bookmarks;
    }

    void write(Markup xml, Text text) {
        for (var run : text.runs()) {
            switch (run.link()) {
                case null -> run(xml, run, false);
                case Link.Inside inside -> {
                    xml.open("w:hyperlink", "w:anchor", bookmarks.of(inside.id()));
                    run(xml, run, true);
                    xml.close();
                }
                case Link.Web web -> {
                    xml.open("w:hyperlink", "r:id", file.link(web.address()));
                    run(xml, run, true);
                    xml.close();
                }
            }
        }
    }

    /** Words without any look or language of their own. */
    static void plain(Markup xml, String words) {
        xml.open("w:r");
        words(xml, words);
        xml.close();
    }

    static void strong(Markup xml, String words) {
        xml.open("w:r").open("w:rPr").empty("w:b").empty("w:bCs").close();
        words(xml, words);
        xml.close();
    }

    /** A field that Word works out, with the words it shows until then. */
    static void field(Markup xml, String instruction, String shown) {
        instruction(xml, instruction);
        plain(xml, shown);
        fieldMark(xml, "end");
    }

    static void strongField(Markup xml, String instruction, String shown) {
        instruction(xml, instruction);
        strong(xml, shown);
        fieldMark(xml, "end");
    }

    /** Begins a field; what follows is shown until Word works it out, up to its end mark. */
    static void instruction(Markup xml, String instruction) {
        fieldMark(xml, "begin");
        xml.open("w:r").open("w:instrText", "xml:space", "preserve");
        xml.text(" " + instruction + " ").close().close();
        fieldMark(xml, "separate");
    }

    static void fieldMark(Markup xml, String mark) {
        xml.open("w:r").empty("w:fldChar", "w:fldCharType", mark).close();
    }

    private static void run(Markup xml, Run run, boolean link) {
        xml.open("w:r");
        var style = link ? "Hyperlink" : run.is(Emphasis.QUIET) ? "Quiet" : "";
        var language = run.language();
        if (!style.isEmpty() || !run.emphasis().isEmpty() || language != null) {
            xml.open("w:rPr");
            if (!style.isEmpty()) {
                xml.value("w:rStyle", style);
            }
            if (run.is(Emphasis.STRONG)) {
                xml.empty("w:b").empty("w:bCs");
            }
            if (run.is(Emphasis.STRESSED)) {
                xml.empty("w:i").empty("w:iCs");
            }
            if (language != null) {
                xml.value("w:lang", language.toLanguageTag());
            }
            xml.close();
        }
        words(xml, run.words());
        xml.close();
    }

    private static void words(Markup xml, String words) {
        boolean first = true;
        for (var line : words.split("\n", -1)) {
            if (!first) {
                xml.empty("w:br");
            }
            xml.open("w:t", "xml:space", "preserve").text(line).close();
            first = false;
        }
    }
}
