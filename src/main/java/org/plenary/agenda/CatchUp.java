package org.plenary.agenda;

import org.plenary.assembly.BlockId;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds cuts to blocks that have not begun, so that fixed starts and the end of the day hold again.
 * Blocks with a fixed start and blocks at their minimum are left alone, and nothing is cut that
 * would not help.
 */
public final class CatchUp {

    /** How the cuts are shared out. */
    public enum Style {
        /** As few blocks as possible, the one with most to give first. */
        FEW_BLOCKS,
        /** Every block in proportion to what it has to give. */
        SPREAD
    }

    /**
     * @param cuts in the order of the agenda; empty when there is nothing to catch up with, or
     *     nothing to cut
     * @param before the day as it looks now
     * @param after the day as it would look
     * @param missing by how much fixed starts and the end would still be missed, all added up
     */
    public record Proposal(List<Cut> cuts, LiveDay before, LiveDay after, Duration missing) {}

    private final DayPlan plan;
    private final RunLog log;
    private final Instant now;
    private final Style style;
    private final Map<BlockId, Integer> room = new LinkedHashMap<>();
    private final Map<BlockId, Integer> taken = new HashMap<>();

    private CatchUp(DayPlan plan, RunLog log, Instant now, Style style) {
        this.plan = plan;
        this.log = log;
        this.now = now;
        this.style = style;
        for (var live : LiveDay.of(plan, log, now).blocks()) {
            int spare = live.minutes() - live.block().minMinutes();
            if (live.status() == LiveBlock.Status.COMING && live.block().elastic() && spare > 0) {
                room.put(live.block().id(), spare);
            }
        }
    }

    public static Proposal propose(DayPlan plan, RunLog log, Instant now, Style style) {
        return new CatchUp(plan, log, now, style).propose();
    }

    private Proposal propose() {
        var before = day();
        var hopeless = new HashSet<Integer>();
        while (true) {
            int deadline = firstMissed(day(), hopeless);
            if (deadline < 0) {
                break;
            }
            if (!cutOneMinute(deadline)) {
                hopeless.add(deadline);
            }
        }
        return new Proposal(cuts(), before, day(), missing(day()));
    }

    /** The day with what was taken so far. */
    private LiveDay day() {
        return LiveDay.of(plan, cut(taken), now);
    }

    private RunLog cut(Map<BlockId, Integer> minutes) {
        var added = new HashMap<>(log.added());
        minutes.forEach((block, less) -> added.merge(block, -less, Integer::sum));
        return new RunLog(log.starts(), log.ends(), added);
    }

    /** Seconds by which each deadline is missed: a fixed start at its block, the end after them. */
    private List<Long> late(LiveDay day) {
        var late = new ArrayList<Long>();
        day.blocks().forEach(live -> late.add(LiveDay.missed(live, plan.day()).toSeconds()));
        var over = Duration.between(Timetable.closing(plan.day()), day.end());
        late.add(Math.max(0, over.toSeconds()));
        return late;
    }

    private int firstMissed(LiveDay day, Set<Integer> hopeless) {
        var late = late(day);
        for (int i = 0; i < late.size(); i++) {
            if (late.get(i) > 0 && !hopeless.contains(i)) {
                return i;
            }
        }
        return -1;
    }

    private Duration missing(LiveDay day) {
        return Duration.ofSeconds(late(day).stream().mapToLong(Long::longValue).sum());
    }

    private boolean cutOneMinute(int deadline) {
        long late = late(day()).get(deadline);
        for (var block : byPreference(deadline)) {
            if (helps(List.of(block), deadline, late)) {
                take(List.of(block));
                return true;
            }
        }
        return cutSideBySide(deadline, late);
    }

    /** Where sub-assemblies are equally late, each must give a minute before anything is won. */
    private boolean cutSideBySide(int deadline, long late) {
        for (var beside : sideBySide(deadline)) {
            if (helps(beside, deadline, late)) {
                var needed = new ArrayList<>(beside);
                for (var block : beside) {
                    needed.remove(block);
                    if (!helps(needed, deadline, late)) {
                        needed.add(block);
                    }
                }
                take(needed);
                return true;
            }
        }
        return false;
    }

    /** For each stretch of sub-assemblies before the deadline, the best block of each of them. */
    private List<List<BlockId>> sideBySide(int deadline) {
        var preferred = byPreference(deadline);
        var stretches = new ArrayList<List<BlockId>>();
        var best = new LinkedHashMap<String, BlockId>();
        for (var block : plan.blocks().subList(0, deadline)) {
            if (block.forEverybody()) {
                stretches.add(List.copyOf(best.values()));
                best.clear();
            } else if (preferred.contains(block.id())) {
                best.merge(
                        block.subAssembly(),
                        block.id(),
                        (a, b) -> preferred.indexOf(a) < preferred.indexOf(b) ? a : b);
            }
        }
        stretches.add(List.copyOf(best.values()));
        return stretches.stream().filter(stretch -> stretch.size() > 1).toList();
    }

    private List<BlockId> byPreference(int deadline) {
        var before = plan.blocks().subList(0, deadline).stream().map(Block::id).toList();
        Comparator<BlockId> preference =
                switch (style) {
                    case FEW_BLOCKS -> Comparator.comparingInt(block -> -room(block));
                    case SPREAD ->
                            Comparator.comparingDouble(
                                    block -> (double) taken(block) / room(block));
                };
        return room.keySet().stream()
                .filter(before::contains)
                .filter(block -> taken(block) < room(block))
                .sorted(preference)
                .toList();
    }

    private int room(BlockId block) {
        return Optional.ofNullable(room.get(block)).orElseThrow();
    }

    private int taken(BlockId block) {
        return taken.getOrDefault(block, 0);
    }

    private boolean helps(List<BlockId> blocks, int deadline, long late) {
        var trial = new HashMap<>(taken);
        blocks.forEach(block -> trial.merge(block, 1, Integer::sum));
        return late(LiveDay.of(plan, cut(trial), now)).get(deadline) < late;
    }

    private void take(List<BlockId> blocks) {
        blocks.forEach(block -> taken.merge(block, 1, Integer::sum));
    }

    private List<Cut> cuts() {
        return plan.blocks().stream()
                .filter(block -> taken.containsKey(block.id()))
                .map(
                        block -> {
                            int length = block.minutes() + log.added(block.id());
                            return new Cut(block.id(), length, length - taken(block.id()));
                        })
                .toList();
    }
}
