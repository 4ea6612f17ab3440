package org.plenary.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.agenda.AgendaChange;
import org.plenary.agenda.Block;
import org.plenary.agenda.Speaker;
import org.plenary.assembly.Progress;
import org.plenary.assembly.Role;
import org.plenary.desk.PersonFile.Fact;
import org.plenary.desk.PersonFile.Known;
import org.plenary.members.FeatureValue;
import org.plenary.members.MembersChange;
import org.plenary.members.PersonId;
import org.plenary.members.Pool;
import org.plenary.members.Respondent;
import org.plenary.seating.Arrangement;
import org.plenary.seating.Mix;
import org.plenary.seating.Rota.Rotation;
import org.plenary.seating.Round;
import org.plenary.seating.Rule;
import org.plenary.seating.Rules;
import org.plenary.seating.SeatingChange;
import org.plenary.seating.SeatingPlan;
import org.plenary.seating.StaffMember;
import org.plenary.seating.StaffMember.Duty;
import org.plenary.seating.Staffing;
import org.plenary.seating.Style;
import org.plenary.seating.Table;
import org.plenary.seating.TableProperty;
import org.plenary.sortition.DrawChange;
import org.plenary.sortition.DrawFigures;
import org.plenary.sortition.DrawSettings;
import org.plenary.sortition.FairLottery;
import org.plenary.sortition.Lottery;
import org.plenary.sortition.Panel;
import org.plenary.sortition.PersonChance;
import org.plenary.sortition.Pick;
import org.plenary.sortition.Proof;
import org.plenary.sortition.Target;
import org.plenary.sortition.Targets;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What is told about a member, somebody on the staff and a speaker, and erasing them. */
class PrivacyDeskTest {

    private static final PersonId MARY = new PersonId("P001");
    private static final PersonId TOM = new PersonId("P002");
    private static final PersonId AISHA = new PersonId("P003");

    @TempDir Path place;
    private OpenAssembly open;
    private PrivacyDesk desk;

    @BeforeEach
    void aHallWithEverythingThatNamesPeople() {
        var clock = Clock.fixed(Instant.parse("2026-11-21T09:05:00Z"), ZoneOffset.UTC);
        open = GivenHall.of(place.resolve("R.plenary"), clock, 8);
        desk = open.privacy();
        var store = open.store();
        var need = new Rule.Need(MARY, Set.of(TableProperty.of(TableProperty.Kind.STEP_FREE)));
        var rules =
                Rules.of(
                        List.of(
                                new Rule.Apart(MARY, TOM),
                                new Rule.Together(Set.of(MARY, AISHA)),
                                new Rule.Pin(MARY, 1, Set.of(2)),
                                need,
                                new Rule.Cluster("gender", "woman", 2),
                                new Rule.Cluster("gender", "man", 1)));
        store.commit(
                Role.FACILITATOR,
                new SeatingChange.Arranged(
                        Arrangement.NONE,
                        new Arrangement(
                                List.of(Table.open(1), Table.open(2)),
                                List.of(Round.full(1), Round.full(2)),
                                List.of(Mix.of("gender")),
                                rules,
                                Style.BALANCED)));
        var seats = new TreeMap<>(Map.of(MARY, 2, TOM, 1, AISHA, 2));
        var plan = SeatingPlan.EMPTY.withSeats(1, seats).withSeats(2, seats);
        store.commit(Role.FACILITATOR, new SeatingChange.Planned(SeatingPlan.EMPTY, plan, "seed"));
        store.commit(Role.FACILITATOR, new SeatingChange.Held(1));
        lottery(1, DrawChange.Purpose.TRIAL, List.of(TOM, AISHA));
        lottery(2, DrawChange.Purpose.TRIAL, List.of(MARY, AISHA));
        var mirela =
                new StaffMember(
                        "s-1",
                        "Mirela Oak",
                        Set.of(Duty.FACILITATOR),
                        Set.of("Romanian"),
                        Set.of(2),
                        Set.of(),
                        Set.of(MARY));
        open.seating().staff(new Staffing(List.of(mirela), Rotation.STAY));
        var block = open.agenda().current().blocks().getFirst();
        var ada = new Speaker("sp-1", "Ada Ferry", "Port Authority", true);
        store.commit(
                Role.FACILITATOR,
                new AgendaChange.BlockEdited(block, block.with(List.of(ada), block.materials())));
    }

    @AfterEach
    void close() {
        open.close();
    }

