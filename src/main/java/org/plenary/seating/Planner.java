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
            int many = effort.chains(proposals, indexed.people.size(), open.rounds());
            for (int i = 1; i <= many; i++) {
                chains.add(open.search(style, seed.random("seating/" + i)));
            }
            int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, many);
            try (var workers = Executors.newFixedThreadPool(threads)) {
                var running = new ArrayList<Future<?>>();
                for (var chain : chains) {
                    running.add(workers.submit(() -> anneal(chain, proposals)));
                }
                running.forEach(future -> await(future, many, proposals));
            }
            chains.addFirst(quick);
            return chains.stream()
                    .map(chain -> Found.by(chain, indexed, style))
                    .min(Found.BEST)
                    .orElseThrow()
                    .search()
                    .best();
        }

        private long proposals() {
            return effort.proposals(open.swaps(), indexed.people.size(), open.rounds());
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
        private void await(Future<?> work, int many, long proposals) {
            double stages = many * (double) SwapSearch.stages(proposals);
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

    /**
     * What one search found.
     *
     * @param gap how far the worse of meetings and balance is from what no plan can beat, as a
     *     share of it; 0 for a style that has said which of them it wants
     */
    private record Found(SwapSearch search, double gap) {

        static final Comparator<Found> BEST =
                Comparator.<Found>comparingInt(found -> found.search.bestConflicts())
                        .thenComparingDouble(Found::gap)
                        .thenComparingDouble(found -> found.search.bestEnergy());

        static Found by(SwapSearch search, Indexed indexed, Style style) {
            double gap =
                    switch (style) {
                        case STRICT, MEET -> 0;
                        case BALANCED -> gap(Figures.of(indexed, search.best()));
                    };
            return new Found(search, gap);
        }

        /** Searches with the same sum of both lie anywhere between one and the other. */
        private static double gap(Figures figures) {
            var bounds = figures.bounds();
            double pairs = bounds.tightPairs() - figures.distinctPairs();
            double squares = figures.sumOfSquares() - bounds.sumOfSquares();
            double meetings =
                    Math.min(
                            pairs / Math.max(1, bounds.tightPairs()),
                            squares / Math.max(1, bounds.sumOfSquares()));
            double balance = (figures.ssd() - bounds.ssd()) / Math.max(1, bounds.ssd());
            return Math.max(meetings, balance);
        }
    }
}
