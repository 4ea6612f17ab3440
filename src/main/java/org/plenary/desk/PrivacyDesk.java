package org.plenary.desk;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.NoteId;
import org.plenary.assembly.PrivacyChange;
import org.plenary.assembly.Progress;
import org.plenary.assembly.Role;
import org.plenary.desk.PersonFile.Fact;
import org.plenary.documents.pdf.PdfWriter;
import org.plenary.members.Contact;
import org.plenary.members.Member;
import org.plenary.members.PersonId;
import org.plenary.members.Presence;
import org.plenary.members.Respondent;
import org.plenary.notes.Note;
import org.plenary.notes.NoteFilter;
import org.plenary.report.chart.Lettering;
import org.plenary.store.Store;
import org.plenary.texts.Texts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What is known about people, until when, and forgetting it. */
public final class PrivacyDesk {

    /** What was put right in the reply file and left out of it, which does not say of whom. */
    private static final String POOL = "pool";

    private static final String PERSON = "person:";

    /** Words and numbers shorter than this name nobody. */
    private static final int SHORTEST = 3;

    /** A detail as long as this, such as a number or an address, is looked for as a whole. */
    private static final int TELLING = 6;

    private final Store store;
    private final NotesDesk notes;
    private final Clock clock;
    private final Texts texts = new Texts("en");

    PrivacyDesk(Store store, NotesDesk notes, Clock clock) {
        this.store = store;
        this.notes = notes;
        this.clock = clock;
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

    /** People of whom something is known and who have these words in their details. */
    public List<Respondent> find(String words, int most) {
        return store.members().respondents(words, 0, most).stream()
                .filter(person -> store.isKnown(person.subject()))
                .toList();
    }

    /** Everything that is known about a person. */
    public PersonFile of(PersonId id) {
        var person = store.members().respondent(id).orElseThrow();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(texts.get("access.id"), id.value()));
        person.details().forEach((what, value) -> facts.add(new Fact(what, value)));
        person.features().forEach((what, value) -> facts.add(new Fact(what, value)));
        facts.removeIf(fact -> fact.value().isBlank());
        store.members().register().stream()
                .filter(member -> member.id().equals(id))
                .forEach(member -> facts.addAll(asMember(member)));
        store.members().contacts(id).stream().map(this::contact).forEach(facts::add);
        naming(person).stream()
                .map(note -> new Fact(texts.get("access.note"), note.text()))
                .forEach(facts::add);
        return new PersonFile(id, person.displayName(), facts);
    }

    private List<Fact> asMember(Member member) {
        var facts = new ArrayList<Fact>();
        var status = texts.get("word.Status." + member.status().name());
        facts.add(new Fact(texts.get("access.status"), status));
        member.needs()
                .forEach(
                        need ->
                                facts.add(
                                        new Fact(
                                                texts.get("access.need"),
                                                texts.get(
                                                                "word.SupportNeed.Kind."
                                                                        + need.kind().name())
                                                        + (need.detail().isBlank()
                                                                ? ""
                                                                : ": " + need.detail()))));
        for (var day : store.agenda().current().days()) {
            var presence =
                    store.members()
                            .attendance(day.day().id())
                            .getOrDefault(member.id(), Presence.UNKNOWN);
            if (presence != Presence.UNKNOWN) {
                facts.add(
                        new Fact(
                                texts.get("access.attendance", "day", day.day().title()),
                                texts.get("word.Presence." + presence.name())));
            }
        }
        return facts;
    }

    private Fact contact(Contact contact) {
        var value =
                texts.get(
                        "access.contact.value",
                        "way",
                        texts.get("word.Contact.Way." + contact.way().name()),
                        "outcome",
                        texts.get("word.Contact.Outcome." + contact.outcome().name()),
                        "note",
                        contact.note());
        return new Fact(texts.get("access.contact"), value);
    }

    /** Everything that is known about a person, as a PDF to hand to them. */
    public void writeReport(PersonId id, Path file) {
        var report =
                new AccessReport(store.assembly().current(), of(id), retention(), today(), texts)
                        .build();
        new PdfWriter(new Lettering()).write(report, file, Progress.NONE);
    }

    /** What erasing a person would do. */
    public Erasure erasing(PersonId id) {
        var person = store.members().respondent(id).orElseThrow();
        var subjects = new TreeSet<>(Set.of(person.subject()));
        if (store.subjects().contains(POOL)) {
            subjects.add(POOL);
        }
        var terms = terms(person);
        var reasons =
                new LogDesk(store)
                        .after(0).stream().filter(line -> names(line.why(), terms)).toList();
        return erasure(person.displayName(), subjects, naming(person), reasons);
    }

    /** What erasing everybody would do, as it was promised for the end. */
    public Erasure erasingEverybody() {
        var subjects =
                store.subjects().stream()
                        .filter(subject -> subject.startsWith(PERSON) || subject.equals(POOL))
                        .collect(Collectors.toSet());
        return erasure("", subjects, List.of(), List.of());
    }

    private Erasure erasure(
            String who, Set<String> subjects, List<Note> naming, List<LogLine> reasons) {
        var there = new ArrayList<Path>();
        var away = new ArrayList<Erasure.Away>();
        store.copy()
                .copies()
                .forEach(
                        (place, at) -> {
                            if (Files.isDirectory(place)) {
                                there.add(place);
                            } else {
                                away.add(new Erasure.Away(place, at));
                            }
                        });
        int people = (int) subjects.stream().filter(s -> s.startsWith(PERSON)).count();
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
            store.erase(Role.ORGANISER, subjects, reason);
        }
    }

    private List<Note> naming(Respondent person) {
        var terms = terms(person);
        return notes.find("", NoteFilter.NONE).stream()
                .filter(note -> names(note.text(), terms))
                .toList();
    }

    /** Each part of the name, and every detail that is long enough to be telling. */
    private static Set<String> terms(Respondent person) {
        var terms = new LinkedHashSet<String>();
        for (var part : person.displayName().split("[^\\p{L}\\p{N}'’-]+", -1)) {
            if (part.length() >= SHORTEST && !part.equals(person.id().value())) {
                terms.add(part.toLowerCase(Locale.ROOT));
            }
        }
        person.details().values().stream()
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
