package org.plenary.sortition;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Comma-separated text as the bundles have it: UTF-8, a line feed after each row, quotes only where
 * a field needs them.
 */
final class Csv {

    private final StringBuilder text = new StringBuilder();

    Csv row(List<String> fields) {
        text.append(fields.stream().map(Csv::field).collect(Collectors.joining(","))).append('\n');
        return this;
    }

    Csv row(String... fields) {
        return row(List.of(fields));
    }

    String text() {
        return text.toString();
    }

    private static String field(String value) {
        boolean plain =
                value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
