package org.plenary.store;

import org.plenary.agenda.AgendaChange;
import org.plenary.agenda.Block;
import org.plenary.agenda.Cut;
import org.plenary.agenda.Day;
import org.plenary.agenda.DayPlan;
import org.plenary.agenda.Format;
import org.plenary.agenda.Phase;
import org.plenary.agenda.Speaker;
import org.plenary.assembly.BlockId;
import org.plenary.assembly.Change;
import org.plenary.assembly.DayId;
import org.plenary.assembly.NoteId;
import org.plenary.assembly.RecommendationId;
import org.plenary.assembly.ThemeId;
import org.plenary.decisions.DecisionChange;
import org.plenary.decisions.Dissent;
import org.plenary.decisions.Form;
import org.plenary.decisions.Origin;
import org.plenary.decisions.Recommendation;
import org.plenary.decisions.Seal;
import org.plenary.decisions.Sheets;
import org.plenary.decisions.Vote;
import org.plenary.decisions.VoteRule;
import org.plenary.decisions.Wording;
import org.plenary.notes.Channel;
import org.plenary.notes.Kind;
import org.plenary.notes.Note;
import org.plenary.notes.NoteChange;
import org.plenary.notes.Place;
import org.plenary.notes.Source;
import org.plenary.notes.State;
import org.plenary.notes.Theme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** One of every change a facilitator or clerk makes, in an order in which each fits. */
final class Facilitated {

    static final DayId SATURDAY = new DayId("sat");
    static final DayId SUNDAY = new DayId("sun");
    static final BlockId WELCOME = new BlockId("welcome");
    static final BlockId TALK = new BlockId("talk");
    static final BlockId LUNCH = new BlockId("lunch");
    static final ThemeId BUSES = new ThemeId("buses");
    static final ThemeId PARKS = new ThemeId("parks");
    static final RecommendationId NIGHT_BUS = new RecommendationId("night-bus");
    static final RecommendationId BENCHES = new RecommendationId("benches");

    private static final Source DESK = new Source("S1", "lead", Channel.DESK);
    private static final Instant NINE = Instant.parse("2026-03-07T09:00:00Z");

    private Facilitated() {}

    static Day day(DayId id, int dayOfMonth) {
        return new Day(
                id,
                LocalDate.of(2026, 3, dayOfMonth),
                LocalTime.of(9, 0),
                LocalTime.of(16, 30),
                "Day of " + id,
                ZoneId.of("Europe/London"),
                5);
    }

    static Block welcome() {
        return Block.of(WELCOME, "Welcome", Phase.WELCOME, Format.TALK, 20)
                .openToPublic(true)
                .with(
                        List.of(new Speaker("sp1", "Ada Ferry", "Port", true)),
                        List.of("microphone"));
    }

    static Block talk() {
        return Block.of(TALK, "At the tables", Phase.DELIBERATION, Format.TABLE_TALK, 60)
                .withLength(60, 40)
                .seated(1)
                .capturing(true)
                .exploring(true)
                .ownedBy("lead facilitator")
                .asking("a first list", "What should change?");
    }

    static Block lunch() {
        return Block.of(LUNCH, "Lunch", Phase.MEAL, Format.PAUSE, 60)
                .startingAt(LocalTime.of(12, 30));
    }

    static Note note(int n) {
        return Note.captured(
                        new NoteId("n" + n),
                        new Place(TALK, 1 + n % 3, n),
                        Kind.values()[n % Kind.values().length],
                        "The café closes at " + n,
                        "en",
                        DESK)
                .supported(n, 1);
    }

    static Recommendation nightBus() {
        return new Recommendation(
                NIGHT_BUS,
                1,
                Form.RECOMMENDATION,
                new Wording("Run a night bus.", "People work late.", "Note 2", "The council"),
                Origin.MEMBERS,
                List.of(new NoteId("n2"), new NoteId("n3")),
                List.of(BUSES));
    }

    static Recommendation benches() {
        return new Recommendation(
                BENCHES,
                2,
                Form.RECOMMENDATION,
                new Wording("More benches.", "", "", ""),
                Origin.EXPERTS,
                List.of(),
                List.of());
    }

    static Vote vote(int yes) {
        return new Vote(
                NIGHT_BUS,
                1,
                SATURDAY,
                VoteRule.atLeast(80),
                new Sheets(100, 94, 94, 94, 1, yes, 90 - yes, 3),
                Seal.of(nightBus().wording()),
                false);
    }

