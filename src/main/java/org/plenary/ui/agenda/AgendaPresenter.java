package org.plenary.ui.agenda;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.plenary.agenda.Agenda;
import org.plenary.agenda.AgendaChange;
import org.plenary.agenda.Block;
import org.plenary.agenda.Day;
import org.plenary.agenda.DayPlan;
import org.plenary.agenda.Finding;
import org.plenary.agenda.Format;
import org.plenary.agenda.Phase;
import org.plenary.agenda.Template;
import org.plenary.agenda.Timetable;
import org.plenary.agenda.Voices;
import org.plenary.assembly.BlockId;
import org.plenary.assembly.DayId;
import org.plenary.assembly.Problem;
import org.plenary.desk.AgendaDesk;
import org.plenary.texts.Texts;
import org.plenary.ui.agenda.AgendaRow.OfBlock;
import org.plenary.ui.agenda.AgendaRow.OfDay;
import org.plenary.ui.jobs.Jobs;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * All days with their blocks as one list, and the line that is open. What is done is worked out in
 * the lane that saves, from the agenda as it is then, so that keys pressed faster than the disk
 * still do what they say.
 */
public final class AgendaPresenter {

    private static final int USUAL_MINUTES = 30;

    private final AgendaDesk desk;
    private final Supplier<Set<Integer>> planned;
    private final Jobs jobs;
    private final Texts texts;
    private final ZoneId zone;
    private final ObservableList<AgendaRow> rows = FXCollections.observableArrayList();
    private final ObservableList<Finding> findings = FXCollections.observableArrayList();
    private final ObservableList<Integer> rounds = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable AgendaRow> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper preview = new ReadOnlyStringWrapper("");
    private final ObjectProperty<LocalDate> firstDay = new SimpleObjectProperty<>();
    private final BlockForm block;
    private final DayForm day;
    private final ObservableList<Template> templates = FXCollections.observableArrayList();
    private final ObservableList<Problem> unreadable = FXCollections.observableArrayList();
    private final TemplateForm template;
    private final Consumer<String> say;
    private Agenda agenda = Agenda.EMPTY;
    private Set<Integer> plannedNow = Set.of();
    private boolean following;

    /**
     * @param planned the seating rounds there are plans for
     * @param today what a first day starts from
     * @param say tells something without stopping anybody
     */
    public AgendaPresenter(
            AgendaDesk desk,
            Supplier<Set<Integer>> planned,
            Jobs jobs,
            Texts texts,
            ZoneId zone,
            LocalDate today,
            Consumer<String> say) {
        this.desk = desk;
        this.planned = planned;
        this.jobs = jobs;
        this.texts = texts;
        this.zone = zone;
        this.say = say;
        firstDay.set(today);
        block =
                new BlockForm(
                        texts,
                        after -> jobs.save(() -> desk.editBlock(after)),
                        this::speaksElsewhere,
                        desk::newSpeakerId);
        template = new TemplateForm(desk, jobs, texts, templates, this::offer);
        offer();
        day = new DayForm(texts, after -> jobs.save(() -> desk.editDay(after)));
    }

    private boolean speaksElsewhere(BlockId block, String speaker) {
        return agenda.blocks().stream()
                .filter(each -> !each.id().equals(block))
                .flatMap(each -> each.speakers().stream())
                .anyMatch(each -> each.id().equals(speaker));
    }

    public void refresh() {
        var now = desk.current();
        var plannedThen = plannedNow;
        plannedNow = planned.get();
        if (now.equals(agenda) && plannedThen.equals(plannedNow) && !rows.isEmpty()) {
            return;
        }
        agenda = now;
        findings.setAll(desk.findings(plannedNow.isEmpty() ? used() : plannedNow));
        var offered = new TreeSet<>(used());
        offered.addAll(plannedNow);
        offered.add(Block.KEEP_SEATS);
        offered.add(offered.last() + 1);
        if (!List.copyOf(offered).equals(rounds)) {
            rounds.setAll(offered);
        }
        following = true;
        follow(rowsNow());
        following = false;
        var open = chosen.get();
        choose(open == null ? first() : row(open.key()));
    }

