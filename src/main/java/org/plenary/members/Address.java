package org.plenary.members;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where somebody lives, brought to one spelling: "1 MILL RD., ab23 7ek" and "1 Mill Road, AB237EK"
 * are one address. The method is in docs/methods/households.md.
 *
 * @param street number, street and flat, as written
 * @param town as written; tells addresses apart only where there is no postcode
 * @param postcode as written
 * @param household a household number the file has already, as written
 */
public record Address(String street, String town, String postcode, String household) {

    /** What a column of a reply file holds of it. */
    public enum Part {
        STREET,
        TOWN,
        POSTCODE,
        HOUSEHOLD
    }

    private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern APOSTROPHES = Pattern.compile("['\\u2018\\u2019\\u02bc`\\u00b4]");
    private static final Pattern NUMBER = Pattern.compile("0*([0-9]+)([a-z]?)");

    private static final List<String> NOTHING = List.of("no", "nr", "number", "the");

    /**
     * The same text for everybody at one address, whatever the order of its parts; empty when too
     * little is known to say that two people share it.
     */
    public String key() {
        if (!Spelling.isBlank(household)) {
            return "household " + Spelling.folded(household);
        }
        var street = Spelling.isPlaceholder(this.street) ? "" : String.join(" ", words());
        var code = Spelling.isPlaceholder(postcode) ? "" : compact(postcode);
        if (street.isEmpty()) {
            return "";
        }
        var place = code.isEmpty() ? String.join(" ", plainWords(town)) : code;
        return place.isEmpty() ? street : street + " / " + place;
    }

    /** The parts of the street line, each in its long form, in alphabetical order. */
    private List<String> words() {
        var raw = plainWords(street);
        var words = new ArrayList<String>();
        for (int i = 0; i < raw.size(); i++) {
            var word = longForm(raw.get(i));
            if (NOTHING.contains(word)) {
                continue;
            }
            if (word.equals("st") && isStreet(raw, i)) {
                word = "street";
            } else if (word.endsWith("str") && word.length() > 5) {
                word = word + "asse";
            }
            words.add(word);
        }
        bindFlat(words);
        bindLetter(words);
        Collections.sort(words);
        return words;
    }

    /** Not "st": it is a street behind a name and a saint before one. */
    private static String longForm(String word) {
        return switch (word) {
            case "rd" -> "road";
            case "str" -> "street";
            case "ave", "av" -> "avenue";
            case "ln", "la" -> "lane";
            case "cl" -> "close";
            case "ct", "crt" -> "court";
            case "dr", "drv" -> "drive";
            case "gdns" -> "gardens";
            case "gdn" -> "garden";
            case "grn" -> "green";
            case "gr", "gro" -> "grove";
            case "pl" -> "place";
            case "sq" -> "square";
            case "ter", "terr", "tce" -> "terrace";
            case "cres", "cresc" -> "crescent";
            case "pk" -> "park";
            case "pde" -> "parade";
            case "blvd", "bd" -> "boulevard";
            case "hwy" -> "highway";
            case "wy" -> "way";
            case "wlk" -> "walk";
            case "mt" -> "mount";
            case "ctge", "cott" -> "cottage";
            case "hse" -> "house";
            case "bldg" -> "building";
            case "bldgs" -> "buildings";
            case "apt", "apartment", "unit", "fl" -> "flat";
            case "saint" -> "st";
            default -> word;
        };
    }

    /** Behind a name and before no other one: "High St", "High St 4", but "4 St Mary's Road". */
    private static boolean isStreet(List<String> words, int at) {
        boolean isAfterName = at > 0 && !NUMBER.matcher(words.get(at - 1)).matches();
        boolean isBeforeName =
                at + 1 < words.size()
                        && !NUMBER.matcher(words.get(at + 1)).matches()
                        && !words.get(at + 1).equals("flat");
        return isAfterName && !isBeforeName;
    }

    /** "flat 2" becomes one word, so that it cannot change places with the number of the house. */
    private static void bindFlat(List<String> words) {
        for (int i = 0; i + 1 < words.size(); i++) {
            if (words.get(i).equals("flat")) {
                words.set(i, "flat" + words.get(i + 1));
                words.remove(i + 1);
            }
        }
    }

    /** "12 a" is 12a, and 012 is 12. */
    private static void bindLetter(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            var number = NUMBER.matcher(words.get(i));
            if (!number.matches()) {
                continue;
            }
            var letter = number.group(2);
            if (letter.isEmpty() && i + 1 < words.size() && words.get(i + 1).matches("[a-z]")) {
                letter = words.remove(i + 1);
            }
            words.set(i, number.group(1) + letter);
        }
    }

    private static List<String> plainWords(String text) {
        var plain =
                Spelling.withoutAccents(APOSTROPHES.matcher(Spelling.folded(text)).replaceAll(""));
        return NOT_WORDS.splitAsStream(plain).filter(word -> !word.isEmpty()).toList();
    }

    private static String compact(String postcode) {
        return NOT_WORDS.matcher(postcode).replaceAll("").toUpperCase(Locale.ROOT);
    }
}
