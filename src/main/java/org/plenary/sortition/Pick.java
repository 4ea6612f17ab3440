package org.plenary.sortition;

import org.plenary.assembly.Seed;

import java.math.BigInteger;
import java.util.List;

/**
 * How one panel was chosen from a lottery, each with the same chance. docs/methods/lottery.md says
 * how to do it by hand.
 *
 * @param said what was drawn, typed or given, word for word; several things stand on lines of their
 *     own
 * @param panel the number it leads to
 */
public record Pick(Method method, String said, int panel) {

    /** Where the chance came from. */
    public enum Method {
        SEED,
        DIGITS,
        DICE,
        WITNESSES
    }

    /** What was said as people read it: several things with commas between them. */
    public String saidInOneLine() {
        return said.replace("\n", ", ");
    }

    /** The seed decides, for a draw nobody watches. */
    public static Pick bySeed(Seed seed, int panels) {
        return new Pick(Method.SEED, seed.text(), byHash("seed\n" + seed.text(), panels));
    }

    /**
     * Digits drawn by hand, the first drawn first; as many as the largest panel number has.
     *
     * @throws IllegalArgumentException if there are more or fewer, or something else than digits
     */
    public static Attempt byDigits(String digits, int panels) {
        int needed = digitsNeeded(panels);
        if (!digits.matches("[0-9]{" + needed + "}")) {
            throw new IllegalArgumentException("not %d digits: %s".formatted(needed, digits));
        }
        return attempt(
                Method.DIGITS, digits, new BigInteger(digits), BigInteger.TEN.pow(needed), panels);
    }

    /** How many digits {@link #byDigits} needs: three for 1,000 panels. */
    public static int digitsNeeded(int panels) {
        return Math.max(1, Integer.toString(panels - 1).length());
    }

    /**
     * Dice of any number of sides, in the order they were thrown.
     *
     * @param throwsMade each from 1 to {@code sides}; as many as {@link #throwsNeeded}
     */
    public static Attempt byDice(List<Integer> throwsMade, int sides, int panels) {
        if (throwsMade.size() != throwsNeeded(sides, panels)) {
            throw new IllegalArgumentException(throwsMade.size() + " throws");
        }
        var number = BigInteger.ZERO;
        var said = new StringBuilder("d" + sides);
        for (int thrown : throwsMade) {
            if (thrown < 1 || thrown > sides) {
                throw new IllegalArgumentException("a die of %d shows %d".formatted(sides, thrown));
            }
            number =
                    number.multiply(BigInteger.valueOf(sides)).add(BigInteger.valueOf(thrown - 1L));
            said.append(' ').append(thrown);
        }
        var range = BigInteger.valueOf(sides).pow(throwsMade.size());
        return attempt(Method.DICE, said.toString(), number, range, panels);
    }

    public static int throwsNeeded(int sides, int panels) {
        if (sides < 2) {
            throw new IllegalArgumentException("a die of " + sides);
        }
        int needed = 1;
        for (long range = sides; range < panels; range *= sides) {
            needed++;
        }
        return needed;
    }

    /**
     * What several witnesses wrote down without seeing each other's, hashed together: as long as
     * one of them is honest nobody can know the result beforehand.
     *
     * @param words in an order settled beforehand; spaces around them do not count
     */
    public static Pick byWitnesses(List<String> words, int panels) {
        var lines = words.stream().map(String::strip).toList();
        if (lines.isEmpty() || lines.stream().anyMatch(w -> w.isEmpty() || w.contains("\n"))) {
            throw new IllegalArgumentException("a witness without a word");
        }
        var said = String.join("\n", lines);
        return new Pick(Method.WITNESSES, said, byHash("witnesses\n" + said, panels));
    }

    /** Numbers above the largest whole multiple of the panels would favour some: draw again. */
    private static Attempt attempt(
            Method method, String said, BigInteger number, BigInteger range, int panels) {
        var count = BigInteger.valueOf(panels);
        var fair = range.subtract(range.mod(count));
        return number.compareTo(fair) < 0
                ? new Attempt.Picked(new Pick(method, said, number.mod(count).intValue()))
                : new Attempt.DrawAgain(said);
    }

    /**
     * The SHA-256 of the text, a line feed and a counter from 0, as a number; the first that is not
     * above the largest whole multiple of the panels, modulo the panels.
     */
    private static int byHash(String text, int panels) {
        var range = BigInteger.TWO.pow(256);
        for (int counter = 0; ; counter++) {
            var number = new BigInteger(1, Hashes.bytes(text + "\n" + counter));
            if (attempt(Method.SEED, text, number, range, panels)
                    instanceof Attempt.Picked(var pick)) {
                return pick.panel();
            }
        }
    }

    /** What came of digits or dice. */
    public sealed interface Attempt {

        record Picked(Pick pick) implements Attempt {}

        /** This number is left out so that all panels are equally likely; draw once more. */
        record DrawAgain(String said) implements Attempt {}
    }
}
