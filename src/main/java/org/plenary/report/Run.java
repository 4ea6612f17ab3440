package org.plenary.report;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Set;

/**
 * Words that look alike.
 *
 * @param words a line feed starts a new line; other control characters and halves of surrogate
 *     pairs, which no document format can hold, are dropped
 * @param language null when it is the language of the document
 */
public record Run(
        String words, Set<Emphasis> emphasis, @Nullable Locale language, @Nullable Link link) {

    public Run {
        words = clean(words);
        emphasis = Set.copyOf(emphasis);
    }

    public static Run of(String words) {
        return new Run(words, Set.of(), null, null);
    }

    public boolean is(Emphasis wanted) {
        return emphasis.contains(wanted);
    }

    private static String clean(String found) {
        var kept = new StringBuilder(found.length());
        found.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\t', ' ')
                .codePoints()
                .filter(Run::canBeWritten)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean canBeWritten(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point == '\n';
            case Character.SURROGATE -> false;
            default -> (point & 0xFFFE) != 0xFFFE;
        };
    }
}
