package org.plenary.ui.controls;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

import org.plenary.report.chart.Colour;
import org.plenary.report.chart.Drawing;
import org.plenary.report.chart.Shape;

/** Paints a chart as the documents have it: dark on white paper, whatever the window wears. */
public final class ChartCanvas extends Canvas {

    /**
     * @param scale logical pixels of the window for one point of the drawing
     * @param words what the chart shows, for those who cannot see it
     */
    public ChartCanvas(Drawing drawing, double scale, String words) {
        super(drawing.width() * scale, drawing.height() * scale);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(words);
        var pen = getGraphicsContext2D();
        pen.setFill(Color.WHITE);
        pen.fillRect(0, 0, getWidth(), getHeight());
        pen.scale(scale, scale);
        drawing.shapes().forEach(shape -> paint(pen, shape));
    }

    private static void paint(GraphicsContext pen, Shape shape) {
        switch (shape) {
            case Shape.Area area -> paint(pen, area);
            case Shape.Line line -> paint(pen, line);
            case Shape.Words words -> paint(pen, words);
        }
    }

    private static void paint(GraphicsContext pen, Shape.Area area) {
        if (area.fill() != null) {
            pen.setFill(colour(area.fill()));
            pen.fillRect(area.x(), area.y(), area.width(), area.height());
        }
        if (area.edge() != null) {
            pen.setStroke(colour(area.edge()));
            pen.setLineWidth(0.5);
            pen.setLineDashes();
            pen.strokeRect(area.x(), area.y(), area.width(), area.height());
        }
    }

    private static void paint(GraphicsContext pen, Shape.Line line) {
        pen.setStroke(colour(line.colour()));
        pen.setLineWidth(line.thickness());
        if (line.dashed()) {
            pen.setLineDashes(3, 2);
        } else {
            pen.setLineDashes();
        }
        pen.strokePolyline(
                line.points().stream().mapToDouble(Shape.Point::x).toArray(),
                line.points().stream().mapToDouble(Shape.Point::y).toArray(),
                line.points().size());
    }

    private static void paint(GraphicsContext pen, Shape.Words words) {
        pen.setFill(colour(words.colour()));
        var weight = words.bold() ? FontWeight.BOLD : FontWeight.NORMAL;
        pen.setFont(Font.font("Noto Sans", weight, words.size()));
        pen.setTextBaseline(VPos.BASELINE);
        pen.setTextAlign(
                switch (words.anchor()) {
                    case START -> TextAlignment.LEFT;
                    case MIDDLE -> TextAlignment.CENTER;
                    case END -> TextAlignment.RIGHT;
                });
        pen.fillText(words.text(), words.x(), words.y());
    }

    private static Color colour(Colour colour) {
        return Color.rgb(colour.red(), colour.green(), colour.blue());
    }
}
