package org.plenary.assembly;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.random.RandomGenerator;

/**
 * The text from which every random choice follows. The same seed and purpose give the same numbers
 * on every machine and in every version; docs/methods/randomness.md describes it for somebody who
 * writes it again.
 */
public record Seed(String text) {

    public Seed {
        if (text.isBlank()) {
            throw new IllegalArgumentException("an empty seed");
        }
    }

    /**
     * A generator of its own for each purpose, so that one step more in one part of the work does
     * not change another part.
     */
    public RandomGenerator random(String purpose) {
        return new Xoshiro(sha256(text + "/" + purpose));
    }

    private static ByteBuffer sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** xoshiro256** 1.0 (Blackman and Vigna, 2018), started from 32 bytes, big-endian. */
    private static final class Xoshiro implements RandomGenerator {

        private long a;
        private long b;
        private long c;
        private long d;

        Xoshiro(ByteBuffer start) {
            a = start.getLong();
            b = start.getLong();
            c = start.getLong();
            d = start.getLong();
        }

        @Override
        public long nextLong() {
            long result = Long.rotateLeft(b * 5, 7) * 9;
            long t = b << 17;
            c ^= a;
            d ^= b;
            b ^= c;
            a ^= d;
            c ^= t;
            d = Long.rotateLeft(d, 45);
            return result;
        }

        /**
         * From 0 to {@code bound - 1}, without bias: the top 31 bits, rejected above the last whole
         * multiple.
         */
        @Override
        public int nextInt(int bound) {
            if (bound <= 0) {
                throw new IllegalArgumentException("bound " + bound);
            }
            int limit = (int) ((1L << 31) / bound * bound - 1);
            while (true) {
                int drawn = (int) (nextLong() >>> 33);
                if (drawn <= limit) {
                    return drawn % bound;
                }
            }
        }
    }
}
