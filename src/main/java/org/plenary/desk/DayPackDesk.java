package org.plenary.desk;

import org.plenary.agenda.Block;
import org.plenary.agenda.Timetable;
import org.plenary.assembly.Problem;
import org.plenary.assembly.ProblemException;
import org.plenary.assembly.Progress;
import org.plenary.assembly.StoppedException;
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
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** All papers of a day, at once. */
public final class DayPackDesk {

    private static final String LARGE_PRINT = "large-print";

    private final Store store;
    private final PaperDesk paper;
    private final AgendaDesk agenda;
    private final SeatingDesk seating;
    private final Texts texts = new Texts("en");

    DayPackDesk(Store store, AgendaDesk agenda, SeatingDesk seating, Clock clock) {
        this.store = store;
        paper = new PaperDesk(store, clock);
        this.agenda = agenda;
        this.seating = seating;
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
        new Hands(progress).write(writing.papers());
        writing.removeFormer();
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
                seating.rota(),
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

    /** Papers do not wait for each other, so as many are written at a time as hands are free. */
    private static final class Hands {

        private static final int MOST = 2; // each holds a paper with its fonts in memory

        private final Progress progress;
        private final Progress stop;
        private final AtomicInteger done = new AtomicInteger();

        Hands(Progress progress) {
            this.progress = progress;
            stop =
                    new Progress() {
                        @Override
                        public void at(double fraction, String stage) {}

                        @Override
                        public void checkStopped() {
                            progress.checkStopped();
                        }
                    };
        }

        /** When one cannot be written none is begun after it. */
        void write(List<Consumer<Progress>> papers) {
            var left = new ConcurrentLinkedQueue<>(papers);
            int hands = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST);
            progress.at(0, "daypack.writing");
            try (var workers = Executors.newFixedThreadPool(hands)) {
                var working = new ArrayList<Future<?>>();
                for (int i = 0; i < hands; i++) {
                    working.add(workers.submit(() -> work(left, papers.size())));
                }
                working.forEach(Hands::await);
            }
        }

        private void work(Queue<Consumer<Progress>> left, int all) {
            for (var paper = left.poll(); paper != null; paper = left.poll()) {
                try {
                    stop.checkStopped();
                    paper.accept(stop);
                } catch (RuntimeException e) {
                    left.clear();
                    throw e;
                }
                progress.at((double) done.incrementAndGet() / all, "daypack.writing");
            }
        }

        private static void await(Future<?> work) {
            try {
                work.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StoppedException();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException cause
                        ? cause
                        : new IllegalStateException(e.getCause());
            }
        }
    }

    /** One way through the papers of one day into one folder. */
    private final class Writing {

        private final Path folder;
        private final DayFacts facts;
        private final DaySheets sheets;
        private final DayCards cards;
        private final Lettering lettering = new Lettering();
        private final List<Path> possible = new ArrayList<>();
        private final Set<Path> made = ConcurrentHashMap.newKeySet();

        Writing(DayFacts facts, Path folder) {
            this.facts = facts;
            this.folder = folder;
            sheets = new DaySheets(facts, texts);
            cards = new DayCards(facts, texts);
        }

        /** The longest first, so that no hand is idle at the end. */
        List<Consumer<Progress>> papers() {
            var ofSeats = papersOfSeats();
            var papers = new ArrayList<Consumer<Progress>>();
            if (!facts.rounds().isEmpty()) {
                papers.addAll(ofSeats);
            }
            papers.add(word("run-sheet", sheets::runSheet));
            papers.add(cards("note-sheets.pdf", cards::noteSheets));
            papers.add(cards("table-signs.pdf", cards::signs));
            papers.add(pdf("run-sheet", sheets::runSheet));
            papers.add(word("agenda", sheets::publicAgenda));
            papers.add(word("materials", sheets::materials));
            papers.add(large("agenda", sheets::publicAgenda));
            papers.add(pdf("agenda", sheets::publicAgenda));
            papers.add(pdf("materials", sheets::materials));
            papers.add(paper("calendar.ics", (file, _) -> agenda.writeCalendar(false, file)));
            return papers;
        }

        private List<Consumer<Progress>> papersOfSeats() {
            return List.of(
                    large("table-sheets", sheets::tableSheets),
                    pdf("table-sheets", sheets::tableSheets),
                    large("door-list", sheets::doorList),
                    pdf("door-list", sheets::doorList),
                    cards(LARGE_PRINT + "/slips.pdf", cards::largeSlips),
                    cards("slips.pdf", cards::slips),
                    cards("name-tents.pdf", cards::tents),
                    cards("badges.pdf", cards::badges),
                    pdf("staff-rota", sheets::staffRota),
                    word("staff-rota", sheets::staffRota));
        }

        private Consumer<Progress> pdf(String name, Supplier<Report> report) {
            return paper(
                    name + ".pdf",
                    (file, stop) -> new PdfWriter(lettering).write(report.get(), file, stop));
        }

        private Consumer<Progress> large(String name, Supplier<Report> report) {
            return paper(
                    LARGE_PRINT + "/" + name + ".pdf",
                    (file, stop) ->
                            PdfWriter.largePrint(lettering).write(report.get(), file, stop));
        }

        /** Where people edit. */
        private Consumer<Progress> word(String name, Supplier<Report> report) {
            return paper(
                    name + ".docx",
                    (file, stop) -> new WordWriter(lettering).write(report.get(), file, stop));
        }

        private Consumer<Progress> paper(String name, BiConsumer<Path, Progress> writer) {
            var file = file(name);
            return stop -> {
                writer.accept(file, stop);
                made.add(file);
            };
        }

        /** Cards of which there are none make no file. */
        private Consumer<Progress> cards(String name, Supplier<Cards> made) {
            var file = file(name);
            return stop -> {
                var cards = made.get();
                if (!cards.cards().isEmpty()) {
                    new CardWriter(lettering).write(cards, file, stop);
                    this.made.add(file);
                }
            };
        }

        private Path file(String name) {
            var file = folder.resolve(name);
            possible.add(file);
            return file;
        }

        /**
         * Last time's papers that are not among this time's. They stay until all of this time's are
         * there, so that whatever goes wrong somebody has papers in hand.
         */
        void removeFormer() {
            for (var file : possible) {
                try {
                    if (!made.contains(file)) {
                        Files.deleteIfExists(file);
                    }
                } catch (IOException e) {
                    throw new ProblemException(Problem.of("file.cannotWrite", "file", file), e);
                }
            }
        }

        List<Path> written() {
            return possible.stream().filter(made::contains).toList();
        }
    }
}
