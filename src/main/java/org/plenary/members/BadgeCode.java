package org.plenary.members;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What a badge says about its bearer to a scanner: nothing but to the folder it was printed from.
 * It follows from the assembly and the person's id, so that a badge printed again is the same
 * badge.
 *
 * @param letters twelve of {@link #LETTERS}: 48 bits, so that two of 600 people share a code less
 *     than once in a thousand million assemblies
 */
public record BadgeCode(String letters) {

    /**
     * A scanner is a keyboard that believes in one layout. These letters lie on the same keys on
     * QWERTY, QWERTZ and AZERTY, and without vowels no code is a word or the beginning of a name.
     */
    static final String LETTERS = "BCDFGHJKLNPRSTVX";

    private static final int LENGTH = 12;

    public BadgeCode {
        if (!isCode(letters)) {
            throw new IllegalArgumentException("badge code " + letters);
        }
    }

    public static BadgeCode of(UUID assembly, PersonId person) {
        var digest = sha256("badge/" + assembly + "/" + person.value());
        var letters = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            int bits = i % 2 == 0 ? digest[i / 2] >> 4 : digest[i / 2];
            letters.append(LETTERS.charAt(bits & 15));
        }
        return new BadgeCode(letters.toString());
    }

    private static byte[] sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return digest.digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * The code at the end of what was typed, in small or capital letters: somebody may have begun a
     * name when the badge was held before the scanner.
     */
    public static Optional<BadgeCode> endOf(String typed) {
        var words = typed.strip().toUpperCase(Locale.ROOT);
        var end = words.substring(Math.max(0, words.length() - LENGTH));
        return isCode(end) ? Optional.of(new BadgeCode(end)) : Optional.empty();
    }

    private static boolean isCode(String words) {
        return words.length() == LENGTH && words.chars().allMatch(c -> LETTERS.indexOf(c) >= 0);
    }

    @Override
    public String toString() {
        return letters;
    }
}
