package org.plenary.desk;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.Problem;
import org.plenary.assembly.ProblemException;
import org.plenary.assembly.Progress;
import org.plenary.assembly.Role;
import org.plenary.assembly.Seed;
import org.plenary.exchange.Imported;
import org.plenary.exchange.TargetsReader;
import org.plenary.members.Pool;
import org.plenary.sortition.Clash;
import org.plenary.sortition.Draw;
import org.plenary.sortition.DrawChange;
import org.plenary.sortition.DrawChange.Purpose;
import org.plenary.sortition.DrawSettings;
import org.plenary.sortition.FairLottery;
import org.plenary.sortition.LotteryOutcome;
import org.plenary.sortition.PanelDraw;
import org.plenary.sortition.Pick;
import org.plenary.sortition.Shares;
import org.plenary.sortition.Targets;
import org.plenary.sortition.TargetsChange;
import org.plenary.sortition.WayOut;
import org.plenary.store.DrawTable;
import org.plenary.store.Store;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** From targets to a panel: every lottery and every draw is recorded with its number. */
public final class DrawDesk {

    private final Store store;
    private final TargetsReader reader = new TargetsReader();

    public DrawDesk(Store store) {
        this.store = store;
    }

    /** What is asked of the panel; empty until it is settled. */
    public Optional<DrawSettings> settings() {
        return store.draws().settings();
    }

    /** A file of targets, for showing; nothing is stored. */
    public Imported<Targets> read(Path file, int panelSize) {
        return reader.read(file, panelSize);
    }

    /**
     * The targets of a file; nothing is stored.
     *
     * @throws ProblemException when something in it has to be put right first
     */
    public Targets targets(Path file, int panelSize) {
        var read = read(file, panelSize);
        return read.clean().orElseThrow(() -> new ProblemException(read.problems().getFirst()));
    }

    /** Everybody who may be drawn; empty before a pool is kept. */
    public Optional<Pool> candidates() {
        return store.members().pool();
    }

    /**
     * The latest lottery for the panel.
     *
     * @param draw from it; empty while nobody drew
     */
    public record Standing(int number, FairLottery lottery, Optional<Draw> draw) {}

    /** Reads every panel again; takes a moment. */
    public Optional<Standing> standing() {
        return store.draws()
                .latest(Purpose.PANEL)
                .map(held -> new Standing(held.number(), held.lottery(), held.draw()));
    }

    /** How many lotteries were published so far, trials included. */
    public int count() {
        return store.draws().count();
    }

    public void settle(DrawSettings after) {
        var before = settings();
        if (before.isEmpty()) {
            store.commit(Role.ORGANISER, new TargetsChange.Settled(after));
        } else if (!before.get().equals(after)) {
            store.commit(Role.ORGANISER, new TargetsChange.Replaced(before.get(), after));
        }
    }

    /** How the population is made up; without parts when nothing is known. */
    public Shares population() {
        return store.draws().population();
    }

    public void know(Shares after) {
        var before = population();
        if (!before.equals(after)) {
            store.commit(Role.ORGANISER, new TargetsChange.PopulationKnown(before, after));
        }
    }

    /** What came of trying to publish a lottery. */
    public sealed interface Outcome {

        /**
         * @param number of the lottery in this assembly, counted from 1
         */
        record Published(int number, FairLottery lottery) implements Outcome {}

        /**
         * Nothing was recorded.
         *
         * @param waysOut the cheapest first; empty when no other targets would help
         */
        record Impossible(Clash clash, List<WayOut> waysOut) implements Outcome {}
    }

    /**
     * Fixes the numbered panels, before anybody knows which one is drawn.
     *
     * @param seed null for a fresh one
     * @throws ProblemException when there is no pool, no target, or a panel was drawn already
     */
    public Outcome publish(Purpose purpose, @Nullable Seed seed, Progress progress) {
        var settings = settings().orElseThrow(() -> problem("draw.noTargets"));
        var pool = pool();
        if (purpose == Purpose.PANEL && panel().isPresent()) {
            throw problem("draw.held");
        }
        var used = seed == null ? FreshSeed.drawn() : seed;
        return switch (new PanelDraw().lottery(pool, settings, used, progress)) {
            case LotteryOutcome.Impossible(var clash, var waysOut) ->
                    new Outcome.Impossible(clash, waysOut);
            case LotteryOutcome.Ready(var lottery) -> {
                int number = store.draws().count() + 1;
                store.commit(Role.ORGANISER, new DrawChange.Published(number, purpose, lottery));
                yield new Outcome.Published(number, lottery);
            }
        };
    }

    /** Draws one panel of a published lottery; a panel's members enter the register with it. */
    public Draw draw(int number, Pick pick) {
        var held = all().get(number - 1);
        if (held.draw().isPresent()) {
            throw problem("draw.held");
        }
        var draw = held.lottery().draw(pick);
        store.commit(Role.ORGANISER, new DrawChange.Drawn(number, pick, draw.panel()));
        return draw;
    }

    /** Every lottery so far, trials included, with the draw from it if it was held. */
    public List<DrawTable.Held> all() {
        return store.draws().all();
    }

    /** The draw the register came from. */
    public Optional<Draw> panel() {
        return store.draws().latest(Purpose.PANEL).flatMap(DrawTable.Held::draw);
    }

    private Pool pool() {
        return store.members().pool().orElseThrow(() -> problem("draw.noPool"));
    }

    private static ProblemException problem(String key) {
        return new ProblemException(Problem.of(key));
    }
}
