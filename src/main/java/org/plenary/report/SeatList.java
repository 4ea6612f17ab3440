package org.plenary.report;

import org.plenary.report.Block.BulletList;
import org.plenary.report.Block.Column;
import org.plenary.report.Block.Heading;
import org.plenary.report.Block.Table;
import org.plenary.texts.Texts;

import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Who sits where in one round, for the door and for the tables.
 *
 * @param assembly its name
 * @param occasion e.g. "Weekend 3, Saturday, first seating"
 * @param language of names' order and of the document
 */
public record SeatList(
        String assembly, String occasion, LocalDate date, Locale language, List<Seat> seats) {

    public SeatList {
        seats = List.copyOf(seats);
    }

    /**
     * @param name as it is printed
     * @param sortedAs by what it stands in the alphabet, e.g. "Abara, Mary"
     * @param table its number, 1 or more
     */
    public record Seat(String name, String sortedAs, int table) {

        public Seat {
            if (name.isBlank() || table < 1) {
                throw new IllegalArgumentException("seat of '%s' at %d".formatted(name, table));
            }
        }
    }

    /** A list for each table, tables in the order of their numbers. */
    public Report byTable(Texts texts) {
        return report(texts, title(texts), tables(texts, numbers(), 1, ""));
    }

    /** In the order of the alphabet. */
    public List<String> names(int table) {
        return sorted().stream().filter(seat -> seat.table() == table).map(Seat::name).toList();
    }

    /** Of the tables at which somebody sits. */
    public SortedSet<Integer> numbers() {
        return new TreeSet<>(seats.stream().map(Seat::table).toList());
    }

    /**
     * A heading and a list for each of these tables.
     *
     * @param before what makes the headings' ids unique in a document of several rounds
     */
    List<Block> tables(Texts texts, Set<Integer> wanted, int level, String before) {
        var blocks = new ArrayList<Block>();
        for (int table : new TreeSet<>(wanted)) {
            var names = names(table).stream().map(Text::of).toList();
            blocks.add(
                    new Heading(
                            level,
                            before + "table" + table,
                            Text.of(texts.get("seats.table", "table", table))
                                    .quiet(" · " + people(texts, names.size()))));
            if (!names.isEmpty()) {
                blocks.add(new BulletList(names));
            }
        }
        return blocks;
    }

    /** One list in the order of the alphabet, to find oneself at the door. */
    public Report byName(Texts texts) {
        var columns =
                List.of(
                        Column.words(texts.get("seats.name"), 5),
                        Column.figures(texts.get("seats.tableNumber"), 1));
        var rows =
                sorted().stream()
                        .map(s -> List.of(Text.of(s.name()), Text.NONE.strong("" + s.table())))
                        .toList();
        return report(
                texts,
                title(texts),
                List.of(new Table("names", Text.NONE, columns, true, rows, Text.NONE)));
    }

    private static String people(Texts texts, int n) {
        return texts.get(n == 1 ? "seats.people.one" : "seats.people", "n", n);
    }

    private List<Seat> sorted() {
        var alphabet = Collator.getInstance(language);
        return seats.stream()
                .sorted(
                        Comparator.comparing(Seat::sortedAs, alphabet)
                                .thenComparingInt(Seat::table))
                .toList();
    }

    private String title(Texts texts) {
        return texts.get("seats.title", "occasion", occasion);
    }

    Report report(Texts texts, String title, List<Block> blocks) {
        var about = new About(title, assembly, language, date, assembly, "", title, List.of());
        return new Report(about, Form.SHEET, Labels.of(texts), blocks);
    }
}
