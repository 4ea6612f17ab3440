package org.plenary.desk;

import org.plenary.assembly.Seed;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** A seed nobody could foresee, for when nobody gives one. It is recorded with what it decides. */
final class FreshSeed {

    private static final int DIGITS = 16;

    private FreshSeed() {}

    static Seed drawn() {
        return new Seed(
                new SecureRandom()
                        .ints(DIGITS, 0, 10)
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining()));
    }
}
