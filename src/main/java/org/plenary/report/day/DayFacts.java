package org.plenary.report.day;

import org.plenary.agenda.Day;
import org.plenary.agenda.Slot;
import org.plenary.agenda.Timetable;
import org.plenary.members.BadgeCode;
import org.plenary.report.About;
import org.plenary.report.Block;
import org.plenary.report.Form;
import org.plenary.report.Labels;
import org.plenary.report.Report;
import org.plenary.report.SeatList;
import org.plenary.seating.Rota;
import org.plenary.seating.Table;
import org.plenary.texts.Texts;

import java.text.Collator;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything the papers of one day rest on.
 *
 * @param assembly its name
 * @param language of the papers
 * @param tables those of the room, in the order of their numbers
 * @param people with a seat in one of the rounds; sorted by the alphabet of the language
 * @param rota who works at the tables in those rounds
 * @param rounds the rounds the day's blocks ask for and somebody planned, by number
 */
public record DayFacts(
        String assembly,
        Locale language,
        Timetable timetable,
        List<Table> tables,
        List<Person> people,
        Rota rota,
        SortedMap<Integer, SeatList> rounds) {

    /**
     * @param sortedAs by what they stand in the alphabet, e.g. "Abara, Mary"
     * @param badge what their badge says to a scanner
     * @param tables by round
     */
    public record Person(
            String name, String sortedAs, BadgeCode badge, SortedMap<Integer, Integer> tables) {}

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    public DayFacts {
        tables = List.copyOf(tables);
        var alphabet = Collator.getInstance(language);
        people = people.stream().sorted(Comparator.comparing(Person::sortedAs, alphabet)).toList();
        rounds = new TreeMap<>(rounds);
    }

    public Day day() {
        return timetable.day();
    }

    static String time(LocalTime time) {
        return TIME.format(time);
    }

    /** When people go to their tables for a round, e.g. "09:40". */
    String startOf(int round) {
        return timetable.slots().stream()
                .filter(slot -> slot.block().seatingRound() == round)
                .findFirst()
                .map(slot -> time(slot.startsAt()))
                .orElse("");
    }

    /**
     * "Round 1, 11:05"; where the same seats serve later blocks also until when, such as "Round 1,
     * 11:05 to 15:45".
     */
    String when(int round, Texts texts) {
        var slots = timetable.slots();
        var sitting =
                slots.stream()
                        .dropWhile(slot -> slot.block().seatingRound() != round)
                        .takeWhile(slot -> keeps(slot, round))
                        .filter(slot -> !slot.block().phase().rests())
                        .toList();
        return sitting.size() < 2
                ? texts.get("daypack.round", "round", round, "time", startOf(round))
                : texts.get(
                        "daypack.roundTo",
                        "round",
                        round,
                        "time",
                        startOf(round),
                        "end",
                        time(sitting.getLast().endsAt()));
    }

    private static boolean keeps(Slot slot, int round) {
        int asked = slot.block().seatingRound();
        return asked == round || asked == org.plenary.agenda.Block.KEEP_SEATS;
    }

    /** The round whose seats people have in a slot; {@code KEEP_SEATS} before the first round. */
    int roundAt(Slot slot) {
        int round = org.plenary.agenda.Block.KEEP_SEATS;
        for (var each : timetable.slots()) {
            if (each.block().seatingRound() != org.plenary.agenda.Block.KEEP_SEATS) {
                round = each.block().seatingRound();
            }
            if (each.equals(slot)) {
                break;
            }
        }
        return round;
    }

    /** E.g. "Saturday · 20 November 2026". */
    String dateLine() {
        var written = new About("date", "", language, day().date(), assembly, "", "", List.of());
        return day().title() + " · " + written.dateInWords();
    }

    /** Saturday's date in words, below every title. */
    About about(String title) {
        var subtitle = dateLine();
        return new About(title, subtitle, language, day().date(), assembly, "", title, List.of());
    }

    Report report(String title, Form form, Texts texts, List<Block> blocks) {
        return new Report(about(title), form, Labels.of(texts), blocks);
    }
}
