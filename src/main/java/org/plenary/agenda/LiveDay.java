package org.plenary.agenda;

import org.plenary.assembly.BlockId;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where a day stands at one moment. It follows from the plan, what was recorded and the time alone,
 * so that nothing has to keep running for it to be right: a computer that slept, or was started
 * anew, shows the same.
 *
 * @param blocks in the order of the agenda
 * @param end when the day will be over as it looks now; never before the blocks that are held
 */
public record LiveDay(Day day, Instant now, List<LiveBlock> blocks, ZonedDateTime end) {

    public LiveDay {
        blocks = List.copyOf(blocks);
    }

    public static LiveDay of(DayPlan plan, RunLog log, Instant now) {
        return new Reading(plan, log, now).read();
    }

    public List<LiveBlock> running() {
        return with(LiveBlock.Status.RUNNING);
    }

    /** The blocks that follow: the next one, with those beside it for other sub-assemblies. */
    public List<LiveBlock> next() {
        var coming = with(LiveBlock.Status.COMING);
        if (coming.isEmpty() || coming.getFirst().block().forEverybody()) {
            return coming.stream().limit(1).toList();
        }
        var next = new ArrayList<LiveBlock>();
        for (var live : coming) {
            if (live.block().forEverybody()) {
                break;
            }
            var meets = live.block().subAssembly();
            if (next.stream().noneMatch(n -> n.block().subAssembly().equals(meets))) {
                next.add(live);
            }
        }
        return next;
    }

    public List<BlockId> nextBlocks() {
        return next().stream().map(live -> live.block().id()).toList();
    }

    private List<LiveBlock> with(LiveBlock.Status status) {
        return blocks.stream().filter(live -> live.status() == status).toList();
    }

    /** How much later the day ends than planned, in minutes; negative when earlier. */
    public int lateMinutes() {
        var planned =
                blocks.stream()
                        .map(live -> live.planned().end())
                        .max(Comparator.naturalOrder())
                        .orElse(end);
        return Math.toIntExact(Math.floorDiv(Duration.between(planned, end).toSeconds() + 30, 60L));
    }

    /** How long after its fixed start a block that has not begun will begin; zero when in time. */
    static Duration missed(LiveBlock live, Day day) {
        return live.status() != LiveBlock.Status.COMING
                ? Duration.ZERO
                : Timetable.fixed(day, live.block())
                        .map(fixed -> live.start().toEpochSecond() - fixed)
                        .filter(late -> late > 0)
                        .map(Duration::ofSeconds)
                        .orElse(Duration.ZERO);
    }

    /** One walk through the day. */
    private static final class Reading {

        private final DayPlan plan;
        private final RunLog log;
        private final Instant now;
        private final Walk walk;
        private final List<Slot> planned;
        private final boolean waits;

        Reading(DayPlan plan, RunLog log, Instant now) {
            this.plan = plan;
            this.log = log;
            this.now = now;
            walk = new Walk(plan.day());
            planned = Timetable.of(plan).slots();
            boolean begun = plan.blocks().stream().anyMatch(b -> log.start(b.id()).isPresent());
            var today = now.atZone(plan.day().zone()).toLocalDate();
            waits = begun || today.equals(plan.day().date());
        }

        LiveDay read() {
            var blocks = new ArrayList<LiveBlock>();
            for (var slot : planned) {
                blocks.add(live(slot));
            }
            return new LiveDay(plan.day(), now, blocks, Timetable.at(plan.day(), walk.end()));
        }

        private LiveBlock live(Slot slot) {
            var block = slot.block();
            var started = log.start(block.id());
            var next = next(block);
            if (started.isPresent()) {
                return begun(slot, started.get(), next);
            }
            if (next.isPresent()) {
                return laid(slot, LiveBlock.Status.SKIPPED, walk.free(block), 0, 0);
            }
            long ready = walk.free(block) + walk.transition(block) * 60L;
            long start = Math.max(ready, Timetable.fixed(plan.day(), block).orElse(ready));
            if (waits) {
                start = Math.max(start, now.getEpochSecond());
            }
            return laid(slot, LiveBlock.Status.COMING, start, seconds(block), seconds(block));
        }

        private LiveBlock begun(Slot slot, Instant at, Optional<Slot> next) {
            var block = slot.block();
            long start = at.getEpochSecond();
            var end = log.end(block.id()).map(Instant::getEpochSecond);
            if (end.isPresent()) {
                long seconds = Math.max(0, end.get() - start);
                return laid(slot, LiveBlock.Status.DONE, start, seconds, seconds);
            }
            if (next.isPresent()) {
                long seconds = Math.max(0, started(next.get().block()) - start);
                return laid(slot, LiveBlock.Status.DONE, start, seconds, took(block, next.get()));
            }
            long seconds = Math.max(now.getEpochSecond() - start, seconds(block));
            return laid(slot, LiveBlock.Status.RUNNING, start, seconds, seconds);
        }

        /**
         * Of the seconds until the next block began, those the block itself took. Nobody records
         * when people stood up, so where the next one had to wait for something else, a block is
         * taken to have ended in time.
         */
        private long took(Block block, Slot next) {
            long seats = next.transition() * 60L;
            long most = Math.max(0, started(next.block()) - started(block) - seats);
            long meant = seconds(block);
            long over = started(block) + meant + seats;
            long waited = Math.max(0, readyWithout(block, next) - over);
            return most < meant ? most : Math.max(meant, most - waited);
        }

        /**
         * When the next block could have begun whatever became of this one: its fixed start, or
         * when those beside this one should have been done.
         */
        private long readyWithout(Block block, Slot next) {
            long fixed = Timetable.fixed(plan.day(), next.block()).orElse(0L);
            return plan.blocks().stream()
                    .filter(beside -> !meet(block, beside) && meet(beside, next.block()))
                    .filter(beside -> log.start(beside.id()).isPresent())
                    .filter(beside -> next(beside).equals(Optional.of(next)))
                    .mapToLong(
                            beside -> started(beside) + seconds(beside) + next.transition() * 60L)
                    .reduce(fixed, Math::max);
        }

        private long started(Block block) {
            return log.start(block.id()).orElseThrow().getEpochSecond();
        }

        private LiveBlock laid(
                Slot slot, LiveBlock.Status status, long start, long seconds, long took) {
            if (status != LiveBlock.Status.SKIPPED) {
                walk.hold(slot.block(), start + seconds);
            }
            return new LiveBlock(
                    slot,
                    status,
                    Timetable.at(plan.day(), start),
                    Timetable.at(plan.day(), start + seconds),
                    minutes(slot.block()),
                    Duration.ofSeconds(took));
        }

        private long seconds(Block block) {
            return minutes(block) * 60L;
        }

        private int minutes(Block block) {
            return Math.max(0, block.minutes() + log.added(block.id()));
        }

        /** The first later block to begin that takes some of the same people. */
        private Optional<Slot> next(Block block) {
            int at = plan.blocks().indexOf(block);
            return planned.stream()
                    .skip(at + 1L)
                    .filter(later -> meet(block, later.block()))
                    .filter(later -> log.start(later.block().id()).isPresent())
                    .min(Comparator.comparingLong(later -> started(later.block())));
        }

        private static boolean meet(Block some, Block others) {
            return some.forEverybody()
                    || others.forEverybody()
                    || some.subAssembly().equals(others.subAssembly());
        }
    }
}
