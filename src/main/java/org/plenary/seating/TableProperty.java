package org.plenary.seating;

import java.util.Comparator;

/**
 * Something a table offers and a person may need.
 *
 * @param detail the language for {@link Kind#LANGUAGE}, as the people's language column writes it,
 *     e.g. {@code pt}; empty otherwise
 */
public record TableProperty(Kind kind, String detail) implements Comparable<TableProperty> {

    public enum Kind {
        STEP_FREE,
        HEARING_LOOP,
        LANGUAGE,
        INTERPRETER,
        QUIET,
        POWER
    }

    public TableProperty {
        if (kind == Kind.LANGUAGE && detail.isBlank()) {
            throw new IllegalArgumentException("a language without a name");
        }
    }

    public static TableProperty of(Kind kind) {
        return new TableProperty(kind, "");
    }

    public static TableProperty language(String language) {
        return new TableProperty(Kind.LANGUAGE, language);
    }

    @Override
    public int compareTo(TableProperty other) {
        return Comparator.comparing(TableProperty::kind)
                .thenComparing(TableProperty::detail)
                .compare(this, other);
    }
}
