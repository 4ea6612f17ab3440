package org.plenary.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.geom.Vector;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.canvas.parser.EventType;
import com.itextpdf.kernel.pdf.canvas.parser.PdfCanvasProcessor;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import com.itextpdf.kernel.pdf.canvas.parser.data.IEventData;
import com.itextpdf.kernel.pdf.canvas.parser.data.PathRenderInfo;
import com.itextpdf.kernel.pdf.canvas.parser.data.TextRenderInfo;
import com.itextpdf.kernel.pdf.canvas.parser.listener.IEventListener;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.assembly.Progress;
import org.plenary.report.About;
import org.plenary.report.chart.Lettering;
import org.plenary.report.day.Cards;
import org.plenary.report.day.Cards.Card;
import org.plenary.report.day.Cards.Code;
import org.plenary.report.day.Cards.Kind;
import org.plenary.report.day.Cards.Place;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** What is written on cards and what is drawn on them. */
class CardWriterTest {

    private static final String FOOT = "Their own words, no names. Read back before you leave.";

    @TempDir Path place;

    @Test
    void aNoteSheetIsRuledBelowItsWordsHoweverLongTheyAre() throws Exception {
        var prompt = "What would you have to see before you could live with it? ";
        for (int times : List.of(1, 2, 5, 12)) {
            var card = new Card("Table 1", List.of("09:50  First", prompt.repeat(times)), FOOT);
            var about =
                    new About(
                            "Notes", "", Locale.UK, LocalDate.EPOCH, "Council", "", "", List.of());
            var file = place.resolve("notes%d.pdf".formatted(times));
            var cards = new Cards(about, Kind.NOTES, List.of(card, card));
            new CardWriter(new Lettering()).write(cards, file, Progress.NONE);
            try (var pdf = new PdfDocument(new PdfReader(file.toFile()))) {
                assertThat(pdf.getNumberOfPages()).isEqualTo(2);
                for (int page = 1; page <= 2; page++) {
                    var words = PdfTextExtractor.getTextFromPage(pdf.getPage(page));
                    assertThat(words.replaceAll("\\s+", " "))
                            .contains(prompt.repeat(times).strip())
                            .contains(FOOT);
                    var drawn = new Drawn();
                    new PdfCanvasProcessor(drawn).processPageContent(pdf.getPage(page));
                    assertThat(drawn.rules).as("%d times", times).hasSizeGreaterThan(3);
                    assertThat(drawn.rules).allMatch(y -> y > 50 && y < drawn.lowest - 8);
                    assertThat(drawn.furthest).isLessThan(595 - 50);
                }
            }
        }
    }

    @Test
    void aLongNameOfTheAssemblyIsWholeOnABadge() throws Exception {
        var foot = "The Standing Rivermouth and District Assembly on Coastal Flooding";
        var code = new Code("PLENARY1234567890", "Code for check-in");
        var badge =
                new Card(List.of(), "Ysolde Ainsworth", List.of("Member"), List.of(), foot, code);

        var words = new Words(written(Kind.BADGE, badge));

        assertThat(words.all()).contains("Ysolde Ainsworth", "Member", foot);
    }

    @ParameterizedTest
    @EnumSource(names = {"SLIP", "LARGE_SLIP"})
    void theTableIsTheLargestOnASlipHoweverManyRoundsThereAre(Kind kind) throws Exception {
        for (int rounds = 1; rounds <= 5; rounds++) {
            var places =
                    IntStream.rangeClosed(1, rounds)
                            .mapToObj(r -> new Place("Table 1" + r, "Round " + r + ", 11:05"))
                            .toList();
            var head = List.of("Saturday · 20 November 2026", "Rivermouth Assembly");
            var slip = new Card(head, "Ysolde Ainsworth", List.of(), places, "", null);

            var words = new Words(written(kind, slip));

            assertThat(words.all()).contains(head).contains("Ysolde Ainsworth");
            for (var place : places) {
                assertThat(words.all()).contains(place.where(), place.when());
                assertThat(words.height(place.where())).isGreaterThan(words.height("Ysolde"));
            }
        }
    }

    private Path written(Kind kind, Card card) {
        var about = new About("Papers", "", Locale.UK, LocalDate.EPOCH, "", "", "", List.of());
        var file = place.resolve("card.pdf");
        new CardWriter(new Lettering())
                .write(new Cards(about, kind, List.of(card)), file, Progress.NONE);
        return file;
    }

    /** What is printed on the first page, and how large. */
    private static final class Words implements IEventListener {

        private final Map<String, Double> heights = new LinkedHashMap<>();
        private final String all;

        Words(Path file) throws IOException {
            try (var pdf = new PdfDocument(new PdfReader(file.toFile()))) {
                all = PdfTextExtractor.getTextFromPage(pdf.getPage(1)).replaceAll("\\s+", " ");
                new PdfCanvasProcessor(this).processPageContent(pdf.getPage(1));
            }
        }

        String all() {
            return all;
        }

        double height(String start) {
            return heights.entrySet().stream()
                    .filter(each -> each.getKey().startsWith(start))
                    .mapToDouble(Map.Entry::getValue)
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public void eventOccurred(IEventData data, EventType type) {
            if (data instanceof TextRenderInfo found) {
                float above = found.getAscentLine().getStartPoint().get(Vector.I2);
                float below = found.getDescentLine().getStartPoint().get(Vector.I2);
                heights.put(found.getText(), (double) above - below);
            }
        }

        @Override
        public @Nullable Set<EventType> getSupportedEvents() {
            return null;
        }
    }

    /** Where words and lines lie, in points from below and from the left. */
    private static final class Drawn implements IEventListener {

        private final List<Float> rules = new ArrayList<>();
        private float lowest = Float.MAX_VALUE;
        private float furthest;

        @Override
        public void eventOccurred(IEventData data, EventType type) {
            if (data instanceof TextRenderInfo words && !words.getText().isBlank()) {
                lowest = Math.min(lowest, words.getDescentLine().getStartPoint().get(Vector.I2));
                float end = words.getBaseline().getEndPoint().get(Vector.I1);
                furthest = Math.max(furthest, end);
            } else if (data instanceof PathRenderInfo path
                    && path.getOperation() == PathRenderInfo.STROKE) {
                for (var part : path.getPath().getSubpaths()) {
                    rules.add((float) part.getStartPoint().getY());
                }
            }
        }

        @Override
        public @Nullable Set<EventType> getSupportedEvents() {
            return null;
        }
    }
}
