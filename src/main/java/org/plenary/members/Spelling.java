package org.plenary.members;

import org.jspecify.annotations.Nullable;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Finds the value somebody meant. Each step forgives a little more than the one before; the first
 * step at which exactly one known value fits is the answer. Digits are never guessed: 25-34 is not
 * a slip for 35-44.
 */
public final class Spelling {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}&&[^\\u200c\\u200d]]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
    private static final Pattern DASHES = Pattern.compile(" ?[\\p{Pd}\\u2212\\u00ad] ?");
    private static final Pattern QUOTES = Pattern.compile("[\\u2018\\u2019\\u02bc\\u00b4`]");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_DIGITS = Pattern.compile("[^0-9]+");
    private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}0-9]+");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Letters of other alphabets, and digits, that look like the Latin letter beside them. */
    private static final String LOOK_ALIKES =
            "аaеeоoрpсcуyхxіiјjѕsԁdһhԛqԝwьbкkмmтtнhвb"
                    + "αaοoρpνvκkιiτtυuχxεeηnβbμu"
                    + "0o1l5s|l$s@a";

    /** How a spreadsheet turns "10-12" into a date: the day and the month, or the month's name. */
    private static final List<List<String>> MONTHS =
            List.of(
                    List.of("jan", "janv", "ene"),
                    List.of("feb", "fév", "févr"),
                    List.of("mar", "mär", "mrz", "mars"),
                    List.of("apr", "avr", "abr"),
                    List.of("may", "mai"),
                    List.of("jun", "juin"),
                    List.of("jul", "juil"),
                    List.of("aug", "août", "ago"),
                    List.of("sep", "sept"),
                    List.of("oct", "okt"),
                    List.of("nov"),
                    List.of("dec", "dez", "déc", "dic"));

    private Spelling() {}

    /**
     * @param value the known value that is meant
     */
    public record Suggestion(String value, Repair.Reason reason) {}

    /** Without white space at the ends, and with one plain space for every stretch within. */
    public static String tidy(String text) {
        return isPlain(text)
                ? text
                : SPACES.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll(" ").strip();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c >= 0x7f) {
                return false;
            }
        }
        return true;
    }

    public static boolean isBlank(String text) {
        return tidy(text).isEmpty();
    }

    /** Words people and programs write where they have nothing to say. */
    public static boolean isPlaceholder(String text) {
        return switch (tidy(text).toLowerCase(Locale.ROOT)) {
            case "",
                    "-",
                    "--",
                    "–",
                    "—",
                    ".",
                    "?",
                    "n/a",
                    "na",
                    "n.a.",
                    "#n/a",
                    "#ref!",
                    "#value!",
                    "#name?",
                    "#div/0!",
                    "null",
                    "nil",
                    "nan",
                    "none",
                    "(blank)",
                    "k.a.",
                    "s/o",
                    "tbc",
                    "unknown" ->
                    true;
            default -> false;
        };
    }

    /**
     * @param known values to choose from; {@code found} is not one of them
     * @return null when none is near enough, or several are equally near
     */
    public static @Nullable Suggestion suggest(String found, Collection<String> known) {
        for (var step : Step.values()) {
            var value = onlyMatch(found, known, step.folding);
            if (value != null) {
                return new Suggestion(value, step.reason);
            }
        }
        var mended = misread(found);
        if (mended != null) {
            for (var step : Step.values()) {
                var value = onlyMatch(mended, known, step.folding);
                if (value != null) {
                    return new Suggestion(value, Repair.Reason.ENCODING);
                }
            }
        }
        var dated = dated(found, known);
        if (dated != null) {
            return new Suggestion(dated, Repair.Reason.DATE);
        }
        var closest = closest(found, known);
        return closest == null ? null : new Suggestion(closest, Repair.Reason.CLOSEST);
    }

    /** Each forgives what those before it forgive. */
    private enum Step {
        SPACES(Repair.Reason.SPACES, Spelling::tidy),
        MARKS(Repair.Reason.MARKS, Spelling::marks),
        CASE(Repair.Reason.CASE, Spelling::folded),
        LOOK_ALIKES(Repair.Reason.LOOK_ALIKES, Spelling::likeness);

        private final Repair.Reason reason;

        @SuppressWarnings("ImmutableEnumChecker") // a method reference without state
        private final UnaryOperator<String> folding;

        Step(Repair.Reason reason, UnaryOperator<String> folding) {
            this.reason = reason;
            this.folding = folding;
        }
    }

    private static @Nullable String onlyMatch(
            String found, Collection<String> known, UnaryOperator<String> folding) {
        var wanted = folding.apply(found);
        String match = null;
        for (var value : known) {
            if (folding.apply(value).equals(wanted)) {
                if (match != null) {
                    return null;
                }
                match = value;
            }
        }
        return match;
    }

    /** Every dash and every apostrophe made the same. */
    private static String marks(String text) {
        var one = DASHES.matcher(tidy(text)).replaceAll("-");
        return QUOTES.matcher(one).replaceAll("'");
    }

    /** Spaces, marks and capitals make no difference; what grouping of values goes by. */
    static String folded(String text) {
        return marks(text).toLowerCase(Locale.ROOT);
    }

    private static String likeness(String text) {
        var letters = new StringBuilder();
        for (char c : withoutAccents(folded(text)).toCharArray()) {
            int at = LOOK_ALIKES.indexOf(c);
            letters.append(at >= 0 && at % 2 == 0 ? LOOK_ALIKES.charAt(at + 1) : c);
        }
        return letters.toString();
    }

    static String withoutAccents(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("æ", "ae")
                .replace("œ", "oe");
    }

    /** UTF-8 that some program took for Windows-1252, as in "ZoÃ«"; null when it is not that. */
    private static @Nullable String misread(String text) {
        if (text.indexOf('Ã') < 0 && text.indexOf('â') < 0 && text.indexOf('Â') < 0) {
            return null;
        }
        try {
            var bytes = WINDOWS.newEncoder().encode(CharBuffer.wrap(text));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** "12-Oct" for "10-12", "2026-10-12" for either order of its day and month. */
    private static @Nullable String dated(String found, Collection<String> known) {
        var parts = NOT_WORDS.splitAsStream(found.toLowerCase(Locale.ROOT)).toList();
        var numbers = new ArrayList<Integer>();
        boolean isDate = false;
        for (var part : parts) {
            int month = month(part);
            if (month > 0) {
                numbers.add(month);
                isDate = true;
            } else if (part.matches("[0-9]{1,2}")) {
                numbers.add(Integer.parseInt(part));
            } else if (part.matches("(19|20)[0-9]{2}")) {
                isDate = true;
            } else if (!part.isEmpty()) {
                return null;
            }
        }
        if (!isDate || numbers.size() != 2) {
            return null;
        }
        int low = Math.min(numbers.get(0), numbers.get(1));
        int high = Math.max(numbers.get(0), numbers.get(1));
        String match = null;
        for (var value : known) {
            if (digits(value).equals(low + " " + high)) {
                if (match != null) {
                    return null;
                }
                match = value;
            }
        }
        return match;
    }

    private static int month(String name) {
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).contains(name)) {
                return i + 1;
            }
        }
        return 0;
    }

    /** Same digits, and either nothing else in doubt or few letters different. */
    private static @Nullable String closest(String found, Collection<String> known) {
        var wanted = likeness(found).replace("-", " ");
        var digits = digits(found);
        String best = null;
        int fewest = Integer.MAX_VALUE;
        for (var value : known) {
            if (!digits(value).equals(digits)) {
                continue;
            }
            int distance = distance(wanted, likeness(value).replace("-", " "));
            if (distance == fewest) {
                best = null;
            } else if (distance < fewest) {
                best = value;
                fewest = distance;
            }
        }
        if (best == null) {
            return null;
        }
        if (digits.length() > 1 && onlyWithDigits(digits, known)) {
            return best;
        }
        int allowed = Math.max(1, Math.min(wanted.length(), best.length()) / 4);
        return fewest <= allowed && wanted.length() > 2 ? best : null;
    }

    private static boolean onlyWithDigits(String digits, Collection<String> known) {
        return known.stream().filter(value -> digits(value).equals(digits)).count() == 1;
    }

    private static String digits(String text) {
        return NOT_DIGITS.matcher(text).replaceAll(" ").strip();
    }

    /** Letters put in, left out, changed or swapped with a neighbour (Damerau, 1964). */
    static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int changed = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int least = Math.min(cost[i - 1][j], cost[i][j - 1]) + 1;
                least = Math.min(least, cost[i - 1][j - 1] + changed);
                boolean isSwapped =
                        i > 1
                                && j > 1
                                && a.charAt(i - 1) == b.charAt(j - 2)
                                && a.charAt(i - 2) == b.charAt(j - 1);
                cost[i][j] = isSwapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
            }
        }
        return cost[a.length()][b.length()];
    }
}
