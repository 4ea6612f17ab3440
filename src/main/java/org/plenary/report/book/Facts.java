package org.plenary.report.book;

import org.jspecify.annotations.Nullable;
import org.plenary.agenda.Agenda;
import org.plenary.assembly.Assembly;
import org.plenary.decisions.Standing;
import org.plenary.notes.Fates;
import org.plenary.notes.Note;
import org.plenary.notes.Theme;
import org.plenary.sortition.Draw;

import java.time.LocalDate;
import java.util.List;

/**
 * Everything the final report is written from. What is not there yet is empty or null, and its
 * chapter is left out.
 *
 * @param date on the cover
 * @param version e.g. "Final report, version 1.0"
 * @param themes in the order the report takes them
 * @param notes all of them, struck ones included, in the order they were taken
 * @param standings every recommendation, in the order of their numbers
 * @param funnel from the first invitation to the last day, each step a part of the one before
 * @param profile null when there are no members yet
 * @param draw null when none was held with this program
 * @param rounds of seating, in the order they were held
 */
public record Facts(
        Assembly assembly,
        LocalDate date,
        String version,
        Agenda agenda,
        List<Theme> themes,
        List<Note> notes,
        Fates fates,
        List<Standing> standings,
        List<FunnelStep> funnel,
        @Nullable Profile profile,
        @Nullable Draw draw,
        List<Attendance> attendance,
        List<SeatRound> rounds) {

    public Facts {
        themes = List.copyOf(themes);
        notes = List.copyOf(notes);
        standings = List.copyOf(standings);
        funnel = List.copyOf(funnel);
        attendance = List.copyOf(attendance);
        rounds = List.copyOf(rounds);
    }

    /**
     * How many people came as far as this.
     *
     * @param step in the words of the report, e.g. "Replied and could be drawn"
     */
    public record FunnelStep(String step, int people) {}

    /**
     * How many members were there on a day.
     *
     * @param entitled members of the assembly on that day
     */
    public record Attendance(String day, int present, int entitled) {}

    /**
     * @param occasion e.g. "Weekend 3, Saturday"
     * @param newPairs pairs of people who sat together for the first time
     */
    public record SeatRound(String occasion, int people, int tables, int newPairs) {}
}
