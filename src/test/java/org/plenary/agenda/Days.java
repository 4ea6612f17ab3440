package org.plenary.agenda;

import org.plenary.assembly.BlockId;
import org.plenary.assembly.DayId;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Days for tests. */
final class Days {

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    private Days() {}

    static Day day(String id, LocalDate date, String start, String end) {
        return new Day(
                new DayId(id), date, LocalTime.parse(start), LocalTime.parse(end), id, LONDON, 5);
    }

    static Day saturday() {
        return day("sat", LocalDate.of(2026, 3, 7), "09:30", "16:30");
    }

    static DayPlan saturday(Block... blocks) {
        return new DayPlan(saturday(), List.of(blocks));
    }

    static Block block(String id, int minutes) {
        return Block.of(new BlockId(id), id, Phase.DELIBERATION, Format.TABLE_TALK, minutes);
    }

    static Block lunchAt(String time) {
        return Block.of(new BlockId("lunch"), "lunch", Phase.MEAL, Format.PAUSE, 60)
                .startingAt(LocalTime.parse(time));
    }

    static Block pause(String id, int minutes) {
        return Block.of(new BlockId(id), id, Phase.BREAK, Format.PAUSE, minutes);
    }

    /** A day of up to 14 blocks, some fixed, some side by side, some with other seats. */
    static DayPlan random(RandomGenerator random) {
        var blocks = new ArrayList<Block>();
        int count = 1 + random.nextInt(14);
        for (int i = 0; i < count; i++) {
            int minutes = 5 + random.nextInt(60);
            var block =
                    block("b" + i, minutes)
                            .withLength(minutes, 1 + random.nextInt(minutes))
                            .seated(random.nextInt(4))
                            .meeting(List.of("", "", "", "A", "B").get(random.nextInt(5)));
            if (random.nextInt(5) == 0) {
                block = block.startingAt(LocalTime.of(9 + random.nextInt(8), random.nextInt(60)));
            }
            if (random.nextInt(6) == 0) {
                block = block.heldAs(Phase.BREAK, Format.PAUSE);
            }
            blocks.add(block);
        }
        return new DayPlan(saturday(), blocks);
    }
}
