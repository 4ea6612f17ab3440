package org.plenary.agenda;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.BlockId;
import org.plenary.assembly.Problem;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Looks through an agenda for what experience says goes wrong. */
public final class AgendaChecks {

    /** Longest time without a break. */
    public static final int MOST_MINUTES_WITHOUT_BREAK = 90;

    private final List<Finding> findings = new ArrayList<>();

    private AgendaChecks() {}

    /**
     * @param plannedRounds the seating rounds there are plans for
     */
    public static List<Finding> of(Agenda agenda, Set<Integer> plannedRounds) {
        var checks = new AgendaChecks();
        for (var plan : agenda.days()) {
            checks.day(Timetable.of(plan));
        }
        checks.rounds(agenda, plannedRounds);
        checks.overlappingDays(agenda);
        return List.copyOf(checks.findings);
    }

    private void day(Timetable times) {
        missedStarts(times);
        overrun(times);
        changeOfClocks(times);
        breaks(times);
        balance(times);
        for (var slot : times.slots()) {
            speakers(times.day(), slot.block());
            if (slot.block().explores() && decides(slot.block())) {
                add("agenda.exploreBallot", times.day(), slot.block());
            }
        }
    }

    private void missedStarts(Timetable times) {
        for (var slot : times.slots()) {
            if (slot.spare() < 0) {
                add(
                        "agenda.fixedMissed",
                        times.day(),
                        slot.block(),
                        "time",
                        slot.startsAt(),
                        "minutes",
                        -slot.spare());
            }
        }
    }

    private void overrun(Timetable times) {
        var late =
                times.slots().stream()
                        .filter(slot -> slot.end().toLocalDate().isAfter(times.day().date()))
                        .filter(slot -> !slot.endsAt().equals(LocalTime.MIDNIGHT))
                        .findFirst();
        if (late.isPresent()) {
            add("agenda.pastMidnight", times.day(), late.get().block());
        } else if (times.spare() < 0) {
            add("agenda.dayOverruns", times.day(), null, "minutes", -times.spare());
        }
    }

    /** Within the day, or on the way to it in the night before. */
    private void changeOfClocks(Timetable times) {
        var midnight = times.day().date().atStartOfDay(times.day().zone());
        var change = times.day().zone().getRules().nextTransition(midnight.toInstant());
        if (change != null && change.getInstant().isBefore(midnight.plusDays(1).toInstant())) {
            add(
                    "agenda.clocksChange",
                    times.day(),
                    null,
                    "from",
                    change.getDateTimeBefore().toLocalTime(),
                    "to",
                    change.getDateTimeAfter().toLocalTime());
        }
    }

    private void breaks(Timetable times) {
        var groups = new LinkedHashSet<String>();
        times.slots().forEach(slot -> groups.add(slot.block().subAssembly()));
        if (groups.size() > 1) {
            groups.remove("");
        }
        var told = new LinkedHashSet<BlockId>();
        for (var group : groups) {
            var slots =
                    times.slots().stream()
                            .filter(s -> s.block().forEverybody() || meets(s, group))
                            .toList();
            breaks(times.day(), slots, told);
        }
    }

    private static boolean meets(Slot slot, String group) {
        return slot.block().subAssembly().equals(group);
    }

    private void breaks(Day day, List<Slot> slots, Set<BlockId> told) {
        @Nullable ZonedDateTime since = null;
        boolean found = false;
        for (var slot : slots) {
            if (slot.block().phase().rests()) {
                since = slot.end();
                found = false;
                continue;
            }
            if (since == null) {
                since = slot.start();
            }
            long minutes = Duration.between(since, slot.end()).toMinutes();
            if (!found && minutes > MOST_MINUTES_WITHOUT_BREAK) {
                found = true;
                if (told.add(slot.block().id())) {
                    add("agenda.noBreak", day, slot.block(), "minutes", minutes);
                }
            }
        }
    }

    private void balance(Timetable times) {
        var voices = Voices.of(times);
        if (voices.listening() > voices.talking()) {
            add(
                    "agenda.mostlyListening",
                    times.day(),
                    null,
                    "listening",
                    voices.listening(),
                    "talking",
                    voices.talking());
        }
    }

    private void speakers(Day day, Block block) {
        for (var speaker : block.speakers()) {
            if (!speaker.declared()) {
                add("agenda.undeclared", day, block, "speaker", speaker.name());
            }
        }
    }

    private static boolean decides(Block block) {
        return block.format() == Format.BALLOT || block.phase() == Phase.DECISION;
    }

    private void rounds(Agenda agenda, Set<Integer> planned) {
        var used = new LinkedHashSet<Integer>();
        for (var plan : agenda.days()) {
            for (var block : plan.blocks()) {
                int round = block.seatingRound();
                if (round == Block.KEEP_SEATS) {
                    continue;
                }
                used.add(round);
                if (!planned.contains(round)) {
                    add("agenda.roundMissing", plan.day(), block, "round", round);
                }
            }
        }
        planned.stream()
                .sorted()
                .filter(round -> !used.contains(round))
                .forEach(
                        round ->
                                findings.add(
                                        new Finding(
                                                Problem.of("agenda.roundUnused", "round", round),
                                                null,
                                                null)));
    }

    private void overlappingDays(Agenda agenda) {
        for (int i = 1; i < agenda.days().size(); i++) {
            var before = agenda.days().get(i - 1).day();
            var day = agenda.days().get(i).day();
            if (day.date().equals(before.date()) && day.start().isBefore(before.end())) {
                add("agenda.daysOverlap", day, null, "other", before.title());
            }
        }
    }

    private void add(String key, Day day, @Nullable Block block, Object... arguments) {
        var all = new ArrayList<Object>(List.of("day", day.title()));
        if (block != null) {
            all.addAll(List.of("block", block.title()));
        }
        all.addAll(List.of(arguments));
        findings.add(
                new Finding(
                        Problem.of(key, all.toArray()),
                        day.id(),
                        block == null ? null : block.id()));
    }
}
