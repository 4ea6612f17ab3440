package org.plenary.ui.record;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.plenary.desk.BackupFacts;
import org.plenary.desk.BackupsDesk;
import org.plenary.desk.HandoverDesk;
import org.plenary.desk.HandoverDesk.Copy;
import org.plenary.texts.Texts;
import org.plenary.ui.jobs.Jobs;
import org.plenary.ui.record.ForkSheet.ForkWords;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** The backups there are, and one more. */
public final class BackupsPresenter {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm:ss", Locale.UK);

    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.UK);

    private static final int LINES = 40;

    private final BackupsDesk desk;
    private final HandoverDesk handover;
    private final Jobs jobs;
    private final Texts texts;
    private final ZoneId zone;
    private final ObservableList<BackupFacts> all = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper handedOver = new ReadOnlyStringWrapper("");

    public BackupsPresenter(
            BackupsDesk desk, HandoverDesk handover, Jobs jobs, Texts texts, ZoneId zone) {
        this.desk = desk;
        this.handover = handover;
        this.jobs = jobs;
        this.texts = texts;
        this.zone = zone;
    }

    /** Looks at the files again. */
    public void refresh() {
        handedOver.set(handover.handedOver().orElse(""));
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

    /** To whom it was handed over; empty while this copy goes on. */
    ReadOnlyStringProperty handedOver() {
        return handedOver.getReadOnlyProperty();
    }

    void handOver(String to, Path place) {
        make(() -> handover.handOver(to, place));
    }

    void takeBack(String reason) {
        jobs.save(
                () -> {
                    handover.takeBack(reason);
                    return true;
                },
                _ -> refresh());
    }

    /** Says how another copy differs; nothing is changed by asking. */
    void compare(Path file, BiConsumer<ForkWords, List<String>> then) {
        jobs.start(
                "job.compare",
                _ -> handover.compare(file),
                copy -> then.accept(words(copy), lines(copy)));
    }

    private ForkWords words(Copy copy) {
        int there = copy.onlyThere().size();
        String outcome;
        String advice = "";
        if (copy.isParted()) {
            outcome = texts.get("fork.parted", "here", copy.onlyHere(), "there", there);
            advice = texts.get("fork.parted.advice");
        } else if (there > 0) {
            outcome = texts.get("fork.behind", "there", there);
            advice = texts.get("fork.behind.advice");
        } else if (copy.onlyHere() > 0) {
            outcome = texts.get("fork.ahead", "here", copy.onlyHere());
        } else {
            outcome = texts.get("fork.same");
        }
        return new ForkWords(
                copy.isParted() || there > 0,
                outcome,
                texts.get("fork.common", "n", copy.common()),
                advice);
    }

    private List<String> lines(Copy copy) {
        var lines = new ArrayList<String>();
        for (var line : copy.onlyThere().stream().limit(LINES).toList()) {
            lines.add(
                    texts.get(
                            "fork.line",
                            "n",
                            line.position(),
                            "at",
                            SHORT.format(line.at().atZone(zone)),
                            "by",
                            texts.get("word.Role." + line.by().name()),
                            "what",
                            line.what()));
        }
        int more = copy.onlyThere().size() - LINES;
        if (more > 0) {
            lines.add(texts.get("fork.more", "n", more));
        }
        return lines;
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
