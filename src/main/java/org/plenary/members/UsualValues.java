package org.plenary.members;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The values of a feature when no targets name them yet: of spellings that differ only in white
 * space, marks and capitals the commonest one; a rare value that is nearly a common one is taken
 * for a slip.
 */
final class UsualValues {

    /** A slip is at least this many times rarer than the value that was meant. */
    private static final int RARER = 50;

    private final List<String> cells;

    UsualValues(List<String> cells) {
        this.cells = cells;
    }

    Set<String> values() {
        var bySpelling = new LinkedHashMap<String, Map<String, Integer>>();
        for (var cell : cells) {
            var tidy = Spelling.tidy(cell);
            if (!Spelling.isPlaceholder(tidy)) {
                bySpelling
                        .computeIfAbsent(Spelling.folded(tidy), _ -> new LinkedHashMap<>())
                        .merge(tidy, 1, Integer::sum);
            }
        }
        var counts = new LinkedHashMap<String, Integer>();
        for (var spellings : bySpelling.values()) {
            var commonest =
                    spellings.entrySet().stream()
                            .max(Comparator.comparingInt(Map.Entry::getValue))
                            .orElseThrow();
            int people = spellings.values().stream().mapToInt(Integer::intValue).sum();
            counts.put(commonest.getKey(), people);
        }
        return withoutSlips(counts);
    }

    private static Set<String> withoutSlips(Map<String, Integer> counts) {
        var values = new LinkedHashSet<String>();
        counts.forEach(
                (value, people) -> {
                    var common =
                            counts.entrySet().stream()
                                    .filter(other -> other.getValue() >= RARER * people)
                                    .map(Map.Entry::getKey)
                                    .toList();
                    if (Spelling.suggest(value, common) == null) {
                        values.add(value);
                    }
                });
        return values;
    }
}
