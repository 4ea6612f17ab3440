package org.plenary.samples;

import org.plenary.agenda.Agenda;
import org.plenary.agenda.Block;
import org.plenary.assembly.Assembly;
import org.plenary.assembly.DayId;
import org.plenary.assembly.Mandate;
import org.plenary.assembly.NoteId;
import org.plenary.assembly.Seed;
import org.plenary.decisions.DecisionChange;
import org.plenary.decisions.Recommendation;
import org.plenary.exchange.Grid;
import org.plenary.members.PersonId;
import org.plenary.members.Replies;
import org.plenary.notes.Note;
import org.plenary.notes.NoteChange;
import org.plenary.notes.Theme;
import org.plenary.seating.Table;
import org.plenary.seating.TableProperty;
import org.plenary.sortition.Targets;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;

/**
 * The Rivermouth Assembly on Coastal Flooding: invented people who say invented things about an
 * invented town. The same seed and size give the same assembly on every machine.
 */
public final class Sample {

    /** Of the sample that is committed and shown. */
    public static final Seed SEED = new Seed("Rivermouth 2027");

    private final Seed seed;
    private final SampleSize size;
    private final SampleAgenda agenda = new SampleAgenda();
    private final List<Theme> themes;
    private final List<Note> notes;
    private final SampleDecisions decisions;

    public Sample(Seed seed, SampleSize size) {
        this.seed = seed;
        this.size = size;
        var scribes = new SampleNotes(seed, size);
        themes = scribes.themes();
        notes = scribes.notes(agenda.rounds());
        decisions = new SampleDecisions(seed, notes);
    }

    /** The one that is committed: 2,000 replies, 100 members, 3,024 notes, 60 recommendations. */
    public static Sample usual() {
        return new Sample(SEED, SampleSize.USUAL);
    }

    public SampleSize size() {
        return size;
    }

    public Assembly assembly() {
        return new Assembly(
                "Rivermouth Assembly on Coastal Flooding",
                "How should Rivermouth live with the sea and the river between now and 2070, and who"
                        + " should do what by when?",
                "Rivermouth Council",
                Mandate.REPLY_PROMISED,
                "We will answer each recommendation in public within six months: accepted, accepted"
                        + " in part or refused, with reasons and a date.",
                "en-GB");
    }

    /** The reply file, dirt included. */
    public Grid replies() {
        return new SampleReplies(seed, size.replies()).grid();
    }

    /** The replies with everything repaired or left out, as the sample's organiser decided. */
    public static Replies cleared(Replies replies) {
        return SampleReplies.cleared(replies);
    }

    /** The census: {@code feature,value,people}. */
    public Grid population() {
        return new Grid(
                List.of("feature", "value", "people"),
                Population.shares().stream()
                        .map(
                                share ->
                                        List.of(
                                                share.value().feature(),
                                                share.value().value(),
                                                String.valueOf(
                                                        share.thousandths()
                                                                * Population.PEOPLE
                                                                / 1000)))
                        .toList());
    }

    public Targets targets() {
        return Population.targets(size.members());
    }

    /** Twelve days, 42 rounds at tables. */
    public Agenda agenda() {
        return agenda.agenda();
    }

    /** The room: step-free everywhere, hearing loops at two tables. */
    public List<Table> tables() {
        var tables = new ArrayList<Table>();
        for (int number = 1; number <= size.tables(); number++) {
            Set<TableProperty> offers =
                    number <= 2
                            ? Set.of(
                                    TableProperty.of(TableProperty.Kind.STEP_FREE),
                                    TableProperty.of(TableProperty.Kind.HEARING_LOOP))
                            : Set.of(TableProperty.of(TableProperty.Kind.STEP_FREE));
            tables.add(new Table(number, size.seats(number), offers));
        }
        return tables;
    }

    public List<Theme> themes() {
        return themes;
    }

    public List<Note> notes() {
        return notes;
    }

    /** The notes as they came to the clerk's laptop: one bundle a day. */
    public List<NoteChange> brought() {
        var changes = new ArrayList<NoteChange>();
        for (var plan : agenda().days()) {
            var blocks = plan.blocks().stream().map(block -> block.id()).toList();
            var ofDay = notes.stream().filter(note -> blocks.contains(note.block())).toList();
            if (!ofDay.isEmpty()) {
                var known = changes.isEmpty() ? themes : List.<Theme>of();
                var name = "Tables, " + plan.day().date();
                changes.add(new NoteChange.Brought(name, "", known, ofDay));
            }
        }
        return changes;
    }

    /**
     * What the clerk placed after the last weekend: what was said before is merged, the rest set
     * aside with reasons. The notes of the last day are still to do.
     */
    public List<NoteChange> settled() {
        var changes = new ArrayList<NoteChange>();
        var settled = new HashSet<>(decisions.used());
        decisions
                .saidBefore()
                .forEach(
                        (note, into) -> {
                            settled.add(note);
                            changes.add(new NoteChange.Merged(note, into));
                        });
        var days = agenda().days();
        days.getLast().blocks().forEach(block -> settled.addAll(of(block)));
        var reasons = new LinkedHashMap<String, List<NoteId>>();
        for (var note : notes) {
            if (!note.struck() && !settled.contains(note.id())) {
                reasons.computeIfAbsent(reason(note), _ -> new ArrayList<>()).add(note.id());
            }
        }
        reasons.forEach((reason, parked) -> changes.add(new NoteChange.Parked(parked, reason)));
        return changes;
    }

    private List<NoteId> of(Block block) {
        return notes.stream().filter(n -> n.block().equals(block.id())).map(Note::id).toList();
    }

    private static String reason(Note note) {
        if (note.themes().contains(SampleNotes.id("process"))) {
            return "About how the days were run; given to the organisers";
        }
        if (note.question()) {
            return "Question; answered in the question bulletins";
        }
        return switch (note.kind()) {
            case SUMMARY -> "Sums up a round; what it names is kept as notes of their own";
            case DISAGREEMENT -> "Weighed against the recommendation it speaks to";
            case CLAIM, EVIDENCE -> "Checked with the speakers; no recommendation rests on it";
            default -> "Talked over in drafting; not taken into a recommendation";
        };
    }

    public List<Recommendation> recommendations() {
        return decisions.recommendations();
    }

    /**
     * Drafting, two rounds of votes, what was let go and who dissented.
     *
     * @param entitled members of the assembly
     * @param attendance as {@link #attendance} gave it
     */
    public List<DecisionChange> decisions(
            int entitled, SequencedMap<DayId, ? extends Collection<PersonId>> attendance) {
        return decisions.changes(
                entitled,
                present(attendance, SampleDecisions.FIRST_VOTE),
                present(attendance, SampleDecisions.SECOND_VOTE));
    }

    private static int present(
            SequencedMap<DayId, ? extends Collection<PersonId>> attendance, int day) {
        var there = attendance.get(SampleAgenda.day(day));
        return there == null ? 0 : there.size();
    }

    /** Who came on each day: about 94 of 100, the same few missing more often. */
    public SequencedMap<DayId, List<PersonId>> attendance(List<PersonId> members) {
        var days = new LinkedHashMap<DayId, List<PersonId>>();
        for (var plan : agenda().days()) {
            days.put(plan.day().id(), new ArrayList<>());
        }
        for (var member : members) {
            var chance = new Chance(seed, "attendance " + member);
            int missing = chance.inThousand(120) ? 240 : 35;
            days.values()
                    .forEach(
                            there -> {
                                if (!chance.inThousand(missing)) {
                                    there.add(member);
                                }
                            });
        }
        return days;
    }
}