    private void lottery(int number, DrawChange.Purpose purpose, List<PersonId> drawn) {
        var target = new Target(new FeatureValue("gender", "woman"), 0, 2);
        var panel = new Panel(0, drawn);
        var lottery =
                new FairLottery(
                        new DrawSettings(new Targets(2, List.of(target))),
                        "seed",
                        List.of(
                                new PersonChance(MARY, 0.375, 3),
                                new PersonChance(TOM, 0.5, 4),
                                new PersonChance(AISHA, 1, 8)),
                        new Lottery(List.of(panel)),
                        new Proof(Proof.Claim.EXACT, 0, List.of()),
                        new DrawFigures(0, 0, 0, 0, 0, 0, 0, 0));
        open.store().commit(Role.ORGANISER, new DrawChange.Published(number, purpose, lottery, ""));
        open.store()
                .commit(
                        Role.ORGANISER,
                        new DrawChange.Drawn(
                                number, new Pick(Pick.Method.SEED, "seed", 0), panel, ""));
    }

    private Known found(String words) {
        var found = desk.find(words, 10);
        assertThat(found).as(words).hasSize(1);
        return found.getFirst();
    }

    private List<Fact> facts(String words) {
        return desk.of(found(words)).facts();
    }

    @Test
    void aMemberIsToldOfEverySeatLotteryAndRuleWithoutTheNamesOfOthers() throws IOException {
        var facts = facts("P001");

        assertThat(facts)
                .contains(
                        new Fact("Number", "P001"),
                        new Fact("name", GivenHall.name(0)),
                        new Fact("Seat in round 1", "Table 2"),
                        new Fact("Seat in round 2", "Table 2, as planned"),
                        new Fact(
                                "Lottery 1, Trial",
                                "In a pool of 3, with a chance of 37.5 % (on 3 of 1 panels). Not"
                                        + " drawn."),
                        new Fact(
                                "Lottery 2, Trial",
                                "In a pool of 3, with a chance of 37.5 % (on 3 of 1 panels)."
                                        + " Drawn."));
        assertThat(facts)
                .filteredOn(fact -> fact.what().equals("A rule for seats"))
                .extracting(Fact::value)
                .containsExactly(
                        "Never at a table with one other person.",
                        "Always at a table with other people: 1.",
                        "At table 1 in these rounds: 2.",
                        "Only at tables with: Step-free.",
                        "People with “woman” sit at no more than this many tables in a round: 2.",
                        "People on the staff who must not sit at your table: 1.");
        assertThat(facts.toString())
                .doesNotContain(GivenHall.name(1), GivenHall.name(2), "P002", "Mirela");
        var pdf = place.resolve("access.pdf");
        desk.writeReport(found("P001"), pdf);
        assertThat(pdf).isNotEmptyFile();
    }

    @Test
    void whereTwoNamesShareAnIdErasingOneSaysBoth() {
        var next = open.agenda().current().blocks().get(1);
        var ben = new Speaker("sp-1", "Ben Marsh", "Port Authority", true);
        open.agenda().editBlock(next.with(List.of(ben), List.of()));

        assertThat(found("Ada").name()).isEqualTo("Ada Ferry / Ben Marsh");
        assertThat(found("Ben")).isEqualTo(found("Ada"));
    }

    @Test
    void aConflictOfTheStaffIsToldByTheTitlesOfItsBlocks() {
        var blocks = open.agenda().current().blocks();
        var gone = blocks.get(2);
        var keeps = blocks.get(1);
        assertThat(keeps.seatingRound()).isEqualTo(Block.KEEP_SEATS);
        open.agenda().removeBlock(gone.id());
        var both = Set.of(gone.id().value(), keeps.id().value());
        var mirela =
                new StaffMember(
                        "s-1",
                        "Mirela Oak",
                        Set.of(Duty.SCRIBE),
                        Set.of(),
                        Set.of(),
                        both,
                        Set.of());
        open.seating().staff(new Staffing(List.of(mirela), Rotation.STAY));

        assertThat(facts("Mirela").toString())
                .contains(keeps.title(), "a block that was removed")
                .doesNotContain(gone.id().value(), keeps.id().value());
    }

    /** Whoever is told their chance need not have been drawn. */
    @Test
    void somebodyWhoWasNotDrawnGetsALetterAboutTheirChance() throws IOException {
        assertThat(desk.of(found("P002")).inDraw()).as("only tried so far").isEmpty();
        lottery(3, DrawChange.Purpose.PANEL, List.of(MARY, AISHA));
        assertThat(desk.of(found("P002")).inDraw()).contains(TOM);

        assertThat(letter(TOM)).contains("Lottery 3", "you are not on it", "50.0");
        assertThat(letter(MARY)).contains("Lottery 3", "and you are on it", "37.5");
    }

