package org.plenary.store;

import tools.jackson.databind.json.JsonMapper;

import java.util.Optional;

/** Values too deep for columns, kept whole in one as JSON: nothing ever searches inside them. */
final class Nested {

    private static final JsonMapper JSON = ChangeFormat.mapper().build();

    private Nested() {}

    static String write(Object value) {
        return JSON.writeValueAsString(value);
    }

    static <T> T read(String text, Class<T> type) {
        return JSON.readValue(text, type);
    }

    static <T> Optional<T> read(Optional<String> text, Class<T> type) {
        return text.map(found -> read(found, type));
    }
}
