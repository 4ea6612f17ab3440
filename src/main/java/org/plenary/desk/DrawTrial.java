package org.plenary.desk;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.Problem;
import org.plenary.assembly.Progress;
import org.plenary.assembly.Seed;
import org.plenary.exchange.PoolReader;
import org.plenary.exchange.TargetsReader;
import org.plenary.exchange.TextFiles;
import org.plenary.members.Pool;
import org.plenary.members.Repair;
import org.plenary.sortition.Clash;
import org.plenary.sortition.Draw;
import org.plenary.sortition.DrawFiles;
import org.plenary.sortition.DrawSettings;
import org.plenary.sortition.LotteryOutcome;
import org.plenary.sortition.PanelDraw;
import org.plenary.sortition.Pick;
import org.plenary.sortition.Rule;
import org.plenary.sortition.Target;
import org.plenary.sortition.Targets;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A draw from files, outside any assembly: nothing of it is recorded but the files it writes. */
public final class DrawTrial {

    /**
     * @param id heading of the id column; null numbers people by row
     * @param household headings of the columns households are told by; empty to leave them out of
     *     it
     * @param seed null for a fresh one
     */
    public record Request(
            Path pool,
            Path targets,
            int size,
            @Nullable String id,
            List<String> household,
            Rule rule,
            int panels,
            @Nullable String seed) {

        public Request {
            household = List.copyOf(household);
        }
    }

    /** What came of it. */
    public sealed interface Outcome {

        /**
         * @param repairs cells that were put right without asking, because only spaces, dashes or
         *     capitals differed
         * @param notes what was assumed on the way
         */
        record Drawn(Draw draw, Pool pool, List<Repair> repairs, List<Problem> notes)
                implements Outcome {}

        /** The files cannot be used as they are. */
        record Refused(List<Problem> problems) implements Outcome {}

        record Impossible(Clash clash) implements Outcome {}
    }

    private final PoolReader pools = new PoolReader();
    private final TargetsReader targets = new TargetsReader();

    public Outcome draw(Request request, Progress progress) {
        progress.at(-1, "draw.reading");
        var wanted = targets.read(request.targets(), request.size());
        if (wanted.clean().isEmpty()) {
            return new Outcome.Refused(wanted.problems());
        }
        var asked = wanted.clean().get();
        var read = pools.read(request.pool(), asking(request, asked));
        if (read.read().isEmpty()) {
            return new Outcome.Refused(read.problems());
        }
        var replies = read.read().get().mended("draw.sameTwice");
        var pool = replies.pool();
        if (pool.isEmpty()) {
            return new Outcome.Refused(replies.problems());
        }
        var notes = new ArrayList<Problem>(wanted.notes());
        notes.addAll(read.notes());
        return draw(request, asked, pool.get(), replies.repairs(), notes, progress);
    }

    private static PoolReader.Wanted asking(Request request, Targets targets) {
        var id = request.id() == null ? PoolReader.Wanted.BY_ROW : request.id();
        var known = targets.targets().stream().map(Target::value).toList();
        return new PoolReader.Wanted(id, request.household(), known);
    }

    private static Outcome draw(
            Request request,
            Targets targets,
            Pool pool,
            List<Repair> repairs,
            List<Problem> notes,
            Progress progress) {
        var settings =
                new DrawSettings(
                        targets, request.rule(), !request.household().isEmpty(), request.panels());
        var seed = request.seed() == null ? FreshSeed.drawn() : new Seed(request.seed());
        return switch (new PanelDraw().lottery(pool, settings, seed, progress)) {
            case LotteryOutcome.Impossible(var clash, _) -> new Outcome.Impossible(clash);
            case LotteryOutcome.Ready(var lottery) -> {
                var pick = Pick.bySeed(seed, lottery.lottery().size());
                yield new Outcome.Drawn(lottery.draw(pick), pool, repairs, notes);
            }
        };
    }

    /** The observer's files: they name people and their features. */
    public void write(Outcome.Drawn drawn, Path folder) {
        TextFiles.write(folder, DrawFiles.of(drawn.draw(), drawn.pool()));
    }
}
