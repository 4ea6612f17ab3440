package org.plenary.desk;

import org.plenary.agenda.Agenda;
import org.plenary.agenda.AgendaChange;
import org.plenary.agenda.AgendaChecks;
import org.plenary.agenda.Block;
import org.plenary.agenda.CatchUp;
import org.plenary.agenda.Cut;
import org.plenary.agenda.Day;
import org.plenary.agenda.DayPlan;
import org.plenary.agenda.Finding;
import org.plenary.agenda.LiveBlock;
import org.plenary.agenda.LiveDay;
import org.plenary.agenda.RunLog;
import org.plenary.agenda.Template;
import org.plenary.assembly.BlockId;
import org.plenary.assembly.DayId;
import org.plenary.assembly.Problem;
import org.plenary.assembly.ProblemException;
import org.plenary.assembly.Role;
import org.plenary.exchange.CalendarWriter;
import org.plenary.exchange.TextFiles;
import org.plenary.store.Store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What a facilitator does with the agenda: plans it, and runs the day by it. */
public final class AgendaDesk {

    /** Minutes. */
    private static final int SURPRISE = 5;

    private final Store store;
    private final Ids ids;
    private final Clock clock;

    public AgendaDesk(Store store, Ids ids, Clock clock) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    public Agenda current() {
        return store.agenda().current();
    }

    public RunLog log() {
        return store.agenda().log();
    }

    /** Those of the program, and one's own, which lie beside the assembly's folder. */
    public TemplateShelf.Offered templates() {
        return shelf().look();
    }

    /** What a copy of a template of this name is best called. */
    public String templateFileName(String name) {
        return TemplateShelf.fileName(name);
    }

    /**
     * The agenda as it is now, without dates, owners, speakers and declarations.
     *
     * @throws ProblemException when the file cannot be written
     */
    public void saveTemplate(String name, String purpose, List<String> lessons, Path file) {
        TextFiles.write(file, Template.of(name, purpose, lessons, current()).written());
    }

    /**
     * The agenda as it is now, among one's own templates. Where another one has the name, the new
     * one is numbered.
     *
     * @param goesOnWith the name of one's own template that is replaced when this one has it too;
     *     empty for none
     * @return as it was kept
     * @throws ProblemException when the file cannot be written
     */
    public Template keepTemplate(
            String name, String purpose, List<String> lessons, String goesOnWith) {
        return shelf().keep(Template.of(name, purpose, lessons, current()), goesOnWith);
    }

    /**
     * Puts a template somebody passed on beside one's own; numbered, where another has its name.
     *
     * @return as it was kept
     * @throws ProblemException when it is none
     */
    public Template takeTemplate(Path file) {
        return shelf().keep(TemplateShelf.read(file), "");
    }

    private TemplateShelf shelf() {
        return new TemplateShelf(
                Objects.requireNonNull(store.folder().toAbsolutePath().getParent()));
    }

    /**
     * Blocks that are over and took at least five minutes more than planned at first, or less than
     * they had on the day.
     */
    public List<LiveBlock> surprises() {
        return current().days().stream()
                .flatMap(plan -> LiveDay.of(plan, log(), clock.instant()).blocks().stream())
                .filter(live -> live.status() == LiveBlock.Status.DONE)
                .filter(live -> Math.abs(live.surprise().toMinutes()) >= SURPRISE)
                .toList();
    }

    /**
     * @param plannedRounds the seating rounds there are plans for
     */
    public List<Finding> findings(Set<Integer> plannedRounds) {
        return AgendaChecks.of(current(), plannedRounds);
    }

    /** A new id for a block a screen is about to add. */
    public BlockId newBlockId() {
        return ids.block();
    }

    public DayId newDayId() {
        return ids.day();
    }

    /** A new id for somebody who addresses the members; it says nothing of who it is. */
    public String newSpeakerId() {
        return ids.next().toString();
    }

    public void addDay(Day day) {
        commit(new AgendaChange.DaysAdded(List.of(new DayPlan(day, List.of()))));
    }

    public void addDays(List<DayPlan> days) {
        commit(new AgendaChange.DaysAdded(days));
    }

    /** All days of a template, the first today. */
    public List<DayPlan> addTemplate(Template template, ZoneId zone) {
        return addTemplate(template, LocalDate.now(clock.withZone(zone)), zone);
    }

    /** All days of a template, the first on {@code first}, after what is there already. */
    public List<DayPlan> addTemplate(Template template, LocalDate first, ZoneId zone) {
        var days = template.days(first, zone, () -> ids.next().toString());
        commit(new AgendaChange.DaysAdded(days));
        return days;
    }

