package org.plenary.ui.keys;

import static org.plenary.ui.controls.Layout.row;
import static org.plenary.ui.controls.Layout.styled;
import static org.plenary.ui.controls.Layout.words;

import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

import org.plenary.desk.BackupFacts;
import org.plenary.texts.Texts;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What a backup contains, before a folder is made of it. */
public final class RestoreSheet extends VBox {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm:ss", Locale.UK);

    public RestoreSheet(
            BackupFacts facts, ZoneId zone, Texts texts, Runnable restore, Runnable cancel) {
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
                                "restore.contents",
                                "at",
                                TIME.format(facts.at().atZone(zone)),
                                "changes",
                                facts.changes(),
                                "notes",
                                String.valueOf(facts.notes())),
                        "prose");
        contents.setId("restore-contents");
        Platform.runLater(go::requestFocus);
        styled(this, "overlay");
        setId("restore");
        getChildren()
                .addAll(
                        words(texts.get("restore.title"), "heading"),
                        contents,
                        words(texts.get("restore.head", "head", facts.head()), "muted small"),
                        words(texts.get("restore.detail"), "prose muted"),
                        row("buttons", no, go));
    }
}
