package org.plenary.report.chart;

import org.plenary.report.chart.Chart.Trend;
import org.plenary.report.chart.Chart.TrendLine;
import org.plenary.report.chart.Shape.Anchor;
import org.plenary.report.chart.Shape.Point;

import java.util.ArrayList;
import java.util.List;

/** Lines from session to session, each named at its end. */
final class TrendLayout {

    private static final double HEIGHT = 170;
    private static final List<Colour> COLOURS =
            List.of(Colour.TEAL, Colour.OCHRE, Colour.QUIET, Colour.TEAL_MID);

    private final Sheet sheet;

    TrendLayout(Sheet sheet) {
        this.sheet = sheet;
    }

    Drawing draw(Trend chart) {
        double names = Math.min(nameWidth(chart) + 8, sheet.width() / 3);
        double left = scaleWidth(chart) + 8;
        double right = sheet.width() - names - 8;
        double top = 10;
        double bottom = top + HEIGHT;
        scale(chart, left, right, top, bottom);
        points(chart, left, right, bottom);
        var taken = new ArrayList<Double>();
        for (int i = 0; i < chart.lines().size(); i++) {
            var colour = COLOURS.get(i % COLOURS.size());
            line(chart, chart.lines().get(i), colour, left, right, bottom, taken);
        }
        return sheet.finished(bottom + 2 * Sheet.LINE + 6);
    }

    private void scale(Trend chart, double left, double right, double top, double bottom) {
        for (int step = 0; step <= 4; step++) {
            double y = bottom - (bottom - top) * step / 4;
            double value = chart.low() + (chart.high() - chart.low()) * step / 4;
            sheet.line(left, y, right, y, step == 0 ? Colour.QUIET : Colour.RULE, 0.6);
            sheet.words(sheet.figures().value(value), left - 6, y + 3.5, Anchor.END, Colour.QUIET);
        }
    }

    private void points(Trend chart, double left, double right, double bottom) {
        int last = chart.points().size() - 1;
        double room = (right - left) / last;
        for (int i = 0; i <= last; i++) {
            var words = sheet.wrap(chart.points().get(i), false, Math.max(room - 4, 24));
            double y = bottom + Sheet.LINE + 1;
            for (var line : words.subList(0, Math.min(2, words.size()))) {
                double half = sheet.widthOf(line, false) / 2;
                double x = Math.max(left + room * i, half);
                sheet.words(line, x, y, Anchor.MIDDLE, Colour.QUIET);
                y += Sheet.LINE;
            }
        }
    }

    private void line(
            Trend chart,
            TrendLine line,
            Colour colour,
            double left,
            double right,
            double bottom,
            List<Double> taken) {
        double perPoint = (right - left) / (chart.points().size() - 1);
        double perValue = HEIGHT / (chart.high() - chart.low());
        var stretch = new ArrayList<Point>();
        var end = new Point(left, bottom);
        double last = Double.NaN;
        for (int i = 0; i < line.values().size(); i++) {
            double value = line.values().get(i);
            if (Double.isNaN(value)) {
                flush(stretch, colour);
                continue;
            }
            end = new Point(left + perPoint * i, bottom - (value - chart.low()) * perValue);
            last = value;
            stretch.add(end);
            sheet.area(end.x() - 2.5, end.y() - 2.5, 5, 5, colour);
        }
        flush(stretch, colour);
        if (!Double.isNaN(last)) {
            name(line, last, colour, right, end.y(), taken);
        }
    }

    private void flush(List<Point> stretch, Colour colour) {
        if (stretch.size() > 1) {
            sheet.path(List.copyOf(stretch), colour, 1.8);
        }
        stretch.clear();
    }

    /** Names of lines that end at the same height step down instead of lying on each other. */
    private void name(
            TrendLine line,
            double value,
            Colour colour,
            double right,
            double wanted,
            List<Double> taken) {
        var words = sheet.figures().value(value) + "  " + line.name();
        var lines = sheet.wrap(words, true, sheet.width() - right - 10);
        double free = wanted;
        while (overlaps(free, lines.size(), taken)) {
            free += 1;
        }
        for (int i = 0; i < lines.size(); i++) {
            double y = free + i * Sheet.LINE;
            taken.add(y);
            sheet.bold(lines.get(i), right + 10, y + 3.5, Anchor.START, colour);
        }
    }

    private static boolean overlaps(double y, int lines, List<Double> taken) {
        return taken.stream()
                .anyMatch(other -> other > y - Sheet.LINE && other < y + lines * Sheet.LINE);
    }

    private double scaleWidth(Trend chart) {
        double widest = 0;
        for (int step = 0; step <= 4; step++) {
            double value = chart.low() + (chart.high() - chart.low()) * step / 4;
            widest = Math.max(widest, sheet.widthOf(sheet.figures().value(value), false));
        }
        return widest;
    }

    private double nameWidth(Trend chart) {
        return chart.lines().stream()
                .mapToDouble(l -> sheet.widthOf("00.0  " + l.name(), true))
                .max()
                .orElse(0);
    }
}
