package org.plenary.report.book;

import org.plenary.agenda.Agenda;
import org.plenary.agenda.Block;
import org.plenary.agenda.Day;
import org.plenary.agenda.DayPlan;
import org.plenary.agenda.Format;
import org.plenary.agenda.Phase;
import org.plenary.agenda.Speaker;
import org.plenary.assembly.Assembly;
import org.plenary.assembly.BlockId;
import org.plenary.assembly.DayId;
import org.plenary.assembly.Mandate;
import org.plenary.assembly.NoteId;
import org.plenary.assembly.RecommendationId;
import org.plenary.assembly.Seed;
import org.plenary.assembly.ThemeId;
import org.plenary.decisions.Dissent;
import org.plenary.decisions.Origin;
import org.plenary.decisions.Recommendation;
import org.plenary.decisions.Seal;
import org.plenary.decisions.Sheets;
import org.plenary.decisions.Standing;
import org.plenary.decisions.Vote;
import org.plenary.decisions.VoteRule;
import org.plenary.decisions.Wording;
import org.plenary.members.FeatureValue;
import org.plenary.members.PersonId;
import org.plenary.notes.Channel;
import org.plenary.notes.Fates;
import org.plenary.notes.Kind;
import org.plenary.notes.Note;
import org.plenary.notes.Place;
import org.plenary.notes.Source;
import org.plenary.notes.State;
import org.plenary.notes.Theme;
import org.plenary.report.book.Facts.Attendance;
import org.plenary.report.book.Facts.FunnelStep;
import org.plenary.report.book.Facts.SeatRound;
import org.plenary.sortition.Draw;
import org.plenary.sortition.DrawFigures;
import org.plenary.sortition.DrawSettings;
import org.plenary.sortition.FairLottery;
import org.plenary.sortition.Lottery;
import org.plenary.sortition.Panel;
import org.plenary.sortition.PersonChance;
import org.plenary.sortition.Pick;
import org.plenary.sortition.Proof;
import org.plenary.sortition.Rule;
import org.plenary.sortition.Target;
import org.plenary.sortition.Targets;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.random.RandomGenerator;

/** An assembly with as many recommendations and notes as a test wants; the same every time. */
public final class SampleFacts {

    private static final List<String> THEMES =
            List.of(
                    "Homes behind the sea wall",
                    "Farmland and rivers",
                    "Warning and rescue",
                    "Who pays and who decides",
                    "Schools and the next generation");

    private static final List<String> WORDINGS =
            List.of(
                    "Publish before each budget which stretches of wall will be raised, which will"
                            + " not, and what each costs, and hold one open evening in every ward"
                            + " concerned.",
                    "Give every household in the flood zone one named person to call, and answer"
                            + " within two working days.",
                    "Pay farmers who let water onto their land a yearly sum agreed in advance, so"
                            + " that towns downstream are spared.",
                    "Test the warning sirens four times a year and say each time in plain words"
                            + " what a person should do.",
                    "Write a flood plan for every school with its pupils and practise it once a"
                            + " year.");

    private static final List<String> NOTES =
            List.of(
                    "Our street had been flooded twice and nobody had come to ask what would help;"
                            + " a phone number is not a plan.",
                    "Older people at the table would not leave without their pets, and no shelter"
                            + " takes animals.",
                    "Farmers said they would take water if they knew in spring what they are paid"
                            + " in autumn.",
                    "The siren is heard in the harbour but not behind the railway.",
                    "Would like to see the costs of doing nothing next to the costs of the wall.");

    private SampleFacts() {}

    public static Facts of(int recommendations, int notes) {
        var random = new Seed("facts").random("sample");
        var themes = new ArrayList<Theme>();
        for (int t = 0; t < THEMES.size(); t++) {
            themes.add(new Theme(new ThemeId("t" + t), THEMES.get(t), t + 1, false));
        }
        var agenda = agenda();
        var taken = notes(agenda, notes, random);
        var assembly =
                new Assembly(
                        "Rivermouth Assembly on Coastal Flooding",
                        "How should Rivermouth live with a rising sea, and who should decide what"
                                + " is protected first?",
                        "Rivermouth City Council",
                        Mandate.REPLY_PROMISED,
                        "“We will reply in public to each recommendation within six months, and"
                                + " give our reasons where we do not follow it.”",
                        "en-GB");
        return new Facts(
                assembly,
                LocalDate.of(2026, 11, 20),
                "Final report, version 1.0",
                agenda,
                themes,
                taken,
                fates(taken),
                standings(recommendations, taken, random),
                List.of(
                        new FunnelStep("Invited by post", 20_000),
                        new FunnelStep("Replied and could be drawn", 2_000),
                        new FunnelStep("Drawn", 100),
                        new FunnelStep("Confirmed, replacements included", 100),
                        new FunnelStep("There on the last day", 94)),
                profile(),
                draw(random),
                attendance(agenda),
                rounds());
    }

