package org.plenary.sortition;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes the little JSON that bundles have: objects of numbers, words and lists, one line a field.
 */
final class Json {

    private Json() {}

    /**
     * @param value maps in the order of their fields, collections, strings, numbers and booleans
     */
    static String of(Object value) {
        return write(value, "") + "\n";
    }

    private static String write(Object value, String indent) {
        var deeper = indent + "  ";
        return switch (value) {
            case Map<?, ?> map ->
                    map.entrySet().stream()
                            .map(
                                    e ->
                                            deeper
                                                    + quoted(e.getKey())
                                                    + ": "
                                                    + write(e.getValue(), deeper))
                            .collect(Collectors.joining(",\n", "{\n", "\n" + indent + "}"));
            case Collection<?> list ->
                    list.stream()
                            .map(item -> write(item, deeper))
                            .collect(Collectors.joining(", ", "[", "]"));
            case Double number -> Numbers.text(number);
            case Number number -> number.toString();
            case Boolean yes -> yes.toString();
            default -> quoted(value);
        };
    }

    private static String quoted(Object value) {
        var text = new StringBuilder("\"");
        for (char c : value.toString().toCharArray()) {
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> text.append(c < 32 ? "\\u%04x".formatted((int) c) : String.valueOf(c));
            }
        }
        return text.append('"').toString();
    }
}
