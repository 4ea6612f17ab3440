package org.plenary.report.day;

import org.plenary.agenda.Slot;
import org.plenary.agenda.Speaker;
import org.plenary.report.Block;
import org.plenary.report.Block.BulletList;
import org.plenary.report.Block.Column;
import org.plenary.report.Block.Heading;
import org.plenary.report.Block.PageBreak;
import org.plenary.report.Block.Paragraph;
import org.plenary.report.Block.Role;
import org.plenary.report.Block.Table;
import org.plenary.report.Form;
import org.plenary.report.Report;
import org.plenary.report.SeatList;
import org.plenary.report.Text;
import org.plenary.seating.StaffMember.Duty;
import org.plenary.texts.Texts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The day's papers that are read like a page: lists and tables. */
public final class DaySheets {

    /** To tick. */
    private static final String BOX = "[\u00a0\u00a0\u00a0\u00a0]";

    private final DayFacts facts;
    private final Texts texts;

    /**
     * @param texts in the language of the papers
     */
    public DaySheets(DayFacts facts, Texts texts) {
        this.facts = facts;
        this.texts = texts;
    }

    /** For those who run the day: every block with all that has to be there for it. */
    public Report runSheet() {
        var columns =
                List.of(
                        Column.words(word("time"), 1.5),
                        Column.figures(word("minutes"), 1.1),
                        Column.words(word("block"), 5),
                        Column.words(word("owner"), 2),
                        Column.words(word("needs"), 4.2));
        var rows = new ArrayList<List<Text>>();
        for (var slot : facts.timetable().slots()) {
            var block = slot.block();
            var title = Text.NONE.strong(block.title());
            if (!block.purpose().isBlank()) {
                title = title.plus(" · " + block.purpose());
            }
            rows.add(
                    List.of(
                            Text.of(times(slot)),
                            Text.of(minutes(slot)),
                            title,
                            Text.of(block.owner().isBlank() ? "–" : block.owner()),
                            Text.of(needs(slot))));
        }
        return facts.report(
                word("runSheet"),
                Form.WIDE_SHEET,
                texts,
                List.of(
                        new Table("run", Text.NONE, columns, true, rows, Text.NONE),
                        Block.body(
                                texts.get(
                                        "daypack.ends",
                                        "end",
                                        DayFacts.time(facts.timetable().end().toLocalTime()),
                                        "spare",
                                        facts.timetable().spare()))));
    }

    private static String times(Slot slot) {
        return DayFacts.time(slot.startsAt()) + "–" + DayFacts.time(slot.endsAt());
    }

    private String minutes(Slot slot) {
        var block = slot.block();
        return block.minMinutes() == block.minutes()
                ? Integer.toString(block.minutes())
                : texts.get(
                        "daypack.minutesLeast",
                        "minutes",
                        block.minutes(),
                        "least",
                        block.minMinutes());
    }

    private String needs(Slot slot) {
        var block = slot.block();
        var needs = new ArrayList<String>();
        if (block.seatingRound() > 0) {
            needs.add(seats(block.seatingRound(), slot.transition()));
        }
        if (!block.speakers().isEmpty()) {
            needs.add(speakers(slot));
        }
        if (block.capturesNotes()) {
            needs.add(word("notes"));
        }
        needs.addAll(block.materials());
        return needs.isEmpty() ? "–" : String.join("; ", needs);
    }

    /** Before the first round and after a break nobody needs minutes to change. */
    private String seats(int round, int minutes) {
        return minutes == 0
                ? texts.get("daypack.seatsTaken", "round", round)
                : texts.get("daypack.seats", "round", round, "minutes", minutes);
    }

    private static String speakers(Slot slot) {
        return slot.block().speakers().stream()
                .map(DaySheets::speaker)
                .collect(Collectors.joining(", "));
    }

    private static String speaker(Speaker speaker) {
        return speaker.affiliation().isBlank()
                ? speaker.name()
                : speaker.name() + " (" + speaker.affiliation() + ")";
    }

    /** For everybody; what is not open to the public says so. */
    public Report publicAgenda() {
        var columns = List.of(Column.words(word("time"), 1), Column.words(word("block"), 5));
        var rows = new ArrayList<List<Text>>();
        for (var slot : facts.timetable().slots()) {
            var block = slot.block();
            var what = Text.NONE.strong(block.title());
            if (!block.speakers().isEmpty()) {
                what = what.plus(" · " + speakers(slot));
            }
            if (!block.open() && !block.phase().rests()) {
                what = what.quiet(" · " + word("closed"));
            }
            rows.add(List.of(Text.of(DayFacts.time(slot.startsAt())), what));
        }
        return facts.report(
                word("agenda"),
                Form.SHEET,
                texts,
                List.of(new Table("agenda", Text.NONE, columns, true, rows, Text.NONE)));
    }

