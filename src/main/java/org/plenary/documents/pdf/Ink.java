package org.plenary.documents.pdf;

import com.itextpdf.kernel.colors.Color;
import com.itextpdf.kernel.colors.DeviceRgb;

import org.plenary.report.chart.Colour;

/** The house colours as a PDF knows them. */
final class Ink {

    private Ink() {}

    static Color of(Colour colour) {
        return new DeviceRgb(colour.red(), colour.green(), colour.blue());
    }
}
