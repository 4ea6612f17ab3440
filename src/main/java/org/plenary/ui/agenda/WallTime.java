package org.plenary.ui.agenda;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Times of day as people write them. */
final class WallTime {

    private static final DateTimeFormatter SAID = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final Pattern TYPED = Pattern.compile("(\\d{1,2})[:.h ]?(\\d{2})?");

    private WallTime() {}

    static String say(LocalTime time) {
        return SAID.format(time);
    }

    /** Reads 9, 930, 9:30, 09.30 and 9h30; empty for anything that is not a time of day. */
    static Optional<LocalTime> read(String typed) {
        var match = TYPED.matcher(typed.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        var minutes = match.group(2);
        try {
            return Optional.of(
                    LocalTime.of(
                            Integer.parseInt(match.group(1)),
                            minutes == null ? 0 : Integer.parseInt(minutes)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