    private String letter(PersonId person) throws IOException {
        var file = place.resolve(person.value() + ".pdf");
        open.confirmation().letter(person, file, Progress.NONE);
        var words = new StringBuilder();
        try (var pdf = new PdfDocument(new PdfReader(file.toFile()))) {
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                words.append(PdfTextExtractor.getTextFromPage(pdf.getPage(page))).append(' ');
            }
        }
        return words.toString().replaceAll("\\s+", " ");
    }

    @Test
    void staffAndSpeakersAreFoundToldAndErasedEachAlone() {
        assertThat(facts("mirela"))
                .extracting(Fact::value)
                .contains("Mirela Oak", "Romanian", "2", "Members, not named here: 1");
        assertThat(facts("ferry"))
                .extracting(Fact::value)
                .contains("Ada Ferry", "Port Authority", "On file");

        var erasure = desk.erasing(found("mirela"));
        assertThat(erasure.people()).isEqualTo(1);
        assertThat(erasure.subjects()).containsExactly("staff:s-1");
        desk.erase(erasure, List.of(), "asked by letter");

        assertThat(desk.find("mirela", 10)).isEmpty();
        assertThat(open.seating().staffing().toString()).doesNotContain("Mirela", "Romanian");
        assertThat(open.store().entries().toString())
                .doesNotContain("Mirela", "Romanian")
                .contains("Ada Ferry", GivenHall.name(0));
    }

    @Test
    void erasingEverybodyTakesStaffAndSpeakersAlong() {
        var everybody = desk.erasingEverybody();
        assertThat(everybody.people()).isEqualTo(8 + 1 + 1);

        desk.erase(everybody, List.of(), "the end");

        assertThat(open.store().entries().toString())
                .doesNotContain("Mirela", "Ada Ferry", "Port Authority", GivenHall.name(0));
        assertThat(open.store().checkTables()).isTrue();
    }

    private void takeEverybodyOffTheLists() {
        open.seating().staff(new Staffing(List.of(), Rotation.STAY));
        var block = open.agenda().current().blocks().getFirst();
        var store = open.store();
        store.commit(
                Role.FACILITATOR,
                new AgendaChange.BlockEdited(block, block.with(List.of(), block.materials())));
        var later =
                new Respondent(
                        new PersonId("Q9"), Map.of(), Map.of("name", "Nuala Reed"), "1 quay");
        store.commit(
                Role.ORGANISER,
                new MembersChange.PoolKept(
                        new Pool(List.of(), List.of(later)),
                        "later.csv",
                        "cd",
                        List.of(),
                        List.of(),
                        List.of()));
    }

    @Test
    void whoeverIsOnNoListAnyMoreIsFoundToldAndErased() throws IOException {
        takeEverybodyOffTheLists();
        desk.lookBack(Progress.NONE);

        assertThat(found("mirela").shown()).isEqualTo("on the staff, no longer listed");
        assertThat(facts("mirela")).extracting(Fact::value).contains("Mirela Oak", "Romanian");
        assertThat(facts("ferry")).extracting(Fact::value).contains("Port Authority");
        assertThat(facts("P001"))
                .contains(new Fact("name", GivenHall.name(0)), new Fact("Number", "P001"));
        assertThat(facts("Nuala")).contains(new Fact("name", "Nuala Reed"));
        desk.writeReport(found("mirela"), place.resolve("mirela.pdf"));

        for (var words : List.of("mirela", "ferry", "P001")) {
            desk.erase(desk.erasing(found(words)), List.of(), "asked by letter");
            assertThat(desk.find(words, 10)).as(words).isEmpty();
        }
        desk.lookBack(Progress.NONE);
        assertThat(desk.find("mirela", 10)).isEmpty();
        assertThat(open.store().entries().toString())
                .doesNotContain("Mirela", "Romanian", "Ada Ferry", GivenHall.name(0))
                .contains("Nuala", GivenHall.name(1));
    }

    @Test
    void whoWasErasedIsNotKnownAgainBecauseAListThatHasThemIsWrittenAnew() {
        desk.erase(desk.erasing(found("mirela")), List.of(), "asked by letter");
        desk.erase(desk.erasing(found("ferry")), List.of(), "asked by letter");
        takeEverybodyOffTheLists(); // which says what was on them before

        assertThat(open.store().subjects()).doesNotContain("staff:s-1", "speaker:sp-1");
        assertThat(desk.erasingEverybody().subjects()).doesNotContain("staff:s-1", "speaker:sp-1");
        assertThat(open.store().checkTables()).isTrue();
    }
}
