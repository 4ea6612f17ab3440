package org.plenary.agenda;

import org.plenary.assembly.BlockId;
import org.plenary.assembly.Ordered;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What really happened on the days, as it was recorded block by block.
 *
 * @param starts when a block began
 * @param ends when a block ended without another following at once
 * @param added minutes given to a block on the day, beyond its plan; may be negative, never 0
 */
public record RunLog(
        Map<BlockId, Instant> starts, Map<BlockId, Instant> ends, Map<BlockId, Integer> added) {

    public static final RunLog EMPTY = new RunLog(Map.of(), Map.of(), Map.of());

    public RunLog {
        starts = Ordered.copyOf(starts);
        ends = Ordered.copyOf(ends);
        added = Ordered.copyOf(added);
    }

    public Optional<Instant> start(BlockId block) {
        return Optional.ofNullable(starts.get(block));
    }

    public Optional<Instant> end(BlockId block) {
        return Optional.ofNullable(ends.get(block));
    }

    public int added(BlockId block) {
        return added.getOrDefault(block, 0);
    }

    /**
     * @throws IllegalStateException when the change does not fit, such as a second start
     */
    public RunLog after(AgendaChange change) {
        return switch (change) {
            case AgendaChange.BlockStarted(var block, var at) ->
                    new RunLog(with(starts, block, at), ends, added);
            case AgendaChange.StartTakenBack(var block, var at) -> {
                check(!ends.containsKey(block), block);
                yield new RunLog(without(starts, block, at), ends, added);
            }
            case AgendaChange.BlockEnded(var block, var at) -> {
                check(start(block).filter(start -> !at.isBefore(start)).isPresent(), block);
                yield new RunLog(starts, with(ends, block, at), added);
            }
            case AgendaChange.EndTakenBack(var block, var at) ->
                    new RunLog(starts, without(ends, block, at), added);
            case AgendaChange.MinutesAdded(var block, var minutes) ->
                    new RunLog(starts, ends, plus(block, minutes));
            case AgendaChange.LengthsChanged(var cuts) -> {
                var log = this;
                for (var cut : cuts) {
                    log =
                            new RunLog(
                                    starts,
                                    ends,
                                    log.plus(cut.block(), cut.after() - cut.before()));
                }
                yield log;
            }
            case AgendaChange.DaysAdded _,
                    AgendaChange.DaysRemoved _,
                    AgendaChange.DayEdited _,
                    AgendaChange.BlockAdded _,
                    AgendaChange.BlockRemoved _,
                    AgendaChange.BlockEdited _,
                    AgendaChange.BlockMoved _ ->
                    this;
        };
    }

    private Map<BlockId, Integer> plus(BlockId block, int minutes) {
        var sums = new HashMap<>(added);
        int sum = added(block) + minutes;
        if (sum == 0) {
            sums.remove(block);
        } else {
            sums.put(block, sum);
        }
        return sums;
    }

    private static Map<BlockId, Instant> with(
            Map<BlockId, Instant> times, BlockId block, Instant at) {
        check(!times.containsKey(block), block);
        var more = new HashMap<>(times);
        more.put(block, at);
        return more;
    }

    private static Map<BlockId, Instant> without(
            Map<BlockId, Instant> times, BlockId block, Instant at) {
        check(at.equals(times.get(block)), block);
        var fewer = new HashMap<>(times);
        fewer.remove(block);
        return fewer;
    }

    private static void check(boolean fits, BlockId block) {
        if (!fits) {
            throw new IllegalStateException("the clock did not run so: " + block);
        }
    }
}
