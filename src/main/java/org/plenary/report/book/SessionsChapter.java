package org.plenary.report.book;

import org.plenary.agenda.DayPlan;
import org.plenary.agenda.Slot;
import org.plenary.agenda.Timetable;
import org.plenary.report.Block;
import org.plenary.report.Block.Column;
import org.plenary.report.Block.Heading;
import org.plenary.report.Block.Table;
import org.plenary.report.Text;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The days and their blocks, who spoke, and how people were seated. */
final class SessionsChapter {

    private final Words words;
    private final Facts facts;

    SessionsChapter(Words words, Facts facts) {
        this.words = words;
        this.facts = facts;
    }

    void addTo(List<Block> blocks) {
        if (facts.agenda().days().isEmpty() && facts.rounds().isEmpty()) {
            return;
        }
        blocks.add(new Heading(1, "sessions", Text.of(words.of("sessions"))));
        if (!facts.agenda().days().isEmpty()) {
            blocks.add(new Heading(2, "programme", Text.of(words.of("programme"))));
        }
        for (int d = 0; d < facts.agenda().days().size(); d++) {
            day(blocks, facts.agenda().days().get(d), d);
        }
        speakers(blocks);
        seating(blocks);
    }

    private void day(List<Block> blocks, DayPlan plan, int index) {
        var date =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                        .withLocale(words.language())
                        .format(plan.day().date());
        var title = plan.day().title().isBlank() ? date : plan.day().title() + " · " + date;
        blocks.add(new Heading(3, "day" + index, Text.of(title)));
        var rows = Timetable.of(plan).slots().stream().map(this::row).toList();
        if (rows.isEmpty()) {
            return;
        }
        blocks.add(
                new Table(
                        "day" + index + "-data",
                        Text.of(words.of("day.caption", "day", title)),
                        List.of(
                                Column.words(words.of("time"), 1.8),
                                Column.words(words.of("session"), 5),
                                Column.words(words.of("format"), 2)),
                        true,
                        rows,
                        Text.NONE));
    }

    private List<Text> row(Slot slot) {
        var clock = DateTimeFormatter.ofPattern("HH:mm", words.language());
        var block = slot.block();
        return List.of(
                Text.of(clock.format(slot.startsAt()) + "–" + clock.format(slot.endsAt())),
                Text.of(block.title()),
                Text.of(words.of("format." + block.format().name().toLowerCase(Locale.ROOT))));
    }

    private void speakers(List<Block> blocks) {
        var rows = new ArrayList<List<Text>>();
        for (var plan : facts.agenda().days()) {
            for (var block : plan.blocks()) {
                for (var speaker : block.speakers()) {
                    rows.add(
                            List.of(
                                    Text.of(speaker.name()),
                                    Text.of(speaker.affiliation()),
                                    Text.of(block.title())));
                }
            }
        }
        if (rows.isEmpty()) {
            return;
        }
        blocks.add(new Heading(2, "speakers", Text.of(words.of("speakers"))));
        blocks.add(
                new Table(
                        "speakers-data",
                        Text.of(words.of("speakers.caption")),
                        List.of(
                                Column.words(words.of("speaker"), 2),
                                Column.words(words.of("affiliation"), 2),
                                Column.words(words.of("session"), 3)),
                        true,
                        rows,
                        Text.NONE));
    }

    private void seating(List<Block> blocks) {
        if (facts.rounds().isEmpty()) {
            return;
        }
        var rows = new ArrayList<List<Text>>();
        long pairs = 0;
        for (int r = 0; r < facts.rounds().size(); r++) {
            var round = facts.rounds().get(r);
            pairs += round.newPairs();
            rows.add(
                    List.of(
                            Text.of(words.number(r + 1)),
                            Text.of(round.occasion()),
                            Text.of(words.number(round.people())),
                            Text.of(words.number(round.tables())),
                            Text.of(words.number(round.newPairs()))));
        }
        blocks.add(new Heading(2, "seating", Text.of(words.of("seating"))));
        blocks.add(Block.body(words.of("seating.lead", "pairs", words.number(pairs))));
        blocks.add(
                new Table(
                        "seating-data",
                        Text.of(words.of("seating.caption")),
                        List.of(
                                Column.words(words.of("seating.round"), 1),
                                Column.words(words.of("seating.occasion"), 4),
                                Column.figures(words.of("funnel.people"), 1),
                                Column.figures(words.of("seating.tables"), 1),
                                Column.figures(words.of("seating.newPairs"), 1.4)),
                        true,
                        rows,
                        Text.NONE));
    }
}