    static List<Change> changes() {
        var saturday = new DayPlan(day(SATURDAY, 7), List.of(welcome(), talk()));
        var sunday = new DayPlan(day(SUNDAY, 8), List.of());
        var buses = new Theme(BUSES, "Buses", 1, false);
        var parks = new Theme(PARKS, "Parks", 2, true);
        var six = note(6);
        var sixStruck = six.in(State.STRUCK).revising(six, "lead");
        return List.of(
                new AgendaChange.DaysAdded(List.of(saturday, sunday)),
                new AgendaChange.DayEdited(day(SUNDAY, 8), day(SUNDAY, 15)),
                new AgendaChange.BlockAdded(SATURDAY, 2, lunch()),
                new AgendaChange.BlockEdited(welcome(), welcome().titled("Good morning")),
                new AgendaChange.BlockMoved(LUNCH, SATURDAY, 2, SUNDAY, 0),
                new AgendaChange.BlockMoved(LUNCH, SUNDAY, 0, SATURDAY, 1),
                new AgendaChange.BlockRemoved(SATURDAY, 1, lunch()),
                new AgendaChange.DaysRemoved(List.of(new DayPlan(day(SUNDAY, 15), List.of()))),
                new AgendaChange.LengthsChanged(List.of(new Cut(TALK, 60, 50))),
                new AgendaChange.BlockStarted(WELCOME, NINE),
                new AgendaChange.StartTakenBack(WELCOME, NINE),
                new AgendaChange.BlockStarted(WELCOME, NINE),
                new AgendaChange.MinutesAdded(WELCOME, 5),
                new AgendaChange.BlockEnded(WELCOME, NINE.plusSeconds(1500)),
                new AgendaChange.EndTakenBack(WELCOME, NINE.plusSeconds(1500)),
                new NoteChange.Captured(note(1)),
                new NoteChange.TakenBack(note(1)),
                new NoteChange.ThemeAdded(buses, List.of()),
                new NoteChange.Brought(
                        "table-4.zip",
                        "ab",
                        List.of(parks),
                        List.of(note(2).under(List.of(BUSES)), note(3), note(4), note(5), six)),
                new NoteChange.Returned("empty.zip", "cd", List.of(), List.of()),
                new NoteChange.Revised(
                        note(3),
                        note(3).saying("The ferry café", note(3).wording())
                                .revising(note(3), "lead")),
                new NoteChange.Struck(six, sixStruck),
                new NoteChange.Restored(sixStruck, six.revising(sixStruck, "lead")),
                new NoteChange.ThemeRenamed(parks, new Theme(PARKS, "Green", 2, false)),
                new NoteChange.Tagged(BUSES, List.of(new NoteId("n3"), new NoteId("n4"))),
                new NoteChange.Untagged(BUSES, List.of(new NoteId("n4"))),
                new NoteChange.ThemeRemoved(new Theme(PARKS, "Green", 2, false), List.of()),
                new NoteChange.Merged(new NoteId("n4"), new NoteId("n2")),
                new NoteChange.Unmerged(new NoteId("n4"), new NoteId("n2")),
                new NoteChange.Parked(List.of(new NoteId("n5")), "outside the remit"),
                new NoteChange.Unparked(List.of(new NoteId("n5")), "outside the remit"),
                new DecisionChange.Drafted(List.of(nightBus(), benches())),
                new DecisionChange.DraftTakenBack(List.of()),
                new DecisionChange.Edited(benches(), benches().from(Origin.PUBLIC)),
                new DecisionChange.Withdrawn(BENCHES, "R1 says it"),
                new DecisionChange.Reinstated(BENCHES, "R1 says it"),
                new DecisionChange.Voted(vote(80)),
                new DecisionChange.VoteSuperseded(vote(80), vote(79), "recount"),
                new DecisionChange.DissentStated(
                        new Dissent(
                                NIGHT_BUS,
                                Dissent.Kind.MINORITY_STATEMENT,
                                "We want trams.",
                                9,
                                150)),
                new DecisionChange.DissentTakenBack(
                        new Dissent(
                                NIGHT_BUS,
                                Dissent.Kind.MINORITY_STATEMENT,
                                "We want trams.",
                                9,
                                150)));
    }
}
