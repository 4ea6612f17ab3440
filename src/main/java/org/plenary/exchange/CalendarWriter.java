package org.plenary.exchange;

import org.plenary.agenda.Agenda;
import org.plenary.agenda.Block;
import org.plenary.agenda.Slot;
import org.plenary.agenda.Speaker;
import org.plenary.agenda.Timetable;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * An agenda as a calendar (RFC 5545): one event a block, in the time zone of its day. The ids of
 * the blocks are the ids of the events, so that a calendar program that reads a later file moves
 * its events instead of doubling them.
 */
public final class CalendarWriter {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final String name;
    private final Instant written;
    private final int sequence;

    /**
     * @param name of the calendar, such as the assembly's
     * @param written when the file is made
     * @param sequence higher whenever the agenda was changed since an earlier file
     */
    public CalendarWriter(String name, Instant written, int sequence) {
        this.name = name;
        this.written = written;
        this.sequence = sequence;
    }

    /** For the team: every block, with its prompt and who answers for it. */
    public String everything(Agenda agenda) {
        return calendar(agenda, _ -> true, true);
    }

    /** For everybody: the blocks the public may watch, by their titles and speakers. */
    public String open(Agenda agenda) {
        return calendar(agenda, Block::open, false);
    }

    private String calendar(Agenda agenda, Predicate<Block> shown, boolean inside) {
        var slots = new ArrayList<Slot>();
        for (var times : Timetable.of(agenda)) {
            times.slots().stream().filter(slot -> shown.test(slot.block())).forEach(slots::add);
        }
        var lines = new CalendarLines();
        lines.add("BEGIN", "VCALENDAR");
        lines.add("VERSION", "2.0");
        lines.add("PRODID", "-//Plenary//Agenda//EN");
        lines.add("CALSCALE", "GREGORIAN");
        lines.add("METHOD", "PUBLISH");
        lines.text("X-WR-CALNAME", name);
        zones(lines, slots);
        slots.forEach(slot -> event(lines, slot, inside));
        lines.add("END", "VCALENDAR");
        return lines.toString();
    }

    private static void zones(CalendarLines lines, List<Slot> slots) {
        var zones = slots.stream().map(slot -> slot.start().getZone().getId()).toList();
        for (var zone : new TreeSet<>(zones)) {
            var times =
                    slots.stream().filter(s -> s.start().getZone().getId().equals(zone)).toList();
            var first = times.stream().map(Slot::start).min(ZonedDateTime::compareTo);
            var last = times.stream().map(Slot::end).max(ZonedDateTime::compareTo);
            CalendarZone.write(
                    lines,
                    ZoneId.of(zone),
                    first.orElseThrow().toInstant(),
                    last.orElseThrow().toInstant());
        }
    }

    private void event(CalendarLines lines, Slot slot, boolean inside) {
        var block = slot.block();
        lines.add("BEGIN", "VEVENT");
        lines.text("UID", block.id().value());
        lines.add("SEQUENCE", String.valueOf(sequence));
        lines.add("DTSTAMP", UTC.format(written));
        lines.time("DTSTART", slot.start());
        lines.time("DTEND", slot.end());
        lines.text("SUMMARY", summary(block));
        var description = description(block, inside);
        if (!description.isEmpty()) {
            lines.text("DESCRIPTION", description);
        }
        lines.add("CLASS", block.open() ? "PUBLIC" : "PRIVATE");
        lines.add("TRANSP", block.phase().rests() ? "TRANSPARENT" : "OPAQUE");
        lines.add("END", "VEVENT");
    }

    private static String summary(Block block) {
        return block.forEverybody()
                ? block.title()
                : "%s (%s)".formatted(block.title(), block.subAssembly());
    }

    private static String description(Block block, boolean inside) {
        var parts = new ArrayList<String>();
        if (!block.speakers().isEmpty()) {
            parts.add(
                    block.speakers().stream()
                            .map(CalendarWriter::speaker)
                            .collect(Collectors.joining("\n")));
        }
        if (inside) {
            parts.addAll(List.of(block.purpose(), block.prompt(), block.owner()));
        }
        return parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining("\n\n"));
    }

    private static String speaker(Speaker speaker) {
        return speaker.affiliation().isBlank()
                ? speaker.name()
                : "%s, %s".formatted(speaker.name(), speaker.affiliation());
    }
}
