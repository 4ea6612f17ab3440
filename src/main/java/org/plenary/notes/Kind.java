package org.plenary.notes;

import java.util.Optional;
import java.util.stream.Stream;

/** What a note is. Each kind has one key, so that a scribe never takes a hand off the keyboard. */
public enum Kind {
    PROBLEM('p'),
    QUESTION('q'),
    IDEA('i'),
    AGREEMENT('a'),
    DISAGREEMENT('d'),
    CLAIM('c'),
    QUOTE('v'),
    EVIDENCE('e'),
    INTENTION('n'),
    SUMMARY('s'),
    PROCESS('r');

    private final char key;

    Kind(char key) {
        this.key = key;
    }

    /** A lower-case letter. */
    public char key() {
        return key;
    }

    public static Optional<Kind> of(char key) {
        return Stream.of(values())
                .filter(kind -> kind.key == Character.toLowerCase(key))
                .findFirst();
    }
}