    /** Who sits at each table, round after round; a page for each, since each lies elsewhere. */
    public Report tableSheets() {
        var blocks = new ArrayList<Block>();
        facts.rounds()
                .forEach(
                        (round, seats) ->
                                seats.numbers()
                                        .forEach(table -> addSheet(blocks, round, table, seats)));
        return facts.report(word("tableSheets"), Form.SHEET, texts, blocks);
    }

    private void addSheet(List<Block> blocks, int round, int table, SeatList seats) {
        boolean isFirst = blocks.isEmpty(); // its date is at the head of the document
        if (!isFirst) {
            blocks.add(new PageBreak());
        }
        var title = Text.of(texts.get("seats.table", "table", table));
        blocks.add(new Heading(1, "round" + round + "table" + table, title));
        blocks.add(new Paragraph(Role.LEAD, Text.NONE.strong(facts.when(round, texts))));
        if (!isFirst) {
            blocks.add(new Paragraph(Role.SMALL, Text.of(facts.dateLine())));
        }
        blocks.add(new BulletList(seats.names(table).stream().map(Text::of).toList()));
    }

    /** Everybody in the order of the alphabet with the tables of all rounds of the day. */
    public Report doorList() {
        var columns = new ArrayList<Column>();
        columns.add(Column.words(texts.get("seats.name"), 5));
        for (int round : facts.rounds().keySet()) {
            columns.add(Column.figures(facts.when(round, texts), 1.8));
        }
        columns.add(Column.figures(word("here"), 1));
        var rows = new ArrayList<List<Text>>();
        for (var person : facts.people()) {
            var row = new ArrayList<Text>();
            row.add(Text.of(person.sortedAs()));
            for (int round : facts.rounds().keySet()) {
                var table = person.tables().get(round);
                row.add(Text.NONE.strong(table == null ? "–" : table.toString()));
            }
            row.add(Text.of(BOX));
            rows.add(row);
        }
        return facts.report(
                word("doorList"),
                Form.SHEET,
                texts,
                List.of(new Table("door", Text.NONE, columns, true, rows, Text.NONE)));
    }

    /** Tables by rounds, with room to write in who facilitates and who takes notes. */
    public Report staffRota() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Paragraph(Role.BODY, Text.of(word("rota.lead"))));
        var columns =
                List.of(
                        Column.words(texts.get("seats.tableNumber"), 1),
                        Column.figures(word("people"), 1),
                        Column.words(word("facilitator"), 4),
                        Column.words(word("scribe"), 4));
        for (var round : facts.rounds().entrySet()) {
            if (!round.getKey().equals(facts.rounds().firstKey())) {
                blocks.add(new PageBreak());
            }
            blocks.add(
                    new Heading(
                            1,
                            "round" + round.getKey(),
                            Text.of(facts.when(round.getKey(), texts))));
            var sizes = new TreeMap<Integer, Integer>();
            round.getValue().seats().forEach(s -> sizes.merge(s.table(), 1, Integer::sum));
            var rows = new ArrayList<List<Text>>();
            sizes.forEach(
                    (table, people) ->
                            rows.add(
                                    List.of(
                                            Text.NONE.strong("" + table),
                                            Text.of("" + people),
                                            staff(round.getKey(), table, Duty.FACILITATOR),
                                            staff(round.getKey(), table, Duty.SCRIBE))));
            blocks.add(
                    new Table("rota" + round.getKey(), Text.NONE, columns, true, rows, Text.NONE));
        }
        return facts.report(word("rota"), Form.SHEET, texts, blocks);
    }

    /** Dots where nobody is known, to write on. */
    private Text staff(int round, int table, Duty duty) {
        var names = facts.rota().at(round, table, duty);
        return Text.of(names.isEmpty() ? "…" : String.join(", ", names));
    }

    /** What has to be in the hall, and when, in the order it is needed. */
    public Report materials() {
        var columns =
                List.of(
                        Column.words(word("time"), 1),
                        Column.words(word("material"), 4),
                        Column.words(word("for"), 4),
                        Column.words(word("there"), 1));
        var rows = new ArrayList<List<Text>>();
        facts.timetable().slots().stream()
                .sorted(Comparator.comparing(Slot::start))
                .forEach(
                        slot ->
                                slot.block()
                                        .materials()
                                        .forEach(thing -> rows.add(material(slot, thing))));
        List<Block> blocks =
                rows.isEmpty()
                        ? List.of(Block.body(word("materials.none")))
                        : List.of(
                                new Table("materials", Text.NONE, columns, false, rows, Text.NONE));
        return facts.report(word("materials"), Form.SHEET, texts, blocks);
    }

    private static List<Text> material(Slot slot, String thing) {
        return List.of(
                Text.of(DayFacts.time(slot.startsAt())),
                Text.NONE.strong(thing),
                Text.of(slot.block().title()),
                Text.of(BOX));
    }

    private String word(String key) {
        return texts.get("daypack." + key);
    }
}
