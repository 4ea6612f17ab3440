package org.plenary.agenda;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.BlockId;
import org.plenary.assembly.DayId;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * An agenda to start from, without dates and without names.
 *
 * @param key such as {@code half-day}
 * @param lessons what those who used it last time would do differently
 */
public record Template(
        String key, String name, String purpose, List<String> lessons, List<PlannedDay> days) {

    /** The templates that come with the program, smallest first. */
    public static final List<String> KEYS =
            List.of("half-day", "one-day-jury", "working-group", "four-weekends", "six-weekends");

    private static final String OWN = "own-";

    /**
     * @param after days after the first one
     * @param transitionMinutes what a change of seats takes; see {@link Day}
     */
    public record PlannedDay(
            int after,
            LocalTime start,
            LocalTime end,
            String title,
            int transitionMinutes,
            List<PlannedBlock> blocks) {

        public PlannedDay {
            blocks = List.copyOf(blocks);
        }

        /**
         * @throws IllegalArgumentException when no day can be so
         */
        Day day(DayId id, LocalDate first, ZoneId zone) {
            return new Day(id, first.plusDays(after), start, end, title, zone, transitionMinutes);
        }

        PlannedDay with(PlannedBlock next) {
            var more = new ArrayList<>(blocks);
            more.add(next);
            return new PlannedDay(after, start, end, title, transitionMinutes, more);
        }
    }

    /**
     * A block without an id; see {@link Block}.
     *
     * @param marks any of {@code open}, {@code explores}, {@code notes}
     */
    public record PlannedBlock(
            int minutes,
            int minMinutes,
            @Nullable LocalTime fixedStart,
            Phase phase,
            Format format,
            int round,
            Set<String> marks,
            String title,
            String purpose,
            String prompt,
            List<String> materials,
            String subAssembly) {

        public PlannedBlock {
            marks = Set.copyOf(marks);
            materials = List.copyOf(materials);
        }

        /** Without who answers for it and who speaks. */
        static PlannedBlock of(Block block) {
            var marks = new TreeSet<String>();
            if (block.open()) {
                marks.add("open");
            }
            if (block.explores()) {
                marks.add("explores");
            }
            if (block.capturesNotes()) {
                marks.add("notes");
            }
            return new PlannedBlock(
                    block.minutes(),
                    block.minMinutes(),
                    block.fixedStart(),
                    block.phase(),
                    block.format(),
                    block.seatingRound(),
                    marks,
                    block.title(),
                    block.purpose(),
                    block.prompt(),
                    block.materials(),
                    block.subAssembly());
        }

        Block block(String id) {
            return Block.of(new BlockId(id), title, phase, format, minutes)
                    .withLength(minutes, minMinutes)
                    .startingAt(fixedStart)
                    .asking(purpose, prompt)
                    .seated(round)
                    .openToPublic(marks.contains("open"))
                    .exploring(marks.contains("explores"))
                    .capturing(marks.contains("notes"))
                    .meeting(subAssembly)
                    .with(List.of(), materials);
        }
    }

    /** A file that is no template, and where it stops being one. */
    public static final class Unreadable extends IllegalArgumentException {

        private static final long serialVersionUID = 1;

        /** So much of a line shows which one it is. */
        private static final int TELLING = 60;

        private final int line;
        private final String found;

        Unreadable(String file, int line, String found, @Nullable Throwable cause) {
            super("%s, line %d: %s".formatted(file, line, found), cause);
            this.line = line;
            this.found = found.length() <= TELLING ? found : found.substring(0, TELLING - 1) + "…";
        }

        /** From 1; 0 when each line can be read, and still there is no name or no day. */
        public int line() {
            return line;
        }

        public String found() {
            return found;
        }
    }

    public Template {
        lessons = List.copyOf(lessons);
        days = List.copyOf(days);
    }

    /** Every template that comes with the program. */
    public static List<Template> all() {
        return KEYS.stream().map(Template::named).toList();
    }

    public static Template named(String key) {
        var file = "templates/" + key + ".txt";
        try (var stream = Template.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalArgumentException("no template " + key);
            }
            var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return new TemplateFile(key).read(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What an agenda has taught, for those who plan the next one. Owners, speakers and their
     * declarations stay behind, and so do dates.
     *
     * @param agenda with a day at least
     */
    public static Template of(String name, String purpose, List<String> lessons, Agenda agenda) {
        var first = agenda.days().getFirst().day().date();
        var days = new ArrayList<PlannedDay>();
        for (var plan : agenda.days()) {
            var day = plan.day();
            days.add(
                    new PlannedDay(
                            (int) ChronoUnit.DAYS.between(first, day.date()),
                            day.start(),
                            day.end(),
                            day.title(),
                            day.transitionMinutes(),
                            plan.blocks().stream().map(PlannedBlock::of).toList()));
        }
        return new Template(own(name), name, purpose, lessons, days);
    }

    /**
     * @throws Unreadable naming the line that cannot be read or be held
     */
    public static Template read(String file, List<String> lines) {
        var read = new TemplateFile(own(file)).read(lines);
        if (read.name().isBlank() || read.days().isEmpty()) {
            throw new Unreadable(file, 0, "", null);
        }
        return read;
    }

    /** The same under another name. */
    public Template called(String other) {
        return new Template(own(other), other, purpose, lessons, days);
    }

    private static String own(String name) {
        return OWN + name.replaceAll("[^\\p{L}\\p{N}]+", "-");
    }

    /** As {@link #read} understands it. */
    public String written() {
        return TemplateFile.written(this);
    }

    /** Whether somebody saved it from an agenda of their own. */
    public boolean isOwn() {
        return key.startsWith(OWN);
    }

    /**
     * The days of an agenda of one's own.
     *
     * @param ids gives a new id each time
     */
    public List<DayPlan> days(LocalDate first, ZoneId zone, Supplier<String> ids) {
        var plans = new ArrayList<DayPlan>();
        for (var day : days) {
            var head = day.day(new DayId(ids.get()), first, zone);
            var blocks = day.blocks().stream().map(block -> block.block(ids.get())).toList();
            plans.add(new DayPlan(head, blocks));
        }
        return plans;
    }
}
