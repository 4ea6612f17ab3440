package org.plenary.documents;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.canvas.parser.EventType;
import com.itextpdf.kernel.pdf.canvas.parser.PdfCanvasProcessor;
import com.itextpdf.kernel.pdf.canvas.parser.data.IEventData;
import com.itextpdf.kernel.pdf.canvas.parser.data.TextRenderInfo;
import com.itextpdf.kernel.pdf.canvas.parser.listener.IEventListener;
import com.itextpdf.kernel.pdf.tagging.IStructureNode;
import com.itextpdf.kernel.pdf.tagging.PdfMcr;
import com.itextpdf.kernel.pdf.tagging.PdfStructElem;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

import javax.xml.parsers.DocumentBuilderFactory;

/**
 * What somebody who listens to a document hears, line by line: headings with their level, table
 * rows cell by cell, pictures by their alternative texts. White space is left out, because a line
 * break on paper is not said by the file.
 */
public final class Spoken {

    private Spoken() {}

    /** The structure tree of a PDF, in its order. */
    public static List<String> pdf(Path file) throws Exception {
        try (var pdf = new PdfDocument(new PdfReader(file.toFile()))) {
            var lines = new ArrayList<String>();
            var words = markedWords(pdf);
            for (var kid : pdf.getStructTreeRoot().getKids()) {
                speak(kid, words, lines);
            }
            return lines;
        }
    }

    private static void speak(IStructureNode node, Map<String, String> words, List<String> lines) {
        if (!(node instanceof PdfStructElem element)) {
            return;
        }
        var role = element.getRole().getValue();
        switch (role) {
            case "H1", "H2", "H3", "H4" -> lines.add(role + ":" + all(element, words));
            case "TR" ->
                    lines.add(
                            element.getKids().stream()
                                    .map(cell -> all(cell, words))
                                    .collect(Collectors.joining("|")));
            case "Figure" -> lines.add("figure:" + bare(element.getAlt().toUnicodeString()));
            case "TOCI" -> lines.add(all(element, words).replaceAll("\\d+$", ""));
            case "P", "BlockQuote", "LBody" -> lines.add(all(element, words));
            default -> element.getKids().forEach(kid -> speak(kid, words, lines));
        }
        // A paragraph may hold nothing but a picture.
        if (role.equals("P") && lines.getLast().isEmpty()) {
            lines.removeLast();
            element.getKids().forEach(kid -> speak(kid, words, lines));
        }
    }

    private static String all(IStructureNode node, Map<String, String> words) {
        if (node instanceof PdfMcr mark) {
            return words.getOrDefault(key(mark), "");
        }
        if (node instanceof PdfStructElem element && PdfName.Figure.equals(element.getRole())) {
            return "";
        }
        return node.getKids() == null
                ? ""
                : node.getKids().stream().map(kid -> all(kid, words)).collect(Collectors.joining());
    }

    private static String key(PdfMcr mark) {
        return mark.getPageIndirectReference() + "/" + mark.getMcid();
    }

    private static Map<String, String> markedWords(PdfDocument pdf) {
        var words = new HashMap<String, String>();
        for (int p = 1; p <= pdf.getNumberOfPages(); p++) {
            var page = pdf.getPage(p);
            var reference = page.getPdfObject().getIndirectReference();
            var listener =
                    new IEventListener() {
                        @Override
                        public void eventOccurred(IEventData data, EventType type) {
                            if (data instanceof TextRenderInfo info && info.getMcid() >= 0) {
                                words.merge(
                                        reference + "/" + info.getMcid(),
                                        bare(info.getText()),
                                        String::concat);
                            }
                        }

                        @Override
                        public Set<EventType> getSupportedEvents() {
                            return Set.of(EventType.RENDER_TEXT);
                        }
                    };
            new PdfCanvasProcessor(listener).processPageContent(page);
        }
        return words;
    }

    /** The body of a Word file, in its order. */
    public static List<String> word(Path file) throws Exception {
        var lines = new ArrayList<String>();
        try (var zip = new ZipFile(file.toFile());
                var in = zip.getInputStream(zip.getEntry("word/document.xml"))) {
            var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
            var body = document.getElementsByTagName("w:body").item(0);
            for (var child = body.getFirstChild(); child != null; child = child.getNextSibling()) {
                speak((Element) child, lines);
            }
        }
        return lines;
    }

    private static void speak(Element block, List<String> lines) {
        switch (block.getTagName()) {
            case "w:tbl" -> {
                for (var row : children(block, "w:tr")) {
                    lines.add(
                            children(row, "w:tc").stream()
                                    .map(Spoken::words)
                                    .collect(Collectors.joining("|")));
                }
            }
            case "w:p" -> paragraph(block, lines);
            default -> {}
        }
    }

    private static void paragraph(Element paragraph, List<String> lines) {
        var styles = paragraph.getElementsByTagName("w:pStyle");
        var style = ((Element) styles.item(0)).getAttribute("w:val");
        var pictures = paragraph.getElementsByTagName("wp:docPr");
        var words = words(paragraph);
        if (style.startsWith("Heading")) {
            lines.add("H" + style.substring("Heading".length()) + ":" + words);
        } else if (style.equals("Figure")) {
            lines.add("figure:" + bare(((Element) pictures.item(0)).getAttribute("descr")));
        } else if (!words.isEmpty()) {
            lines.add(words);
        }
    }

    private static List<Element> children(Element parent, String name) {
        var found = new ArrayList<Element>();
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    private static String words(Element element) {
        var texts = element.getElementsByTagName("w:t");
        var words = new StringBuilder();
        for (int i = 0; i < texts.getLength(); i++) {
            words.append(texts.item(i).getTextContent());
        }
        return bare(words.toString());
    }

    private static String bare(String words) {
        return words.replaceAll("[\\s\\u00a0]+", "");
    }
}
