package org.plenary.report.chart;

import org.jspecify.annotations.Nullable;
import org.plenary.report.chart.Shape.Anchor;
import org.plenary.report.chart.Shape.Area;
import org.plenary.report.chart.Shape.Line;
import org.plenary.report.chart.Shape.Point;
import org.plenary.report.chart.Shape.Words;

import java.util.ArrayList;
import java.util.List;

/** What a layout draws on; it gathers shapes. */
final class Sheet {

    /** Letter size of labels; the same figures stand in 12 point below the chart. */
    static final double SIZE = 10;

    static final double LINE = 13;

    private final List<Shape> shapes = new ArrayList<>();
    private final Lettering lettering;
    private final double width;
    private final Figures figures;

    Sheet(Lettering lettering, double width, Figures figures) {
        this.lettering = lettering;
        this.width = width;
        this.figures = figures;
    }

    double width() {
        return width;
    }

    Figures figures() {
        return figures;
    }

    double widthOf(String words, boolean bold) {
        return lettering.width(words, SIZE, bold);
    }

    List<String> wrap(String words, boolean bold, double within) {
        return lettering.wrap(words, SIZE, bold, within);
    }

    void words(String text, double x, double y, Anchor anchor, Colour colour) {
        shapes.add(new Words(text, x, y, SIZE, false, anchor, colour));
    }

    void bold(String text, double x, double y, Anchor anchor, Colour colour) {
        shapes.add(new Words(text, x, y, SIZE, true, anchor, colour));
    }

    void area(double x, double y, double width, double height, @Nullable Colour fill) {
        shapes.add(new Area(x, y, width, height, fill, null));
    }

    void outlined(
            double x, double y, double width, double height, @Nullable Colour fill, Colour edge) {
        shapes.add(new Area(x, y, width, height, fill, edge));
    }

    void line(double x1, double y1, double x2, double y2, Colour colour, double thickness) {
        shapes.add(
                new Line(List.of(new Point(x1, y1), new Point(x2, y2)), colour, thickness, false));
    }

    void dashed(double x1, double y1, double x2, double y2, Colour colour) {
        shapes.add(new Line(List.of(new Point(x1, y1), new Point(x2, y2)), colour, 0.8, true));
    }

    void path(List<Point> points, Colour colour, double thickness) {
        shapes.add(new Line(points, colour, thickness, false));
    }

    /**
     * Names side by side, each after a swatch, on as many lines as they need.
     *
     * @return the base line of the last one
     */
    double key(List<String> names, List<Colour> colours, double left, double top) {
        double x = left;
        double y = top + 9;
        for (int i = 0; i < names.size(); i++) {
            double needed = 13 + widthOf(names.get(i), false);
            if (x > left && x + needed > width) {
                x = left;
                y += LINE + 2;
            }
            outlined(x, y - 8.5, 9, 9, colours.get(i), Colour.QUIET);
            words(names.get(i), x + 13, y, Anchor.START, Colour.INK);
            x += needed + 14;
        }
        return y;
    }

    Drawing finished(double height) {
        return new Drawing(width, height, shapes);
    }
}
