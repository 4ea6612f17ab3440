package org.plenary.exchange;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Locale;

/**
 * A time zone for those who read the file, written out as the changes of clocks there really are in
 * the time of the agenda, so that nothing depends on what the reading program believes. One change
 * more on either side is for programs that cannot do without both summer and winter.
 */
final class CalendarZone {

    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    private CalendarZone() {}

    /**
     * @param first earliest time that is used
     * @param last latest time that is used
     */
    static void write(CalendarLines lines, ZoneId zone, Instant first, Instant last) {
        var rules = zone.getRules();
        lines.add("BEGIN", "VTIMEZONE");
        lines.add("TZID", CalendarLines.id(zone));
        var before = rules.previousTransition(first.plusNanos(1));
        if (before == null) {
            var offset = rules.getOffset(first);
            observance(lines, "STANDARD", LocalDateTime.of(1970, 1, 1, 0, 0), offset, offset);
        } else {
            var earlier = rules.previousTransition(before.getInstant());
            if (earlier != null) {
                change(lines, rules, earlier);
            }
            change(lines, rules, before);
        }
        var next = rules.nextTransition(first);
        while (next != null) {
            change(lines, rules, next);
            next = next.getInstant().isAfter(last) ? null : rules.nextTransition(next.getInstant());
        }
        lines.add("END", "VTIMEZONE");
    }

    private static void change(CalendarLines lines, ZoneRules rules, ZoneOffsetTransition change) {
        observance(
                lines,
                rules.isDaylightSavings(change.getInstant()) ? "DAYLIGHT" : "STANDARD",
                change.getDateTimeBefore(),
                change.getOffsetBefore(),
                change.getOffsetAfter());
    }

    private static void observance(
            CalendarLines lines,
            String kind,
            LocalDateTime start,
            ZoneOffset before,
            ZoneOffset after) {
        lines.add("BEGIN", kind);
        lines.add("DTSTART", LOCAL.format(start));
        lines.add("TZOFFSETFROM", offset(before));
        lines.add("TZOFFSETTO", offset(after));
        lines.add("END", kind);
    }

    private static String offset(ZoneOffset offset) {
        int seconds = Math.abs(offset.getTotalSeconds());
        var sign = offset.getTotalSeconds() < 0 ? "-" : "+";
        var text = "%s%02d%02d".formatted(sign, seconds / 3600, seconds / 60 % 60);
        return seconds % 60 == 0 ? text : "%s%02d".formatted(text, seconds % 60);
    }
}
