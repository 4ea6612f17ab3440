package org.plenary.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A way of saying something, with choices: {@code [a|b [c|d]]} stands for one of its parts and
 * {@code {list}} for something of that list, never the same twice in one text.
 */
record Phrase(String text) {

    boolean hasChoices() {
        return text.indexOf('[') >= 0 || text.indexOf('{') >= 0;
    }

    String say(Chance chance, Map<String, List<String>> lists, Set<String> said) {
        return new Saying(text, chance, lists, said).say();
    }

    /** Reads the text once from left to right. */
    private static final class Saying {

        private final String text;
        private final Chance chance;
        private final Map<String, List<String>> lists;
        private final Set<String> said;
        private int at;

        Saying(String text, Chance chance, Map<String, List<String>> lists, Set<String> said) {
            this.text = text;
            this.chance = chance;
            this.lists = lists;
            this.said = said;
        }

        String say() {
            var words = sequence();
            if (at < text.length()) {
                throw new IllegalStateException("a bracket too many: " + text);
            }
            return words.replaceAll(" +", " ").replace(" ,", ",").replace(" .", ".").strip();
        }

        /** Up to the end, or to a bar or bracket that belongs to an outer choice. */
        private String sequence() {
            var words = new StringBuilder();
            while (at < text.length()) {
                char c = text.charAt(at);
                if (c == '|' || c == ']') {
                    return words.toString();
                }
                at++;
                if (c == '[') {
                    words.append(choice());
                } else if (c == '{') {
                    int end = text.indexOf('}', at);
                    words.append(something(text.substring(at, end)));
                    at = end + 1;
                } else {
                    words.append(c);
                }
            }
            return words.toString();
        }

        /** Every part is read, so that the chosen one does not change what follows. */
        private String choice() {
            var parts = new ArrayList<String>();
            do {
                parts.add(sequence());
                if (at >= text.length()) {
                    throw new IllegalStateException("a bracket too few: " + text);
                }
            } while (text.charAt(at++) == '|');
            return chance.of(parts);
        }

        private String something(String name) {
            var list = lists.getOrDefault(name, List.of());
            var left = list.stream().filter(word -> !said.contains(word)).toList();
            var word = chance.of(left.isEmpty() ? list : left);
            said.add(word);
            return word;
        }
    }
}
