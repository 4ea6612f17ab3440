package org.plenary.ui.recommendations;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.plenary.agenda.Day;
import org.plenary.agenda.DayPlan;
import org.plenary.assembly.RecommendationId;
import org.plenary.decisions.Ballots;
import org.plenary.decisions.Standing;
import org.plenary.decisions.Tally;
import org.plenary.decisions.Vote;
import org.plenary.decisions.VoteRule;
import org.plenary.desk.AgendaDesk;
import org.plenary.desk.DecisionsDesk;
import org.plenary.texts.Texts;
import org.plenary.ui.jobs.Jobs;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** A count as tellers report it, checked while it is typed, and what it means. */
public final class VotePresenter {

    /** What tellers count, in the order of their sheet. */
    enum Count {
        ISSUED,
        RETURNED,
        SPOILT,
        YES,
        NO,
        ABSTAINED
    }

    private final DecisionsDesk desk;
    private final AgendaDesk agenda;
    private final RecommendationsPresenter open;
    private final Jobs jobs;
    private final Texts texts;
    private final ObservableList<Day> days = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Day> day = new SimpleObjectProperty<>();
    private final ObjectProperty<VoteRule> rule =
            new SimpleObjectProperty<>(VoteRule.SIMPLE_MAJORITY);
    private final Map<Count, StringProperty> counts = new EnumMap<>(Count.class);
    private final BooleanProperty openly = new SimpleBooleanProperty();
    private final BooleanProperty recounting = new SimpleBooleanProperty();
    private final StringProperty reason = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper attendance = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper wrong = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper meaning = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper();
    private final Map<RecommendationId, Typed> kept = new HashMap<>();
    private boolean recording;

    /** A count that was begun, for when its recommendation is opened again. */
    private record Typed(Map<Count, String> counts, boolean recounting, String reason) {

        static final Typed NOTHING = new Typed(Map.of(), false, "");

        Typed {
            counts = Map.copyOf(counts);
        }
    }

    public VotePresenter(
            DecisionsDesk desk,
            AgendaDesk agenda,
            RecommendationsPresenter open,
            Jobs jobs,
            Texts texts) {
        this.desk = desk;
        this.agenda = agenda;
        this.open = open;
        this.jobs = jobs;
        this.texts = texts;
        for (var count : Count.values()) {
            var field = new SimpleStringProperty("");
            field.subscribe(_ -> judge());
            counts.put(count, field);
        }
        day.subscribe(_ -> judge());
        rule.subscribe(_ -> judge());
        reason.subscribe(_ -> judge());
        recounting.subscribe(_ -> judge());
        open.chosen()
                .subscribe(
                        (before, now) -> {
                            var was = id(before);
                            var is = id(now);
                            if (!Objects.equals(was, is)) {
                                if (was != null) {
                                    kept.put(was, typed());
                                }
                                show(is == null ? null : kept.remove(is));
                            }
                            judge();
                        });
    }

    private static @Nullable RecommendationId id(@Nullable Standing standing) {
        return standing == null ? null : standing.recommendation().id();
    }

    private Typed typed() {
        var now = new EnumMap<Count, String>(Count.class);
        counts.forEach((count, field) -> now.put(count, field.get()));
        return new Typed(now, recounting.get(), reason.get());
    }

    /**
     * @param typed null for empty fields
     */
    private void show(@Nullable Typed typed) {
        var now = typed == null ? Typed.NOTHING : typed;
        recounting.set(now.recounting());
        reason.set(now.reason());
        counts.forEach((count, field) -> field.set(now.counts().getOrDefault(count, "")));
    }

    private void recorded(RecommendationId id) {
        recording = false;
        kept.remove(id);
        if (id.equals(id(open.chosen().get()))) {
            show(null);
        }
        judge();
    }

    private void notRecorded() {
        recording = false;
        judge();
    }

    public void refresh() {
        var now = agenda.current().days().stream().map(DayPlan::day).toList();
        if (!now.equals(days)) {
            var chosen = day.get();
            days.setAll(now);
            day.set(Day.same(chosen, now).orElseGet(() -> lastAttended(now)));
        }
        judge();
    }

    /** The latest day on which anybody was checked in: votes are held in a room with people. */
    private @Nullable Day lastAttended(List<Day> all) {
        for (var each : all.reversed()) {
            if (desk.attendance(each.id()).present() > 0) {
                return each;
            }
        }
        return all.isEmpty() ? null : all.getLast();
    }

    List<VoteRule> rules() {
        return List.of(
                VoteRule.SIMPLE_MAJORITY,
                VoteRule.atLeast(60),
                VoteRule.atLeast(66),
                VoteRule.atLeast(75),
                VoteRule.atLeast(80));
    }

