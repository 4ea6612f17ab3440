package org.plenary.ui.notes;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.plenary.notes.NoteFilter;

import java.util.List;
import java.util.function.Supplier;

/** Some lenses of which one is looked through; the first one shows everything. */
final class Filter {

    private final Supplier<List<Lens>> read;
    private final ObservableList<Lens> lenses = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Lens> chosen = new SimpleObjectProperty<>();
    private boolean reading;

    Filter(Supplier<List<Lens>> read, Runnable changed) {
        this.read = read;
        chosen.addListener(
                _ -> {
                    if (!reading) {
                        changed.run();
                    }
                });
    }

    /** The lenses may be others now; the one that was chosen stays chosen if it is still there. */
    void refresh() {
        var now = read.get();
        if (!names(now).equals(names(lenses))) {
            var before = chosen.get();
            reading = true;
            lenses.setAll(now);
            choose(before == null ? now.getFirst().name() : before.name());
            reading = false;
        }
    }

    private static List<String> names(List<Lens> lenses) {
        return lenses.stream().map(Lens::name).toList();
    }

    void choose(String name) {
        chosen.set(
                lenses.stream()
                        .filter(lens -> lens.name().equals(name))
                        .findFirst()
                        .orElse(lenses.getFirst()));
    }

    void reset() {
        if (!lenses.isEmpty()) {
            chosen.set(lenses.getFirst());
        }
    }

    NoteFilter on(NoteFilter filter) {
        var lens = chosen.get();
        return lens == null ? filter : lens.narrow().apply(filter);
    }

    ObservableList<Lens> lenses() {
        return lenses;
    }

    ObjectProperty<@Nullable Lens> chosen() {
        return chosen;
    }
}
