package org.plenary.report.chart;

import java.util.Locale;

/** Turns a chart into shapes: the same shapes for PDF, picture and screen. */
public final class ChartLayout {

    private final Lettering lettering;

    public ChartLayout(Lettering lettering) {
        this.lettering = lettering;
    }

    /**
     * @param width in points, 240 or more
     * @param language for numbers: 12.5% or 12,5 %
     */
    public Drawing draw(Chart chart, double width, Locale language) {
        if (width < 240) {
            throw new IllegalArgumentException("too narrow for a chart: " + width);
        }
        var sheet = new Sheet(lettering, width, new Figures(language));
        return switch (chart) {
            case Chart.Shares shares -> new SharesLayout(sheet).draw(shares);
            case Chart.Chances chances -> new ChancesLayout(sheet).draw(chances);
            case Chart.Division division -> new DivisionLayout(sheet).draw(division);
            case Chart.Trend trend -> new TrendLayout(sheet).draw(trend);
        };
    }
}
