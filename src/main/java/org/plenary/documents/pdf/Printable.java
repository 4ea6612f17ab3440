package org.plenary.documents.pdf;

import org.plenary.report.chart.Lettering;

import java.util.Locale;

/**
 * Text in letters the embedded font has. PDF/A allows no letter without a shape, and members write
 * with emoji: a sign the font lacks is spelled out ("[thumbs up sign]"), joiners, skin tones and
 * variation selectors go, and a letter of a script the font lacks becomes the replacement
 * character.
 */
final class Printable {

    private final Lettering lettering;

    Printable(Lettering lettering) {
        this.lettering = lettering;
    }

    String of(String words) {
        if (words.codePoints().allMatch(this::isKnown)) {
            return words;
        }
        var printable = new StringBuilder(words.length() + 16);
        words.codePoints().forEach(point -> append(printable, point));
        return printable.toString();
    }

    private boolean isKnown(int point) {
        return point == '\n' || lettering.knows(point);
    }

    private void append(StringBuilder printable, int point) {
        if (isKnown(point)) {
            printable.appendCodePoint(point);
            return;
        }
        switch (Character.getType(point)) {
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> {}
            case Character.SPACE_SEPARATOR -> printable.append(' ');
            case Character.MODIFIER_SYMBOL -> {}
            case Character.OTHER_SYMBOL, Character.MATH_SYMBOL ->
                    printable.append('[').append(name(point)).append(']');
            default -> printable.append('\uFFFD');
        }
    }

    private static String name(int point) {
        var name = Character.getName(point);
        return name == null ? "sign" : name.toLowerCase(Locale.ROOT);
    }
}
