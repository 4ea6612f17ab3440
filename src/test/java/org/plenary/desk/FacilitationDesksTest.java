package org.plenary.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.agenda.AgendaChange;
import org.plenary.agenda.Block;
import org.plenary.agenda.CatchUp;
import org.plenary.agenda.Day;
import org.plenary.agenda.Format;
import org.plenary.agenda.LiveBlock;
import org.plenary.agenda.Phase;
import org.plenary.agenda.Template;
import org.plenary.agenda.Timetable;
import org.plenary.assembly.Assembly;
import org.plenary.assembly.BlockId;
import org.plenary.assembly.DayId;
import org.plenary.assembly.Mandate;
import org.plenary.assembly.NoteId;
import org.plenary.assembly.Problem;
import org.plenary.assembly.ProblemException;
import org.plenary.assembly.Role;
import org.plenary.assembly.Seed;
import org.plenary.decisions.Ballots;
import org.plenary.decisions.Origin;
import org.plenary.decisions.Sheets;
import org.plenary.decisions.Standing;
import org.plenary.decisions.VoteRule;
import org.plenary.decisions.Wording;
import org.plenary.members.MembersChange;
import org.plenary.members.PersonId;
import org.plenary.members.Pool;
import org.plenary.members.Presence;
import org.plenary.members.Respondent;
import org.plenary.members.Status;
import org.plenary.notes.Channel;
import org.plenary.notes.Kind;
import org.plenary.notes.Note;
import org.plenary.notes.NoteFilter;
import org.plenary.notes.Source;
import org.plenary.notes.Weight;
import org.plenary.store.Store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** A day as facilitator and clerk go through it, on a real folder. */
class FacilitationDesksTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final BlockId TALK = new BlockId("talk");

    @TempDir Path place;
    private Instant now = Instant.parse("2026-03-07T09:00:00Z");
    private Store store;
    private AgendaDesk agenda;
    private NotesDesk notes;
    private DecisionsDesk decisions;
    private DayId day;

    @BeforeEach
    void open() {
        var clock =
                new Clock() {
                    @Override
                    public ZoneId getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(ZoneId zone) {
                        return this;
                    }

                    @Override
                    public Instant instant() {
                        return now;
                    }
                };
        var assembly = new Assembly("Rivermouth", "What?", "Council", Mandate.ADVISORY, "", "en");
        store = Store.create(place.resolve("R.plenary"), assembly, Role.ORGANISER, clock);
        var ids = new Ids(clock, new Seed("desks").random("ids"));
        agenda = new AgendaDesk(store, ids, clock);
        notes = new NotesDesk(store, ids, new Source("S4", "kit 4", Channel.DESK));
        decisions = new DecisionsDesk(store, ids);
        day = agenda.newDayId();
        agenda.addDay(
                new Day(
                        day,
                        LocalDate.of(2026, 3, 7),
                        LocalTime.of(9, 0),
                        LocalTime.of(12, 0),
                        "Saturday",
                        LONDON,
                        5));
        agenda.addBlock(
                day, 0, Block.of(new BlockId("hello"), "Hello", Phase.WELCOME, Format.TALK, 30));
        agenda.addBlock(
                day,
                1,
                Block.of(TALK, "Talk", Phase.DELIBERATION, Format.TABLE_TALK, 90)
                        .withLength(90, 60)
                        .capturing(true));
        agenda.addBlock(
                day, 2, Block.of(new BlockId("end"), "End", Phase.WELCOME, Format.TALK, 60));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void minutesLater(int minutes) {
        now = now.plusSeconds(minutes * 60L);
    }

    private void next() {
        agenda.next(day, agenda.live(day).nextBlocks());
    }

    @Test
    void pressingStartTwiceStartsOneBlock() {
        var named = agenda.live(day).nextBlocks();
        agenda.next(day, named);
        agenda.next(day, named);
        assertThat(agenda.live(day).running())
                .extracting(live -> live.block().title())
                .containsExactly("Hello");
        assertThat(agenda.log().starts()).hasSize(1);
        agenda.next(day, List.of());
        assertThat(agenda.log().ends()).isEmpty();
    }

    @Test
    void aDayPeopleWereCheckedInForCannotBeRemoved() {
        members(2, 1);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> agenda.removeDay(day))
                .satisfies(e -> assertThat(e.problem().key()).isEqualTo("agenda.dayInUse"));
        var gone = new AgendaChange.DaysRemoved(agenda.current().days());
        assertThatIllegalStateException().isThrownBy(() -> store.commit(Role.FACILITATOR, gone));

        store.undo(Role.FACILITATOR);
        agenda.removeDay(day);
        assertThat(agenda.current().days()).isEmpty();
    }

    @Test
    void aClockThatIsSetBackDuringABlockStopsNothing() {
        next();
        minutesLater(30);
        next();
        minutesLater(-60);
        agenda.end(TALK);
        assertThat(agenda.log().end(TALK)).isEqualTo(agenda.log().start(TALK));
        notes.capture(TALK, 4, Kind.IDEA, "Benches by the quay", List.of());
        var first = store.backup();
        minutesLater(-24 * 60);
        notes.capture(TALK, 4, Kind.IDEA, "A bell on the quay", List.of());
        var second = store.backup();
        next();
        agenda.next(day, List.of());
        assertThat(agenda.live(day).running()).isEmpty();
        assertThat(agenda.live(day).blocks())
                .allSatisfy(live -> assertThat(live.end()).isAfterOrEqualTo(live.start()));

        assertThat(first.file()).exists();
        assertThat(second.file()).exists();
        store.undo(Role.FACILITATOR);
        var head = store.head();
        var folder = store.folder();
        store.close();
        store = Store.open(folder, Clock.systemUTC());
        assertThat(store.head()).isEqualTo(head);
        assertThat(store.report().findings()).isEmpty();
        assertThat(store.notes().all())
                .extracting(Note::text)
                .containsExactly("Benches by the quay", "A bell on the quay");
    }

    @Test
    void aDayIsRunCaughtUpAndEnded() {
        minutesLater(12);
        next();
        assertThat(agenda.live(day).running()).hasSize(1);
        assertThat(agenda.live(day).lateMinutes()).isEqualTo(12);

        var proposal = agenda.proposeCatchUp(day, CatchUp.Style.FEW_BLOCKS);
        agenda.catchUp(proposal.cuts());
        assertThat(agenda.live(day).lateMinutes()).isZero();
        assertThat(agenda.live(day)).isEqualTo(proposal.after());
        store.undo(Role.FACILITATOR);
        assertThat(agenda.live(day).lateMinutes()).isEqualTo(12);
        store.redo(Role.FACILITATOR);

        minutesLater(30);
        next();
        agenda.addMinutes(TALK, 5);
        minutesLater(83);
        next();
        minutesLater(60);
        next();
        var live = agenda.live(day);
        assertThat(live.blocks()).extracting(LiveBlock::status).containsOnly(LiveBlock.Status.DONE);
        assertThat(live.lateMinutes()).isEqualTo(5);
        assertThat(live.blocks().get(1).took().toMinutes()).isEqualTo(83);
        assertThat(agenda.surprises()).as("cut on the day to 83").isEmpty();
    }

    @Test
    void blocksAreMovedEditedAndRemovedUntilSomethingRestsOnThem() {
        agenda.moveBlock(TALK, day, 2);
        assertThat(agenda.current().blocks()).extracting(Block::title).endsWith("End", "Talk");
        agenda.moveBlock(TALK, day, 1);
        agenda.editBlock(agenda.current().block(TALK).orElseThrow().titled("At the tables"));
        assertThat(Timetable.of(agenda.current()).getFirst().slots().get(1).block().title())
                .isEqualTo("At the tables");

        notes.capture(TALK, 1, Kind.IDEA, "A bus", Set.of());
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> agenda.removeBlock(TALK))
                .satisfies(e -> assertThat(e.problem().key()).isEqualTo("agenda.blockInUse"));
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> agenda.removeDay(day));
        agenda.removeBlock(new BlockId("end"));
        assertThat(agenda.current().blocks()).hasSize(2);
    }

    @Test
    void aTemplateGoesToAnotherComputerAsAFileAndWhatIsNoneIsSaidSo() throws Exception {
        var lessons = List.of("12-minute rounds were too short in 2025");
        var passedOn = place.resolve("passed on.txt");
        agenda.saveTemplate("Ours: the/first", "", lessons, passedOn);
        assertThat(agenda.templates().templates()).hasSize(5);
        assertThat(agenda.takeTemplate(passedOn).lessons()).isEqualTo(lessons);
        assertThat(agenda.templates().templates()).hasSize(6).last().matches(Template::isOwn);

        Files.writeString(passedOn, "name | A letter\nDear all,\n");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> agenda.takeTemplate(passedOn))
                .satisfies(
                        e ->
                                assertThat(e.problem())
                                        .isEqualTo(
                                                Problem.of(
                                                        "agenda.templateLine",
                                                        "file",
                                                        "passed on.txt",
                                                        "line",
                                                        2,
                                                        "found",
                                                        "Dear all,")));
    }

    @Test
    void aTemplateOfOnesOwnThatCannotBeReadIsNotPassedOverInSilence() throws Exception {
        Files.writeString(place.resolve("a.template.txt"), "\uFEFFname | Letter\nDear all,\n");
        Files.writeString(place.resolve("b.template.txt"), "name | Nothing else\n");
        Files.write(place.resolve("c.template.txt"), new byte[] {'n', (byte) 0xE9, 'e'});
        assertThat(agenda.templates().templates()).hasSize(5);
        assertThat(agenda.templates().unreadable())
                .extracting(Problem::key)
                .containsExactly("agenda.templateLine", "agenda.template", "agenda.templateFile");
        assertThat(agenda.templates().unreadable().getFirst().arguments())
                .containsEntry("line", "2")
                .containsEntry("found", "Dear all,");

        agenda.keepTemplate("B", "", List.of(), "");
        agenda.keepTemplate("b", "", List.of("another"), "");
        assertThat(Files.readString(place.resolve("b.template.txt"))).contains("Nothing else");
    }

    @Test
    void noTemplateOfOnesOwnIsReplacedButTheOneThatIsGoneOnWith() throws Exception {
        agenda.keepTemplate("A/B", "", List.of("first"), "");
        agenda.keepTemplate("A-B", "", List.of("second"), "");
        assertThat(kept()).containsExactlyInAnyOrder("A/B: [first]", "A-B: [second]");

        assertThat(agenda.keepTemplate("A-B", "", List.of("third"), "A/B").name())
                .isEqualTo("A-B 2");
        assertThat(agenda.keepTemplate("A-B", "", List.of("fourth"), "A-B").name())
                .isEqualTo("A-B");
        assertThat(kept())
                .containsExactlyInAnyOrder("A/B: [first]", "A-B: [fourth]", "A-B 2: [third]");

        var passedOn = place.resolve("passed on.txt");
        agenda.saveTemplate("A/B", "", List.of("theirs"), passedOn);
        assertThat(agenda.takeTemplate(passedOn).name()).isEqualTo("A/B 2");
        agenda.saveTemplate("A/B", "", List.of("first"), passedOn);
        assertThat(agenda.takeTemplate(passedOn).name()).as("the same twice").isEqualTo("A/B");
        assertThat(kept()).hasSize(4).contains("A/B: [first]", "A/B 2: [theirs]");
    }

    private List<String> kept() {
        return agenda.templates().templates().stream()
                .filter(Template::isOwn)
                .map(each -> each.name() + ": " + each.lessons())
                .toList();
    }

    @Test
    void aLaterCalendarSupersedesAnEarlierOne() {
        var first = agenda.calendar(false);
        agenda.moveBlock(TALK, day, 0);
        var second = agenda.calendar(false);
        assertThat(first).contains("UID:talk\r\nSEQUENCE:4\r\n");
        assertThat(second).contains("UID:talk\r\nSEQUENCE:5\r\n");
        assertThat(agenda.calendar(true)).doesNotContain("UID");
    }

    @Test
    void aTemplateIsTakenInAsOneChange() {
        var added =
                agenda.addTemplate(Template.named("half-day"), LocalDate.of(2026, 5, 2), LONDON);
        assertThat(agenda.current().days()).hasSize(2).contains(added.getFirst());
        store.undo(Role.FACILITATOR);
        assertThat(agenda.current().days()).hasSize(1);
    }

    @Test
    void aScribesMorning() {
        var bus = notes.capture(TALK, 4, Kind.IDEA, " A night bus ", Set.of());
        var cafe = notes.capture(TALK, 4, Kind.CLAIM, "The café closes at 8", Set.of());
        notes.agree(bus.id(), 5);
        notes.agree(bus.id(), -1);
        notes.disagree(bus.id(), -1);
        notes.readBack(cafe.id());
        notes.strike(cafe.id());
        notes.restore(cafe.id());

        assertThat(notes.latestAt(TALK, 4))
                .extracting(Note::text)
                .containsExactly("The café closes at 8", "A night bus");
        assertThat(notes.latestAt(TALK, 4))
                .extracting(note -> note.place().seq())
                .containsExactly(2, 1);
        assertThat(notes.at(TALK, 4).getFirst().agree()).isEqualTo(4);
        assertThat(notes.at(TALK, 4).getFirst().revision().number()).isEqualTo(3);
        assertThat(notes.kinds()).containsEntry(Kind.IDEA, 1).containsEntry(Kind.CLAIM, 1);
        assertThat(notes.tables(TALK)).containsExactly(4);
    }

    @Test
    void whatIsTypedFindsWhatWasSavedAndWhatWasTakenBackIsGone() {
        var note = notes.capture(TALK, 4, Kind.IDEA, "The CAFÉ", Set.of());
        assertThat(notes.find("caf", NoteFilter.NONE)).containsExactly(note);
        var theme = notes.addTheme("Evenings", List.of(note.id()));
        assertThat(notes.find("cafe", NoteFilter.NONE.themes(Set.of(theme.id())))).hasSize(1);
        store.undo(Role.CLERK);
        assertThat(notes.find("cafe", NoteFilter.NONE.themes(Set.of(theme.id())))).isEmpty();
        store.undo(Role.CLERK);
        assertThat(notes.find("caf", NoteFilter.NONE)).isEmpty();
        store.redo(Role.CLERK);
        assertThat(notes.find("caf", NoteFilter.NONE)).containsExactly(note);
    }

    @Test
    void everyNoteEndsUpSomewhere() {
        var one = notes.capture(TALK, 1, Kind.IDEA, "A night bus", Set.of()).id();
        var same = notes.capture(TALK, 2, Kind.IDEA, "Buses at night", Set.of()).id();
        var tagged = notes.capture(TALK, 3, Kind.PROBLEM, "Last bus at 9", Set.of()).id();
        var other = notes.capture(TALK, 3, Kind.PROCESS, "Too loud", Set.of()).id();
        assertThat(notes.ledger().open()).containsExactly(one, same, tagged, other);

        var theme = notes.addTheme("Buses", List.of(tagged));
        notes.tag(theme.id(), List.of(one, tagged));
        assertThat(notes.weights()).containsEntry(theme.id(), new Weight(2, 2, 0, 0));
        notes.untag(theme.id(), List.of(one));
        notes.merge(same, one);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> notes.merge(one, tagged));
        notes.park(List.of(other, same), "about the room");
        var draft =
                decisions.draft(
                        new Wording("Run a night bus.", "", "", ""),
                        Origin.MEMBERS,
                        List.of(one),
                        List.of(theme.id()));
        var ledger = notes.ledger();
        assertThat(ledger.closed()).isTrue();
        assertThat(List.of(ledger.used(), ledger.merged(), ledger.parked()))
                .containsExactly(3, 0, 1);
        assertThat(decisions.trace().notesOf(draft.id()))
                .extracting(Note::id)
                .containsExactly(one, same, tagged);
        assertThat(decisions.trace().usesOf(new NoteId("nowhere"))).isEmpty();
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> notes.removeTheme(theme.id()))
                .satisfies(e -> assertThat(e.problem().arguments()).containsEntry("label", "R1"));

        decisions.withdraw(draft.id(), "said elsewhere");
        assertThat(notes.ledger().open()).containsExactly(one, tagged);
        notes.unpark(other);
        notes.unmerge(same);
        assertThat(notes.ledger().open()).containsExactly(one, same, tagged, other);
    }

    @Test
    void numbersStayWhenAnotherIsWithdrawn() {
        var wording = new Wording("Words.", "", "", "");
        var first = decisions.draft(wording, Origin.MEMBERS, List.of(), List.of());
        var second = decisions.draft(wording, Origin.MEMBERS, List.of(), List.of());
        decisions.withdraw(first.id(), "said elsewhere");
        decisions.withdraw(second.id(), "said elsewhere");
        var third = decisions.draft(wording, Origin.MEMBERS, List.of(), List.of());
        assertThat(third.label()).isEqualTo("R3");
        decisions.reinstate(first.id());
        assertThat(decisions.standing(first.id()).status()).isEqualTo(Standing.Status.DRAFT);
        assertThat(decisions.standing(second.id()).recommendation().label()).isEqualTo("R2");
    }

    /** So many members, of whom so many are checked in. */
    private void members(int entitled, int present) {
        var people =
                IntStream.range(0, entitled)
                        .mapToObj(
                                i ->
                                        new Respondent(
                                                new PersonId("p" + i), Map.of(), Map.of(), null))
                        .toList();
        var ids = people.stream().map(Respondent::id).toList();
        store.commit(
                Role.ORGANISER,
                new MembersChange.PoolKept(
                        new Pool(List.of(), people),
                        "replies.csv",
                        "",
                        List.of(),
                        List.of(),
                        List.of()));
        store.commit(Role.ORGANISER, new MembersChange.Registered(ids, Status.CONFIRMED));
        new MembersDesk(store).mark(day, ids.subList(0, present), Presence.PRESENT);
    }

    @Test
    void aVoteSealsTheWordsAndARecountSupersedesIt() {
        members(100, 94);
        var wording = new Wording("Run a night bus.", "", "", "");
        var id = decisions.draft(wording, Origin.MEMBERS, List.of(), List.of()).id();
        var rule = VoteRule.atLeast(80);
        var failed = decisions.vote(id, day, rule, new Ballots(94, 94, 0, 75, 19, 0), false);
        assertThat(failed.needed()).isEqualTo(76);
        assertThat(failed.sheets()).isEqualTo(new Sheets(100, 94, 94, 94, 0, 75, 19, 0));
        assertThat(decisions.standing(id).status()).isEqualTo(Standing.Status.NOT_ADOPTED);
        var recount = decisions.recount(id, new Ballots(94, 94, 0, 76, 18, 0), "recount");
        assertThat(recount.adopted()).isTrue();
        assertThat(decisions.standing(id).status()).isEqualTo(Standing.Status.ADOPTED);

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(
                        () -> decisions.edit(id, r -> r.worded(new Wording("No bus.", "", "", ""))))
                .satisfies(e -> assertThat(e.problem().key()).isEqualTo("decisions.sealed"));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(
                        () -> decisions.vote(id, day, rule, new Ballots(9, 9, 0, 9, 0, 0), true))
                .satisfies(e -> assertThat(e.problem().key()).isEqualTo("decisions.adopted"));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> agenda.removeDay(day))
                .satisfies(e -> assertThat(e.problem().key()).isEqualTo("agenda.dayInUse"));
    }

    @Test
    void nobodyVotesWhoIsNotCheckedIn() {
        members(20, 12);
        var wording = new Wording("Run a night bus.", "", "", "");
        var id = decisions.draft(wording, Origin.MEMBERS, List.of(), List.of()).id();
        var ballots = new Ballots(13, 13, 0, 13, 0, 0);
        assertThat(decisions.problems(day, ballots))
                .extracting(Problem::key)
                .containsExactly("votes.moreIssued");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(
                        () -> decisions.vote(id, day, VoteRule.SIMPLE_MAJORITY, ballots, false));
        assertThat(decisions.standing(id).votes()).isEmpty();
    }

    @Test
    void numbersThatDoNotAddUpAreExplained() {
        assertThat(new Ballots(94, 94, 1, 80, 10, 3).problems(100, 94)).isEmpty();
        assertThat(new Ballots(95, 96, 1, 80, 10, -3).problems(90, 94))
                .extracting(Problem::key)
                .containsExactly(
                        "votes.negative",
                        "votes.morePresent",
                        "votes.moreIssued",
                        "votes.moreReturned",
                        "votes.unaccounted");
    }
}
