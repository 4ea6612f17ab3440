package org.plenary.documents.word;

import java.util.ArrayList;
import java.util.List;

/** Bullets, and for every numbered list a numbering of its own. */
final class WordLists {

    private final List<Integer> starts = new ArrayList<>();

    String bullets() {
        return "1";
    }

    /** The numbering of a new list. */
    String startingAt(int first) {
        starts.add(first);
        return String.valueOf(1 + starts.size());
    }

    byte[] numbering() {
        var xml = Markup.root("w:numbering");
        shape(xml, "0", "bullet", "•");
        shape(xml, "1", "decimal", "%1.");
        xml.open("w:num", "w:numId", "1").value("w:abstractNumId", "0").close();
        for (int list = 0; list < starts.size(); list++) {
            xml.open("w:num", "w:numId", String.valueOf(list + 2)).value("w:abstractNumId", "1");
            xml.open("w:lvlOverride", "w:ilvl", "0");
            xml.value("w:startOverride", String.valueOf(starts.get(list))).close().close();
        }
        return xml.bytes();
    }

    private static void shape(Markup xml, String id, String format, String sign) {
        xml.open("w:abstractNum", "w:abstractNumId", id);
        xml.value("w:multiLevelType", "singleLevel").open("w:lvl", "w:ilvl", "0");
        xml.value("w:start", "1").value("w:numFmt", format).value("w:lvlText", sign);
        xml.value("w:lvlJc", "left").open("w:pPr");
        xml.empty("w:ind", "w:left", "460", "w:hanging", "300").close().close().close();
    }
}
