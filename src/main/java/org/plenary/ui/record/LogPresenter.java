package org.plenary.ui.record;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

import org.plenary.desk.LogDesk;
import org.plenary.desk.LogLine;
import org.plenary.texts.Texts;
import org.plenary.ui.jobs.Jobs;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The process log, latest change first, and what of it is looked for. */
public final class LogPresenter {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM yyyy HH:mm:ss", Locale.UK);

    private final LogDesk desk;
    private final Jobs jobs;
    private final Texts texts;
    private final ZoneId zone;
    private final ObservableList<LogLine> lines = FXCollections.observableArrayList();
    private final FilteredList<LogLine> shown = new FilteredList<>(lines);
    private final StringProperty wanted = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper head = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper exported = new ReadOnlyStringWrapper("");
    private boolean reading;

    public LogPresenter(LogDesk desk, Jobs jobs, Texts texts, ZoneId zone) {
        this.desk = desk;
        this.jobs = jobs;
        this.texts = texts;
        this.zone = zone;
        wanted.subscribe(this::filter);
    }

    /** What was added since the last time; the first time that is everything. */
    public void refresh() {
        if (reading) {
            return;
        }
        reading = true;
        long known = lines.isEmpty() ? 0 : lines.getFirst().position();
        jobs.start(
                "job.log",
                _ -> new Read(desk.after(known), desk.head()),
                read -> {
                    reading = false;
                    lines.addAll(0, read.lines().reversed());
                    head.set(read.head());
                    say();
                });
    }

    private record Read(List<LogLine> lines, String head) {}

    private void filter(String words) {
        var parts = words.toLowerCase(Locale.ROOT).strip().split("\\s+", -1);
        shown.setPredicate(
                line -> {
                    var all = all(line).toLowerCase(Locale.ROOT);
                    for (var part : parts) {
                        if (!all.contains(part)) {
                            return false;
                        }
                    }
                    return true;
                });
        say();
    }

    private String all(LogLine line) {
        return String.join(
                " ", Long.toString(line.position()), at(line), by(line), line.what(), line.why());
    }

    private void say() {
        count.set(texts.get("log.count", "shown", shown.size(), "all", lines.size()));
    }

    String at(LogLine line) {
        return TIME.format(line.at().atZone(zone));
    }

    String by(LogLine line) {
        return texts.get("word.Role." + line.by().name());
    }

    ObservableList<LogLine> shown() {
        return shown;
    }

    StringProperty wanted() {
        return wanted;
    }

    /** The hash that stands for the whole journal. */
    ReadOnlyStringProperty head() {
        return head.getReadOnlyProperty();
    }

    ReadOnlyStringProperty count() {
        return count.getReadOnlyProperty();
    }

    ReadOnlyStringProperty exported() {
        return exported.getReadOnlyProperty();
    }

    /** What is shown, first to last. */
    void export(Path file) {
        var chosen = List.copyOf(shown).reversed();
        jobs.start(
                "job.logExport",
                _ -> {
                    desk.export(chosen, zone, file);
                    return file;
                },
                done -> exported.set(texts.get("log.exported", "n", chosen.size(), "file", done)));
    }
}
