package org.plenary.report.book;

import org.plenary.decisions.Percentage;
import org.plenary.texts.Texts;

import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

/** Sentences and numbers in the language of the report. */
final class Words {

    private static final int SHORTEST_CUT = 40;

    private final Texts texts;
    private final Locale language;

    Words(Texts texts, Locale language) {
        this.texts = texts;
        this.language = language;
    }

    Locale language() {
        return language;
    }

    String of(String key, Object... arguments) {
        return texts.get("report." + key, arguments);
    }

    /** One of two sentences: {@code KEY.one} for exactly one, else {@code KEY} with {n}. */
    String counted(String key, long n) {
        return texts.get(n == 1 ? "report." + key + ".one" : "report." + key, "n", number(n));
    }

    String number(long n) {
        return NumberFormat.getIntegerInstance(language).format(n);
    }

    String decimal(double value, int places) {
        var format = NumberFormat.getNumberInstance(language);
        format.setMinimumFractionDigits(places);
        format.setMaximumFractionDigits(places);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }

    /** 0.125 is 12.5% in English. */
    String percent(double share) {
        var format = NumberFormat.getPercentInstance(language);
        format.setMaximumFractionDigits(1);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(share);
    }

    private String oneDecimal(double share) {
        var format = NumberFormat.getPercentInstance(language);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(share);
    }

    /** Never without the number behind it: "95.7% of 92"; a dash when nobody counted. */
    String share(Percentage share) {
        if (!share.defined()) {
            return "–";
        }
        return of(
                "shareOf",
                "percent",
                oneDecimal(share.tenths() / 1000.0),
                "of",
                number(share.of()));
    }

    /**
     * The beginning of a text, whole words and an ellipsis, where it is longer than a line or two.
     */
    static String beginning(String text, int longest) {
        var line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= longest) {
            return line;
        }
        int space = line.lastIndexOf(' ', longest - 1);
        int end = space > SHORTEST_CUT ? space : longest - 1;
        return line.substring(0, end).replaceAll("[\\s,;:.–-]+$", "") + "…";
    }
}