    /** Until seats are planned, no round can be missing. */
    private Set<Integer> used() {
        return agenda.blocks().stream()
                .map(Block::seatingRound)
                .filter(round -> round != Block.KEEP_SEATS)
                .collect(Collectors.toSet());
    }

    private List<AgendaRow> rowsNow() {
        var now = new ArrayList<AgendaRow>();
        for (var times : Timetable.of(agenda)) {
            var id = times.day().id();
            long onDay = findings.stream().filter(finding -> id.equals(finding.day())).count();
            now.add(new OfDay(times, Voices.of(times), (int) onDay));
            for (int i = 0; i < times.slots().size(); i++) {
                var slot = times.slots().get(i);
                var about = slot.block().id();
                long on = findings.stream().filter(f -> about.equals(f.block())).count();
                now.add(new OfBlock(times.day(), i, slot, (int) on));
            }
        }
        return now;
    }

    /** Line by line while their number stays, so that the list does not jump. */
    private void follow(List<AgendaRow> now) {
        if (now.size() != rows.size()) {
            rows.setAll(now);
            return;
        }
        for (int i = 0; i < now.size(); i++) {
            if (!now.get(i).equals(rows.get(i))) {
                rows.set(i, now.get(i));
            }
        }
    }

    private @Nullable AgendaRow first() {
        return rows.isEmpty() ? null : rows.getFirst();
    }

    /** Null when there is no such line any more. */
    @Nullable AgendaRow row(String key) {
        return rows.stream().filter(row -> row.key().equals(key)).findFirst().orElse(null);
    }

    /**
     * Keeps what is in the fields, and opens another line. While lines change, a list that keeps
     * its place would open whatever has come to stand there, so it is not listened to.
     */
    void open(@Nullable AgendaRow row) {
        if (following) {
            return;
        }
        var before = chosen.get();
        if (before == null || row == null || !before.key().equals(row.key())) {
            keep();
        }
        choose(row == null ? first() : row);
    }

    private void choose(@Nullable AgendaRow row) {
        var now = row == null ? first() : row;
        chosen.set(now);
        switch (now) {
            case OfDay of -> {
                day.show(of.day());
                block.show(null);
            }
            case OfBlock of -> {
                block.show(of.block());
                day.show(null);
            }
            case null -> {
                day.show(null);
                block.show(null);
            }
        }
    }

    public void keep() {
        block.keep();
        day.keep();
    }

    private void openWhenThere(String key) {
        refresh();
        var row = row(key);
        if (row != null) {
            open(row);
        }
    }

    /** Those of the program and one's own. */
    ObservableList<Template> templates() {
        return templates;
    }

    /** What is wrong with files of one's own that cannot be offered. */
    ObservableList<Problem> unreadable() {
        return unreadable;
    }

    private void offer() {
        var now = desk.templates();
        unreadable.setAll(now.unreadable());
        templates.setAll(now.templates());
    }

    /** What is being written about this agenda for those who plan the next one. */
    TemplateForm template() {
        return template;
    }

    /** A template from another computer is offered from now on. */
    void takeTemplate(Path file) {
        jobs.save(
                () -> desk.takeTemplate(file),
                taken -> {
                    offer();
                    say.accept(texts.get("template.taken", "name", taken.name()));
                });
    }

    /** All days of a template; the first one on the day that is chosen. */
    void begin(Template template) {
        var first = firstDay.get();
        this.template.follow(template);
        jobs.save(
                () -> desk.addTemplate(template, first, zone),
                days -> openWhenThere("day:" + days.getFirst().day().id()));
    }

    /** A week after the last day, with its hours. */
    void addDay() {
        keep();
        jobs.save(
                () -> {
                    var days = desk.current().days();
                    var last = days.isEmpty() ? null : days.getLast().day();
                    var added =
                            new Day(
                                    desk.newDayId(),
                                    last == null ? firstDay.get() : last.date().plusWeeks(1),
                                    last == null ? LocalTime.of(9, 30) : last.start(),
                                    last == null ? LocalTime.of(16, 30) : last.end(),
                                    texts.get("agenda.day.new", "n", days.size() + 1),
                                    zone,
                                    last == null ? Day.USUAL_TRANSITION : last.transitionMinutes());
                    desk.addDay(added);
                    return added;
                },
                added -> openWhenThere("day:" + added.id()));
    }

