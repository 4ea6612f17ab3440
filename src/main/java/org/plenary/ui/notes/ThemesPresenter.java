package org.plenary.ui.notes;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.plenary.desk.NotesDesk;
import org.plenary.notes.Theme;
import org.plenary.notes.Weight;
import org.plenary.texts.Texts;
import org.plenary.ui.jobs.Jobs;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The themes, and how much stands behind each of them. */
public final class ThemesPresenter {

    private final NotesDesk desk;
    private final Jobs jobs;
    private final Texts texts;
    private final ObservableList<ThemeRow> rows = FXCollections.observableArrayList();
    private final StringProperty name = new SimpleStringProperty("");

    public ThemesPresenter(NotesDesk desk, Jobs jobs, Texts texts) {
        this.desk = desk;
        this.jobs = jobs;
        this.texts = texts;
    }

    void refresh() {
        var weights = desk.weights();
        var none = Weight.of(List.of());
        var now =
                desk.themes().stream()
                        .map(theme -> new ThemeRow(theme, weights.getOrDefault(theme.id(), none)))
                        .toList();
        if (!now.equals(rows)) {
            rows.setAll(now);
        }
    }

    void add() {
        var wanted = name.get().strip();
        if (!wanted.isEmpty()) {
            jobs.save(() -> desk.addTheme(wanted, List.of()), _ -> name.set(""));
        }
    }

    /**
     * @param digit 1 to 9
     */
    Optional<Theme> on(int digit) {
        return rows.stream()
                .map(ThemeRow::theme)
                .filter(theme -> theme.number() == digit)
                .findFirst();
    }

    /** Notes, tables and agreement, each for itself. */
    String weight(ThemeRow row) {
        var weight = row.weight();
        return texts.get(
                "notes.theme.weight",
                "notes",
                number(weight.notes()),
                "tables",
                number(weight.tables()),
                "agree",
                number(weight.agreement()),
                "not",
                number(weight.disagreement()));
    }

    private static String number(int n) {
        return String.format(Locale.UK, "%,d", n);
    }

    ObservableList<ThemeRow> rows() {
        return rows;
    }

    StringProperty name() {
        return name;
    }
}
