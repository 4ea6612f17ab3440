package org.plenary.desk;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.Problem;
import org.plenary.assembly.Progress;
import org.plenary.exchange.PoolReader;
import org.plenary.exchange.TargetsReader;
import org.plenary.members.Pool;
import org.plenary.members.Repair;
import org.plenary.sortition.Clash;
import org.plenary.sortition.Draw;
import org.plenary.sortition.DrawSettings;
import org.plenary.sortition.Rule;
import org.plenary.sortition.Target;
import org.plenary.sortition.Targets;
import org.plenary.sortition.WayOut;

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
     * @param digits drawn by hand, the first drawn first; null to let the seed pick the panel
     */
    public record Request(
            Path pool,
            Path targets,
            int size,
            @Nullable String id,
            List<String> household,
            Rule rule,
            int panels,
            @Nullable String seed,
            @Nullable String digits) {

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

        /**
         * @param waysOut the cheapest first; empty when no other targets would help
         */
        record Impossible(Clash clash, List<WayOut> waysOut) implements Outcome {}
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
        var settings =
                new DrawSettings(
                        asked, request.rule(), !request.household().isEmpty(), request.panels());
        var ready = new LotteryTrial.Asked(pool.get(), settings, replies.repairs(), notes);
        return new LotteryTrial().draw(ready, request.seed(), request.digits(), progress);
    }

    private static PoolReader.Wanted asking(Request request, Targets targets) {
        var id = request.id() == null ? PoolReader.Wanted.BY_ROW : request.id();
        var known = targets.targets().stream().map(Target::value).toList();
        return new PoolReader.Wanted(id, request.household(), known);
    }
}
