package org.plenary.ui.agenda;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;
import org.plenary.agenda.Day;
import org.plenary.texts.Texts;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/**
 * A day as it is being written. What cannot be read is said, and stays as it was kept; everything
 * else is kept.
 */
final class DayForm {

    private static final int MOST_TRANSITION = 60;

    private final Texts texts;
    private final Consumer<Day> keep;
    private final StringProperty title = new SimpleStringProperty("");
    private final StringProperty start = new SimpleStringProperty("");
    private final StringProperty end = new SimpleStringProperty("");
    private final StringProperty transition = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable LocalDate> date = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper wrongTimes = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper wrongTransition = new ReadOnlyStringWrapper("");
    private final List<Part<Day, ?>> parts =
            List.of(
                    new Part<>(title, Day::title),
                    new Part<>(start, day -> WallTime.say(day.start())),
                    new Part<>(end, day -> WallTime.say(day.end())),
                    new Part<>(transition, day -> String.valueOf(day.transitionMinutes())),
                    new Part<Day, @Nullable LocalDate>(date, Day::date));
    private @Nullable Day shown;
    private boolean showing;

    DayForm(Texts texts, Consumer<Day> keep) {
        this.texts = texts;
        this.keep = keep;
        for (var typed : List.of(start, end, transition)) {
            typed.subscribe(_ -> judge());
        }
        date.subscribe(_ -> keep());
    }

    /**
     * @param day null for none
     */
    void show(@Nullable Day day) {
        var before = shown;
        shown = day;
        if (day == null) {
            return;
        }
        showing = true;
        if (before != null && before.id().equals(day.id())) {
            parts.forEach(part -> part.follow(before, day));
        } else {
            parts.forEach(part -> part.show(day));
        }
        showing = false;
        judge();
    }

    private void judge() {
        wrongTimes.set("");
        wrongTransition.set("");
        if (shown == null || showing) {
            return;
        }
        var from = WallTime.read(start.get());
        var to = WallTime.read(end.get());
        if (from.isEmpty() || to.isEmpty()) {
            wrongTimes.set(texts.get("agenda.time.wrong"));
        } else if (!from.get().isBefore(to.get())) {
            wrongTimes.set(texts.get("agenda.day.backwards"));
        }
        if (minutes() < 0) {
            wrongTransition.set(texts.get("agenda.transition.wrong", "most", MOST_TRANSITION));
        }
    }

    /** Negative when what is typed is no such number. */
    private int minutes() {
        var typed = transition.get().strip();
        int number = typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : -1;
        return number > MOST_TRANSITION ? -1 : number;
    }

    void keep() {
        if (shown == null || showing) {
            return;
        }
        judge();
        var on = date.get();
        var from = WallTime.read(start.get()).orElse(shown.start());
        var to = WallTime.read(end.get()).orElse(shown.end());
        boolean forwards = from.isBefore(to);
        var after =
                new Day(
                        shown.id(),
                        on == null ? shown.date() : on,
                        forwards ? from : shown.start(),
                        forwards ? to : shown.end(),
                        title.get().isBlank() ? shown.title() : title.get().strip(),
                        shown.zone(),
                        minutes() < 0 ? shown.transitionMinutes() : minutes());
        if (!after.equals(shown)) {
            keep.accept(after);
        }
    }

    StringProperty title() {
        return title;
    }

    ObjectProperty<@Nullable LocalDate> date() {
        return date;
    }

    StringProperty start() {
        return start;
    }

    StringProperty end() {
        return end;
    }

    StringProperty transition() {
        return transition;
    }

    ReadOnlyStringProperty wrongTimes() {
        return wrongTimes.getReadOnlyProperty();
    }

    ReadOnlyStringProperty wrongTransition() {
        return wrongTransition.getReadOnlyProperty();
    }
}
