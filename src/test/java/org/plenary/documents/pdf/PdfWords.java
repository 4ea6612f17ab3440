package org.plenary.documents.pdf;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** What is printed on the pages of a file. */
public final class PdfWords {

    private PdfWords() {}

    /** Page by page, with single spaces. */
    public static List<String> pages(Path file) throws IOException {
        try (var pdf = new PdfDocument(new PdfReader(file.toFile()))) {
            return IntStream.rangeClosed(1, pdf.getNumberOfPages())
                    .mapToObj(page -> PdfTextExtractor.getTextFromPage(pdf.getPage(page)))
                    .map(words -> words.replaceAll("\\s+", " "))
                    .toList();
        }
    }
}
