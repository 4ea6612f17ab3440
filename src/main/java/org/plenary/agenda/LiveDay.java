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
        private final boolean waits;

        Reading(DayPlan plan, RunLog log, Instant now) {
            this.plan = plan;
            this.log = log;
            this.now = now;
            walk = new Walk(plan.day());
            boolean begun = plan.blocks().stream().anyMatch(b -> log.start(b.id()).isPresent());
            var today = now.atZone(plan.day().zone()).toLocalDate();
            waits = begun || today.equals(plan.day().date());
        }

        LiveDay read() {
            var planned = Timetable.of(plan).slots();
            var blocks = new ArrayList<LiveBlock>();
            for (var slot : planned) {
                blocks.add(live(slot));
            }
            return new LiveDay(plan.day(), now, blocks, Timetable.at(plan.day(), walk.end()));
        }

        private LiveBlock live(Slot slot) {
            var block = slot.block();
            var started = log.start(block.id());
            var next = nextStart(block);
            if (started.isPresent()) {
                return begun(slot, started.get(), log.end(block.id()).or(() -> next));
            }
            if (next.isPresent()) {
                return laid(slot, LiveBlock.Status.SKIPPED, walk.free(block), 0);
            }
            long ready = walk.free(block) + walk.transition(block) * 60L;
            long start = Math.max(ready, Timetable.fixed(plan.day(), block).orElse(ready));
            if (waits) {
                start = Math.max(start, now.getEpochSecond());
            }
            return laid(slot, LiveBlock.Status.COMING, start, minutes(block) * 60L);
        }

        private LiveBlock begun(Slot slot, Instant start, Optional<Instant> end) {
            if (end.isPresent()) {
                long seconds = Math.max(0, Duration.between(start, end.get()).toSeconds());
                return laid(slot, LiveBlock.Status.DONE, start.getEpochSecond(), seconds);
            }
            long sofar = Duration.between(start, now).toSeconds();
            long seconds = Math.max(sofar, minutes(slot.block()) * 60L);
            return laid(slot, LiveBlock.Status.RUNNING, start.getEpochSecond(), seconds);
        }

        private LiveBlock laid(Slot slot, LiveBlock.Status status, long start, long seconds) {
            if (status != LiveBlock.Status.SKIPPED) {
                walk.hold(slot.block(), start + seconds);
            }
            return new LiveBlock(
                    slot,
                    status,
                    Timetable.at(plan.day(), start),
                    Timetable.at(plan.day(), start + seconds),
                    minutes(slot.block()));
        }

        private int minutes(Block block) {
            return Math.max(0, block.minutes() + log.added(block.id()));
        }

        /** When the first later block began that takes some of the same people. */
        private Optional<Instant> nextStart(Block block) {
            int at = plan.blocks().indexOf(block);
            return plan.blocks().stream()
                    .skip(at + 1L)
                    .filter(later -> meet(block, later))
                    .flatMap(later -> log.start(later.id()).stream())
                    .min(Comparator.naturalOrder());
        }

        private static boolean meet(Block some, Block others) {
            return some.forEverybody()
                    || others.forEverybody()
                    || some.subAssembly().equals(others.subAssembly());
        }
    }
}
