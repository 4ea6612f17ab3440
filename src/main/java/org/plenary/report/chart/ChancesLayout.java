package org.plenary.report.chart;

import org.plenary.report.chart.Chart.Chances;
import org.plenary.report.chart.Shape.Anchor;
import org.plenary.report.chart.Shape.Point;

import java.util.ArrayList;
import java.util.List;

/** A staircase from the lowest chance to the highest, with the line of equal chances across it. */
final class ChancesLayout {

    private static final double HEIGHT = 190;

    private final Sheet sheet;

    ChancesLayout(Sheet sheet) {
        this.sheet = sheet;
    }

    Drawing draw(Chances chart) {
        var chances = chart.chances();
        double left = 4;
        double right = sheet.width() - 4;
        double highest = Math.max(chances.getLast(), 0.001);
        double equal = chances.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        double perChance = HEIGHT / highest;
        boolean apart = Math.abs(chances.getFirst() - equal) * perChance > 2 * Sheet.LINE;
        double top = apart ? 22 : 22 + Sheet.LINE;
        double bottom = top + HEIGHT;

        fill(chances, left, right, bottom, perChance);
        sheet.line(left, bottom, right, bottom, Colour.QUIET, 0.8);
        double equalY = bottom - equal * perChance;
        sheet.dashed(left, equalY, right, equalY, Colour.INK);

        sheet.words(
                chart.equal() + " " + percent(equal), left, equalY - 5, Anchor.START, Colour.INK);
        var lowest = chart.lowest() + " " + percent(chances.getFirst());
        double lowestY = bottom - chances.getFirst() * perChance;
        sheet.bold(
                lowest,
                left,
                apart ? lowestY - 5 : equalY - 5 - Sheet.LINE,
                Anchor.START,
                Colour.TEAL);
        sheet.bold(
                chart.highest() + " " + percent(chances.getLast()),
                right,
                top - 6,
                Anchor.END,
                Colour.TEAL);
        axis(chart, left, right, bottom);
        return sheet.finished(bottom + 2 * Sheet.LINE + 8);
    }

    /** One area for each run of people whose heights differ by less than a tenth of a point. */
    private void fill(
            List<Double> chances, double left, double right, double bottom, double perChance) {
        double step = (right - left) / chances.size();
        var stairs = new ArrayList<Point>();
        int from = 0;
        for (int i = 1; i <= chances.size(); i++) {
            boolean ends =
                    i == chances.size() || (chances.get(i) - chances.get(from)) * perChance >= 0.1;
            if (ends) {
                double height = chances.get(from) * perChance;
                double x = left + from * step;
                sheet.area(x, bottom - height, (i - from) * step, height, Colour.TEAL_LIGHT);
                stairs.add(new Point(x, bottom - height));
                stairs.add(new Point(left + i * step, bottom - height));
                from = i;
            }
        }
        sheet.path(stairs, Colour.TEAL, 1.6);
    }

    private void axis(Chances chart, double left, double right, double bottom) {
        double y = bottom + Sheet.LINE;
        sheet.words(sheet.figures().count(1), left, y, Anchor.START, Colour.QUIET);
        sheet.words(
                sheet.figures().count(chart.chances().size()), right, y, Anchor.END, Colour.QUIET);
        sheet.words(
                chart.people(), (left + right) / 2, y + Sheet.LINE, Anchor.MIDDLE, Colour.QUIET);
    }

    private String percent(double chance) {
        return sheet.figures().percent(chance, 1);
    }
}
