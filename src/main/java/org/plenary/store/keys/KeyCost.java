package org.plenary.store.keys;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * How hard it is to try a password: Argon2id, version 1.3 (RFC 9106).
 *
 * @param memory in KiB
 * @param passes over that memory
 */
public record KeyCost(int memory, int passes) {

    /** The least for real assemblies. */
    private static final KeyCost LEAST = new KeyCost(64 * 1024, 3);

    /** Where a key file would only be there to stop the computer. */
    private static final KeyCost MOST = new KeyCost(1024 * 1024, 64);

    private static final double SECOND = 1e9;

    public KeyCost {
        if (memory < 8 || passes < 1) {
            throw new IllegalArgumentException("%d KiB, %d passes".formatted(memory, passes));
        }
    }

    /** So many passes over 64 MiB that one try takes about a second here; at least three. */
    public static KeyCost forThisComputer() {
        LEAST.stretched(new byte[1], new byte[16]); // the first time is slower than all others
        long start = System.nanoTime();
        LEAST.stretched(new byte[1], new byte[16]);
        double pass = (double) (System.nanoTime() - start) / LEAST.passes;
        int passes = (int) Math.clamp(Math.round(SECOND / pass), LEAST.passes, MOST.passes);
        return new KeyCost(LEAST.memory, passes);
    }

    boolean isReasonable() {
        return memory <= MOST.memory && passes <= MOST.passes;
    }

    byte[] stretched(byte[] secret, byte[] salt) {
        var argon = new Argon2BytesGenerator();
        argon.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(memory)
                        .withIterations(passes)
                        .withParallelism(1)
                        .withSalt(salt)
                        .build());
        var key = new byte[Box.KEY];
        argon.generateBytes(secret, key);
        return key;
    }
}
