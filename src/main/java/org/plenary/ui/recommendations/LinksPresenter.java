package org.plenary.ui.recommendations;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.plenary.assembly.NoteId;
import org.plenary.assembly.ThemeId;
import org.plenary.desk.DecisionsDesk;
import org.plenary.desk.NotesDesk;
import org.plenary.notes.Note;
import org.plenary.notes.NoteFilter;
import org.plenary.notes.Place;
import org.plenary.notes.Theme;
import org.plenary.texts.Texts;
import org.plenary.ui.jobs.Jobs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the open recommendation rests on. Links can change after a vote; words cannot. */
public final class LinksPresenter {

    /** As many as anybody reads before typing another word. */
    private static final int MOST_FOUND = 40;

    private final DecisionsDesk decisions;
    private final NotesDesk notes;
    private final RecommendationsPresenter open;
    private final Jobs jobs;
    private final Texts texts;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<Note> found = FXCollections.observableArrayList();
    private final ObservableList<Note> linked = FXCollections.observableArrayList();
    private final ObservableList<Theme> themes = FXCollections.observableArrayList();

    public LinksPresenter(
            DecisionsDesk decisions,
            NotesDesk notes,
            RecommendationsPresenter open,
            Jobs jobs,
            Texts texts) {
        this.decisions = decisions;
        this.notes = notes;
        this.open = open;
        this.jobs = jobs;
        this.texts = texts;
        query.subscribe(_ -> search());
        open.chosen().subscribe(_ -> refresh());
    }

    public void refresh() {
        var now = notes.themes();
        if (!now.equals(themes)) {
            themes.setAll(now);
        }
        linked.setAll(linkedNow());
        search();
    }

    private List<Note> linkedNow() {
        var standing = open.chosen().get();
        if (standing == null || standing.recommendation().notes().isEmpty()) {
            return List.of();
        }
        Map<NoteId, Note> byId = new HashMap<>();
        notes.find("", NoteFilter.NONE.struck(true)).forEach(note -> byId.put(note.id(), note));
        var there = new ArrayList<Note>();
        for (var id : standing.recommendation().notes()) {
            var note = byId.get(id);
            if (note != null) {
                there.add(note);
            }
        }
        return there;
    }

    private void search() {
        found.setAll(
                query.get().isBlank()
                        ? List.of()
                        : notes.find(query.get(), NoteFilter.NONE).stream()
                                .filter(note -> !linked.contains(note))
                                .limit(MOST_FOUND)
                                .toList());
    }

    /** Its words, where they are from, and how many agreed. */
    String says(Note note) {
        var table =
                note.table() == Place.WHOLE_ROOM
                        ? texts.get("notes.room")
                        : texts.get("notes.table", "n", note.table());
        var kind = texts.get("word.Kind." + note.kind().name());
        return texts.get(
                note.agree() > 0 ? "rec.note.agreed" : "rec.note",
                "text",
                note.text(),
                "table",
                table,
                "kind",
                kind,
                "n",
                note.agree());
    }

    void link(Note note) {
        rest(note.id(), true);
    }

    void unlink(Note note) {
        rest(note.id(), false);
    }

    private void rest(NoteId note, boolean on) {
        var standing = open.chosen().get();
        if (standing == null) {
            return;
        }
        var id = standing.recommendation().id();
        jobs.save(
                () ->
                        decisions.edit(
                                id,
                                before -> {
                                    var now = new ArrayList<>(before.notes());
                                    now.remove(note);
                                    if (on) {
                                        now.add(note);
                                    }
                                    return before.restingOn(now, before.themes());
                                }),
                _ -> {});
    }

    void theme(ThemeId theme, boolean on) {
        var standing = open.chosen().get();
        if (standing == null || standing.recommendation().themes().contains(theme) == on) {
            return;
        }
        var id = standing.recommendation().id();
        jobs.save(
                () ->
                        decisions.edit(
                                id,
                                before -> {
                                    var now = new ArrayList<>(before.themes());
                                    now.remove(theme);
                                    if (on) {
                                        now.add(theme);
                                    }
                                    return before.restingOn(before.notes(), now);
                                }),
                _ -> {});
    }

    StringProperty query() {
        return query;
    }

    ObservableList<Note> found() {
        return found;
    }

    ObservableList<Note> linked() {
        return linked;
    }

    ObservableList<Theme> themes() {
        return themes;
    }
}
