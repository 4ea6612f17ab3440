package org.plenary.report.chart;

import java.util.List;

/** A chart laid out: shapes in the order they are painted, within a width and height in points. */
public record Drawing(double width, double height, List<Shape> shapes) {

    public Drawing {
        shapes = List.copyOf(shapes);
    }
}
