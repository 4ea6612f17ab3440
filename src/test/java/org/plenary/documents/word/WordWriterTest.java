package org.plenary.documents.word;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.assembly.Progress;
import org.plenary.documents.SampleReport;
import org.plenary.report.chart.Lettering;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipFile;

class WordWriterTest {

    @TempDir private Path folder;

    @Test
    void theFileKeepsToTheSchema() throws Exception {
        assertThat(WordSchema.errors(write())).isEmpty();
    }

    /** If this does not fail, the test above proves nothing. */
    @Test
    void aTableWithoutItsGridIsFoundOut() throws Exception {
        var document = part(write(), "word/document.xml");
        var spoilt = document.replaceAll("<w:tblGrid>.*?</w:tblGrid>", "");

        try (var schemas = WordSchema.schemas()) {
            assertThat(
                            WordSchema.check(
                                    schemas,
                                    "DocumentDocument",
                                    spoilt.getBytes(StandardCharsets.UTF_8)))
                    .isNotEmpty();
        }
    }

    @Test
    void everyTableRepeatsItsHeaderAndMergesNothing() throws Exception {
        var document = part(write(), "word/document.xml");

        assertThat(count(document, "<w:tblHeader/>")).isEqualTo(count(document, "<w:tbl>"));
        assertThat(document).doesNotContain("gridSpan").doesNotContain("vMerge");
    }

    @Test
    void everyPictureSaysWhatItShows() throws Exception {
        var document = part(write(), "word/document.xml");

        assertThat(document).contains("descr=\"Members match the population within one point");
        assertThat(document).doesNotContain("<wp:docPr id=\"2\" name=\"Chart 2\" descr=\"\"");
    }

    @Test
    void everyLinkLeadsToABookmark() throws Exception {
        var document = part(write(), "word/document.xml");
        var links = java.util.regex.Pattern.compile("w:anchor=\"([^\"]+)\"").matcher(document);

        assertThat(links.find()).isTrue();
        do {
            assertThat(document).contains("w:name=\"" + links.group(1) + "\"");
        } while (links.find());
    }

    @Test
    void bookmarkNamesStayApartWhenTheyAreCut() {
        var bookmarks = new Bookmarks();
        var stem = "a-very-long-id-that-word-would-not-take-as-a-name-";

        assertThat(bookmarks.of(stem + "1")).hasSizeLessThanOrEqualTo(40);
        assertThat(bookmarks.of(stem + "1")).isNotEqualTo(bookmarks.of(stem + "2"));
        assertThat(bookmarks.of("R1")).isNotEqualToIgnoringCase(bookmarks.of("r1"));
        assertThat(bookmarks.of("1")).matches("[A-Za-z]\\w*");
    }

    @Test
    void wordsInAnotherLanguageSaySo() throws Exception {
        assertThat(part(write(), "word/document.xml"))
                .contains("<w:lang w:val=\"cy\"/></w:rPr><w:t xml:space=\"preserve\">Cynulliad");
    }

    private Path write() {
        var file = folder.resolve("report.docx");
        new WordWriter(new Lettering()).write(SampleReport.of(6, 12), file, Progress.NONE);
        return file;
    }

    private static String part(Path file, String name) throws Exception {
        try (var zip = new ZipFile(file.toFile());
                var in = zip.getInputStream(zip.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int count(String text, String piece) {
        return text.split(java.util.regex.Pattern.quote(piece), -1).length - 1;
    }
}
