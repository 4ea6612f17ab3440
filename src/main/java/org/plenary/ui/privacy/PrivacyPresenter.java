package org.plenary.ui.privacy;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.NoteId;
import org.plenary.assembly.Problem;
import org.plenary.assembly.ProblemException;
import org.plenary.assembly.Progress;
import org.plenary.desk.ConfirmationDesk;
import org.plenary.desk.Erasure;
import org.plenary.desk.PersonFile;
import org.plenary.desk.PersonFile.Known;
import org.plenary.desk.PrivacyDesk;
import org.plenary.members.PersonId;
import org.plenary.texts.Texts;
import org.plenary.ui.controls.State;
import org.plenary.ui.jobs.Jobs;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** How long data is kept, one person's file, and what erasing would do. */
public final class PrivacyPresenter {

    private static final int MOST = 50;

    private static final DateTimeFormatter SAID =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final List<DateTimeFormatter> READ =
            List.of(
                    reading("d MMMM yyyy"),
                    reading("d MMM yyyy"),
                    DateTimeFormatter.ISO_LOCAL_DATE,
                    reading("d/M/yyyy"),
                    reading("d.M.yyyy"));

    private final PrivacyDesk desk;
    private final ConfirmationDesk calls;
    private final Jobs jobs;
    private final Texts texts;
    private final StringProperty until = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper untilWrong = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Due> due = new ReadOnlyObjectWrapper<>(new Due("", false));
    private final StringProperty wanted = new SimpleStringProperty("");
    private final ObservableList<Known> people = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable PersonFile> person =
            new ReadOnlyObjectWrapper<>();
    private long lookedBackAt = -1;
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

    /**
     * What the date means today.
     *
     * @param isPast the day has come
     */
    record Due(String words, boolean isPast) {
        State state() {
            return isPast ? State.LOOK : State.FINE;
        }
    }

    public PrivacyPresenter(PrivacyDesk desk, ConfirmationDesk calls, Jobs jobs, Texts texts) {
        this.desk = desk;
        this.calls = calls;
        this.jobs = jobs;
        this.texts = texts;
        wanted.subscribe(_ -> find());
    }

    private static DateTimeFormatter reading(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }

    public void refresh() {
        showDate();
        find();
        var shown = person.get();
        if (shown != null
                && people.stream().noneMatch(p -> p.subject().equals(shown.person().subject()))) {
            person.set(null);
        }
    }

    private void showDate() {
        var date = desk.retention();
        until.set(date.map(SAID::format).orElse(""));
        untilWrong.set("");
        due.set(date.map(this::due).orElse(new Due("", false)));
    }

    private Due due(LocalDate date) {
        long days = ChronoUnit.DAYS.between(desk.today(), date);
        return days > 0
                ? new Due(texts.get("privacy.due", "n", days), false)
                : new Due(texts.get("privacy.overdue"), true);
    }

    StringProperty until() {
        return until;
    }

    ReadOnlyStringProperty untilWrong() {
        return untilWrong.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Due> due() {
        return due.getReadOnlyProperty();
    }

    /** Keeps the date that stands in the field, if it is one. */
    void keepUntil() {
        var typed = until.get().strip();
        var read = READ.stream().flatMap(format -> read(typed, format).stream()).findFirst();
        if (typed.isEmpty() || read.isPresent()) {
            untilWrong.set("");
            jobs.save(
                    () -> {
                        desk.keepUntil(read.orElse(null));
                        return true;
                    },
                    _ -> showDate());
        } else {
            untilWrong.set(texts.get("privacy.until.wrong"));
        }
    }

    private static Optional<LocalDate> read(String typed, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(typed, format));
        } catch (DateTimeException e) {
            return Optional.empty(); // perhaps written in another way
        }
    }

    StringProperty wanted() {
        return wanted;
    }

    /** At once among those on the lists; those on none any more follow when they are looked for. */
    private void find() {
        showFound();
        long now = desk.changes();
        if (!wanted.get().isBlank() && lookedBackAt != now) {
            lookedBackAt = now;
            jobs.start("job.lookBack", this::lookBack, _ -> showFound());
        }
    }

    private boolean lookBack(Progress progress) {
        desk.lookBack(progress);
        return true;
    }

    private void showFound() {
        var words = wanted.get().strip();
        List<Known> found = words.isEmpty() ? List.of() : desk.find(words, MOST);
        if (!found.equals(people)) {
            people.setAll(found);
        }
    }

    ObservableList<Known> people() {
        return people;
    }

    void choose(@Nullable Known chosen) {
        if (chosen == null) {
            return;
        }
        said.set("");
        jobs.start("job.access", _ -> desk.of(chosen), person::set);
    }

    ReadOnlyObjectProperty<@Nullable PersonFile> person() {
        return person.getReadOnlyProperty();
    }

    /** What became of what was asked for last. */
    ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    void writeReport(PersonFile chosen, Path file) {
        jobs.start(
                "job.accessWritten",
                _ -> {
                    desk.writeReport(chosen.person(), file);
                    return file;
                },
                done -> said.set(texts.get("privacy.written", "file", done.getFileName())));
    }

    /** Their own chance in the draw, for telling them privately. */
    void writeLetter(PersonId chosen, Path file) {
        jobs.start(
                "letter.writing",
                progress -> {
                    calls.letter(chosen, file, progress);
                    return file;
                },
                done -> said.set(texts.get("privacy.written", "file", done.getFileName())));
    }

    /** What erasing this person would do; nothing is erased by asking. */
    void preview(PersonFile chosen, Consumer<Erasure> then) {
        jobs.start("job.erasing", _ -> desk.erasing(chosen.person()), then);
    }

    void previewEverybody(Consumer<Erasure> then) {
        jobs.start("job.erasing", _ -> desk.erasingEverybody(), then);
    }

    /**
     * @param refused what stood in the way; empty when it is shown elsewhere. Nothing, or not
     *     everything, was erased
     */
    void erase(
            Erasure erasure,
            Collection<NoteId> also,
            String reason,
            Runnable done,
            Consumer<Optional<Problem>> refused) {
        jobs.save(
                () -> erased(erasure, also, reason),
                problem -> {
                    if (problem.isPresent()) {
                        refused.accept(problem);
                        return;
                    }
                    person.set(null);
                    said.set(texts.get("privacy.erased", "n", erasure.people()));
                    refresh();
                    done.run();
                },
                () -> refused.accept(Optional.empty()));
    }

    private Optional<Problem> erased(Erasure erasure, Collection<NoteId> also, String reason) {
        try {
            desk.erase(erasure, also, reason);
            return Optional.empty();
        } catch (ProblemException e) {
            return Optional.of(e.problem());
        }
    }
}
