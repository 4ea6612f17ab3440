package org.plenary.desk;

import org.plenary.agenda.Block;
import org.plenary.agenda.Timetable;
import org.plenary.assembly.Problem;
import org.plenary.assembly.ProblemException;
import org.plenary.assembly.Progress;
import org.plenary.documents.pdf.CardWriter;
import org.plenary.documents.pdf.PdfWriter;
import org.plenary.documents.word.WordWriter;
import org.plenary.members.BadgeCode;
import org.plenary.report.Report;
import org.plenary.report.SeatList;
import org.plenary.report.chart.Lettering;
import org.plenary.report.day.Cards;
import org.plenary.report.day.DayCards;
import org.plenary.report.day.DayFacts;
import org.plenary.report.day.DayFacts.Person;
import org.plenary.report.day.DaySheets;
import org.plenary.store.Store;
import org.plenary.texts.Texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** All papers of a day, at once. */
public final class DayPackDesk {

    private static final String LARGE_PRINT = "large-print";

    private final Store store;
    private final PaperDesk paper;
    private final AgendaDesk agenda;
    private final Texts texts = new Texts("en");

    DayPackDesk(Store store, AgendaDesk agenda, Clock clock) {
        this.store = store;
        paper = new PaperDesk(store, clock);
        this.agenda = agenda;
    }

    /**
     * What was written.
     *
     * @param rounds the day's rounds with seats; with none there are no papers about people
     */
    public record Written(Path folder, List<Path> files, int people, List<Integer> rounds) {

        public Written {
            files = List.copyOf(files);
            rounds = List.copyOf(rounds);
        }
    }

    /**
     * Writes every paper of a day, and in {@code large-print} those that are read by members.
     *
     * @param number of the day, 1 for the first
     * @throws ProblemException when there is no such day, or the folder cannot be written to
     */
    public Written write(int number, Path folder, Progress progress) {
        var days = store.agenda().current().days();
        if (number < 1 || number > days.size()) {
            throw new ProblemException(
                    Problem.of("daypack.noDay", "day", number, "days", days.size()));
        }
        make(folder.resolve(LARGE_PRINT));
        var facts = facts(Timetable.of(days.get(number - 1)));
        var writing = new Writing(facts, folder);
        var papers = writing.papers();
        int done = 0;
        for (var each : papers.entrySet()) {
            progress.checkStopped();
            progress.at((double) done / papers.size(), "daypack.writing");
            each.getValue().accept(writing.file(each.getKey()));
            done++;
        }
        return new Written(
                folder,
                writing.written(),
                facts.people().size(),
                List.copyOf(facts.rounds().keySet()));
    }

    private static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.of("document.cannotWrite", "file", folder, "folder", folder), e);
        }
    }

    private DayFacts facts(Timetable timetable) {
        var plan = store.seating().plan();
        var rounds = new TreeMap<Integer, SeatList>();
        for (var slot : timetable.slots()) {
            int round = slot.block().seatingRound();
            if (round != Block.KEEP_SEATS && plan.rounds().contains(round)) {
                rounds.put(round, paper.seats(round));
            }
        }
        return new DayFacts(
                store.assembly().current().name(),
                Locale.forLanguageTag(store.assembly().current().language()),
                timetable,
                store.seating().arrangement().tables().stream().sorted().toList(),
                people(rounds),
                new SeatingDesk(store).rota(),
                rounds);
    }

    private List<Person> people(SortedMap<Integer, SeatList> rounds) {
        var plan = store.seating().plan();
        var people = new ArrayList<Person>();
        for (var named : PaperDesk.names(store.members().seated()).entrySet()) {
            var tables = new TreeMap<Integer, Integer>();
            for (int round : rounds.keySet()) {
                plan.tableOf(named.getKey(), round).ifPresent(table -> tables.put(round, table));
            }
            if (!tables.isEmpty()) {
                people.add(
                        new Person(
                                named.getValue(),
                                PaperDesk.sortedAs(named.getValue()),
                                BadgeCode.of(store.identity(), named.getKey()),
                                tables));
            }
        }
        return people;
    }

    /** One way through the papers of one day into one folder. */
    private final class Writing {

        private final Path folder;
        private final DayFacts facts;
        private final DaySheets sheets;
        private final DayCards cards;
        private final Lettering lettering = new Lettering();
        private final List<Path> asked = new ArrayList<>();

        Writing(DayFacts facts, Path folder) {
            this.facts = facts;
            this.folder = folder;
            sheets = new DaySheets(facts, texts);
            cards = new DayCards(facts, texts);
        }

        Map<String, Consumer<Path>> papers() {
            var papers = new LinkedHashMap<String, Consumer<Path>>();
            var run = sheets.runSheet();
            papers.put("run-sheet.pdf", pdf(run));
            papers.put(
                    "run-sheet.docx",
                    file -> new WordWriter(lettering).write(run, file, Progress.NONE));
            papers.put("agenda.pdf", pdf(sheets.publicAgenda()));
            papers.put("materials.pdf", pdf(sheets.materials()));
            papers.put(LARGE_PRINT + "/agenda.pdf", large(sheets.publicAgenda()));
            papers.put("calendar.ics", file -> agenda.writeCalendar(false, file));
            papers.put("note-sheets.pdf", cards(cards.noteSheets()));
            papers.put("table-signs.pdf", cards(cards.signs()));
            if (!facts.rounds().isEmpty()) {
                papers.put("door-list.pdf", pdf(sheets.doorList()));
                papers.put("table-sheets.pdf", pdf(sheets.tableSheets()));
                papers.put("staff-rota.pdf", pdf(sheets.staffRota()));
                papers.put("slips.pdf", cards(cards.slips()));
                papers.put("name-tents.pdf", cards(cards.tents()));
                papers.put("badges.pdf", cards(cards.badges()));
                papers.put(LARGE_PRINT + "/door-list.pdf", large(sheets.doorList()));
                papers.put(LARGE_PRINT + "/table-sheets.pdf", large(sheets.tableSheets()));
                papers.put(LARGE_PRINT + "/slips.pdf", cards(cards.largeSlips()));
            }
            return papers;
        }

        private Consumer<Path> pdf(Report report) {
            return file -> new PdfWriter(lettering).write(report, file, Progress.NONE);
        }

        private Consumer<Path> large(Report report) {
            return file -> PdfWriter.largePrint(lettering).write(report, file, Progress.NONE);
        }

        private Consumer<Path> cards(Cards made) {
            return file -> new CardWriter(lettering).write(made, file);
        }

        Path file(String name) {
            var file = folder.resolve(name);
            try {
                Files.deleteIfExists(file); // last time's paper is not this time's
            } catch (IOException e) {
                throw new ProblemException(Problem.of("file.cannotWrite", "file", file), e);
            }
            asked.add(file);
            return file;
        }

        /** Cards of which there are none make no file. */
        List<Path> written() {
            return asked.stream().filter(Files::exists).toList();
        }
    }
}
