package org.plenary.agenda;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Goes through a day block by block and knows when each sub-assembly is free and where it sits. All
 * times are seconds since 1970, so that a change of clocks at night does not lengthen anything.
 */
final class Walk {

    /**
     * @param round whose seats they have; 0 before the first
     * @param rested they come from a break, and sit down wherever they are to sit now
     */
    private record Where(long free, int round, boolean rested) {}

    private final int transitionMinutes;
    private final Map<String, Where> apart = new HashMap<>();
    private Where together;

    Walk(Day day) {
        transitionMinutes = day.transitionMinutes();
        var opening = day.date().atTime(day.start()).atZone(day.zone());
        together = new Where(opening.toEpochSecond(), 0, true);
    }

    /** Minutes to change seats before the block: none on arrival and after a break. */
    int transition(Block block) {
        return before(block).anyMatch(where -> changesSeats(where, block)) ? transitionMinutes : 0;
    }

    private static boolean changesSeats(Where where, Block block) {
        return block.seatingRound() != Block.KEEP_SEATS
                && block.seatingRound() != where.round()
                && !where.rested();
    }

    /** When those who take part have ended what they were at. */
    long free(Block block) {
        return before(block).mapToLong(Where::free).max().orElseThrow();
    }

    void hold(Block block, long end) {
        int round = block.seatingRound();
        if (round == Block.KEEP_SEATS) {
            round = before(block).mapToInt(Where::round).max().orElseThrow();
        }
        var after = new Where(end, round, block.phase().rests());
        if (block.forEverybody()) {
            apart.clear();
            together = after;
        } else {
            apart.put(block.subAssembly(), after);
        }
    }

    /** When the last of them is done. */
    long end() {
        return apart.values().stream().mapToLong(Where::free).reduce(together.free(), Math::max);
    }

    private Stream<Where> before(Block block) {
        if (!block.forEverybody()) {
            return Stream.of(apart.getOrDefault(block.subAssembly(), together));
        }
        return apart.isEmpty() ? Stream.of(together) : apart.values().stream();
    }
}
