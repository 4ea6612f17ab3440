package org.plenary.documents.pdf;

import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.xobject.PdfFormXObject;

import org.plenary.report.chart.Drawing;
import org.plenary.report.chart.Shape;
import org.plenary.report.chart.Shape.Area;
import org.plenary.report.chart.Shape.Line;
import org.plenary.report.chart.Shape.Words;

/** Draws a chart's shapes as vectors; a PDF's y grows upwards, a drawing's downwards. */
final class PdfChart {

    private final PdfDocument pdf;
    private final Typeface typeface;
    private final Printable printable;

    PdfChart(PdfDocument pdf, Typeface typeface, Printable printable) {
        this.pdf = pdf;
        this.typeface = typeface;
        this.printable = printable;
    }

    PdfFormXObject draw(Drawing drawing) {
        var form =
                new PdfFormXObject(
                        new Rectangle((float) drawing.width(), (float) drawing.height()));
        var canvas = new PdfCanvas(form, pdf);
        for (var shape : drawing.shapes()) {
            paint(canvas, shape, drawing.height());
        }
        canvas.release();
        return form;
    }

    private void paint(PdfCanvas canvas, Shape shape, double height) {
        switch (shape) {
            case Area area -> area(canvas, area, height);
            case Line line -> line(canvas, line, height);
            case Words words -> words(canvas, words, height);
        }
    }

    private static void area(PdfCanvas canvas, Area area, double height) {
        var fill = area.fill();
        var edge = area.edge();
        if (fill != null) {
            canvas.setFillColor(Ink.of(fill));
        }
        if (edge != null) {
            canvas.setStrokeColor(Ink.of(edge)).setLineWidth(0.5f);
        }
        canvas.rectangle(area.x(), height - area.y() - area.height(), area.width(), area.height());
        if (fill != null && edge != null) {
            canvas.fillStroke();
        } else if (fill != null) {
            canvas.fill();
        } else if (edge != null) {
            canvas.stroke();
        } else {
            canvas.endPath();
        }
    }

    private static void line(PdfCanvas canvas, Line line, double height) {
        canvas.saveState()
                .setStrokeColor(Ink.of(line.colour()))
                .setLineWidth((float) line.thickness())
                .setLineJoinStyle(1);
        if (line.dashed()) {
            canvas.setLineDash(3, 2.5f, 0);
        }
        boolean first = true;
        for (var point : line.points()) {
            if (first) {
                canvas.moveTo(point.x(), height - point.y());
            } else {
                canvas.lineTo(point.x(), height - point.y());
            }
            first = false;
        }
        canvas.stroke().restoreState();
    }

    private void words(PdfCanvas canvas, Words words, double height) {
        var font = words.bold() ? typeface.bold() : typeface.regular();
        var text = printable.of(words.text());
        double width = font.getWidth(text, (float) words.size());
        double x =
                switch (words.anchor()) {
                    case START -> words.x();
                    case MIDDLE -> words.x() - width / 2;
                    case END -> words.x() - width;
                };
        canvas.beginText()
                .setFontAndSize(font, (float) words.size())
                .setFillColor(Ink.of(words.colour()))
                .moveText(x, height - words.y())
                .showText(text)
                .endText();
    }
}
