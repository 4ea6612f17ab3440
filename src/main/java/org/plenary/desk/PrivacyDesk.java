package org.plenary.desk;

import org.jspecify.annotations.Nullable;
import org.plenary.agenda.Speaker;
import org.plenary.assembly.Erasable;
import org.plenary.assembly.NoteId;
import org.plenary.assembly.PrivacyChange;
import org.plenary.assembly.Progress;
import org.plenary.assembly.Role;
import org.plenary.desk.PersonFile.Fact;
import org.plenary.desk.PersonFile.Known;
import org.plenary.documents.pdf.PdfWriter;
import org.plenary.members.PersonId;
import org.plenary.members.Respondent;
import org.plenary.notes.Note;
import org.plenary.notes.NoteFilter;
import org.plenary.report.chart.Lettering;
import org.plenary.seating.StaffMember;
import org.plenary.sortition.DrawChange;
import org.plenary.sortition.PersonChance;
import org.plenary.store.Store;
import org.plenary.texts.Texts;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is known about people, until when, and forgetting it. */
public final class PrivacyDesk {

    /** What was put right in the reply file and left out of it, which does not say of whom. */
    private static final String POOL = "pool";

    private static final String PERSON = "person:";

    private static final Set<String> PEOPLE = Set.of(PERSON, StaffMember.SUBJECT, Speaker.SUBJECT);

    /** Words and numbers shorter than this name nobody. */
    private static final int SHORTEST = 3;

    /** A detail as long as this, such as a number or an address, is looked for as a whole. */
    private static final int TELLING = 6;

    private final Store store;
    private final NotesDesk notes;
    private final Clock clock;
    private final FormerPeople former;
    private final Texts texts = new Texts("en");

    PrivacyDesk(Store store, NotesDesk notes, Clock clock) {
        this.store = store;
        this.notes = notes;
        this.clock = clock;
        former = new FormerPeople(store);
    }

