package org.plenary.report.chart;

import org.plenary.report.chart.Chart.Division;
import org.plenary.report.chart.Chart.DivisionRow;
import org.plenary.report.chart.Shape.Anchor;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One bar of full length a row, divided in the order of the parts, each count inside its part where
 * it fits; the number of people behind each bar at its end.
 */
final class DivisionLayout {

    private static final double BAR = 16;
    private static final double ROW_GAP = 7;

    private static final List<Colour> IN_FAVOUR =
            List.of(Colour.TEAL, Colour.TEAL_MID, Colour.TEAL_LIGHT);
    private static final List<Colour> AGAINST = List.of(Colour.OCHRE, Colour.SAND, Colour.RULE);

    private final Sheet sheet;

    DivisionLayout(Sheet sheet) {
        this.sheet = sheet;
    }

    Drawing draw(Division chart) {
        double labels = labelWidth(chart.rows());
        double left = labels + 10;
        double totals = totalWidth(chart);
        double length = sheet.width() - left - totals - 8;
        int parts = chart.parts().size();
        var colours = IntStream.range(0, parts).mapToObj(part -> colour(part, parts)).toList();
        double y = sheet.key(chart.parts(), colours, left, 2) + 6;
        for (var row : chart.rows()) {
            y = row(row, chart.total(), labels, left, length, y) + ROW_GAP;
        }
        return sheet.finished(y - ROW_GAP + 3);
    }

    private double row(
            DivisionRow row, String word, double labels, double left, double length, double top) {
        var lines = sheet.wrap(row.label(), false, labels);
        double height = Math.max(BAR, lines.size() * Sheet.LINE);
        double baseline = top + (height - lines.size() * Sheet.LINE) / 2 + 10;
        for (var line : lines) {
            sheet.words(line, labels, baseline, Anchor.END, Colour.INK);
            baseline += Sheet.LINE;
        }
        double barTop = top + (height - BAR) / 2;
        bar(row, left, length, barTop);
        sheet.words(total(word, row), sheet.width(), barTop + BAR - 4.5, Anchor.END, Colour.QUIET);
        return top + height;
    }

    private void bar(DivisionRow row, double left, double length, double top) {
        if (row.total() == 0) {
            sheet.outlined(left, top, length, BAR, null, Colour.RULE);
            return;
        }
        double x = left;
        for (int part = 0; part < row.counts().size(); part++) {
            int count = row.counts().get(part);
            if (count == 0) {
                continue;
            }
            double width = length * count / row.total();
            var fill = colour(part, row.counts().size());
            sheet.area(x, top, width, BAR, fill);
            if (x > left) {
                sheet.line(x, top, x, top + BAR, Colour.WHITE, 1);
            }
            var words = sheet.figures().count(count);
            if (sheet.widthOf(words, true) + 4 <= width) {
                sheet.bold(words, x + width / 2, top + BAR - 4.5, Anchor.MIDDLE, readableOn(fill));
            }
            x += width;
        }
    }

    private static Colour colour(int part, int parts) {
        int half = parts / 2;
        if (part < half) {
            return IN_FAVOUR.get(part);
        }
        if (parts % 2 == 1 && part == half) {
            return parts == 3 ? Colour.RULE : Colour.PAPER;
        }
        return AGAINST.get(parts - 1 - part);
    }

    private static Colour readableOn(Colour fill) {
        return fill.contrastTo(Colour.WHITE) > fill.contrastTo(Colour.INK)
                ? Colour.WHITE
                : Colour.INK;
    }

    private String total(String word, DivisionRow row) {
        return word + " = " + sheet.figures().count(row.total());
    }

    private double totalWidth(Division chart) {
        return chart.rows().stream()
                .mapToDouble(row -> sheet.widthOf(total(chart.total(), row), false))
                .max()
                .orElse(0);
    }

    /** At most a third of the width; longer labels wrap. */
    private double labelWidth(List<DivisionRow> rows) {
        double widest =
                rows.stream().mapToDouble(r -> sheet.widthOf(r.label(), false)).max().orElse(0);
        return Math.min(widest + 1, sheet.width() / 3);
    }
}
