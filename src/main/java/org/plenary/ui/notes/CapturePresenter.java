package org.plenary.ui.notes;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.plenary.agenda.Block;
import org.plenary.agenda.Format.Voice;
import org.plenary.assembly.ThemeId;
import org.plenary.desk.AgendaDesk;
import org.plenary.desk.NotesDesk;
import org.plenary.notes.Kind;
import org.plenary.notes.Note;
import org.plenary.notes.NoteFilter;
import org.plenary.notes.Place;
import org.plenary.ui.jobs.Jobs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The line that is always ready, and where what is typed there belongs. The note at hand is the one
 * being typed; while the line is empty it is the last one kept at this table.
 */
public final class CapturePresenter {

    /** More tables than any room has. */
    static final int MOST_TABLES = 99;

    private final NotesDesk desk;
    private final AgendaDesk agenda;
    private final Jobs jobs;
    private final ObservableList<Stretch> stretches = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Stretch> stretch = new SimpleObjectProperty<>();
    private final ObjectProperty<Integer> table = new SimpleObjectProperty<>(1);
    private final StringProperty line = new SimpleStringProperty("");
    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.IDEA);
    private final ObjectProperty<Marks> marks = new SimpleObjectProperty<>(Marks.NONE);
    private final ReadOnlyObjectWrapper<@Nullable Note> last = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Note> rewording = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
    private String picked = "";

    public CapturePresenter(NotesDesk desk, AgendaDesk agenda, Jobs jobs) {
        this.desk = desk;
        this.agenda = agenda;
        this.jobs = jobs;
        stretch.subscribe(_ -> readLast());
        table.subscribe(_ -> readLast());
    }

    void refresh() {
        var now = readStretches();
        if (!now.equals(stretches)) {
            var before = stretch.get();
            stretches.setAll(now);
            stretch.set(
                    now.stream()
                            .filter(each -> before != null && each.block().equals(before.block()))
                            .findFirst()
                            .orElseGet(() -> lastUsed(now)));
        }
        readLast();
    }

    /** Blocks that take notes; where none is said to, those in which members speak; else all. */
    private List<Stretch> readStretches() {
        for (var wanted : wanted()) {
            var found = new ArrayList<Stretch>();
            for (var plan : agenda.current().days()) {
                for (var block : plan.blocks()) {
                    if (wanted.test(block)) {
                        var name = "%s: %s".formatted(plan.day().title(), block.title());
                        found.add(new Stretch(block.id(), name));
                    }
                }
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static List<Predicate<Block>> wanted() {
        return List.of(
                Block::capturesNotes, block -> block.format().voice() == Voice.MEMBERS, _ -> true);
    }

    private @Nullable Stretch lastUsed(List<Stretch> among) {
        var notes = desk.find("", NoteFilter.NONE);
        if (!notes.isEmpty()) {
            var place = notes.getLast().place();
            for (var each : among) {
                if (each.block().equals(place.block())) {
                    table.set(place.table());
                    return each;
                }
            }
        }
        return among.isEmpty() ? null : among.getFirst();
    }

    private void readLast() {
        var here = stretch.get();
        last.set(here == null ? null : lastAt(here, table.get()).orElse(null));
    }

    private Optional<Note> lastAt(Stretch here, int number) {
        var filter = NoteFilter.NONE.blocks(Set.of(here.block())).tables(Set.of(number));
        return desk.find("", filter).stream()
                .max(Comparator.comparingInt((Note note) -> note.place().seq()));
    }

    /** Keeps the line. It is emptied when the disk has it, and left as it is when it has not. */
    void keep() {
        var text = line.get().strip();
        var here = stretch.get();
        if (text.isEmpty() || here == null || saving.get()) {
            return;
        }
        var reworded = rewording.get();
        int number = table.get();
        var as = kind.get();
        var set = marks.get();
        if (reworded == null) {
            save(() -> desk.capture(here.block(), number, as, text, set::on));
        } else {
            save(
                    () ->
                            desk.revise(
                                    reworded.id(),
                                    note ->
                                            note.saying(text, note.wording())
                                                    .as(as)
                                                    .marked(set.claim(), set.question())
                                                    .under(set.themes())));
        }
    }

    private void save(Supplier<Note> change) {
        saving.set(true);
        jobs.save(
                change,
                _ -> {
                    empty();
                    readLast();
                    saving.set(false);
                },
                () -> saving.set(false));
    }

    private void empty() {
        line.set("");
        marks.set(Marks.NONE);
        rewording.set(null);
        picked = "";
    }

    /** Puts a note's words into the line; keeping it makes another revision of it. */
    void reword(Note note) {
        if (!saving.get() && !note.struck()) {
            rewording.set(note);
            kind.set(note.kind());
            marks.set(new Marks(note.claim(), note.question(), note.themes()));
            line.set(note.text());
        }
    }

    void stopRewording() {
        if (rewording.get() != null) {
            empty();
        }
    }

    /**
     * A sign typed into the empty line.
     *
     * @return whether it did something; if not, it is text
     */
    boolean single(String sign) {
        if (!line.get().isEmpty() || sign.length() != 1) {
            return false;
        }
        return switch (sign.charAt(0)) {
            case '+' -> agree(1);
            case '-' -> disagree(1);
            case '!' -> claim();
            case '?' -> question();
            default -> pick(sign);
        };
    }

    /**
     * The first small letter on an empty line picks the kind, the next one begins the text; a note
     * that begins with a capital needs no pick.
     */
    private boolean pick(String sign) {
        var chosen = Kind.of(sign.charAt(0));
        if (!picked.isEmpty() || chosen.isEmpty() || !Character.isLowerCase(sign.charAt(0))) {
            return false;
        }
        kind.set(chosen.get());
        picked = sign;
        return true;
    }

    /**
     * Backspace right after a pick: the letter was meant as text.
     *
     * @return whether there was one
     */
    boolean giveBack() {
        if (!line.get().isEmpty() || picked.isEmpty()) {
            return false;
        }
        line.set(picked);
        return true;
    }

    void choose(Kind other) {
        kind.set(other);
    }

    /** One more who agrees with the last note. */
    boolean agree(int more) {
        return onLast(note -> desk.agree(note.id(), more));
    }

    boolean disagree(int more) {
        return onLast(note -> desk.disagree(note.id(), more));
    }

    private boolean onLast(Consumer<Note> change) {
        var note = last.get();
        if (note == null) {
            return false;
        }
        jobs.save(() -> change.accept(note));
        return true;
    }

    /** The note at hand can be checked, or no longer. */
    boolean claim() {
        if (!line.get().isEmpty()) {
            marks.set(marks.get().claimOrNot());
            return true;
        }
        return onLast(
                note -> desk.revise(note.id(), now -> now.marked(!now.claim(), now.question())));
    }

    /** The note at hand needs an answer, or no longer. */
    boolean question() {
        if (!line.get().isEmpty()) {
            marks.set(marks.get().questionOrNot());
            return true;
        }
        return onLast(
                note -> desk.revise(note.id(), now -> now.marked(now.claim(), !now.question())));
    }

    /** Puts the note at hand under a theme, or takes it from there. */
    void theme(ThemeId theme) {
        if (!line.get().isEmpty()) {
            marks.set(marks.get().underOrNot(theme));
            return;
        }
        onLast(
                note -> {
                    if (note.themes().contains(theme)) {
                        desk.untag(theme, List.of(note.id()));
                    } else {
                        desk.tag(theme, List.of(note.id()));
                    }
                });
    }

    /**
     * @param by 1 for the next table, -1 for the one before; the room is before table 1
     */
    void turnTable(int by) {
        table.set(Math.clamp(table.get() + by, Place.WHOLE_ROOM, MOST_TABLES));
    }

    void turnBlock(int by) {
        if (!stretches.isEmpty()) {
            int at = stretches.indexOf(stretch.get()) + by;
            stretch.set(stretches.get(Math.clamp(at, 0, stretches.size() - 1)));
        }
    }

    ObservableList<Stretch> stretches() {
        return stretches;
    }

    ObjectProperty<@Nullable Stretch> stretch() {
        return stretch;
    }

    ObjectProperty<Integer> table() {
        return table;
    }

    StringProperty line() {
        return line;
    }

    ObjectProperty<Kind> kind() {
        return kind;
    }

    ObjectProperty<Marks> marks() {
        return marks;
    }

    /** The last note kept at this table in this block; null when there is none. */
    ReadOnlyObjectProperty<@Nullable Note> last() {
        return last.getReadOnlyProperty();
    }

    /** The note whose words are in the line; null when it is a new one. */
    ReadOnlyObjectProperty<@Nullable Note> rewording() {
        return rewording.getReadOnlyProperty();
    }

    /** From Enter until the disk has confirmed it. */
    ReadOnlyBooleanProperty saving() {
        return saving.getReadOnlyProperty();
    }
}
