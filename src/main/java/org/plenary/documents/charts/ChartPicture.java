package org.plenary.documents.charts;

import org.plenary.report.chart.Colour;
import org.plenary.report.chart.Drawing;
import org.plenary.report.chart.Shape;
import org.plenary.report.chart.Shape.Area;
import org.plenary.report.chart.Shape.Line;
import org.plenary.report.chart.Shape.Words;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

import javax.imageio.ImageIO;

/** Draws a chart's shapes into a PNG. */
public final class ChartPicture {

    private final Font regular = font("NotoSans-Regular");
    private final Font bold = font("NotoSans-Bold");

    /**
     * @param dotsPerInch 300 for paper
     * @return a PNG file
     */
    public byte[] png(Drawing drawing, int dotsPerInch) {
        double scale = dotsPerInch / 72.0;
        var picture =
                new BufferedImage(
                        (int) Math.ceil(drawing.width() * scale),
                        (int) Math.ceil(drawing.height() * scale),
                        BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        pen.scale(scale, scale);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(
                RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        drawing.shapes().forEach(shape -> paint(pen, shape));
        pen.dispose();
        return png(picture);
    }

    private void paint(Graphics2D pen, Shape shape) {
        switch (shape) {
            case Area area -> area(pen, area);
            case Line line -> line(pen, line);
            case Words words -> words(pen, words);
        }
    }

    private static void area(Graphics2D pen, Area area) {
        var box = new Rectangle2D.Double(area.x(), area.y(), area.width(), area.height());
        var fill = area.fill();
        if (fill != null) {
            pen.setColor(color(fill));
            pen.fill(box);
        }
        var edge = area.edge();
        if (edge != null) {
            pen.setColor(color(edge));
            pen.setStroke(new BasicStroke(0.5f));
            pen.draw(box);
        }
    }

    private static void line(Graphics2D pen, Line line) {
        var path = new Path2D.Double();
        for (var point : line.points()) {
            if (path.getCurrentPoint() == null) {
                path.moveTo(point.x(), point.y());
            } else {
                path.lineTo(point.x(), point.y());
            }
        }
        pen.setColor(color(line.colour()));
        var dashes = line.dashed() ? new float[] {3, 2.5f} : null;
        pen.setStroke(
                new BasicStroke(
                        (float) line.thickness(),
                        BasicStroke.CAP_BUTT,
                        BasicStroke.JOIN_ROUND,
                        10,
                        dashes,
                        0));
        pen.draw(path);
    }

    private void words(Graphics2D pen, Words words) {
        pen.setFont((words.bold() ? bold : regular).deriveFont((float) words.size()));
        pen.setColor(color(words.colour()));
        double width =
                pen.getFont().getStringBounds(words.text(), pen.getFontRenderContext()).getWidth();
        double x =
                switch (words.anchor()) {
                    case START -> words.x();
                    case MIDDLE -> words.x() - width / 2;
                    case END -> words.x() - width;
                };
        pen.drawString(words.text(), (float) x, (float) words.y());
    }

    private static Color color(Colour colour) {
        return new Color(colour.red(), colour.green(), colour.blue());
    }

    private static byte[] png(BufferedImage picture) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Font font(String name) {
        var resource = "/org/plenary/fonts/" + name + ".ttf";
        try (var in = Objects.requireNonNull(ChartPicture.class.getResourceAsStream(resource))) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the house font cannot be read", e);
        }
    }
}
