package org.plenary.report.chart;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Something to paint. Points; x grows to the right, y downwards from the top left corner. */
public sealed interface Shape {

    record Point(double x, double y) {}

    /**
     * @param fill null to leave it open
     * @param edge colour of a line of half a point around it, null for none
     */
    record Area(
            double x,
            double y,
            double width,
            double height,
            @Nullable Colour fill,
            @Nullable Colour edge)
            implements Shape {}

    record Line(List<Point> points, Colour colour, double thickness, boolean dashed)
            implements Shape {

        public Line {
            points = List.copyOf(points);
        }
    }

    /**
     * @param x where the words start, have their middle or end, as {@code anchor} says
     * @param y of the base line
     */
    record Words(
            String text,
            double x,
            double y,
            double size,
            boolean bold,
            Anchor anchor,
            Colour colour)
            implements Shape {}

    enum Anchor {
        START,
        MIDDLE,
        END
    }
}
