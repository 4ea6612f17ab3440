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
                add(
                        times.day(),
                        slot.block(),
                        Problem.of("agenda.exploreBallot", "block", slot.block().title()));
            }
        }
    }

    private void missedStarts(Timetable times) {
        for (var slot : times.slots()) {
            if (slot.spare() < 0) {
                add(
                        times.day(),
                        slot.block(),
                        Problem.of(
                                "agenda.fixedMissed",
                                "block",
                                slot.block().title(),
                                "time",
                                slot.startsAt(),
                                "minutes",
                                -slot.spare()));
            }
        }
    }

    private void overrun(Timetable times) {
        var day = times.day();
        var late =
                times.slots().stream()
                        .filter(slot -> slot.end().toLocalDate().isAfter(day.date()))
                        .filter(slot -> !slot.endsAt().equals(LocalTime.MIDNIGHT))
                        .map(Slot::block)
                        .findFirst();
        if (late.isPresent()) {
            var title = late.get().title();
            add(
                    day,
                    late.get(),
                    Problem.of("agenda.pastMidnight", "block", title, "day", day.title()));
        } else if (times.spare() < 0) {
            add(
                    day,
                    null,
                    Problem.of(
                            "agenda.dayOverruns", "day", day.title(), "minutes", -times.spare()));
        }
    }

    /** Within the day, or on the way to it in the night before. */
    private void changeOfClocks(Timetable times) {
        var day = times.day();
        var midnight = day.date().atStartOfDay(day.zone());
        var change = day.zone().getRules().nextTransition(midnight.toInstant());
        if (change != null && change.getInstant().isBefore(midnight.plusDays(1).toInstant())) {
            add(
                    day,
                    null,
                    Problem.of(
                            "agenda.clocksChange",
                            "day",
                            day.title(),
                            "from",
                            change.getDateTimeBefore().toLocalTime(),
                            "to",
                            change.getDateTimeAfter().toLocalTime()));
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
                    add(
                            day,
                            slot.block(),
                            Problem.of(
                                    "agenda.noBreak",
                                    "block",
                                    slot.block().title(),
                                    "day",
                                    day.title(),
                                    "minutes",
                                    minutes));
                }
            }
        }
    }

    private void balance(Timetable times) {
        var voices = Voices.of(times);
        if (voices.listening() > voices.talking()) {
            add(
                    times.day(),
                    null,
                    Problem.of(
                            "agenda.mostlyListening",
                            "day",
                            times.day().title(),
                            "listening",
                            voices.listening(),
                            "talking",
                            voices.talking()));
        }
    }

    private void speakers(Day day, Block block) {
        for (var speaker : block.speakers()) {
            if (!speaker.declared()) {
                add(
                        day,
                        block,
                        Problem.of(
                                "agenda.undeclared",
                                "speaker",
                                speaker.name(),
                                "block",
                                block.title(),
                                "day",
                                day.title()));
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
                    add(
                            plan.day(),
                            block,
                            Problem.of(
                                    "agenda.roundMissing",
                                    "round",
                                    round,
                                    "block",
                                    block.title(),
                                    "day",
                                    plan.day().title()));
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
                add(
                        day,
                        null,
                        Problem.of(
                                "agenda.daysOverlap", "day", day.title(), "other", before.title()));
            }
        }
    }

    private void add(Day day, @Nullable Block block, Problem problem) {
        findings.add(new Finding(problem, day.id(), block == null ? null : block.id()));
    }
}
