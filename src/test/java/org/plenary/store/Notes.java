package org.plenary.store;

import org.plenary.agenda.AgendaChange;
import org.plenary.agenda.DayPlan;
import org.plenary.assembly.Assembly;
import org.plenary.assembly.BlockId;
import org.plenary.assembly.Mandate;
import org.plenary.assembly.NoteId;
import org.plenary.members.PersonId;
import org.plenary.members.Pool;
import org.plenary.members.Respondent;
import org.plenary.notes.Channel;
import org.plenary.notes.Kind;
import org.plenary.notes.Note;
import org.plenary.notes.NoteChange;
import org.plenary.notes.Place;
import org.plenary.notes.Source;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A small assembly for tests of the folder it is kept in. */
final class Notes {

    static final Assembly ASSEMBLY =
            new Assembly(
                    "Rivermouth", "What?", "Council", Mandate.ADVISORY, "We read it.", "en-GB");

    private static final Source DESK = new Source("S1", "lead", Channel.DESK);

    private Notes() {}

    /** Where the notes are taken; before the first of them. */
    static AgendaChange agenda() {
        var saturday = Facilitated.day(Facilitated.SATURDAY, 7);
        return new AgendaChange.DaysAdded(
                List.of(new DayPlan(saturday, List.of(Facilitated.talk()))));
    }

    static NoteChange captured(int n) {
        return new NoteChange.Captured(note(n, "The ferry café closes at " + n));
    }

    static Note note(int n, String text) {
        return Note.captured(
                new NoteId("n" + n),
                new Place(new BlockId("talk"), 1 + n % 12, n),
                Kind.IDEA,
                text,
                "en",
                DESK);
    }

    static String id(int n) {
        return "n" + n;
    }

    static Respondent respondent(int n, String name) {
        return new Respondent(
                new PersonId("P" + n),
                Map.of("gender", n % 2 == 0 ? "woman" : "man"),
                Map.of(
                        "name", name,
                        "email", name.toLowerCase(Locale.ROOT) + "@example.org",
                        "phone", "0700 " + (900000 + n),
                        "address", n + " Mill Lane"),
                n + " mill lane");
    }

    static Pool pool(List<Respondent> respondents) {
        return new Pool(List.of("gender"), respondents);
    }
}
