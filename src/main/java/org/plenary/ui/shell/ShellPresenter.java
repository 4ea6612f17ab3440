package org.plenary.ui.shell;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.plenary.assembly.Change;
import org.plenary.desk.AssemblyDesk;
import org.plenary.desk.BackupsDesk;
import org.plenary.desk.HistoryDesk;
import org.plenary.texts.Texts;
import org.plenary.ui.jobs.Jobs;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/** What the frame around the screens shows of an open assembly. */
public final class ShellPresenter {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.UK);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.UK);

    private final AssemblyDesk assembly;
    private final HistoryDesk history;
    private final BackupsDesk backups;
    private final List<Section> sections;
    private final Navigation navigation;
    private final Jobs jobs;
    private final Texts texts;
    private final ZoneId zone;

    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper undoable = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoable = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper saved = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper backup = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper copy = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper journal = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper trouble = new ReadOnlyBooleanWrapper();
    private final Map<String, StageState> states = new HashMap<>();
    private final AtomicBoolean stale = new AtomicBoolean();
    private boolean stopped;

    public ShellPresenter(
            AssemblyDesk assembly,
            HistoryDesk history,
            BackupsDesk backups,
            List<Section> sections,
            Navigation navigation,
            Jobs jobs,
            Texts texts,
            ZoneId zone) {
        this.assembly = assembly;
        this.history = history;
        this.backups = backups;
        this.sections = sections;
        this.navigation = navigation;
        this.jobs = jobs;
        this.texts = texts;
        this.zone = zone;
        refresh();
    }

    /**
     * Follows the journal from now on. Many changes in a row, such as an import, are shown once.
     *
     * @param screen runs on the thread of the window
     */
    public void follow(Executor screen) {
        history.onChange(
                _ -> {
                    if (stale.compareAndSet(false, true)) {
                        screen.execute(
                                () -> {
                                    stale.set(false);
                                    refresh();
                                });
                    }
                });
        backups.onBackup(() -> screen.execute(this::showBackup));
    }

    private void showBackup() {
        if (!stopped) {
            backup.set(backupWords());
        }
    }

    private String backupWords() {
        return backups.last()
                .map(at -> texts.get("status.backup", "time", said(at)))
                .orElseGet(() -> texts.get("status.backup.none"));
    }

    private String copyWords() {
        return backups.lastCopy()
                .map(
                        copy -> {
                            var place = copy.place();
                            var name = Objects.requireNonNullElse(place.getFileName(), place);
                            return texts.get("status.copy", "time", said(copy.at()), "place", name);
                        })
                .orElseGet(() -> texts.get("status.copy.none"));
    }

    /** Today the time says enough. */
    private String said(Instant at) {
        var then = at.atZone(zone);
        var latest = history.latest().at().atZone(zone);
        return (then.toLocalDate().equals(latest.toLocalDate()) ? MINUTE : DAY).format(then);
    }

    /** The assembly is being closed: nothing is asked of it any more. */
    public void stop() {
        stopped = true;
    }

    private void refresh() {
        if (stopped) {
            return;
        }
        name.set(assembly.current().name());
        undoable.set(history.toUndo().map(entry -> nameOf(entry.change())).orElse(""));
        redoable.set(
                history.toRedo()
                        .flatMap(entry -> entry.change().inverse())
                        .map(this::nameOf)
                        .orElse(""));
        var latest = history.latest();
        saved.set(texts.get("status.saved", "time", CLOCK.format(latest.at().atZone(zone))));
        journal.set(
                texts.get(
                        "status.journal", "n", String.format(Locale.UK, "%,d", latest.position())));
        backup.set(backupWords());
        copy.set(copyWords());
        for (var section : sections) {
            states.put(section.key(), section.state().get());
        }
        changes.set((int) latest.position());
    }

    private String nameOf(Change change) {
        return texts.get(nameKey(change.getClass()));
    }

    /** {@code change.AssemblyChange.Described}: where the words for a kind of change are. */
    static String nameKey(Class<? extends Change> kind) {
        var family = kind.getEnclosingClass();
        return "change."
                + (family == null ? "" : family.getSimpleName() + ".")
                + kind.getSimpleName();
    }

    /** Nothing was confirmed by the disk any more; "Saved" must not be read from here on. */
    public void savingStopped() {
        trouble.set(true);
    }

    public void undo() {
        if (!undoable.get().isEmpty()) {
            jobs.save(history::undo);
        }
    }

    public void redo() {
        if (!redoable.get().isEmpty()) {
            jobs.save(history::redo);
        }
    }

    List<Section> sections() {
        return sections;
    }

    Navigation navigation() {
        return navigation;
    }

    Section section(String key) {
        return sections.stream()
                .filter(section -> section.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no section " + key));
    }

    StageState state(Section section) {
        return states.getOrDefault(section.key(), StageState.OPEN);
    }

    /** The first stage that is not done: where to go on. */
    boolean isNext(Section section) {
        return sections.stream()
                .filter(each -> !state(each).done())
                .findFirst()
                .filter(section::equals)
                .isPresent();
    }

    /** The number of changes in the journal; changes after everything else here did. */
    ReadOnlyIntegerProperty changes() {
        return changes.getReadOnlyProperty();
    }

    ReadOnlyStringProperty name() {
        return name.getReadOnlyProperty();
    }

    /** What Ctrl+Z would take back; empty for nothing. */
    ReadOnlyStringProperty undoable() {
        return undoable.getReadOnlyProperty();
    }

    ReadOnlyStringProperty redoable() {
        return redoable.getReadOnlyProperty();
    }

    ReadOnlyStringProperty saved() {
        return saved.getReadOnlyProperty();
    }

    /** When the last backup was made. */
    ReadOnlyStringProperty backup() {
        return backup.getReadOnlyProperty();
    }

    /** When the last second copy was made, and where it is. */
    ReadOnlyStringProperty copy() {
        return copy.getReadOnlyProperty();
    }

    ReadOnlyStringProperty journal() {
        return journal.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty isSaving() {
        return jobs.isSaving();
    }
}
