package org.plenary.ui.agenda;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Dates that nobody can mistake: the month is a word. */
final class CalendarDay {

    private static final DateTimeFormatter SAID =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.UK);

    /** In Britain September is Sept, and elsewhere Sep. */
    private static final List<DateTimeFormatter> READ =
            List.of(
                    reading("[EEEE ][EEE ]d MMM yyyy", Locale.UK),
                    reading("[EEEE ][EEE ]d MMM yyyy", Locale.ENGLISH),
                    reading("[EEEE ][EEE ]d MMMM yyyy", Locale.ENGLISH),
                    DateTimeFormatter.ISO_LOCAL_DATE,
                    reading("d/M/yyyy", Locale.UK),
                    reading("d.M.yyyy", Locale.UK));

    private CalendarDay() {}

    private static DateTimeFormatter reading(String pattern, Locale locale) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(locale);
    }

    static String say(LocalDate date) {
        return SAID.format(date);
    }

    /** Null for what is no date. */
    static @Nullable LocalDate read(String typed) {
        return READ.stream()
                .flatMap(format -> read(typed.strip(), format).stream())
                .findFirst()
                .orElse(null);
    }

    private static Optional<LocalDate> read(String typed, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(typed, format));
        } catch (DateTimeException e) {
            return Optional.empty(); // perhaps written in another way
        }
    }

    /** What is wrong with a date while it is typed; empty while it can be read, or nothing is. */
    static ObservableValue<String> wrong(DatePicker picker, String sentence) {
        return picker.getEditor()
                .textProperty()
                .map(typed -> typed.isBlank() || read(typed) != null ? "" : sentence);
    }

    static DatePicker picker(String id) {
        var picker = new DatePicker();
        picker.setId(id);
        picker.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable LocalDate date) {
                        return date == null ? "" : say(date);
                    }

                    @Override
                    public @Nullable LocalDate fromString(String typed) {
                        var read = read(typed);
                        return read == null ? picker.getValue() : read;
                    }
                });
        return picker;
    }
}
