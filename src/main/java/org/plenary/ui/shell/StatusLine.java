package org.plenary.ui.shell;

import static org.plenary.ui.controls.Layout.line;
import static org.plenary.ui.controls.Layout.spring;
import static org.plenary.ui.controls.Layout.styled;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.plenary.texts.Texts;
import org.plenary.ui.controls.Glyph;
import org.plenary.ui.controls.Icon;

/** "Saved" only when it is on disk; how long the journal is; what was done last. */
final class StatusLine extends HBox {

    private final ShellPresenter presenter;
    private final Texts texts;
    private final Label saved = styled(new Label(), "state");

    StatusLine(ShellPresenter presenter, Texts texts, QuietLine quiet) {
        this.presenter = presenter;
        this.texts = texts;
        styled(this, "status");

        saved.setId("saved");
        saved.setMinWidth(USE_PREF_SIZE);
        presenter.saved().subscribe(_ -> show());
        presenter.isSaving().subscribe(_ -> show());
        presenter.trouble().subscribe(_ -> show());

        var journal = new Label();
        journal.setId("journal");
        journal.textProperty().bind(presenter.journal());

        var backup = line("", "");
        backup.setId("backup-status");
        backup.textProperty().bind(presenter.backup());

        var copy = line("", "");
        copy.setId("copy-status");
        copy.textProperty().bind(presenter.copy());

        var said = line("", "said");
        said.setId("said");
        said.textProperty().bind(quiet.said());

        getChildren().addAll(saved, journal, backup, copy, spring(), said);
    }

    private void show() {
        saved.getStyleClass().removeAll("fine", "stop");
        if (presenter.trouble().get()) {
            saved.setText(texts.get("status.trouble"));
            saved.setGraphic(new Icon(Glyph.STOP));
            saved.getStyleClass().add("stop");
        } else if (presenter.isSaving().get()) {
            saved.setText(texts.get("status.saving"));
            saved.setGraphic(new Icon(Glyph.RECENT));
        } else {
            saved.setText(presenter.saved().get());
            saved.setGraphic(new Icon(Glyph.CHECK));
            saved.getStyleClass().add("fine");
        }
    }
}
