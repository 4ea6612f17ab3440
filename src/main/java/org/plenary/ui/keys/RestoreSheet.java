package org.plenary.ui.keys;

import static org.plenary.ui.controls.Layout.row;
import static org.plenary.ui.controls.Layout.styled;
import static org.plenary.ui.controls.Layout.words;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

import org.plenary.desk.BackupFacts;
import org.plenary.texts.Texts;

import java.nio.file.Files;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What a backup contains, or can be read of a folder, before another folder is made of it. */
public final class RestoreSheet extends VBox {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm:ss", Locale.UK);

    public RestoreSheet(
            BackupFacts facts, ZoneId zone, Texts texts, Runnable restore, Runnable cancel) {
        boolean isFolder = Files.isDirectory(facts.file());
        var go = styled(new Button(texts.get("restore.go")), "accent");
        go.setId("restore-go");
        go.setDefaultButton(true);
        go.setOnAction(_ -> restore.run());
        var no = new Button(texts.get("ask.cancel"));
        no.setId("restore-cancel");
        no.setCancelButton(true);
        no.setOnAction(_ -> cancel.run());
        var contents =
                words(
                        texts.get(
                                isFolder ? "restore.contents.folder" : "restore.contents",
                                "at",
                                TIME.format(facts.at().atZone(zone)),
                                "changes",
                                facts.changes(),
                                "notes",
                                String.valueOf(facts.notes())),
                        "prose");
        contents.setId("restore-contents");
        var missing =
                warning(
                        facts.missing(),
                        texts.get(
                                "restore.missing",
                                "missing",
                                facts.missing(),
                                "position",
                                facts.changes()));
        missing.setId("restore-missing");
        var unreadable =
                warning(
                        facts.unreadable(),
                        texts.get("restore.unreadable", "count", facts.unreadable()));
        unreadable.setId("restore-unreadable");
        Platform.runLater(go::requestFocus);
        styled(this, "overlay");
        setId("restore");
        getChildren()
                .addAll(
                        words(
                                texts.get(isFolder ? "restore.title.folder" : "restore.title"),
                                "heading"),
                        contents,
                        missing,
                        unreadable,
                        words(texts.get("restore.head", "head", facts.head()), "muted small"),
                        words(texts.get("restore.detail"), "prose muted"),
                        row("buttons", no, go));
    }

    private static Node warning(long count, String text) {
        var warning = words(text, "prose strong");
        warning.setVisible(count > 0);
        warning.setManaged(count > 0);
        return warning;
    }
}
