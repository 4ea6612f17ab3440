package org.plenary.ui.recommendations;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.plenary.agenda.Day;
import org.plenary.agenda.DayPlan;
import org.plenary.decisions.Ballots;
import org.plenary.decisions.Tally;
import org.plenary.decisions.VoteRule;
import org.plenary.desk.AgendaDesk;
import org.plenary.desk.DecisionsDesk;
import org.plenary.texts.Texts;
import org.plenary.ui.jobs.Jobs;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
    private final ReadOnlyStringWrapper attendance = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper wrong = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper meaning = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper();

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
        open.chosen().subscribe(_ -> judge());
    }

    public void refresh() {
        var now = agenda.current().days().stream().map(DayPlan::day).toList();
        if (!now.equals(days)) {
            days.setAll(now);
            if (!now.contains(day.get())) {
                day.set(now.isEmpty() ? null : now.getLast());
            }
        }
        judge();
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
        var on = day.get();
        if (counts.size() < Count.values().length || on == null) {
            return;
        }
        var there = desk.attendance(on.id());
        attendance.set(
                texts.get("rec.attendance", "entitled", there.entitled(), "present", there.present()));
        if (counts.values().stream().allMatch(field -> field.get().isBlank())) {
            return;
        }
        if (counts.values().stream().anyMatch(field -> !field.get().strip().matches("\\d{1,6}"))) {
            wrong.set(texts.get("rec.numbers"));
            return;
        }
        var problems = desk.problems(on.id(), ballots());
        if (!problems.isEmpty()) {
            wrong.set(texts.sentence(problems.getFirst()));
            return;
        }
        var sheets = ballots().of(there.entitled(), there.present());
        meaning.set(words(Tally.of(sheets, rule.get())));
        var standing = open.chosen().get();
        possible.set(standing != null && RecommendationsPresenter.editable(standing));
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
                String.format(
                        Locale.UK, "%.1f", (double) by.part() * tally.base() / by.whole());
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
                texts.get(
                        "rec.quorum", "took", tally.tookPart(), "needed", tally.quorumNeeded()),
                texts.get("word.Tally.Outcome." + tally.outcome().name()) + ".");
    }

    private static String share(Tally tally) {
        var support = tally.support();
        return support.defined()
                ? support.tenths() / 10 + "." + support.tenths() % 10 + " %"
                : "–";
    }

    /** Records it; a vote is superseded by a recount, never undone. */
    void record() {
        var standing = open.chosen().get();
        var on = day.get();
        if (!possible.get() || standing == null || on == null) {
            return;
        }
        open.keep();
        var id = standing.recommendation().id();
        var counted = ballots();
        var by = rule.get();
        jobs.save(
                () -> desk.vote(id, on.id(), by, counted, false),
                _ -> counts.values().forEach(field -> field.set("")));
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
