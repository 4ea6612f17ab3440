package org.plenary.agenda;

import org.plenary.assembly.DayId;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reads a template written as lines of fields between bars, so that somebody who plans assemblies
 * can write one:
 *
 * <pre>
 * name | Half-day dialogue
 * purpose | 30 to 40 people of two sectors hear each other out
 * lesson | 12-minute rounds were too short in 2025
 * day | 0 | 09:00 | 12:30 | Dialogue | 10
 * 20 15 09:00 | WELCOME TALK | round 1 open | Title | Purpose | Prompt
 * </pre>
 *
 * A day is: days after the first one; its hours; its title; and, where it is not the usual, how
 * many minutes a change of seats takes. A block is: minutes, the fewest minutes and, where it is
 * fixed, its start; phase and format; marks; title; purpose; prompt; and, where there are any,
 * materials parted by semicolons and the sub-assembly. A semicolon inside a material has a
 * backslash before it. A line break inside a field is written as {@code ⏎}. Lines that begin with
 * {@code #} are remarks.
 */
final class TemplateFile {

    /** Some editors put it before the first letter of a file. */
    private static final String MARK = "\uFEFF";

    /** Enough for years; a typing error more makes days nobody lives to see. */
    private static final int MOST_DAYS = 10_000;

    private final String key;
    private final List<String> lessons = new ArrayList<>();
    private final List<Template.PlannedDay> days = new ArrayList<>();
    private String name = "";
    private String purpose = "";

    TemplateFile(String key) {
        this.key = key;
    }

    /**
     * @throws Template.Unreadable naming the line that cannot be read or be held
     */
    Template read(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).replace(MARK, "").strip();
            try {
                line(line);
            } catch (RuntimeException e) {
                throw new Template.Unreadable(key, i + 1, line, e);
            }
        }
        return new Template(key, name, purpose, lessons, days);
    }

    private void line(String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        var fields = Arrays.stream(line.split("\\|", -1)).map(TemplateFile::plain).toList();
        switch (fields.getFirst()) {
            case "name" -> name = fields.get(1);
            case "purpose" -> purpose = fields.get(1);
            case "lesson" -> lessons.add(fields.get(1));
            case "day" -> days.add(day(fields));
            default -> {
                var day = days.removeLast();
                days.add(day.with(block(fields)));
            }
        }
    }

    private static Template.PlannedDay day(List<String> fields) {
        var day =
                new Template.PlannedDay(
                        Integer.parseInt(fields.get(1)),
                        LocalTime.parse(fields.get(2)),
                        LocalTime.parse(fields.get(3)),
                        fields.get(4),
                        fields.size() > 5 ? Integer.parseInt(fields.get(5)) : Day.USUAL_TRANSITION,
                        List.of());
        if (day.after() < 0 || day.after() > MOST_DAYS) {
            throw new IllegalArgumentException(day.after() + " days after the first one");
        }
        day.day(
                new DayId("each"),
                LocalDate.EPOCH,
                ZoneOffset.UTC); // what cannot be held is said now
        return day;
    }

    private static Template.PlannedBlock block(List<String> fields) {
        var times = words(fields.get(0));
        var shape = words(fields.get(1));
        var marks = new HashSet<>(words(fields.get(2)));
        int round = 0;
        if (marks.remove("round")) {
            var number = marks.stream().filter(mark -> mark.matches("\\d+")).findFirst();
            round = Integer.parseInt(number.orElseThrow());
            marks.remove(number.orElseThrow());
        }
        if (!List.of("open", "explores", "notes").containsAll(marks)) {
            throw new IllegalArgumentException("unknown marks " + marks);
        }
        var block =
                new Template.PlannedBlock(
                        Integer.parseInt(times.get(0)),
                        Integer.parseInt(times.get(1)),
                        times.size() > 2 ? LocalTime.parse(times.get(2)) : null,
                        Phase.valueOf(shape.get(0)),
                        Format.valueOf(shape.get(1)),
                        round,
                        marks,
                        fields.get(3),
                        fields.get(4),
                        fields.get(5),
                        fields.size() > 6 ? things(fields.get(6)) : List.of(),
                        fields.size() > 7 ? fields.get(7) : "");
        block.block("each"); // what cannot be held is said now and not on the day
        return block;
    }

    /** Parted by semicolons, except those after a backslash. */
    private static List<String> things(String field) {
        var things = new ArrayList<String>();
        var thing = new StringBuilder();
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            boolean marked = c == '\\' && i + 1 < field.length() && isMarked(field.charAt(i + 1));
            if (marked) {
                thing.append(field.charAt(++i));
            } else if (c == ';') {
                things.add(thing.toString());
                thing.setLength(0);
            } else {
                thing.append(c);
            }
        }
        things.add(thing.toString());
        return things.stream().map(String::strip).filter(each -> !each.isEmpty()).toList();
    }

    private static boolean isMarked(char c) {
        return c == ';' || c == '\\';
    }

    private static String marked(String thing) {
        return thing.replace("\\", "\\\\").replace(";", "\\;");
    }

    private static String plain(String field) {
        return field.strip().replace("⏎", "\n");
    }

    static String written(Template template) {
        var lines = new ArrayList<String>();
        lines.add(line("name", template.name()));
        lines.add(line("purpose", template.purpose()));
        template.lessons().forEach(lesson -> lines.add(line("lesson", lesson)));
        for (var day : template.days()) {
            lines.add("");
            lines.add(line(day));
            day.blocks().forEach(block -> lines.add(line(block)));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String line(Template.PlannedDay day) {
        var fields = new ArrayList<String>();
        fields.addAll(
                List.of("day", "" + day.after(), "" + day.start(), "" + day.end(), day.title()));
        if (day.transitionMinutes() != Day.USUAL_TRANSITION) {
            fields.add("" + day.transitionMinutes());
        }
        return line(fields.toArray(String[]::new));
    }

    private static String line(Template.PlannedBlock block) {
        var times = block.minutes() + " " + block.minMinutes();
        var fixed = block.fixedStart() == null ? "" : " " + block.fixedStart();
        var round = block.round() == Block.KEEP_SEATS ? "" : "round " + block.round() + " ";
        return line(
                times + fixed,
                block.phase() + " " + block.format(),
                (round + String.join(" ", new TreeSet<>(block.marks()))).strip(),
                block.title(),
                block.purpose(),
                block.prompt(),
                block.materials().stream()
                        .map(TemplateFile::marked)
                        .collect(Collectors.joining("; ")),
                block.subAssembly());
    }

    /** A bar parts fields, so inside one it is broken. */
    private static String line(String... fields) {
        return Arrays.stream(fields)
                .map(field -> field.strip().replace("|", "¦").replaceAll("\\R", "⏎"))
                .collect(Collectors.joining(" | "));
    }

    private static List<String> words(String field) {
        return field.isEmpty() ? List.of() : List.of(field.split(" +"));
    }
}
