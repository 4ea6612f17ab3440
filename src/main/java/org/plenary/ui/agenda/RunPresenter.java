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
import org.plenary.agenda.Block;
import org.plenary.agenda.CatchUp;
import org.plenary.agenda.Cut;
import org.plenary.agenda.Day;
import org.plenary.agenda.DayPlan;
import org.plenary.agenda.LiveBlock;
import org.plenary.agenda.LiveDay;
import org.plenary.agenda.RunLog;
import org.plenary.assembly.BlockId;
import org.plenary.desk.AgendaDesk;
import org.plenary.texts.Texts;
import org.plenary.ui.jobs.Jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A day as it runs. Everything follows from the agenda, what was recorded and the time, so that a
 * computer that slept shows the same as one that did not.
 */
public final class RunPresenter {

    private final AgendaDesk desk;
    private final Jobs jobs;
    private final Texts texts;
    private final Clock clock;
    private final Supplier<RoomFacts> reading;
    private final Consumer<String> say;
    private final ObservableList<Day> days = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Day> day = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable LiveDay> live = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<CatchUp.@Nullable Proposal> proposal =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper lost = new ReadOnlyStringWrapper("");
    private Agenda agenda = Agenda.EMPTY;
    private RunLog log = RunLog.EMPTY;
    private RoomFacts room = RoomFacts.NONE;

    /**
     * @param reading what the room is to know besides, as it is now
     * @param say tells something without stopping anybody
     */
    public RunPresenter(
            AgendaDesk desk,
            Jobs jobs,
            Texts texts,
            Clock clock,
            Supplier<RoomFacts> reading,
            Consumer<String> say) {
        this.desk = desk;
        this.jobs = jobs;
        this.texts = texts;
        this.clock = clock;
        this.reading = reading;
        this.say = say;
        day.subscribe(
                _ -> {
                    proposal.set(null);
                    tick();
                });
    }

    public void refresh() {
        var logBefore = log;
        agenda = desk.current();
        log = desk.log();
        room = reading.get();
        var now = agenda.days().stream().map(DayPlan::day).toList();
        var chosen = day.get();
        if (!now.equals(days)) {
            days.setAll(now);
        }
        if (!log.equals(logBefore)) {
            proposal.set(null);
        }
        day.set(Day.same(chosen, now).or(() -> Day.at(clock.instant(), now)).orElse(null));
        tick();
    }

    /** Works out anew where the day stands. Quick; called every second while anybody looks. */
    void tick() {
        var on = day.get();
        var plan = on == null ? null : agenda.day(on.id()).orElse(null);
        live.set(plan == null ? null : LiveDay.of(plan, log, clock.instant()));
    }

    /** Starts what {@link #nextName} names, or ends the day after its last block. */
    void next() {
        var now = live.get();
        if (now != null) {
            var id = now.day().id();
            var named = now.nextBlocks();
            jobs.save(() -> desk.next(id, named));
        }
    }

    void addMinutes(BlockId block, int minutes) {
        jobs.save(() -> desk.addMinutes(block, minutes));
    }

    /** Works out cuts and shows them; nothing is changed. */
    void propose(CatchUp.Style style) {
        var on = day.get();
        if (on != null) {
            var id = on.id();
            jobs.save(() -> desk.proposeCatchUp(id, style), proposal::set);
        }
    }

    void apply() {
        var proposed = proposal.get();
        if (proposed != null) {
            jobs.save(() -> desk.catchUp(proposed.cuts()));
            proposal.set(null);
        }
    }

    void forget() {
        proposal.set(null);
    }

    /** What the button does that goes on; empty when there is nothing left to start or end. */
    String nextName(LiveDay now) {
        var next = now.next();
        if (!next.isEmpty()) {
            var titles =
                    next.stream()
                            .map(each -> "“" + each.block().title() + "”")
                            .collect(Collectors.joining(", "));
            return texts.get("run.start", "titles", titles);
        }
        return now.running().isEmpty() ? "" : texts.get("run.end");
    }

    /** "Ends 16:42, 12 min later than planned". */
    String ending(LiveDay now) {
        int late = now.lateMinutes();
        var end = time(now.end());
        if (late == 0) {
            return texts.get("run.ends", "end", end);
        }
        return late > 0
                ? texts.get("run.ends.late", "end", end, "n", late)
                : texts.get("run.ends.early", "end", end, "n", -late);
    }

    /** "First round: 22 instead of 30 min". */
    String says(Cut cut) {
        var title = agenda.block(cut.block()).map(Block::title).orElse("");
        return texts.get("run.cut", "title", title, "after", cut.after(), "before", cut.before());
    }

    /** What would come of a proposal. */
    String outcome(CatchUp.Proposal proposed) {
        if (proposed.cuts().isEmpty()) {
            return texts.get(
                    proposed.missing().isZero() ? "run.catchUp.needless" : "run.catchUp.nothing");
        }
        var after = ending(proposed.after());
        return proposed.missing().isZero()
                ? texts.get("run.catchUp.enough", "ending", after)
                : texts.get(
                        "run.catchUp.short",
                        "ending",
                        after,
                        "n",
                        Math.ceilDiv(proposed.missing().toSeconds(), 60L));
    }

    static String time(ZonedDateTime at) {
        return WallTime.say(at.toLocalTime());
    }

    /** Minutes and seconds, with a minus sign when it runs over: 12:05, -0:40. */
    static String countdown(Duration left) {
        long seconds = Math.abs(left.toSeconds());
        return "%s%d:%02d".formatted(left.isNegative() ? "−" : "", seconds / 60, seconds % 60);
    }

    /** Of its time, how much is left: 1 at the start, 0 when it is up. */
    static double share(LiveBlock block, LiveDay day) {
        double whole = Math.max(1, block.minutes() * 60_000.0);
        return Math.clamp(block.left(day.now()).toMillis() / whole, 0, 1);
    }

    /** As it was at the last change; a tick of the clock reads nothing. */
    RoomFacts room() {
        return room;
    }

    /** The display the room's screen was on is gone, and members see nothing any more. */
    void lostDisplay() {
        lost.set(texts.get("room.lost"));
        say.accept(lost.get());
    }

    void foundDisplay() {
        lost.set("");
    }

    /** What became of the display the room's screen was on; empty while all is well. */
    ReadOnlyStringProperty lost() {
        return lost.getReadOnlyProperty();
    }

    ObservableList<Day> days() {
        return days;
    }

    ObjectProperty<@Nullable Day> day() {
        return day;
    }

    ReadOnlyObjectProperty<@Nullable LiveDay> live() {
        return live.getReadOnlyProperty();
    }

    /** Cuts that are shown and not made; null when none were asked for. */
    ReadOnlyObjectProperty<CatchUp.@Nullable Proposal> proposal() {
        return proposal.getReadOnlyProperty();
    }
}
