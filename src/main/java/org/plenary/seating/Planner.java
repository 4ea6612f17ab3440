package org.plenary.seating;

import org.plenary.assembly.Progress;
import org.plenary.assembly.Seed;
import org.plenary.seating.PlanOutcome.Impossible;
import org.plenary.seating.PlanOutcome.Planned;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Seats everybody in all rounds. The same people, rules, style, effort and seed give the same plan
 * on every machine, unless somebody presses Stop.
 */
public final class Planner {

    /** In repeats. Most of the time goes where a plan's shape is decided, then it settles. */
    private static final double HOT = 0.5;

    private static final double WARM = 0.3;
    private static final double COLD = 0.1;
    private static final double WARM_SHARE = 0.9;
    private static final long FIRST = 150_000;
    private static final long LAST = 100_000;

    private final Effort effort;

    public Planner(Effort effort) {
        this.effort = effort;
    }

    public PlanOutcome plan(Seating seating, Style style, Seed seed, Progress progress) {
        return plan(seating, style, seed, progress, _ -> {});
    }

    /**
     * @param first hears of a usable plan early on, in this thread
     */
    public PlanOutcome plan(
            Seating seating,
            Style style,
            Seed seed,
            Progress progress,
            Consumer<SeatingPlan> first) {
        var indexed = new Indexed(seating);
        var clashes = new Clashes(indexed).find();
        if (!clashes.isEmpty()) {
            return new Impossible(clashes);
        }
        return new Search(indexed, style, seed, progress).run(first);
    }

    private final class Search {

        private final Indexed indexed;
        private final Style style;
        private final Seed seed;
        private final Progress progress;
        private final OpenRounds open;
        private final AtomicBoolean stopped = new AtomicBoolean();
        private final AtomicLong asked = new AtomicLong();

        Search(Indexed indexed, Style style, Seed seed, Progress progress) {
            this.indexed = indexed;
            open = new OpenRounds(indexed);
            this.style = style;
            this.seed = seed;
            this.progress = progress;
        }

        Planned run(Consumer<SeatingPlan> first) {
            var quick = open.search(style, seed.random("seating/first"));
            quick.anneal(Math.min(FIRST, proposals()), HOT, COLD, this::isStoppedHere);
            var seats = quick.best();
            if (!stopped.get()) {
                first.accept(indexed.plan(seats));
                seats = best(quick);
            }
            return new Planned(indexed.plan(seats), Figures.of(indexed, seats), stopped.get());
        }

        private int[][] best(SwapSearch quick) {
            long proposals = proposals();
            var chains = new ArrayList<SwapSearch>();
            for (int i = 1; i <= effort.chains(); i++) {
                chains.add(open.search(style, seed.random("seating/" + i)));
            }
            int threads =
                    Math.clamp(Runtime.getRuntime().availableProcessors(), 1, effort.chains());
            try (var workers = Executors.newFixedThreadPool(threads)) {
                var running = new ArrayList<Future<?>>();
                for (var chain : chains) {
                    running.add(workers.submit(() -> anneal(chain, proposals)));
                }
                running.forEach(future -> await(future, proposals));
            }
            chains.addFirst(quick);
            return chains.stream()
                    .min(
                            Comparator.comparingInt(SwapSearch::bestConflicts)
                                    .thenComparingDouble(SwapSearch::bestEnergy))
                    .orElseThrow()
                    .best();
        }

        private long proposals() {
            return effort.proposals(open.swaps(), indexed.people.size());
        }

        private void anneal(SwapSearch chain, long proposals) {
            BooleanSupplier isStopped =
                    () -> {
                        asked.incrementAndGet();
                        return stopped.get();
                    };
            long warm = (long) (proposals * WARM_SHARE);
            boolean ended =
                    chain.anneal(warm, HOT, WARM, isStopped)
                            && chain.anneal(proposals - warm, WARM, COLD, isStopped);
            if (!ended) {
                chain.settle(LAST);
            }
        }

        /** Looks after Stop and the progress bar while others work. */
        private void await(Future<?> work, long proposals) {
            double stages = effort.chains() * SwapSearch.stages(proposals);
            while (!work.isDone()) {
                try {
                    work.get(50, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    progress.at(Math.min(1, asked.get() / stages), "seating.improving");
                    isStoppedHere();
                } catch (InterruptedException e) {
                    stopped.set(true);
                } catch (ExecutionException e) {
                    throw new IllegalStateException(e.getCause());
                }
            }
        }

        private boolean isStoppedHere() {
            if (progress.isStopped()) {
                stopped.set(true);
            }
            return stopped.get();
        }
    }
}
