package org.plenary.ui.controls;

import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** How a control says its value. */
public final class Named {

    private Named() {}

    /** For values that are chosen and never typed. */
    public static <T> StringConverter<T> by(Function<T, String> name) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public T fromString(String words) {
                throw new UnsupportedOperationException(words);
            }
        };
    }

    /** A table by the digits in what is typed; without any the one before stays. */
    public static StringConverter<Integer> table(
            IntFunction<String> name, Supplier<Integer> before) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable Integer value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public Integer fromString(String words) {
                var digits = words.replaceAll("\\D", "");
                return digits.isEmpty() || digits.length() > 4
                        ? before.get()
                        : Integer.valueOf(digits);
            }
        };
    }
}