    /**
     * After the line that is open; at the end of the day when that is a day.
     *
     * @param then when it is there
     */
    void addBlock(Runnable then) {
        addAfter(
                then,
                () ->
                        Block.of(
                                desk.newBlockId(),
                                texts.get("agenda.block.new"),
                                Phase.DELIBERATION,
                                Format.TABLE_TALK,
                                USUAL_MINUTES));
    }

    /** Beside itself; a fixed start stays with the one that had it. */
    void duplicate() {
        if (chosen.get() instanceof OfBlock of) {
            addAfter(() -> {}, () -> copy(of.block(), desk.newBlockId()));
        }
    }

    private static Block copy(Block of, BlockId id) {
        return Block.of(id, of.title(), of.phase(), of.format(), of.minutes())
                .withLength(of.minutes(), of.minMinutes())
                .asking(of.purpose(), of.prompt())
                .seated(of.seatingRound())
                .meeting(of.subAssembly())
                .capturing(of.capturesNotes())
                .openToPublic(of.open())
                .exploring(of.explores())
                .ownedBy(of.owner())
                .with(of.speakers(), of.materials());
    }

    private void addAfter(Runnable then, Supplier<Block> made) {
        var open = chosen.get();
        if (open == null) {
            return;
        }
        keep();
        jobs.save(
                () -> {
                    var now = desk.current();
                    var added = made.get();
                    if (open instanceof OfBlock of && now.dayOf(of.block().id()).isPresent()) {
                        var plan = now.dayOf(of.block().id()).orElseThrow();
                        desk.addBlock(plan.day().id(), place(plan, of.block().id()) + 1, added);
                    } else {
                        var plan = now.day(open.day().id()).orElseThrow();
                        desk.addBlock(plan.day().id(), plan.blocks().size(), added);
                    }
                    return added;
                },
                added -> {
                    openWhenThere("block:" + added.id());
                    then.run();
                });
    }

    private static int place(DayPlan plan, BlockId id) {
        for (int i = 0; i < plan.blocks().size(); i++) {
            if (plan.blocks().get(i).id().equals(id)) {
                return i;
            }
        }
        throw new IllegalStateException("not on this day: " + id);
    }

    /** The block that is open, or the day with all its blocks. */
    void remove() {
        var open = chosen.get();
        if (open == null) {
            return;
        }
        var next = neighbour(open);
        jobs.save(
                () -> {
                    switch (open) {
                        case OfBlock of -> desk.removeBlock(of.block().id());
                        case OfDay of -> desk.removeDay(of.day().id());
                    }
                    return next;
                },
                key -> {
                    if (row(open.key()) == null) {
                        openWhenThere(key);
                    }
                });
    }

    private String neighbour(AgendaRow open) {
        int at = rows.indexOf(open);
        int next = at + 1 < rows.size() && rows.get(at + 1) instanceof OfBlock ? at + 1 : at - 1;
        return next < 0 ? "" : rows.get(next).key();
    }

    /** One place up or down, over the edge of a day into the next one. */
    void move(int by) {
        if (chosen.get() instanceof OfBlock of) {
            keep();
            var id = of.block().id();
            jobs.save(() -> move(id, by));
        }
    }

    private void move(BlockId id, int by) {
        var now = desk.current();
        var plan = now.dayOf(id).orElseThrow();
        int at = place(plan, id) + by;
        int on = now.days().indexOf(plan) + by;
        if (at >= 0 && at < plan.blocks().size()) {
            desk.moveBlock(id, plan.day().id(), at);
        } else if (on >= 0 && on < now.days().size()) {
            var to = now.days().get(on);
            desk.moveBlock(id, to.day().id(), by < 0 ? to.blocks().size() : 0);
        }
    }

    /** To the end of another day. */
    void moveTo(DayId to) {
        if (chosen.get() instanceof OfBlock of && !of.day().id().equals(to)) {
            keep();
            var id = of.block().id();
            jobs.save(
                    () ->
                            desk.moveBlock(
                                    id, to, desk.current().day(to).orElseThrow().blocks().size()));
        }
    }

