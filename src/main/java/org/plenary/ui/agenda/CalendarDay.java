package org.plenary.ui.agenda;

import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Dates that nobody can mistake: the month is a word. */
final class CalendarDay {

    private static final DateTimeFormatter SAID =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.UK);
    private static final List<DateTimeFormatter> READ =
            List.of(
                    SAID,
                    DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK),
                    DateTimeFormatter.ISO_LOCAL_DATE,
                    DateTimeFormatter.ofPattern("d/M/yyyy", Locale.UK),
                    DateTimeFormatter.ofPattern("d.M.yyyy", Locale.UK));

    private CalendarDay() {}

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
