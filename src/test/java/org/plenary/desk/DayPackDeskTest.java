package org.plenary.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.agenda.Block;
import org.plenary.agenda.Timetable;
import org.plenary.assembly.ProblemException;
import org.plenary.assembly.Progress;
import org.plenary.assembly.Role;
import org.plenary.assembly.StoppedException;
import org.plenary.documents.pdf.PdfWords;
import org.plenary.documents.pdf.Scanner;
import org.plenary.documents.pdf.VeraPdf;
import org.plenary.members.PersonId;
import org.plenary.seating.Arrangement;
import org.plenary.seating.Mix;
import org.plenary.seating.Rota;
import org.plenary.seating.Round;
import org.plenary.seating.Rules;
import org.plenary.seating.SeatingChange;
import org.plenary.seating.SeatingPlan;
import org.plenary.seating.StaffMember;
import org.plenary.seating.Staffing;
import org.plenary.seating.Style;
import org.plenary.seating.Table;
import org.plenary.seating.TableProperty;
import org.plenary.texts.Texts;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** All papers of a day for a full hall. */
class DayPackDeskTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-20T18:00:00Z"), ZoneOffset.UTC);

    @TempDir Path place;

    private static void plan(OpenAssembly open, int tables) {
        var loop = Set.of(TableProperty.of(TableProperty.Kind.HEARING_LOOP));
        open.seating()
                .arrange(
                        new Arrangement(
                                IntStream.rangeClosed(1, tables)
                                        .mapToObj(
                                                t ->
                                                        t == 3
                                                                ? new Table(3, Table.OPEN, loop)
                                                                : Table.open(t))
                                        .toList(),
                                List.of(Round.full(1), Round.full(2)),
                                List.of(Mix.of("gender")),
                                Rules.NONE,
                                Style.BALANCED));
        var plan = SeatingPlan.EMPTY;
        for (int round = 1; round <= 2; round++) {
            var seats = new TreeMap<PersonId, Integer>();
            for (var person : open.seating().people()) {
                seats.put(person.id(), 1 + (seats.size() * (2 * round - 1)) % tables);
            }
            plan = plan.withSeats(round, seats);
        }
        open.store()
                .commit(
                        Role.FACILITATOR,
                        new SeatingChange.Planned(SeatingPlan.EMPTY, plan, "pack"));
    }

    @Test
    void everythingForAHundredAndSixtyPeopleIsPrintedAtOnce() {
        try (var open = GivenHall.of(place.resolve("R.plenary"), CLOCK, 160)) {
            plan(open, 20);
            furnish(open);
            var out = Path.of(System.getProperty("daypack", place.resolve("pack").toString()));
            long start = System.nanoTime();
            var written = open.dayPack().write(1, out, Progress.NONE);
            System.out.printf("day pack for 160: %.1f s%n", (System.nanoTime() - start) / 1e9);
            assertThat(written.people()).isEqualTo(160);
            assertThat(written.files().stream().map(f -> out.relativize(f).toString()))
                    .containsExactlyInAnyOrder(
                            "run-sheet.pdf",
                            "run-sheet.docx",
                            "agenda.pdf",
                            "agenda.docx",
                            "materials.pdf",
                            "materials.docx",
                            "calendar.ics",
                            "note-sheets.pdf",
                            "table-signs.pdf",
                            "door-list.pdf",
                            "table-sheets.pdf",
                            "staff-rota.pdf",
                            "staff-rota.docx",
                            "slips.pdf",
                            "name-tents.pdf",
                            "badges.pdf",
                            Path.of("large-print", "agenda.pdf").toString(),
                            Path.of("large-print", "door-list.pdf").toString(),
                            Path.of("large-print", "table-sheets.pdf").toString(),
                            Path.of("large-print", "slips.pdf").toString());
        }
    }

    private static void furnish(OpenAssembly open) {
        var agenda = open.agenda();
        for (Block block : agenda.current().blocks()) {
            if (block.capturesNotes()) {
                agenda.editBlock(
                        block.with(
                                block.speakers(),
                                List.of("Flip chart for each table", "Pens in four colours")));
            }
        }
    }

    @Test
    void withoutSeatsThereIsWhatNeedsNoPeople() {
        try (var open = GivenHall.of(place.resolve("R.plenary"), CLOCK, 0)) {
            var bar = new Bar(Integer.MAX_VALUE);
            var written = open.dayPack().write(1, place.resolve("pack"), bar);
            assertThat(written.files()).hasSize(8);
            assertThat(written.rounds()).isEmpty();
            assertThat(bar.reached).hasSize(11).startsWith(0.0).contains(1.0);
        }
    }

    @Test
    void stopEndsTheWritingBeforeTheNextPaperAndLeavesNoHalfPaper() throws Exception {
        try (var open = GivenHall.of(place.resolve("R.plenary"), CLOCK, 0)) {
            var out = place.resolve("pack");
            assertThatExceptionOfType(StoppedException.class)
                    .isThrownBy(() -> open.dayPack().write(1, out, new Bar(6)));
            try (var files = Files.walk(out).filter(Files::isRegularFile)) {
                assertThat(files).hasSizeLessThan(6).noneMatch(f -> f.toString().endsWith("part"));
            }
        }
    }

    @Test
    void writingThatFailsInTheMiddleLeavesLastTimesPapers() throws Exception {
        try (var open = GivenHall.of(place.resolve("R.plenary"), CLOCK, 9)) {
            plan(open, 2);
            var out = place.resolve("pack");
            var yesterday = open.dayPack().write(1, out, Progress.NONE).files();
            var rota = out.resolve("staff-rota.pdf");
            Files.delete(rota);
            Files.createDirectories(rota.resolve("somebody's folder")); // so it cannot be written
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> open.dayPack().write(1, out, Progress.NONE));
            assertThat(yesterday).hasSizeGreaterThan(15).allMatch(Files::exists);
        }
    }

    @Test
    void papersThisPackNoLongerHasAreTakenAwayAndOthersStay() throws Exception {
        try (var open = GivenHall.of(place.resolve("R.plenary"), CLOCK, 9)) {
            plan(open, 2);
            var out = place.resolve("pack");
            open.dayPack().write(1, out, Progress.NONE);
            Files.writeString(out.resolve("mine.txt"), "stays");
            open.store()
                    .commit(
                            Role.FACILITATOR,
                            new SeatingChange.Planned(
                                    open.seating().plan(), SeatingPlan.EMPTY, "none"));
            var written = open.dayPack().write(1, out, Progress.NONE).files();
            try (var files = Files.walk(out).filter(Files::isRegularFile)) {
                assertThat(files.filter(file -> !file.endsWith("mine.txt")))
                        .containsExactlyInAnyOrderElementsOf(written);
            }
            assertThat(out.resolve("mine.txt")).exists();
            assertThat(out.resolve("badges.pdf")).doesNotExist();
        }
    }

    /** Somebody presses Stop after so many looks. */
    private static final class Bar implements Progress {

        private final List<Double> reached = new CopyOnWriteArrayList<>();
        private final AtomicInteger looks;

        Bar(int looks) {
            this.looks = new AtomicInteger(looks);
        }

        @Override
        public void at(double fraction, String stage) {
            reached.add(fraction);
        }

        @Override
        public void checkStopped() {
            if (looks.getAndDecrement() <= 0) {
                throw new StoppedException();
            }
        }
    }

    @Test
    void aDayThereIsNotIsSaidSo() {
        try (var open = GivenHall.of(place.resolve("R.plenary"), CLOCK, 0)) {
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> open.dayPack().write(9, place.resolve("pack"), Progress.NONE))
                    .satisfies(e -> assertThat(e.problem().key()).isEqualTo("daypack.noDay"));
        }
    }

    @Test
    void everyPaperCanBeReadAloudAndKept() throws Exception {
        try (var open = GivenHall.of(place.resolve("R.plenary"), CLOCK, 9)) {
            plan(open, 2);
            var written = open.dayPack().write(1, place.resolve("pack"), Progress.NONE);
            for (var file : written.files()) {
                if (file.toString().endsWith(".pdf")) {
                    assertThat(VeraPdf.brokenRules(file, PDFAFlavour.PDFUA_1))
                            .as("%s", file)
                            .isEmpty();
                    assertThat(VeraPdf.brokenRules(file, PDFAFlavour.PDFA_2_A))
                            .as("%s", file)
                            .isEmpty();
                }
            }
            assertThat(Scanner.codes(place.resolve("pack").resolve("badges.pdf")))
                    .containsExactlyInAnyOrderElementsOf(GivenHall.badges(open));
        }
    }

    @Test
    void everyPaperSaysForWhichDayRoundAndTimeItIs() throws Exception {
        try (var open = GivenHall.of(place.resolve("R.plenary"), CLOCK, 9)) {
            plan(open, 2);
            var timetable = Timetable.of(open.agenda().current().days().getFirst());
            var first =
                    timetable.slots().stream()
                            .filter(slot -> slot.block().seatingRound() == 1)
                            .findFirst()
                            .orElseThrow();
            var round = "Round 1, " + first.startsAt();
            var date = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
            var day = timetable.day().title() + " · " + date.format(timetable.day().date());
            var pack = place.resolve("pack");
            open.dayPack().write(1, pack, Progress.NONE);

            assertThat(PdfWords.pages(pack.resolve("table-sheets.pdf")))
                    .hasSize(4)
                    .allMatch(page -> page.contains(day))
                    .allMatch(page -> page.matches(".*Table [12] Round [12], \\d\\d:\\d\\d.*"));
            assertThat(PdfWords.pages(pack.resolve("slips.pdf")))
                    .first()
                    .asString()
                    .contains(day, "Rivermouth Assembly", round);
            assertThat(PdfWords.pages(pack.resolve("door-list.pdf")))
                    .first()
                    .asString()
                    .contains("Round 1,", "Round 2,", first.startsAt() + " to", "Here?");
            assertThat(PdfWords.pages(pack.resolve("note-sheets.pdf")))
                    .isNotEmpty()
                    .allMatch(page -> page.contains(day + " · Rivermouth Assembly"))
                    .anyMatch(page -> page.contains("Table 1 Round 1 · "));
        }
    }

    @Test
    void whatADayStillLacksIsSaidInASentenceEach() {
        try (var open = GivenHall.of(place.resolve("R.plenary"), CLOCK, 9)) {
            plan(open, 2);
            var gaps = new DayGaps(open.agenda(), open.seating(), new Texts("en"));
            assertThat(gaps.of(1, List.of(1, 2)))
                    .contains("Nobody is on the rota: 2 tables without a facilitator.");

            conflict(open, Set.of());
            assertThat(gaps.of(1, List.of(1, 2)))
                    .anyMatch(gap -> gap.startsWith("Round 1: tables without a facilitator: "))
                    .noneMatch(gap -> gap.contains("Nobody is on the rota"));
        }
    }

    @Test
    void aConflictStaysWithABlockThatIsCalledOtherwise() {
        try (var open = GivenHall.of(place.resolve("R.plenary"), CLOCK, 9)) {
            plan(open, 2);
            var block =
                    open.agenda().current().blocks().stream()
                            .filter(each -> each.seatingRound() == 2)
                            .findFirst()
                            .orElseThrow();
            conflict(open, Set.of(block.title())); // as older records have it
            assertThat(facilitates(open, 1)).isTrue();
            assertThat(facilitates(open, 2)).isFalse();

            conflict(open, open.seating().staffTopics().blocksCalled(Set.of(block.title())));
            assertThat(facilitates(open, 2)).isFalse();
            open.agenda().editBlock(block.titled("The harbour"));
            assertThat(facilitates(open, 1)).isTrue();
            assertThat(facilitates(open, 2)).isFalse();
            var known = open.seating().staffing().people().getFirst().notOn();
            assertThat(open.seating().staffTopics().titled(known)).containsExactly("The harbour");

            open.agenda().editBlock(block.titled("The harbour").seated(Block.KEEP_SEATS));
            assertThat(open.seating().staffTopics().titled(known))
                    .as("in a block that keeps its seats by now")
                    .containsExactly("The harbour");
            open.agenda().removeBlock(block.id());
            assertThat(open.seating().staffTopics().titled(known))
                    .allMatch(StaffTopics::isRemoved)
                    .isEqualTo(known);
        }
    }

    private static void conflict(OpenAssembly open, Set<String> notOn) {
        var duties = Set.of(StaffMember.Duty.FACILITATOR);
        var ana = new StaffMember("s1", "Ana", duties, Set.of(), Set.of(), notOn, Set.of());
        open.seating().staff(new Staffing(List.of(ana), Rota.Rotation.STAY));
    }

    private static boolean facilitates(OpenAssembly open, int round) {
        var rota = open.seating().rota();
        return IntStream.rangeClosed(1, 2)
                .anyMatch(
                        table ->
                                rota.at(round, table, StaffMember.Duty.FACILITATOR)
                                        .contains("Ana"));
    }

    @Test
    void twoOfTheSameNameAreToldApart() {
        try (var open = GivenHall.of(place.resolve("R.plenary"), CLOCK, 160)) {
            var names = PaperDesk.names(open.members().register());
            assertThat(names.values()).doesNotHaveDuplicates().contains("Mary Abara (P001)");
            assertThat(PaperDesk.sortedAs("Mary Abara (P001)")).isEqualTo("Abara (P001), Mary");
        }
    }
}
