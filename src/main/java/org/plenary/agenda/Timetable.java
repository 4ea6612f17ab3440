package org.plenary.agenda;

import org.plenary.assembly.BlockId;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The times of one day as they follow from its blocks: each block begins when those who take part
 * are free and seated, except that a fixed start stays where it is. docs/methods/agenda.md has the
 * rules.
 *
 * @param slots in the order of the blocks
 * @param spare minutes between the last end and the end of the day; negative when it overruns
 */
public record Timetable(Day day, List<Slot> slots, int spare) {

    public Timetable {
        slots = List.copyOf(slots);
    }

    public static Timetable of(DayPlan plan) {
        var day = plan.day();
        var walk = new Walk(day);
        var slots = new ArrayList<Slot>();
        for (var block : plan.blocks()) {
            int transition = walk.transition(block);
            long ready = walk.free(block) + transition * 60L;
            long start = fixed(day, block).orElse(ready);
            long end = start + block.minutes() * 60L;
            walk.hold(block, end);
            int spare = Math.toIntExact((start - ready) / 60);
            slots.add(new Slot(block, at(day, start), at(day, end), transition, spare));
        }
        var left = Duration.between(at(day, walk.end()), closing(day));
        return new Timetable(day, slots, Math.toIntExact(left.toMinutes()));
    }

    /** Every day's, in the order of the agenda. */
    public static List<Timetable> of(Agenda agenda) {
        return agenda.days().stream().map(Timetable::of).toList();
    }

    static Optional<Long> fixed(Day day, Block block) {
        return Optional.ofNullable(block.fixedStart())
                .map(time -> day.date().atTime(time).atZone(day.zone()).toEpochSecond());
    }

    static ZonedDateTime at(Day day, long second) {
        return Instant.ofEpochSecond(second).atZone(day.zone());
    }

    static ZonedDateTime closing(Day day) {
        return day.date().atTime(day.end()).atZone(day.zone());
    }

    public Optional<Slot> slot(BlockId block) {
        return slots.stream().filter(slot -> slot.block().id().equals(block)).findFirst();
    }

    /** When the last block ends; the start of the day when there is none. */
    public ZonedDateTime end() {
        return closing(day).minusMinutes(spare);
    }
}