    /** Says at every sign whether the count adds up, and only then what it means. */
    private void judge() {
        wrong.set("");
        meaning.set("");
        possible.set(false);
        attendance.set("");
        var there = room();
        if (counts.size() < Count.values().length || there == null) {
            return;
        }
        attendance.set(
                texts.get(
                        recount() == null ? "rec.attendance" : "rec.attendance.then",
                        "entitled",
                        there.entitled(),
                        "present",
                        there.present()));
        if (counts.values().stream().allMatch(field -> field.get().isBlank())) {
            return;
        }
        if (counts.values().stream().anyMatch(field -> !field.get().strip().matches("\\d{1,6}"))) {
            wrong.set(texts.get("rec.numbers"));
            return;
        }
        var problems = ballots().problems(there.entitled(), there.present());
        if (!problems.isEmpty()) {
            wrong.set(texts.sentence(problems.getFirst()));
            return;
        }
        var again = recount();
        var by = again == null ? rule.get() : again.rule();
        meaning.set(words(Tally.of(ballots().of(there.entitled(), there.present()), by)));
        var standing = open.chosen().get();
        possible.set(
                !recording
                        && (again == null
                                ? standing != null && RecommendationsPresenter.editable(standing)
                                : !reason.get().isBlank()));
    }

    /** Who could vote: on the day that is chosen, or in the vote that is counted again. */
    private DecisionsDesk.@Nullable Attendance room() {
        var again = recount();
        if (again != null) {
            return new DecisionsDesk.Attendance(
                    again.sheets().entitled(), again.sheets().present());
        }
        var on = day.get();
        return on == null ? null : desk.attendance(on.id());
    }

    /** The vote that is counted again; null when none is. */
    private @Nullable Vote recount() {
        var standing = open.chosen().get();
        return recounting.get() && standing != null ? standing.latestVote().orElse(null) : null;
    }

    private Ballots ballots() {
        return new Ballots(
                number(Count.ISSUED),
                number(Count.RETURNED),
                number(Count.SPOILT),
                number(Count.YES),
                number(Count.NO),
                number(Count.ABSTAINED));
    }

    private int number(Count count) {
        return Integer.parseInt(field(count).get().strip());
    }

    /** The count, its threshold with the rounding, the quorum and the outcome, in sentences. */
    String words(Tally tally) {
        var sheets = tally.sheets();
        var by = tally.rule();
        var exact =
                String.format(Locale.UK, "%.1f", (double) by.part() * tally.base() / by.whole());
        var bar = by.bar() == VoteRule.Bar.AT_LEAST ? "rec.needed.least" : "rec.needed.more";
        return String.join(
                " ",
                texts.get(
                        "rec.tally",
                        "entitled",
                        sheets.entitled(),
                        "present",
                        sheets.present(),
                        "issued",
                        sheets.issued(),
                        "returned",
                        sheets.returned(),
                        "spoilt",
                        sheets.spoilt(),
                        "yes",
                        sheets.yes(),
                        "no",
                        sheets.no(),
                        "abstained",
                        sheets.abstained(),
                        "share",
                        share(tally),
                        "expressed",
                        sheets.expressed()),
                texts.get(
                        bar,
                        "part",
                        by.part(),
                        "whole",
                        by.whole(),
                        "base",
                        tally.base(),
                        "exact",
                        exact,
                        "needed",
                        tally.needed()),
                texts.get("rec.quorum", "took", tally.tookPart(), "needed", tally.quorumNeeded()),
                texts.get("word.Tally.Outcome." + tally.outcome().name()) + ".");
    }

    private static String share(Tally tally) {
        var support = tally.support();
        return support.defined() ? support.tenths() / 10 + "." + support.tenths() % 10 + " %" : "–";
    }

    /** Records it; a vote is superseded by a recount, never undone. */
    void record() {
        var standing = open.chosen().get();
        if (!possible.get() || standing == null) {
            return;
        }
        open.keep();
        var id = standing.recommendation().id();
        var counted = ballots();
        var again = recount();
        var on = day.get();
        if (again == null && on == null) {
            return;
        }
        recording = true; // until it is on disk another press would record a second vote
        judge();
        if (again != null) {
            var why = reason.get();
            jobs.save(() -> desk.recount(id, counted, why), _ -> recorded(id), this::notRecorded);
        } else if (on != null) {
            var by = rule.get();
            boolean announced = openly.get();
            int round = standing.votes().size() + 1;
            jobs.save(
                    () -> desk.vote(id, round, on.id(), by, counted, announced),
                    _ -> recorded(id),
                    this::notRecorded);
        }
    }

    /** One sentence a round, with its day. */
    String result(Vote vote) {
        var on =
                days.stream()
                        .filter(each -> each.id().equals(vote.day()))
                        .map(Day::title)
                        .findFirst()
                        .orElse("");
        return texts.get(
                "rec.round",
                "round",
                vote.round(),
                "day",
                on,
                "how",
                texts.get(vote.open() ? "rec.openly" : "rec.secretly"),
                "result",
                words(vote.tally()));
    }

    BooleanProperty openly() {
        return openly;
    }

    /** Whether the count that is entered takes the place of the latest one. */
    BooleanProperty recounting() {
        return recounting;
    }

    StringProperty reason() {
        return reason;
    }

    ObservableList<Day> days() {
        return days;
    }

    ObjectProperty<@Nullable Day> day() {
        return day;
    }

    ObjectProperty<VoteRule> rule() {
        return rule;
    }

    StringProperty field(Count count) {
        return counts.getOrDefault(count, new SimpleStringProperty(""));
    }

    /** Who could vote and who is there, in words. */
    ReadOnlyStringProperty attendance() {
        return attendance.getReadOnlyProperty();
    }

    ReadOnlyStringProperty wrong() {
        return wrong.getReadOnlyProperty();
    }

    ReadOnlyStringProperty meaning() {
        return meaning.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty possible() {
        return possible.getReadOnlyProperty();
    }
}