    /** When personal data is to be erased; empty while nothing was promised. */
    public Optional<LocalDate> retention() {
        return store.copy().retention();
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * @param until null for no promise
     */
    public void keepUntil(@Nullable LocalDate until) {
        var before = retention().orElse(null);
        if (!Objects.equals(before, until)) {
            store.commit(Role.ORGANISER, new PrivacyChange.RetentionSet(before, until));
        }
    }

    /** How much has happened; after more of it, {@link #lookBack} may find others. */
    public long changes() {
        return store.position();
    }

    /**
     * Looks for people whom no list names any more, so that {@link #find} finds them too. Reads the
     * whole journal: seconds, when there are tens of thousands of notes.
     */
    public void lookBack(Progress progress) {
        var listed = new HashSet<String>();
        staff().map(StaffMember::subject).forEach(listed::add);
        listed.addAll(speakers().keySet());
        store.members().pool().stream()
                .flatMap(pool -> pool.respondents().stream())
                .map(Respondent::subject)
                .forEach(listed::add);
        former.look(progress, listed);
    }

    /**
     * People of whom something is known and who have these words in their details or name; those
     * who are on no list any more come last, as far as they were looked for.
     */
    public List<Known> find(String words, int most) {
        var found = new ArrayList<Known>();
        store.members().respondents(words, 0, most).stream().map(this::known).forEach(found::add);
        var wanted = words.strip().toLowerCase(Locale.ROOT);
        Stream.concat(staff().map(this::known), speakers().values().stream().map(this::known))
                .filter(known -> known.name().toLowerCase(Locale.ROOT).contains(wanted))
                .forEach(found::add);
        former.find(words).stream().map(this::formerly).forEach(found::add);
        return found.stream().filter(known -> store.isKnown(known.subject())).limit(most).toList();
    }

    private Known known(Respondent person) {
        return new Known(person.subject(), person.displayName(), person.id().value());
    }

    private Known known(StaffMember member) {
        return new Known(member.subject(), member.name(), texts.get("access.staff"));
    }

    private Known formerly(Erasable said) {
        var before =
                switch (said) {
                    case Respondent person -> known(person);
                    case StaffMember member -> known(member);
                    case Speaker speaker -> known(speaker);
                    default -> throw new IllegalArgumentException(said.subject());
                };
        var shown = texts.get("access.former", "who", before.shown());
        return new Known(before.subject(), before.name(), shown);
    }

    private Known known(Speaker speaker) {
        return new Known(speaker.subject(), speaker.name(), texts.get("access.speaker"));
    }

    private Stream<StaffMember> staff() {
        return store.seating().staffing().people().stream();
    }

    /**
     * By their ids, as the agenda names them last. Where different names came to share an id all
     * are said, for erasing one of them would forget the others.
     */
    private SequencedMap<String, Speaker> speakers() {
        var all = new LinkedHashMap<String, Speaker>();
        store.agenda().current().days().stream()
                .flatMap(day -> day.blocks().stream())
                .flatMap(block -> block.speakers().stream())
                .forEach(speaker -> all.merge(speaker.subject(), speaker, PrivacyDesk::bothNamed));
        return all;
    }

    private static Speaker bothNamed(Speaker former, Speaker latter) {
        return List.of(former.name().split(" / ", -1)).contains(latter.name())
                ? new Speaker(latter.id(), former.name(), latter.affiliation(), latter.declared())
                : new Speaker(
                        latter.id(),
                        former.name() + " / " + latter.name(),
                        latter.affiliation(),
                        latter.declared());
    }

    /** Everything that is known about a person. */
    public PersonFile of(Known known) {
        var told = new PersonFacts(store, texts);
        var subject = known.subject();
        List<Fact> facts =
                switch (kind(subject)) {
                    case StaffMember.SUBJECT -> told.of(staffMember(subject));
                    case Speaker.SUBJECT -> told.of(speaker(subject));
                    default -> told.of(respondent(subject));
                };
        var notes =
                naming(terms(known)).stream()
                        .map(note -> new Fact(texts.get("access.note"), note.text()));
        return new PersonFile(known, Stream.concat(facts.stream(), notes).toList(), inDraw(known));
    }

    private Optional<PersonId> inDraw(Known known) {
        return switch (kind(known.subject())) {
            case StaffMember.SUBJECT, Speaker.SUBJECT -> Optional.empty();
            default -> {
                var id = person(known.subject());
                yield store.draws().all().stream()
                        .filter(held -> held.purpose() != DrawChange.Purpose.TRIAL)
                        .filter(held -> held.draw().isPresent())
                        .flatMap(held -> held.lottery().people().stream())
                        .map(PersonChance::person)
                        .filter(id::equals)
                        .findFirst();
            }
        };
    }

    private static String kind(String subject) {
        return subject.substring(0, subject.indexOf(':') + 1);
    }

    private static PersonId person(String subject) {
        return new PersonId(subject.substring(PERSON.length()));
    }

    private Respondent respondent(String subject) {
        return store.members()
                .respondent(person(subject))
                .or(() -> former.last(subject, Respondent.class))
                .orElseThrow();
    }

    private StaffMember staffMember(String subject) {
        return staff().filter(member -> member.subject().equals(subject))
                .findFirst()
                .or(() -> former.last(subject, StaffMember.class))
                .orElseThrow();
    }

    private Speaker speaker(String subject) {
        return Optional.ofNullable(speakers().get(subject))
                .or(() -> former.last(subject, Speaker.class))
                .orElseThrow();
    }

    /** Everything that is known about a person, as a PDF to hand to them. */
    public void writeReport(Known known, Path file) {
        var report =
                new AccessReport(store.assembly().current(), of(known), retention(), today(), texts)
                        .build();
        new PdfWriter(new Lettering()).write(report, file, Progress.NONE);
    }

    /** What erasing a person would do. */
    public Erasure erasing(Known known) {
        var subjects = new TreeSet<>(Set.of(known.subject()));
        if (kind(known.subject()).equals(PERSON) && store.subjects().contains(POOL)) {
            subjects.add(POOL);
        }
        var terms = terms(known);
        var reasons =
                new LogDesk(store)
                        .after(0).stream().filter(line -> names(line.why(), terms)).toList();
        return erasure(known.name(), subjects, naming(terms), reasons);
    }

    /** What erasing everybody would do, as it was promised for the end. */
    public Erasure erasingEverybody() {
        var subjects =
                store.subjects().stream()
                        .filter(subject -> isPerson(subject) || subject.equals(POOL))
                        .collect(Collectors.toSet());
        return erasure("", subjects, List.of(), List.of());
    }

    /** A member, somebody on the staff, or a speaker; not a note. */
    private static boolean isPerson(String subject) {
        return PEOPLE.contains(kind(subject));
    }

    private Erasure erasure(
            String who, Set<String> subjects, List<Note> naming, List<LogLine> reasons) {
        var there = new ArrayList<Path>();
        var away = new ArrayList<Erasure.Away>();
        for (var copy : store.copy().copies()) {
            if (copy.isThere()) {
                there.add(copy.place());
            } else {
                away.add(new Erasure.Away(copy.place(), copy.at()));
            }
        }
        int people = (int) subjects.stream().filter(PrivacyDesk::isPerson).count();
        int backups = store.allBackups().size();
        return new Erasure(who, subjects, people, backups, there, away, naming, reasons);
    }

    /**
     * Erases for ever, here and in every copy that is there.
     *
     * @param also notes that somebody decided to erase too
     * @param reason not blank, and without the name
     */
    public void erase(Erasure erasure, Collection<NoteId> also, String reason) {
        var subjects = new TreeSet<>(erasure.subjects());
        also.forEach(note -> subjects.add(Note.subject(note)));
        if (!subjects.isEmpty()) {
            former.forget(subjects);
            store.erase(Role.ORGANISER, subjects, reason);
        }
    }

    private List<Note> naming(Set<String> terms) {
        return notes.find("", NoteFilter.NONE).stream()
                .filter(note -> names(note.text(), terms))
                .toList();
    }

    /** Each part of the name, and every detail that is long enough to be telling. */
    private Set<String> terms(Known known) {
        var terms = new LinkedHashSet<String>();
        for (var part : known.name().split("[^\\p{L}\\p{N}'’-]+", -1)) {
            if (part.length() >= SHORTEST && !part.equals(known.shown())) {
                terms.add(part.toLowerCase(Locale.ROOT));
            }
        }
        if (!kind(known.subject()).equals(PERSON)) {
            return terms;
        }
        respondent(known.subject()).details().values().stream()
                .map(value -> value.strip().toLowerCase(Locale.ROOT))
                .filter(value -> value.length() >= TELLING)
                .forEach(terms::add);
        return terms;
    }

    /** As words of their own: Hart is not in heart, nor in Hartlepool. */
    private static boolean names(String text, Set<String> terms) {
        var lower = text.toLowerCase(Locale.ROOT);
        return terms.stream().anyMatch(term -> stands(lower, term));
    }

    private static boolean stands(String text, String term) {
        for (int at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
            int end = at + term.length();
            boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
            if (begins && ends) {
                return true;
            }
        }
        return false;
    }
}
