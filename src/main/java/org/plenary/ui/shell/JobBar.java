package org.plenary.ui.shell;

import static org.plenary.ui.controls.Layout.line;
import static org.plenary.ui.controls.Layout.spring;
import static org.plenary.ui.controls.Layout.styled;

import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;
import org.plenary.texts.Texts;
import org.plenary.ui.controls.Glyph;
import org.plenary.ui.controls.Icon;
import org.plenary.ui.jobs.Job;
import org.plenary.ui.jobs.Jobs;

/** What is under way, how far it is, and Stop. Not there while nothing is. */
final class JobBar extends HBox {

    private final Texts texts;

    JobBar(Jobs jobs, Texts texts) {
        this.texts = texts;
        styled(this, "job");
        managedProperty().bind(visibleProperty());
        jobs.current().addListener((_, _, job) -> show(job));
        show(jobs.current().get());
    }

    private void show(@Nullable Job job) {
        setVisible(job != null);
        getChildren().clear();
        if (job == null) {
            return;
        }
        var what = line(texts.get(job.key()), "strong");
        var bar = new ProgressBar();
        bar.setId("job-bar");
        bar.setAccessibleText(what.getText());
        bar.progressProperty().bind(job.fraction());
        var stage = line("", "muted");
        stage.textProperty().bind(job.stage().map(key -> key.isEmpty() ? "" : texts.get(key)));
        var stop = new Button(texts.get("job.stop"), new Icon(Glyph.STOP));
        stop.setId("job-stop");
        stop.setOnAction(
                _ -> {
                    job.stop();
                    stop.setDisable(true);
                });
        getChildren().addAll(what, bar, stage, spring(), stop);
    }
}
