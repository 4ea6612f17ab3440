package org.plenary.ui.notes;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.plenary.assembly.ThemeId;
import org.plenary.desk.NotesDesk;
import org.plenary.notes.Kind;
import org.plenary.notes.Note;
import org.plenary.notes.NoteFilter;
import org.plenary.notes.Place;
import org.plenary.notes.Theme;
import org.plenary.texts.Texts;
import org.plenary.ui.jobs.Jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** All notes, latest first, and what narrows them down. */
public final class BrowsePresenter {

    /** Up to here notes are replaced one by one, so that the list does not jump. */
    private static final int FEW = 20;

    private final NotesDesk desk;
    private final CapturePresenter capture;
    private final Jobs jobs;
    private final Texts texts;
    private final StringProperty query = new SimpleStringProperty("");
    private final BooleanProperty hereOnly = new SimpleBooleanProperty();
    private final Filter kinds;
    private final Filter tables;
    private final Filter themes;
    private final Filter marks;
    private final ObservableList<Note> shown = FXCollections.observableArrayList();
    private List<Theme> named = List.of();
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");

    public BrowsePresenter(NotesDesk desk, CapturePresenter capture, Jobs jobs, Texts texts) {
        this.desk = desk;
        this.capture = capture;
        this.jobs = jobs;
        this.texts = texts;
        kinds = new Filter(this::kindLenses, this::show);
        tables = new Filter(this::tableLenses, this::show);
        themes = new Filter(this::themeLenses, this::show);
        marks = new Filter(this::markLenses, this::show);
        query.subscribe(_ -> show());
        hereOnly.subscribe(_ -> show());
        capture.stretch().subscribe(_ -> show());
        capture.table().subscribe(_ -> show());
    }

    void refresh() {
        named = desk.themes();
        for (var filter : filters()) {
            filter.refresh();
        }
        show();
    }

    List<Filter> filters() {
        return List.of(kinds, tables, themes, marks);
    }

    private List<Lens> kindLenses() {
        var lenses = new ArrayList<Lens>();
        lenses.add(Lens.all(texts.get("notes.kinds.all")));
        for (var kind : Kind.values()) {
            lenses.add(new Lens(kindName(kind), filter -> filter.kinds(Set.of(kind))));
        }
        return lenses;
    }

    private List<Lens> tableLenses() {
        var lenses = new ArrayList<Lens>();
        lenses.add(Lens.all(texts.get("notes.tables.all")));
        var there = new TreeSet<Integer>();
        all().forEach(note -> there.add(note.table()));
        for (int table : there) {
            lenses.add(new Lens(tableName(table), filter -> filter.tables(Set.of(table))));
        }
        return lenses;
    }

    private List<Lens> themeLenses() {
        var lenses = new ArrayList<Lens>();
        lenses.add(Lens.all(texts.get("notes.themes.all")));
        lenses.add(new Lens(texts.get("notes.themes.none"), filter -> filter.untagged(true)));
        for (var theme : named) {
            lenses.add(new Lens(theme.name(), filter -> filter.themes(Set.of(theme.id()))));
        }
        return lenses;
    }

    private List<Lens> markLenses() {
        return List.of(
                Lens.all(texts.get("notes.marks.all")),
                new Lens(texts.get("notes.marks.claims"), filter -> filter.claims(true)),
                new Lens(texts.get("notes.marks.questions"), filter -> filter.questions(true)),
                new Lens(texts.get("notes.marks.struck"), filter -> filter.struck(true)));
    }

    private List<Note> all() {
        return desk.find("", NoteFilter.NONE);
    }

    private void show() {
        var filter = NoteFilter.NONE;
        for (var each : filters()) {
            filter = each.on(filter);
        }
        var here = capture.stretch().get();
        if (hereOnly.get() && here != null) {
            filter = filter.blocks(Set.of(here.block())).tables(Set.of(capture.table().get()));
        }
        var found = desk.find(query.get(), filter).reversed();
        follow(found);
        int all = all().size();
        count.set(
                found.size() == all
                        ? texts.get("notes.count.all", "all", number(all))
                        : texts.get("notes.count", "n", number(found.size()), "all", number(all)));
    }

    private static String number(int n) {
        return String.format(Locale.UK, "%,d", n);
    }

    private void follow(List<Note> now) {
        boolean oneMore = now.size() == shown.size() + 1;
        if (oneMore && now.subList(1, now.size()).equals(shown)) {
            shown.addFirst(now.getFirst());
        } else if (now.size() == shown.size() && differences(now) <= FEW) {
            for (int i = 0; i < now.size(); i++) {
                if (!now.get(i).equals(shown.get(i))) {
                    shown.set(i, now.get(i));
                }
            }
        } else {
            shown.setAll(now);
        }
    }

    private int differences(List<Note> now) {
        int different = 0;
        for (int i = 0; i < now.size(); i++) {
            different += now.get(i).equals(shown.get(i)) ? 0 : 1;
        }
        return different;
    }

    /** Shows everything under one theme. */
    void under(Theme theme) {
        query.set("");
        themes.choose(theme.name());
    }

    void everything() {
        query.set("");
        hereOnly.set(false);
        filters().forEach(Filter::reset);
    }

    void agree(Note note, int more) {
        jobs.save(() -> desk.agree(note.id(), more));
    }

    void disagree(Note note, int more) {
        jobs.save(() -> desk.disagree(note.id(), more));
    }

    /** Strikes it, or takes it up again. */
    void strikeOrNot(Note note) {
        jobs.save(
                () -> {
                    if (note.struck()) {
                        desk.restore(note.id());
                    } else {
                        desk.strike(note.id());
                    }
                });
    }

    void themeOrNot(Note note, ThemeId theme) {
        jobs.save(
                () -> {
                    if (note.themes().contains(theme)) {
                        desk.untag(theme, List.of(note.id()));
                    } else {
                        desk.tag(theme, List.of(note.id()));
                    }
                });
    }

    String kindName(Kind kind) {
        return texts.get("word.Kind." + kind.name());
    }

    String tableName(int table) {
        return table == Place.WHOLE_ROOM
                ? texts.get("notes.room")
                : texts.get("notes.table", "n", table);
    }

    /** Such as "Saturday: First round"; empty for a block that is not in the agenda. */
    String blockName(Note note) {
        return capture.stretches().stream()
                .filter(each -> each.block().equals(note.block()))
                .map(Stretch::name)
                .findFirst()
                .orElse("");
    }

    /** How many agreed, in words; empty when nobody was asked. */
    String agreement(Note note) {
        return note.agree() + note.disagree() == 0
                ? ""
                : texts.get("notes.agreement", "agree", note.agree(), "not", note.disagree());
    }

    List<String> themeNames(List<ThemeId> ids) {
        return named.stream().filter(theme -> ids.contains(theme.id())).map(Theme::name).toList();
    }

    StringProperty query() {
        return query;
    }

    /** Only what was said at the table that is being written for. */
    BooleanProperty hereOnly() {
        return hereOnly;
    }

    ObservableList<Note> shown() {
        return shown;
    }

    ReadOnlyStringProperty count() {
        return count.getReadOnlyProperty();
    }
}
