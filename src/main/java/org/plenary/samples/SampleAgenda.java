package org.plenary.samples;

import org.plenary.agenda.Agenda;
import org.plenary.agenda.Block;
import org.plenary.agenda.Day;
import org.plenary.agenda.DayPlan;
import org.plenary.agenda.Format;
import org.plenary.agenda.Phase;
import org.plenary.agenda.Speaker;
import org.plenary.assembly.BlockId;
import org.plenary.assembly.DayId;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Six weekends of two days, a month apart, with four rounds at tables on one and three on the
 * other.
 */
final class SampleAgenda {

    private static final LocalDate FIRST = LocalDate.of(2027, 1, 16);
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final Pattern BAR = Pattern.compile(" \\| ");

    private final List<DayPlan> days = new ArrayList<>();
    private final List<TableRound> rounds = new ArrayList<>();

    SampleAgenda() {
        String heading = "";
        var slots = new ArrayList<List<String>>();
        for (var line : Lists.lines("agenda.txt")) {
            if (line.startsWith("day: ")) {
                addDay(heading, slots);
                heading = line.substring("day: ".length());
                slots.clear();
            } else {
                slots.add(parts(line.substring("slot: ".length())));
            }
        }
        addDay(heading, slots);
    }

    private static List<String> parts(String line) {
        return BAR.splitAsStream(line).toList();
    }

    Agenda agenda() {
        return new Agenda(days);
    }

    List<TableRound> rounds() {
        return rounds;
    }

    /** The id of a day, 1 to 12. */
    static DayId day(int number) {
        return new DayId(String.format(Locale.ROOT, "day-%02d", number));
    }

    private void addDay(String heading, List<List<String>> slots) {
        if (!slots.isEmpty()) {
            int number = days.size() + 1;
            days.add(new Writing(number, parts(heading), slots).plan());
        }
    }

    /** One day while it is put together. */
    private final class Writing {

        private final int number;
        private final List<String> heading;
        private final List<List<String>> slots;
        private final LocalDate date;
        private final List<Block> blocks = new ArrayList<>();
        private LocalTime clock = LocalTime.of(9, 30);
        private int slot;

        Writing(int number, List<String> heading, List<List<String>> slots) {
            this.number = number;
            this.heading = heading;
            this.slots = slots;
            date = FIRST.plusWeeks(4L * ((number - 1) / 2)).plusDays((number - 1) % 2);
        }

        DayPlan plan() {
            pause("Arrival and check-in", Phase.WELCOME, 20);
            add(plain("Where we are", Phase.WELCOME, Format.PLENARY_TALK, 15), 10);
            hearing();
            pause("Break", Phase.BREAK, 15);
            table();
            table();
            if (slots.size() == 4) {
                add(plain("Questions to the speakers", Phase.LEARNING, Format.QUESTIONS, 25), 15);
                lunch(LocalTime.of(13, 0));
                table();
                pause("Break", Phase.BREAK, 15);
                table();
                add(plain("Walk along the walls", Phase.DELIBERATION, Format.GALLERY_WALK, 25), 10);
            } else {
                add(
                        plain(
                                "What other tables said",
                                Phase.DELIBERATION,
                                Format.PLENARY_TALK,
                                25),
                        15);
                lunch(LocalTime.of(13, 0));
                table();
                pause("Break", Phase.BREAK, 15);
                end();
            }
            add(plain("Close of the day", Phase.WELCOME, Format.PLENARY_TALK, 15), 10);
            return new DayPlan(
                    new Day(
                            day(number),
                            date,
                            LocalTime.of(9, 30),
                            LocalTime.of(16, 30),
                            heading.getFirst(),
                            ZONE,
                            Day.USUAL_TRANSITION),
                    blocks);
        }

        private void end() {
            switch (number) {
                case 10 -> vote("First vote on the drafts");
                case 12 -> vote("Second vote and ratification");
                default ->
                        add(
                                plain(
                                        "Short reports from the tables",
                                        Phase.DELIBERATION,
                                        Format.PLENARY_TALK,
                                        65),
                                35);
            }
        }

        private void vote(String title) {
            add(plain(title, Phase.DECISION, Format.BALLOT, 65).openToPublic(true), 60);
        }

        private void hearing() {
            var speakers =
                    heading.subList(2, heading.size()).stream().map(Writing::speaker).toList();
            var hearing =
                    plain(heading.get(1), Phase.LEARNING, Format.PANEL, 45)
                            .openToPublic(true)
                            .with(speakers, List.of("Slides, printed", "Word list"));
            add(hearing, 35);
        }

        private static Speaker speaker(String text) {
            var id = "speaker-" + Integer.toHexString(text.hashCode());
            int comma = text.indexOf(", ");
            return comma < 0
                    ? new Speaker(id, text, "", true)
                    : new Speaker(id, text.substring(0, comma), text.substring(comma + 2), true);
        }

        private void table() {
            var parts = slots.get(slot++);
            var stage = parts.getFirst();
            boolean isDrafting = stage.equals("draft");
            boolean isEarly = stage.equals("hopes") || stage.equals("learn");
            var block =
                    plain(
                                    parts.get(2),
                                    isDrafting ? Phase.DRAFTING : Phase.DELIBERATION,
                                    isDrafting ? Format.DRAFTING : Format.TABLE_TALK,
                                    45)
                            .asking("Notes of every table, read back", parts.get(3))
                            .seated(slot == 1 ? number : Block.KEEP_SEATS)
                            .exploring(isEarly)
                            .capturing(true);
            rounds.add(
                    new TableRound(
                            block.id(),
                            stage,
                            List.of(parts.get(1).split(", ", -1)),
                            (number - 1) / 2,
                            date.atTime(clock).atZone(ZONE).toInstant()));
            add(block, 35);
        }

        private void lunch(LocalTime at) {
            clock = at;
            add(plain("Lunch", Phase.MEAL, Format.PAUSE, 60).startingAt(at), 45);
        }

        private void pause(String title, Phase phase, int minutes) {
            add(plain(title, phase, Format.PAUSE, minutes), Math.max(5, minutes - 5));
        }

        private Block plain(String title, Phase phase, Format format, int minutes) {
            var id =
                    new BlockId(
                            String.format(
                                    Locale.ROOT, "block-%02d-%02d", number, blocks.size() + 1));
            return Block.of(id, title, phase, format, minutes);
        }

        private void add(Block block, int atLeast) {
            blocks.add(block.withLength(block.minutes(), Math.min(atLeast, block.minutes())));
            clock = clock.plusMinutes(block.minutes());
        }
    }
}
