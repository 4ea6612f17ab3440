package org.plenary.ui.seating;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Numbers as somebody types them: "1–3, 5". */
final class Numbers {

    private static final String NUMBER = "[0-9]{1,3}";
    private static final String RANGE = "(" + NUMBER + ")\\s*[-–]\\s*(" + NUMBER + ")";

    private Numbers() {}

    /** Nothing typed is no numbers; empty when it is something else. */
    static Optional<SortedSet<Integer>> set(String typed) {
        var numbers = new TreeSet<Integer>();
        for (var part : parts(typed)) {
            if (part.matches(NUMBER)) {
                numbers.add(Integer.parseInt(part));
            } else if (part.matches(RANGE)) {
                int from = Integer.parseInt(part.replaceFirst(RANGE, "$1"));
                int to = Integer.parseInt(part.replaceFirst(RANGE, "$2"));
                if (from > to) {
                    return Optional.empty();
                }
                IntStream.rangeClosed(from, to).forEach(numbers::add);
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(numbers);
    }

    /** In the order they were typed, with repeats. */
    static Optional<List<Integer>> list(String typed) {
        var numbers = new ArrayList<Integer>();
        for (var part : parts(typed)) {
            if (!part.matches(NUMBER)) {
                return Optional.empty();
            }
            numbers.add(Integer.parseInt(part));
        }
        return Optional.of(numbers);
    }

    private static List<String> parts(String typed) {
        return typed.isBlank() ? List.of() : List.of(typed.strip().split("\\s*[,;]\\s*", -1));
    }

    static String said(Iterable<Integer> numbers) {
        var words = new ArrayList<String>();
        numbers.forEach(number -> words.add(Integer.toString(number)));
        return words.stream().collect(Collectors.joining(", "));
    }
}
