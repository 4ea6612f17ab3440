package org.plenary.desk;

import org.plenary.agenda.Agenda;
import org.plenary.agenda.Block;
import org.plenary.agenda.Day;
import org.plenary.agenda.DayPlan;
import org.plenary.assembly.Progress;
import org.plenary.desk.MorningDesk.Proposal;
import org.plenary.documents.pdf.PdfWriter;
import org.plenary.documents.print.SeatListPrinter;
import org.plenary.members.Member;
import org.plenary.members.PersonId;
import org.plenary.report.SeatChanges;
import org.plenary.report.SeatList;
import org.plenary.report.SeatList.Seat;
import org.plenary.report.chart.Lettering;
import org.plenary.store.Store;
import org.plenary.texts.Texts;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;

/** What is printed for the hall. */
public final class PaperDesk {

    private final Store store;
    private final Clock clock;
    private final Texts texts = new Texts("en");

    public PaperDesk(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Everybody in the order of the alphabet, with their table. */
    public void doorList(int round, Path file) {
        printer().byName(seats(round), file);
    }

    /** Who sits at each table. */
    public void tableSheets(int round, Path file) {
        printer().byTable(seats(round), file);
    }

    /** Who has another table than was printed, and the sheets of the tables that changed. */
    public void changes(Proposal proposal, Path file) {
        var names = names(store.members().seated());
        var moved =
                proposal.seats().stream()
                        .map(
                                seat ->
                                        new SeatChanges.Moved(
                                                names.getOrDefault(
                                                        seat.person(), seat.person().value()),
                                                texts.get("paper.round", "round", seat.round()),
                                                seat.from(),
                                                seat.to()))
                        .toList();
        var rounds =
                proposal.after().rounds().stream()
                        .map(r -> new SeatChanges.Changed(seats(r), proposal.changedTables(r)))
                        .toList();
        if (!rounds.isEmpty()) {
            var report = new SeatChanges(moved, rounds).build(texts.get("seats.changes"), texts);
            new PdfWriter(new Lettering()).write(report, file, Progress.NONE);
        }
    }

    private SeatListPrinter printer() {
        return new SeatListPrinter(new PdfWriter(new Lettering()), texts);
    }

    /** One round as a list; people who have left since are not on it. */
    SeatList seats(int round) {
        var day = dayOf(store.agenda().current(), round);
        var seats = new ArrayList<Seat>();
        var plan = store.seating().plan();
        names(store.members().seated())
                .forEach(
                        (id, name) ->
                                plan.tableOf(id, round)
                                        .ifPresent(table -> seats.add(seat(name, table))));
        return new SeatList(
                store.assembly().current().name(),
                occasion(day, round),
                day.map(Day::date).orElseGet(() -> LocalDate.now(clock)),
                language(),
                seats);
    }

    private String occasion(Optional<Day> day, int round) {
        return day.map(d -> texts.get("paper.dayAndRound", "day", d.title(), "round", round))
                .orElseGet(() -> texts.get("paper.round", "round", round));
    }

    private Locale language() {
        return Locale.forLanguageTag(store.assembly().current().language());
    }

    private static Seat seat(String name, int table) {
        return new Seat(name, sortedAs(name), table);
    }

    /** What people are called on paper; two of the same name carry their numbers. */
    static SequencedMap<PersonId, String> names(List<Member> people) {
        var times = new HashMap<String, Integer>();
        people.forEach(member -> times.merge(member.name(), 1, Integer::sum));
        var names = new LinkedHashMap<PersonId, String>();
        for (var member : people) {
            boolean isTwice = times.getOrDefault(member.name(), 0) > 1;
            names.put(
                    member.id(),
                    isTwice ? member.name() + " (" + member.id() + ")" : member.name());
        }
        return names;
    }

    /** "Mary Ann Abara" stands under A. */
    static String sortedAs(String name) {
        int number = name.indexOf(" (");
        int space = name.lastIndexOf(' ', number < 0 ? name.length() : number - 1);
        return space < 0 ? name : name.substring(space + 1) + ", " + name.substring(0, space);
    }

    private static Optional<Day> dayOf(Agenda agenda, int round) {
        return agenda.days().stream()
                .filter(plan -> plan.blocks().stream().anyMatch(b -> asksFor(b, round)))
                .findFirst()
                .map(DayPlan::day);
    }

    private static boolean asksFor(Block block, int round) {
        return block.seatingRound() == round;
    }
}
