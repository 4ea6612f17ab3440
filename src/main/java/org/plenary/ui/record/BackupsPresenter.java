package org.plenary.ui.record;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.plenary.desk.BackupFacts;
import org.plenary.desk.BackupsDesk;
import org.plenary.texts.Texts;
import org.plenary.ui.jobs.Jobs;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Supplier;

/** The backups there are, and one more. */
public final class BackupsPresenter {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm:ss", Locale.UK);

    private final BackupsDesk desk;
    private final Jobs jobs;
    private final Texts texts;
    private final ZoneId zone;
    private final ObservableList<BackupFacts> all = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

    public BackupsPresenter(BackupsDesk desk, Jobs jobs, Texts texts, ZoneId zone) {
        this.desk = desk;
        this.jobs = jobs;
        this.texts = texts;
        this.zone = zone;
    }

    /** Looks at the files again. */
    public void refresh() {
        jobs.start("job.backups", _ -> desk.all(), all::setAll);
    }

    ObservableList<BackupFacts> all() {
        return all;
    }

    String at(BackupFacts backup) {
        return TIME.format(backup.at().atZone(zone));
    }

    /** What became of the last one that was asked for. */
    ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    void backUp() {
        make(desk::backUp);
    }

    void backUpTo(Path place) {
        make(() -> desk.backUpTo(place));
    }

    private void make(Supplier<BackupFacts> backup) {
        jobs.start(
                "job.backup",
                _ -> backup.get(),
                made -> {
                    said.set(done(made));
                    refresh();
                });
    }

    private String done(BackupFacts made) {
        var folder = made.file().toAbsolutePath().getParent();
        return texts.get(
                "backups.made",
                "n",
                made.changes(),
                "file",
                made.file().getFileName(),
                "folder",
                folder == null ? "" : folder.getFileName());
    }
}
