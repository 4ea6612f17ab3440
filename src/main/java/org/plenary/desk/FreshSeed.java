package org.plenary.desk;

import org.plenary.assembly.Seed;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** What nobody could foresee. It is recorded with what it decides. */
final class FreshSeed {

    private static final int DIGITS = 16;

    private FreshSeed() {}

    /** What only the organiser may know, 128 bits in hexadecimal digits. */
    static String secret() {
        var bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** A seed that is disclosed, for when nobody gives one. */
    static Seed drawn() {
        return new Seed(
                new SecureRandom()
                        .ints(DIGITS, 0, 10)
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining()));
    }
}
