package org.plenary.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenary.report.chart.Chart.DivisionRow;
import org.plenary.report.chart.Chart.ShareRow;
import org.plenary.report.chart.Chart.TrendLine;
import org.plenary.report.chart.Shape.Area;
import org.plenary.report.chart.Shape.Line;
import org.plenary.report.chart.Shape.Words;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

class ChartLayoutTest {

    private static final String LONG =
            "Hochwasserschutzbeauftragtenversammlungsteilnehmer aus allen Ortsteilen";

    private final Lettering lettering = new Lettering();

    @ParameterizedTest
    @MethodSource("charts")
    void nothingIsDrawnOutsideTheDrawing(Chart chart) {
        for (double width : new double[] {240, 460, 900}) {
            var drawing = new ChartLayout(lettering).draw(chart, width, Locale.UK);
            assertThat(drawing.shapes())
                    .allSatisfy(shape -> assertThat(isInside(shape, drawing)).isTrue());
        }
    }

    @ParameterizedTest
    @MethodSource("charts")
    void noWordsLieOnOtherWords(Chart chart) {
        var words =
                new ChartLayout(lettering)
                        .draw(chart, 460, Locale.UK).shapes().stream()
                                .filter(Words.class::isInstance)
                                .map(Words.class::cast)
                                .toList();
        for (int a = 0; a < words.size(); a++) {
            for (int b = a + 1; b < words.size(); b++) {
                assertThat(overlap(words.get(a), words.get(b)))
                        .as(words.get(a) + " and " + words.get(b))
                        .isFalse();
            }
        }
    }

    static Stream<Chart> charts() {
        var chances = new ArrayList<Double>();
        for (int i = 0; i < 500; i++) {
            chances.add(0.02 + 0.1 * Math.pow(i / 500.0, 3));
        }
        return Stream.of(
                new Chart.Shares(
                        List.of("Population of the whole city", "Replies", "Members"),
                        List.of(
                                new ShareRow(LONG, List.of(0.5, Double.NaN, 1.0)),
                                new ShareRow("0", List.of(0.0, 0.0, 0.0)))),
                new Chart.Chances(chances, "People", "lowest", "equal", "highest"),
                new Chart.Chances(List.of(0.05, 0.05), "People", "lowest", "equal", "highest"),
                new Chart.Chances(List.of(0.0, 0.0, 1.0), "People", "lowest", "equal", "highest"),
                new Chart.Division(
                        List.of("Love", "Like", "Live with", "Lament", "Loathe"),
                        "n",
                        List.of(
                                new DivisionRow(LONG, List.of(40, 30, 14, 6, 4)),
                                new DivisionRow("R2", List.of(0, 0, 0, 0, 0)))),
                new Chart.Trend(
                        0,
                        10,
                        List.of("Weekend one", "Weekend two", "Weekend three"),
                        List.of(
                                new TrendLine("Heard", List.of(8.0, 8.1, 8.2)),
                                new TrendLine("Informed", List.of(8.0, 8.0, 8.2)),
                                new TrendLine("Safe", List.of(0.0, Double.NaN, 0.1)))));
    }

    /** Java's own font engine is the judge of our reading of the font file. */
    @Test
    void wordsAreAsWideAsJavaMeasuresThem() throws Exception {
        var font =
                Font.createFont(
                                Font.TRUETYPE_FONT,
                                Lettering.class.getResourceAsStream(
                                        "/org/plenary/fonts/NotoSans-Regular.ttf"))
                        .deriveFont(100f);
        var exact = new FontRenderContext(null, true, true);
        for (var words : List.of("0123456789", "Llŷn, Ŵyŷ ß Ἀθῆναι Ђ", "n = 94 · 80% – №")) {
            assertThat(lettering.width(words, 100, false))
                    .isEqualTo(font.getStringBounds(words, exact).getWidth(), within(0.6));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Colour.class,
            names = {"INK", "QUIET", "TEAL", "OCHRE"})
    void wordsCanBeReadOnWhiteAndOnPaper(Colour colour) {
        assertThat(colour.contrastTo(Colour.WHITE)).isGreaterThan(4.5);
        assertThat(colour.contrastTo(Colour.PAPER)).isGreaterThan(4.5);
        assertThat(colour.contrastTo(Colour.OCHRE_MIST)).isGreaterThan(4.5);
        assertThat(colour.contrastTo(Colour.TEAL_MIST)).isGreaterThan(4.5);
    }

    private boolean isInside(Shape shape, Drawing drawing) {
        return switch (shape) {
            case Area a ->
                    fits(a.x(), a.x() + a.width(), drawing.width())
                            && fits(a.y(), a.y() + a.height(), drawing.height());
            case Line l ->
                    l.points().stream()
                            .allMatch(
                                    p ->
                                            fits(p.x(), p.x(), drawing.width())
                                                    && fits(p.y(), p.y(), drawing.height()));
            case Words w -> {
                var box = box(w);
                yield fits(box[0], box[2], drawing.width())
                        && fits(box[1], box[3], drawing.height());
            }
        };
    }

    private static boolean fits(double from, double to, double most) {
        return from >= -0.01 && to <= most + 0.01;
    }

    private boolean overlap(Words a, Words b) {
        var one = box(a);
        var two = box(b);
        return one[0] < two[2] && two[0] < one[2] && one[1] < two[3] && two[1] < one[3];
    }

    /** Left, top, right, bottom of the letters without accents on capitals. */
    private double[] box(Words words) {
        double width = lettering.width(words.text(), words.size(), words.bold());
        double left =
                switch (words.anchor()) {
                    case START -> words.x();
                    case MIDDLE -> words.x() - width / 2;
                    case END -> words.x() - width;
                };
        return new double[] {
            left, words.y() - words.size() * 0.72, left + width, words.y() + words.size() * 0.24
        };
    }
}
