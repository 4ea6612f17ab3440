package org.plenary.store.keys;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * 128 random bits and a check of 16, as nine words of five letters that can be read aloud and typed
 * in any language: consonant, vowel, consonant, vowel, consonant, 16 bits a word (the spelling is
 * that of proquints, D. S. Wilkerson, arXiv 0901.4016).
 */
public final class RecoveryKey implements AutoCloseable {

    private static final String CONSONANTS = "bdfghjklmnprstvz";
    private static final String VOWELS = "aiou";
    private static final int BYTES = 16;
    private static final int WORDS = BYTES / 2 + 1;

    private final byte[] secret;

    private RecoveryKey(byte[] secret) {
        this.secret = secret;
    }

    public static RecoveryKey fresh(SecureRandom random) {
        var secret = new byte[BYTES];
        random.nextBytes(secret);
        return new RecoveryKey(secret);
    }

    /**
     * Reads words with anything between them, in capitals or not; empty when a word is missing or
     * mistyped.
     */
    public static Optional<RecoveryKey> read(String typed) {
        var words =
                Arrays.stream(typed.toLowerCase(Locale.ROOT).split("[^a-z]+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
        if (words.size() != WORDS) {
            return Optional.empty();
        }
        var bytes = ByteBuffer.allocate(2 * WORDS);
        for (var word : words) {
            int value = value(word);
            if (value < 0) {
                return Optional.empty();
            }
            bytes.putShort((short) value);
        }
        var key = new RecoveryKey(Arrays.copyOf(bytes.array(), BYTES));
        return key.check() == bytes.getShort(BYTES) ? Optional.of(key) : Optional.empty();
    }

    /** Nine words, as they are printed. */
    public List<String> words() {
        var words = new ArrayList<String>();
        var bytes = ByteBuffer.wrap(secret);
        while (bytes.hasRemaining()) {
            words.add(word(bytes.getShort()));
        }
        words.add(word(check()));
        return words;
    }

    byte[] secret() {
        return secret;
    }

    private short check() {
        return ByteBuffer.wrap(Hashes.sha256(secret)).getShort();
    }

    private static String word(short value) {
        return ""
                + CONSONANTS.charAt(value >> 12 & 15)
                + VOWELS.charAt(value >> 10 & 3)
                + CONSONANTS.charAt(value >> 6 & 15)
                + VOWELS.charAt(value >> 4 & 3)
                + CONSONANTS.charAt(value & 15);
    }

    private static int value(String word) {
        if (word.length() != 5) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < 5; i++) {
            var letters = i % 2 == 0 ? CONSONANTS : VOWELS;
            int letter = letters.indexOf(word.charAt(i));
            if (letter < 0) {
                return -1;
            }
            value = value * letters.length() + letter;
        }
        return value;
    }

    @Override
    public void close() {
        Arrays.fill(secret, (byte) 0);
    }
}
