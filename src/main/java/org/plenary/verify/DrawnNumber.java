package org.plenary.verify;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/** Which panel digits, dice, witnesses' words or a seed lead to. */
final class DrawnNumber {

    private DrawnNumber() {}

    /** Empty when what was said does not lead to a panel by that method. */
    static OptionalInt of(String method, String said, int panels) {
        return switch (method) {
            case "seed" -> OptionalInt.of(byHash("seed\n" + said, panels));
            case "witnesses" -> OptionalInt.of(byHash("witnesses\n" + said, panels));
            case "digits" -> byDigits(said, panels);
            case "dice" -> byDice(said, panels);
            default -> OptionalInt.empty();
        };
    }

    private static OptionalInt byDigits(String said, int panels) {
        int needed = Math.max(1, Integer.toString(panels - 1).length());
        if (!said.matches("[0-9]{" + needed + "}")) {
            return OptionalInt.empty();
        }
        return fair(new BigInteger(said), BigInteger.TEN.pow(needed), panels);
    }

    private static OptionalInt byDice(String said, int panels) {
        if (!said.matches("d[1-9][0-9]{0,5}( [1-9][0-9]{0,5})+")) {
            return OptionalInt.empty();
        }
        var parts = said.substring(1).split(" ", -1);
        var sides = new BigInteger(parts[0]);
        var number = BigInteger.ZERO;
        var range = BigInteger.ONE;
        for (int i = 1; i < parts.length; i++) {
            var thrown = new BigInteger(parts[i]);
            if (thrown.compareTo(sides) > 0) {
                return OptionalInt.empty();
            }
            number = number.multiply(sides).add(thrown).subtract(BigInteger.ONE);
            range = range.multiply(sides);
        }
        var enough = BigInteger.valueOf(panels);
        boolean tooFew = range.compareTo(enough) < 0;
        boolean tooMany = parts.length > 2 && range.divide(sides).compareTo(enough) >= 0;
        return tooFew || tooMany ? OptionalInt.empty() : fair(number, range, panels);
    }

    private static int byHash(String text, int panels) {
        var range = BigInteger.TWO.pow(256);
        for (int counter = 0; ; counter++) {
            var content = (text + "\n" + counter).getBytes(StandardCharsets.UTF_8);
            var found = fair(new BigInteger(1, Hashes.bytes(content)), range, panels);
            if (found.isPresent()) {
                return found.getAsInt();
            }
        }
    }

    private static OptionalInt fair(BigInteger number, BigInteger range, int panels) {
        var count = BigInteger.valueOf(panels);
        var limit = range.subtract(range.mod(count));
        return number.compareTo(limit) < 0
                ? OptionalInt.of(number.mod(count).intValue())
                : OptionalInt.empty();
    }
}
