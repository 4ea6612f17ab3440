package org.plenary.notes;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How words are compared: without case, accents and ligatures, so that "café" finds "CAFE". */
public final class Words {

    private Words() {}

    /** The words of a text in their order; letters and digits make words, all else parts them. */
    public static List<String> of(String text) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        var plain = folded(text);
        for (int i = 0; i < plain.length(); ) {
            int letter = plain.codePointAt(i);
            if (Character.isLetterOrDigit(letter)) {
                word.appendCodePoint(letter);
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
            i += Character.charCount(letter);
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    private static String folded(String text) {
        if (isAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        var apart = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var plain = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char letter = apart.charAt(i);
            if (Character.getType(letter) != Character.NON_SPACING_MARK && letter != '\u00ad') {
                plain.append(unligated(letter));
            }
        }
        return plain.toString();
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(letter -> letter < 128);
    }

    /** Letters that Unicode does not take apart and that people type without their stroke. */
    private static String unligated(char letter) {
        return switch (letter) {
            case 'ß' -> "ss";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'ø' -> "o";
            case 'đ', 'ð' -> "d";
            case 'þ' -> "th";
            case 'ł' -> "l";
            case 'ħ' -> "h";
            case 'ı' -> "i";
            default -> String.valueOf(letter);
        };
    }
}
