package org.plenary.report.chart;

import java.text.NumberFormat;
import java.util.Locale;

/** Numbers as a language writes them. */
final class Figures {

    private final Locale language;

    Figures(Locale language) {
        this.language = language;
    }

    /** 0.125 is 13% in English: halves away from zero, as readers round. */
    String percent(double share) {
        return percent(share, 0);
    }

    String percent(double share, int decimals) {
        var format = NumberFormat.getPercentInstance(language);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(java.math.RoundingMode.HALF_UP);
        return format.format(share);
    }

    String count(long people) {
        return NumberFormat.getIntegerInstance(language).format(people);
    }

    String value(double value) {
        var format = NumberFormat.getNumberInstance(language);
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }
}