    /** Longer or shorter by some minutes, never below one. */
    void lengthen(int by) {
        if (chosen.get() instanceof OfBlock of) {
            keep();
            var id = of.block().id();
            jobs.save(
                    () -> {
                        var now = desk.current().block(id).orElseThrow();
                        int minutes = Math.clamp(now.minutes() + by, 1, Block.MOST_MINUTES);
                        desk.editBlock(now.lasting(minutes));
                    });
        }
    }

    /** Where a block would be put if it were let go here. */
    private record Target(DayId day, int at) {}

    private @Nullable Target target(Agenda now, BlockId moved, AgendaRow onto, boolean below) {
        var from = now.dayOf(moved).orElse(null);
        if (from == null) {
            return null;
        }
        return switch (onto) {
            case OfDay of -> new Target(of.day().id(), 0);
            case OfBlock of when of.block().id().equals(moved) -> null;
            case OfBlock of -> {
                var plan = now.dayOf(of.block().id()).orElseThrow();
                int at = place(plan, of.block().id()) + (below ? 1 : 0);
                boolean passed = plan.equals(from) && place(plan, moved) < at;
                yield new Target(plan.day().id(), passed ? at - 1 : at);
            }
        };
    }

    /** Says what letting go here would do; empty when nothing. */
    void tryDrop(OfBlock moved, AgendaRow onto, boolean below) {
        var id = moved.block().id();
        var target = target(agenda, id, onto, below);
        if (target == null) {
            preview.set("");
            return;
        }
        var from = agenda.dayOf(id).orElseThrow();
        var after =
                agenda.after(
                        new AgendaChange.BlockMoved(
                                id, from.day().id(), place(from, id), target.day(), target.at()));
        var times = Timetable.of(after.day(target.day()).orElseThrow());
        var slot = times.slot(id).orElseThrow();
        preview.set(
                texts.get(
                        "agenda.preview",
                        "title",
                        moved.block().title(),
                        "start",
                        WallTime.say(slot.startsAt()),
                        "day",
                        times.day().title(),
                        "end",
                        WallTime.say(times.end().toLocalTime()),
                        "spare",
                        spare(times)));
    }

    void drop(OfBlock moved, AgendaRow onto, boolean below) {
        preview.set("");
        keep();
        var id = moved.block().id();
        jobs.save(
                () -> {
                    var target = target(desk.current(), id, onto, below);
                    if (target != null) {
                        desk.moveBlock(id, target.day(), target.at());
                    }
                    return id;
                },
                there -> openWhenThere("block:" + there));
    }

    void dropNowhere() {
        preview.set("");
    }

    /** "12 min to spare", or "8 min too many". */
    String spare(Timetable times) {
        return times.spare() < 0
                ? texts.get("agenda.over", "n", -times.spare())
                : texts.get("agenda.spare", "n", times.spare());
    }

    /** Goes to what a finding is about. */
    void lead(Finding finding) {
        if (finding.block() != null) {
            open(row("block:" + finding.block()));
        } else if (finding.day() != null) {
            open(row("day:" + finding.day()));
        }
    }

    List<Day> days() {
        return agenda.days().stream().map(DayPlan::day).toList();
    }

    Agenda agenda() {
        return agenda;
    }

    ObservableList<AgendaRow> rows() {
        return rows;
    }

    ObservableList<Finding> findings() {
        return findings;
    }

    /** Rounds there are seats for or blocks ask for, and one more; the first keeps seats. */
    ObservableList<Integer> rounds() {
        return rounds;
    }

    /** Null while there is no agenda. */
    ReadOnlyObjectProperty<@Nullable AgendaRow> chosen() {
        return chosen.getReadOnlyProperty();
    }

    ReadOnlyStringProperty preview() {
        return preview.getReadOnlyProperty();
    }

    ObjectProperty<LocalDate> firstDay() {
        return firstDay;
    }

    BlockForm block() {
        return block;
    }

    DayForm day() {
        return day;
    }

    /** For calendar programs: all of it, or what the public may watch. */
    void writeCalendar(boolean publicOnly, Path file) {
        jobs.start(
                "agenda.calendar.writing",
                _ -> {
                    desk.writeCalendar(publicOnly, file);
                    return file;
                },
                _ -> {});
    }
}
