package org.plenary.exchange;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Content lines of RFC 5545: escaped, folded so that no line has more than 75 octets. */
final class CalendarLines {

    private static final int MOST_OCTETS = 75;
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    private final StringBuilder lines = new StringBuilder();

    /** A value that needs no escaping. */
    void add(String property, String value) {
        fold(property + ":" + value);
    }

    void text(String property, String value) {
        var escaped =
                value.replace("\\", "\\\\")
                        .replace(";", "\\;")
                        .replace(",", "\\,")
                        .replace("\r\n", "\\n")
                        .replace("\n", "\\n")
                        .replaceAll("\\p{Cntrl}", " ");
        add(property, escaped);
    }

    void time(String property, ZonedDateTime time) {
        add(property + ";TZID=" + id(time.getZone()), LOCAL.format(time));
    }

    /** A bare offset is no name for a zone there. */
    static String id(ZoneId zone) {
        return zone.getId().replace(':', '-').replace('+', 'P');
    }

    private void fold(String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            var letter = line.substring(i, line.offsetByCodePoints(i, 1));
            int size = letter.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > MOST_OCTETS) {
                lines.append("\r\n ");
                octets = 1;
            }
            lines.append(letter);
            octets += size;
            i += letter.length();
        }
        lines.append("\r\n");
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
