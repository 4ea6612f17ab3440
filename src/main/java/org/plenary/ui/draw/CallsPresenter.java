package org.plenary.ui.draw;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.plenary.desk.ConfirmationDesk;
import org.plenary.desk.ConfirmationDesk.Line;
import org.plenary.desk.ConfirmationDesk.Week;
import org.plenary.members.Attempt;
import org.plenary.members.Contact;
import org.plenary.members.Contact.Outcome;
import org.plenary.members.PersonId;
import org.plenary.members.Status;
import org.plenary.texts.Texts;
import org.plenary.ui.jobs.Jobs;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who is called next, and what everybody said. */
public final class CallsPresenter {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.UK);

    private final ConfirmationDesk desk;
    private final Jobs jobs;
    private final Texts texts;
    private final ZoneId zone;
    private final ReadOnlyObjectWrapper<Week> week = new ReadOnlyObjectWrapper<>(Week.NONE);
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final BooleanProperty everybody = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<@Nullable Line> chosen = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Contact.Way> way = new SimpleObjectProperty<>(Contact.Way.PHONE);
    private final StringProperty note = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper chance = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper written = new ReadOnlyStringWrapper("");

    public CallsPresenter(ConfirmationDesk desk, Jobs jobs, Texts texts, ZoneId zone) {
        this.desk = desk;
        this.jobs = jobs;
        this.texts = texts;
        this.zone = zone;
        everybody.subscribe(_ -> show());
    }

    public void refresh() {
        jobs.start(
                "calls.loading",
                _ -> desk.week(),
                now -> {
                    week.set(now);
                    show();
                });
    }

    private void show() {
        var before = chosen.get();
        int at = before == null ? 0 : indexOf(before.member().id());
        lines.setAll(
                week.get().lines().stream()
                        .filter(line -> everybody.get() || line.isToCall())
                        .toList());
        int now = before == null ? -1 : indexOf(before.member().id());
        if (now < 0) { // whoever has answered makes room for the next one
            now = Math.min(Math.max(at, 0), lines.size() - 1);
        }
        chosen.set(now < 0 ? null : lines.get(now));
        if (before == null || now < 0 || !before.member().id().equals(person(now))) {
            chance.set("");
            note.set("");
        }
    }

    private PersonId person(int line) {
        return lines.get(line).member().id();
    }

    private int indexOf(PersonId person) {
        for (int i = 0; i < lines.size(); i++) {
            if (person(i).equals(person)) {
                return i;
            }
        }
        return -1;
    }

    ReadOnlyObjectProperty<Week> week() {
        return week.getReadOnlyProperty();
    }

    /** Those to call in their order, or everybody on the register. */
    ObservableList<Line> lines() {
        return lines;
    }

    BooleanProperty everybody() {
        return everybody;
    }

    /** Null while there is nobody in the list. */
    ReadOnlyObjectProperty<@Nullable Line> chosen() {
        return chosen.getReadOnlyProperty();
    }

    void choose(Line line) {
        var before = chosen.get();
        chosen.set(line);
        if (before == null || !before.member().id().equals(line.member().id())) {
            chance.set("");
            note.set("");
        }
    }

    ObjectProperty<Contact.Way> way() {
        return way;
    }

    /** A word why; may be empty. */
    StringProperty note() {
        return note;
    }

    /** Somebody's own chance and why, once it was asked for. */
    ReadOnlyStringProperty chance() {
        return chance.getReadOnlyProperty();
    }

    /** Where the latest paper is. */
    ReadOnlyStringProperty written() {
        return written.getReadOnlyProperty();
    }

    /** What can come of an attempt to reach somebody. */
    static List<Outcome> outcomes(Status status) {
        return switch (status) {
            case DRAWN ->
                    List.of(
                            Outcome.NO_ANSWER,
                            Outcome.MESSAGE_LEFT,
                            Outcome.REACHED,
                            Outcome.WRONG_ADDRESS,
                            Outcome.CONFIRMED,
                            Outcome.DECLINED,
                            Outcome.GIVEN_UP);
            case CONFIRMED -> List.of(Outcome.REACHED, Outcome.WITHDREW);
            case ALTERNATE ->
                    List.of(
                            Outcome.NO_ANSWER,
                            Outcome.MESSAGE_LEFT,
                            Outcome.REACHED,
                            Outcome.DECLINED);
            case DECLINED, WITHDREW, REPLACED -> List.of(Outcome.REACHED, Outcome.CONFIRMED);
        };
    }

    /** Keeps what came of it; what was typed goes only when that is on disk. */
    void note(Outcome outcome) {
        var line = chosen.get();
        if (line == null) {
            return;
        }
        var said = note.get();
        jobs.save(
                () -> {
                    desk.note(line.member().id(), way.get(), outcome, said);
                    return true;
                },
                _ -> note.set(""));
    }

    /** "21 Nov, 10:42 · Phone · No answer". */
    String words(Attempt made) {
        var contact = made.contact();
        return texts.get(
                "calls.made",
                "at",
                TIME.format(made.at().atZone(zone)),
                "way",
                texts.get("word.Contact.Way." + contact.way().name()),
                "outcome",
                texts.get("word.Contact.Outcome." + contact.outcome().name()));
    }

    void askChance() {
        var line = chosen.get();
        if (line != null) {
            jobs.start(
                    "calls.chance.loading",
                    _ ->
                            desk.chance(line.member().id())
                                    .map(own -> String.join(" ", desk.words(own)))
                                    .orElseGet(() -> texts.get("calls.chance.none")),
                    said -> {
                        var now = chosen.get();
                        if (now != null && now.member().id().equals(line.member().id())) {
                            chance.set(said); // else somebody else is on the telephone by now
                        }
                    });
        }
    }

    void printSheet(Optional<Path> chosenFile) {
        chosenFile.ifPresent(
                file ->
                        jobs.start(
                                "calls.sheet.writing",
                                progress -> {
                                    desk.callSheet(file, progress);
                                    return file;
                                },
                                this::wrote));
    }

    void printLetter(Optional<Path> chosenFile) {
        var line = chosen.get();
        if (line != null && chosenFile.isPresent()) {
            jobs.start(
                    "letter.writing",
                    progress -> {
                        desk.letter(line.member().id(), chosenFile.get(), progress);
                        return chosenFile.get();
                    },
                    this::wrote);
        }
    }

    private void wrote(Path file) {
        written.set(texts.get("calls.written", "file", file));
    }

    /** Features and how to reach them, on one line each. */
    static String about(Line line) {
        var person = line.member().person();
        return person.features().values().stream().collect(Collectors.joining(" · "));
    }
}