    private static Agenda agenda() {
        var days = new ArrayList<DayPlan>();
        for (int d = 1; d <= 12; d++) {
            var blocks = new ArrayList<Block>();
            blocks.add(block(d, 1, "Welcome and house rules", Phase.WELCOME, Format.PLENARY_TALK));
            blocks.add(speakers(block(d, 2, "What the sea will do", Phase.LEARNING, Format.TALK)));
            blocks.add(block(d, 3, "First reactions", Phase.DELIBERATION, Format.TABLE_TALK));
            blocks.add(block(d, 4, "Lunch", Phase.MEAL, Format.PAUSE));
            blocks.add(block(d, 5, "What matters most to us", Phase.DRAFTING, Format.DRAFTING));
            days.add(
                    new DayPlan(
                            new Day(
                                    new DayId("d" + d),
                                    LocalDate.of(2026, 3, 7).plusDays((d - 1) / 2 * 21L + d % 2),
                                    LocalTime.of(9, 30),
                                    LocalTime.of(16, 30),
                                    "Weekend %d, %s"
                                            .formatted(
                                                    (d + 1) / 2,
                                                    d % 2 == 1 ? "first day" : "second" + " day"),
                                    ZoneId.of("Europe/London"),
                                    5),
                            blocks));
        }
        return new Agenda(days);
    }

    private static Block block(int day, int number, String title, Phase phase, Format format) {
        return Block.of(new BlockId("d%db%d".formatted(day, number)), title, phase, format, 60);
    }

    private static Block speakers(Block block) {
        return new Block(
                block.id(),
                block.title(),
                block.purpose(),
                block.phase(),
                block.format(),
                block.minutes(),
                block.minMinutes(),
                null,
                "",
                Block.KEEP_SEATS,
                false,
                false,
                true,
                "",
                "",
                List.of(new Speaker("1", "Dr Elin Rees", "Coastal Observatory", true)),
                List.of());
    }

    private static List<Note> notes(Agenda agenda, int count, RandomGenerator random) {
        var notes = new ArrayList<Note>();
        var blocks = agenda.blocks();
        for (int n = 0; n < count; n++) {
            int table = 1 + n % 12;
            var place = new Place(blocks.get(2 + 5 * (n % 12)).id(), table, 1 + n / 12);
            var kind = Kind.values()[random.nextInt(Kind.values().length)];
            var text = NOTES.get(random.nextInt(NOTES.size())) + " (" + (n + 1) + ")";
            var source = new Source("S" + table, "K" + table, Channel.KIT);
            notes.add(
                    Note.captured(new NoteId("n%05d".formatted(n)), place, kind, text, "en", source)
                            .supported(random.nextInt(9), random.nextInt(2))
                            .in(State.READ_BACK));
        }
        return notes;
    }

    private static Fates fates(List<Note> notes) {
        var merged = new HashMap<NoteId, NoteId>();
        var parked = new HashMap<NoteId, String>();
        for (int n = 1; n < notes.size(); n += 6) {
            merged.put(notes.get(n).id(), notes.get(0).id());
        }
        for (int n = 2; n < notes.size(); n += 7) {
            parked.put(notes.get(n).id(), n % 2 == 0 ? "outside the remit" : "about the venue");
        }
        return new Fates(merged, parked);
    }

    private static List<Standing> standings(int count, List<Note> notes, RandomGenerator random) {
        var standings = new ArrayList<Standing>();
        for (int r = 1; r <= count; r++) {
            var id = new RecommendationId("r" + r);
            var wording =
                    new Wording(
                            WORDINGS.get(r % WORDINGS.size()),
                            "Three tables heard from people who had been flooded twice in five"
                                    + " years and had no part in deciding which wall was raised. Those"
                                    + " who carry the risk should see the plan, the cost and the"
                                    + " alternatives before money is spent.",
                            r % 3 == 0 ? "" : "Coastal Observatory, flood map of 2025.",
                            r % 2 == 0 ? "City Council" : "Environment Department");
            var behind = new ArrayList<NoteId>();
            for (int n = r - 1; n < notes.size(); n += count) {
                behind.add(notes.get(n).id());
            }
            var recommendation =
                    new Recommendation(
                            id,
                            r,
                            org.plenary.decisions.Form.RECOMMENDATION,
                            wording,
                            Origin.values()[r % 5 == 0 ? 2 : 0],
                            behind,
                            List.of(new ThemeId("t" + r % THEMES.size())));
            standings.add(standing(recommendation, r, random));
        }
        return standings;
    }