    public void editDay(Day after) {
        var before = plan(after.id()).day();
        if (!before.equals(after)) {
            commit(new AgendaChange.DayEdited(before, after));
        }
    }

    /**
     * With all its blocks.
     *
     * @throws ProblemException when notes, votes or attendance rest on it, or it was run
     */
    public void removeDay(DayId id) {
        var plan = plan(id);
        plan.blocks().forEach(this::checkUnused);
        if (store.agenda().restingOn(id) > 0) {
            throw new ProblemException(Problem.of("agenda.dayInUse", "title", plan.day().title()));
        }
        commit(new AgendaChange.DaysRemoved(List.of(plan)));
    }

    /**
     * @param at 0 for the first place of the day
     */
    public void addBlock(DayId day, int at, Block block) {
        commit(new AgendaChange.BlockAdded(day, at, block));
    }

    public void editBlock(Block after) {
        var before = block(after.id());
        if (!before.equals(after)) {
            commit(new AgendaChange.BlockEdited(before, after));
        }
    }

    /**
     * @throws ProblemException when notes were taken in it or it was held
     */
    public void removeBlock(BlockId id) {
        var block = block(id);
        checkUnused(block);
        var plan = planOf(id);
        commit(new AgendaChange.BlockRemoved(plan.day().id(), plan.blocks().indexOf(block), block));
    }

    /**
     * @param at where it stands afterwards, counted without it, 0 for the first
     */
    public void moveBlock(BlockId id, DayId to, int at) {
        var plan = planOf(id);
        int from = plan.blocks().indexOf(block(id));
        if (!plan.day().id().equals(to) || from != at) {
            commit(new AgendaChange.BlockMoved(id, plan.day().id(), from, to, at));
        }
    }

    private void checkUnused(Block block) {
        var log = log();
        boolean held = log.start(block.id()).isPresent() || log.added(block.id()) != 0;
        if (held || store.agenda().notes(block.id()) > 0) {
            throw new ProblemException(Problem.of("agenda.blockInUse", "title", block.title()));
        }
    }

    /**
     * @throws ProblemException when the file cannot be written
     */
    public void writeCalendar(boolean publicOnly, Path file) {
        TextFiles.write(file, calendar(publicOnly));
    }

    /** The agenda as a calendar file (RFC 5545): all of it, or what the public may watch. */
    public String calendar(boolean publicOnly) {
        int changes =
                (int)
                        store.entries().stream()
                                .filter(entry -> entry.change() instanceof AgendaChange)
                                .count();
        var name = store.assembly().current().name();
        var writer = new CalendarWriter(name, clock.instant(), changes);
        return publicOnly ? writer.open(current()) : writer.everything(current());
    }

    /** Where the day stands at this moment. */
    public LiveDay live(DayId day) {
        return LiveDay.of(plan(day), log(), clock.instant());
    }

    public void start(BlockId block) {
        commit(new AgendaChange.BlockStarted(block, clock.instant()));
    }

    /**
     * Starts what follows: one block, or those side by side; ends the day after the last one. Does
     * nothing when something else follows by now, so that a second press of a button does not start
     * what nobody asked for.
     *
     * @param named what whoever asks takes to be next; none to end the day
     */
    public void next(DayId day, List<BlockId> named) {
        var live = live(day);
        if (!live.nextBlocks().equals(named)) {
            return;
        }
        named.forEach(this::start);
        if (named.isEmpty()) {
            live.running().forEach(running -> end(running.block().id()));
        }
    }

    /** Not before it began, whatever the clock says by now. */
    public void end(BlockId block) {
        var now = clock.instant();
        var at = log().start(block).filter(now::isBefore).orElse(now);
        commit(new AgendaChange.BlockEnded(block, at));
    }

    /**
     * @param minutes negative takes time back
     */
    public void addMinutes(BlockId block, int minutes) {
        if (minutes != 0) {
            commit(new AgendaChange.MinutesAdded(block, minutes));
        }
    }

    /** A preview; nothing is changed. */
    public CatchUp.Proposal proposeCatchUp(DayId day, CatchUp.Style style) {
        return CatchUp.propose(plan(day), log(), clock.instant(), style);
    }

    public void catchUp(List<Cut> cuts) {
        if (!cuts.isEmpty()) {
            commit(new AgendaChange.LengthsChanged(cuts));
        }
    }

    private DayPlan plan(DayId id) {
        return current().day(id).orElseThrow();
    }

    private DayPlan planOf(BlockId id) {
        return current().dayOf(id).orElseThrow();
    }

    private Block block(BlockId id) {
        return current().block(id).orElseThrow();
    }

    private void commit(AgendaChange change) {
        store.commit(Role.FACILITATOR, change);
    }
}
