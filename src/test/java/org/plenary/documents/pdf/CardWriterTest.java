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
import org.plenary.assembly.Progress;
import org.plenary.report.About;
import org.plenary.report.chart.Lettering;
import org.plenary.report.day.Cards;
import org.plenary.report.day.Cards.Card;
import org.plenary.report.day.Cards.Kind;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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
