package org.plenary.ui.members;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.plenary.agenda.Agenda;
import org.plenary.agenda.Day;
import org.plenary.agenda.DayPlan;
import org.plenary.desk.MembersDesk;
import org.plenary.members.Member;
import org.plenary.members.Presence;
import org.plenary.members.Status;
import org.plenary.members.SupportNeed;
import org.plenary.texts.Texts;
import org.plenary.ui.jobs.Jobs;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Who was drawn, what came of it, and who is there on a day. */
public final class RegisterPresenter {

    private final MembersDesk desk;
    private final Supplier<Agenda> agenda;
    private final Jobs jobs;
    private final Texts texts;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ObservableList<Day> days = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Day> day = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");

    /** A member, and whether they are there on the day that is chosen. */
    record Line(Member member, Presence presence) {}

    public RegisterPresenter(MembersDesk desk, Supplier<Agenda> agenda, Jobs jobs, Texts texts) {
        this.desk = desk;
        this.agenda = agenda;
        this.jobs = jobs;
        this.texts = texts;
        day.subscribe(_ -> show());
    }

    public void refresh() {
        var now = agenda.get().days().stream().map(DayPlan::day).toList();
        if (!now.equals(days)) {
            days.setAll(now);
        }
        if (day.get() == null || !now.contains(day.get())) {
            day.set(now.isEmpty() ? null : now.getFirst());
        }
        show();
    }

    private void show() {
        var chosen = day.get();
        Map<?, Presence> marked = chosen == null ? Map.of() : desk.attendance(chosen.id());
        lines.setAll(
                desk.register().stream()
                        .map(
                                member ->
                                        new Line(
                                                member,
                                                marked.getOrDefault(member.id(), Presence.UNKNOWN)))
                        .toList());
        long seats = lines.stream().filter(line -> line.member().status().hasSeat()).count();
        long there = lines.stream().filter(RegisterPresenter::isThere).count();
        summary.set(
                chosen == null
                        ? texts.get("members.seats", "seats", seats)
                        : texts.get(
                                "members.present",
                                "present",
                                there,
                                "seats",
                                seats,
                                "day",
                                chosen.title()));
    }

    private static boolean isThere(Line line) {
        return line.member().status().hasSeat() && line.presence() == Presence.PRESENT;
    }

    ObservableList<Line> lines() {
        return lines;
    }

    ObservableList<Day> days() {
        return days;
    }

    /** Null while there is no agenda. */
    ObjectProperty<@Nullable Day> day() {
        return day;
    }

    /** How many have a seat, and how many of them are there. */
    ReadOnlyStringProperty summary() {
        return summary.getReadOnlyProperty();
    }

    void change(List<Line> people, Status status) {
        var ids = people.stream().map(line -> line.member().id()).toList();
        jobs.save(() -> desk.change(ids, status, ""));
    }

    void note(Member member, List<SupportNeed> needs) {
        jobs.save(() -> desk.note(member, needs));
    }

    void mark(List<Line> people, Presence presence) {
        var chosen = day.get();
        if (chosen != null) {
            var ids = people.stream().map(line -> line.member().id()).toList();
            jobs.save(() -> desk.mark(chosen.id(), ids, presence));
        }
    }

    /** The usual morning: everybody with a seat, then the few who are missing one by one. */
    void markAllPresent() {
        mark(
                lines.stream().filter(line -> line.member().status().hasSeat()).toList(),
                Presence.PRESENT);
    }
}
