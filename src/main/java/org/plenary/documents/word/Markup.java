package org.plenary.documents.word;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * XML as it is written: elements opened and closed in order, every text and value escaped. Plain
 * appending keeps three thousand notes a matter of milliseconds.
 */
final class Markup {

    private final StringBuilder xml = new StringBuilder(1 << 14);
    private final Deque<String> open = new ArrayDeque<>();

    Markup() {
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    }

    /** Opens the first element and names the vocabularies that Word files use. */
    static Markup root(String name) {
        return new Markup()
                .open(
                        name,
                        "xmlns:w",
                        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                        "xmlns:r",
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                        "xmlns:wp",
                        "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
                        "xmlns:a",
                        "http://schemas.openxmlformats.org/drawingml/2006/main",
                        "xmlns:pic",
                        "http://schemas.openxmlformats.org/drawingml/2006/picture");
    }

    /**
     * @param attributes name, value, name, value ...
     */
    Markup open(String name, String... attributes) {
        start(name, attributes);
        xml.append('>');
        open.push(name);
        return this;
    }

    Markup close() {
        xml.append("</").append(open.pop()).append('>');
        return this;
    }

    Markup empty(String name, String... attributes) {
        start(name, attributes);
        xml.append("/>");
        return this;
    }

    /** An element with one attribute {@code w:val}, as most of Word's properties are. */
    Markup value(String name, String value) {
        return empty(name, "w:val", value);
    }

    Markup text(String words) {
        escape(words);
        return this;
    }

    /** Puts a finished piece in as it is. */
    Markup raw(String piece) {
        xml.append(piece);
        return this;
    }

    byte[] bytes() {
        while (!open.isEmpty()) {
            close();
        }
        return xml.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void start(String name, String... attributes) {
        xml.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            xml.append('"');
        }
    }

    private void escape(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append("&quot;");
                default -> xml.append(c);
            }
        }
    }
}