    private static Standing standing(Recommendation recommendation, int r, RandomGenerator random) {
        if (r % 17 == 11) {
            return new Standing(recommendation, "taken up in R" + (r - 1), List.of(), List.of());
        }
        int no = r % 13 == 12 ? 50 : random.nextInt(16);
        int abstained = random.nextInt(5);
        int yes = 93 - no - abstained;
        var vote =
                new Vote(
                        recommendation.id(),
                        1,
                        new DayId("d12"),
                        VoteRule.atLeast(80),
                        new Sheets(100, 95, 95, 94, 1, yes, no, abstained),
                        Seal.of(recommendation.wording()),
                        false);
        var dissents =
                r % 9 == 4
                        ? List.of(
                                new Dissent(
                                        recommendation.id(),
                                        Dissent.Kind.MINORITY_STATEMENT,
                                        "We fear that what is published every year will frighten"
                                                + " buyers and leave those behind the wall with homes"
                                                + " nobody wants.",
                                        4,
                                        150))
                        : List.<Dissent>of();
        return new Standing(recommendation, null, List.of(vote), dissents);
    }

    private static Profile profile() {
        return new Profile(
                2_000,
                100,
                List.of(
                        new Profile.Feature(
                                "Age",
                                List.of(
                                        new Profile.Value("16–29", 0.22, 220, 22),
                                        new Profile.Value("30–44", 0.25, 380, 25),
                                        new Profile.Value("45–64", 0.31, 720, 30),
                                        new Profile.Value("65 and over", 0.22, 680, 23))),
                        new Profile.Feature(
                                "Gender",
                                List.of(
                                        new Profile.Value("Female", 0.51, 1_080, 51),
                                        new Profile.Value("Male", 0.485, 905, 47),
                                        new Profile.Value("Another", Double.NaN, 15, 2))),
                        new Profile.Feature(
                                "Highest qualification",
                                List.of(
                                        new Profile.Value("No formal qualification", 0.18, 90, 17),
                                        new Profile.Value("School leaving exam", 0.34, 420, 34),
                                        new Profile.Value(
                                                "Apprenticeship or vocational", 0.16, 330, 16),
                                        new Profile.Value("Degree or higher", 0.32, 1_160, 33)))));
    }

    private static Draw draw(RandomGenerator random) {
        var people = new ArrayList<PersonChance>();
        var ids = new ArrayList<PersonId>();
        for (int p = 0; p < 2_000; p++) {
            double chance = 0.021 + 0.1 * Math.pow(random.nextDouble(), 6);
            ids.add(new PersonId("" + (p + 1)));
            people.add(new PersonChance(ids.getLast(), chance, (int) Math.round(chance * 1_000)));
        }
        var panels = new ArrayList<Panel>();
        for (int p = 0; p < 1_000; p++) {
            panels.add(new Panel(p, ids.subList(p, p + 100)));
        }
        var targets =
                new Targets(
                        100,
                        List.of(
                                new Target(new FeatureValue("Age", "16–29"), 21, 23),
                                new Target(new FeatureValue("Age", "30–44"), 24, 26),
                                new Target(new FeatureValue("Age", "45–64"), 30, 32),
                                new Target(new FeatureValue("Age", "65 and over"), 21, 23)));
        var lottery =
                new FairLottery(
                        new DrawSettings(targets, Rule.LEXIMIN, true, 1_000),
                        "Rivermouth, 3 February 2026",
                        people,
                        new Lottery(panels),
                        new Proof(Proof.Claim.WITHIN_ONE_PANEL, 0.0004, List.of()),
                        new DrawFigures(2_000, 100, 0.021, 0.2, 0.04, 0.021, 0, 1_000));
        return lottery.draw(new Pick(Pick.Method.DIGITS, "4 0 7", 407));
    }

    private static List<Attendance> attendance(Agenda agenda) {
        var attendance = new ArrayList<Attendance>();
        int present = 100;
        for (var plan : agenda.days()) {
            attendance.add(new Attendance(plan.day().title(), present--, 100));
        }
        return attendance;
    }

    private static List<SeatRound> rounds() {
        var rounds = new ArrayList<SeatRound>();
        for (int r = 1; r <= 12; r++) {
            rounds.add(new SeatRound("Weekend " + (r + 1) / 2, 100, 12, 368 - 7 * r));
        }
        return rounds;
    }
}
