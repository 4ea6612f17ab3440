package org.plenary.desk;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.Problem;
import org.plenary.assembly.Progress;
import org.plenary.exchange.PoolReader;
import org.plenary.exchange.Reading;
import org.plenary.exchange.TargetsReader;
import org.plenary.members.Pool;
import org.plenary.members.Repair;
import org.plenary.members.Replies;
import org.plenary.sortition.Clash;
import org.plenary.sortition.Draw;
import org.plenary.sortition.DrawSettings;
import org.plenary.sortition.Rule;
import org.plenary.sortition.Target;
import org.plenary.sortition.Targets;
import org.plenary.sortition.WayOut;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A draw from files, outside any assembly: nothing of it is recorded but the files it writes. */
public final class DrawTrial {

    /**
     * @param id heading of the id column; null numbers people by row
     * @param household headings of the columns households are told by; empty to leave them out of
     *     it
     * @param mend whether every proposed repair is taken, and replies that cannot be kept are left
     *     out; otherwise they are a reason to refuse
     * @param seed null for a fresh one
     * @param digits drawn by hand, the first drawn first; null to let the seed pick the panel
     * @param encoding of the pool, and of targets whose bytes leave it open; null to tell it by the
     *     bytes
     */
    public record Request(
            Path pool,
            Path targets,
            int size,
            @Nullable String id,
            List<String> household,
            boolean mend,
            Rule rule,
            int panels,
            @Nullable String seed,
            @Nullable String digits,
            @Nullable Charset encoding) {

        public Request {
            household = List.copyOf(household);
        }
    }

    /** What came of it. */
    public sealed interface Outcome {

        /**
         * @param mending what was done to the replies on the way to the pool
         * @param notes what was assumed on the way
         * @param follows names of the draws whose seats it fills; empty for the draw of a panel
         */
        record Drawn(
                Draw draw, Pool pool, Mending mending, List<Problem> notes, List<String> follows)
                implements Outcome {}

        /** The files cannot be used as they are. */
        record Refused(List<Problem> problems) implements Outcome {}

        /**
         * @param waysOut the cheapest first; empty when no other targets would help
         */
        record Impossible(Clash clash, List<WayOut> waysOut) implements Outcome {}
    }

    /**
     * What was done to a reply file.
     *
     * @param repairs cells that were put right
     * @param leftOut why each reply that was left out could not be kept
     */
    public record Mending(List<Repair> repairs, List<Problem> leftOut) {

        static final Mending NONE = new Mending(List.of(), List.of());

        public Mending {
            repairs = List.copyOf(repairs);
            leftOut = List.copyOf(leftOut);
        }
    }

    /** So many are listed of rows that say the same as another. */
    private static final int ROWS = 10;

    private final PoolReader pools = new PoolReader();
    private final TargetsReader targets = new TargetsReader();

    public Outcome draw(Request request, Progress progress) {
        progress.at(-1, "draw.reading");
        var wanted = targets.read(request.targets(), request.size(), request.encoding());
        if (wanted.clean().isEmpty()) {
            return new Outcome.Refused(wanted.problems());
        }
        var asked = wanted.clean().get();
        var how = Reading.AUTOMATIC.as(request.encoding());
        var read = pools.read(request.pool(), asking(request, asked), how);
        if (read.read().isEmpty()) {
            return new Outcome.Refused(read.problems());
        }
        var tidy = read.read().get().mended("draw.sameTwice");
        var cleared = tidy.cleared(finding -> finding.kind().name());
        var replies = request.mend() ? cleared : tidy;
        var pool = replies.pool();
        if (pool.isEmpty()) {
            return new Outcome.Refused(withWayOn(tidy, cleared));
        }
        var notes = new ArrayList<Problem>(wanted.notes());
        notes.addAll(read.notes());
        indistinct(replies).ifPresent(notes::add);
        var settings =
                new DrawSettings(
                        asked, request.rule(), !request.household().isEmpty(), request.panels());
        var mending = new Mending(replies.repairs(), replies.leftOut());
        var ready = new LotteryTrial.Asked(pool.get(), settings, mending, notes, List.of());
        return new LotteryTrial().draw(ready, request.seed(), request.digits(), progress);
    }

    private static Optional<Problem> indistinct(Replies replies) {
        var pairs = replies.indistinct();
        if (pairs.isEmpty()) {
            return Optional.empty();
        }
        var rows =
                pairs.entrySet().stream()
                        .limit(ROWS)
                        .map(pair -> pair.getKey() + " = " + pair.getValue())
                        .collect(Collectors.joining(", "));
        return Optional.of(
                Problem.of(
                        "pool.indistinct",
                        "file",
                        replies.file(),
                        "count",
                        pairs.size(),
                        "rows",
                        pairs.size() > ROWS ? rows + " …" : rows));
    }

    /** Every problem, and where mending would leave anybody, what it would do. */
    private static List<Problem> withWayOn(Replies tidy, Replies cleared) {
        var problems = new ArrayList<>(tidy.problems());
        if (cleared.pool().isPresent()) {
            int repairs = cleared.repairs().size() - tidy.repairs().size();
            int out = cleared.exclusions().size() - tidy.exclusions().size();
            problems.add(
                    Problem.of(
                            "draw.mend",
                            "file",
                            tidy.file(),
                            "count",
                            tidy.problems().size(),
                            "repairs",
                            repairs,
                            "out",
                            out));
        }
        return problems;
    }

    private static PoolReader.Wanted asking(Request request, Targets targets) {
        var id = request.id() == null ? PoolReader.Wanted.BY_ROW : request.id();
        var known = targets.targets().stream().map(Target::value).toList();
        return new PoolReader.Wanted(id, request.household(), known);
    }
}
