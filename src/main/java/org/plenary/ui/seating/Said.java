package org.plenary.ui.seating;

import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/** The words of a choice that cannot be typed. */
final class Said {

    private Said() {}

    static <T> StringConverter<T> by(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T chosen) {
                return chosen == null ? "" : words.apply(chosen);
            }

            @Override
            public T fromString(String typed) {
                throw new UnsupportedOperationException("not editable");
            }
        };
    }
}
