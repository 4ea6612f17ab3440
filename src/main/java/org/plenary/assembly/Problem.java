package org.plenary.assembly;

import java.util.Collections;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * Something a person must hear about, in terms of what they did. The words are in the text bundle
 * under {@code problem.KEY.title}, {@code problem.KEY.text} and {@code problem.KEY.remedy}; the
 * arguments fill the {@code {name}} places in them.
 *
 * <p>A problem in a file carries {@code file}, {@code row} (1-based, the header is row 1, as a
 * spreadsheet counts) and {@code column} (its heading) where they are known.
 */
public record Problem(String key, SequencedMap<String, String> arguments) {

    public Problem {
        arguments = Collections.unmodifiableSequencedMap(new TreeMap<>(arguments));
    }

    /**
     * @param arguments name, value, name, value ...
     */
    public static Problem of(String key, Object... arguments) {
        if (arguments.length % 2 != 0) {
            throw new IllegalArgumentException("an argument name without a value: " + key);
        }
        var named = new TreeMap<String, String>();
        for (int i = 0; i < arguments.length; i += 2) {
            named.put(String.valueOf(arguments[i]), String.valueOf(arguments[i + 1]));
        }
        return new Problem(key, named);
    }
}
