package org.plenary.ui.record;

import static org.plenary.ui.controls.Layout.growing;
import static org.plenary.ui.controls.Layout.row;
import static org.plenary.ui.controls.Layout.styled;
import static org.plenary.ui.controls.Layout.words;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.plenary.desk.BackupFacts;
import org.plenary.texts.Texts;
import org.plenary.ui.controls.Columns;
import org.plenary.ui.controls.FilePicker;
import org.plenary.ui.controls.Glyph;
import org.plenary.ui.controls.Icon;

import java.util.function.Supplier;

/** Which backups there are; one more here or on a stick. */
public final class BackupsView extends VBox {

    private final BackupsPresenter presenter;
    private final Texts texts;
    private final Supplier<FilePicker> files;

    public BackupsView(BackupsPresenter presenter, Texts texts, Supplier<FilePicker> files) {
        this.presenter = presenter;
        this.texts = texts;
        this.files = files;
        styled(this, "page near");
        getChildren()
                .addAll(
                        words(texts.get("backups.purpose"), "prose muted"),
                        tools(),
                        said(),
                        growing(table()),
                        words(texts.get("backups.restore"), "muted small"));
    }

    private Node tools() {
        var now = new Button(texts.get("backups.now"), new Icon(Glyph.CHECK));
        now.setId("backup-now");
        now.setMinWidth(Region.USE_PREF_SIZE);
        now.setOnAction(_ -> presenter.backUp());
        var stick = new Button(texts.get("backups.stick"), new Icon(Glyph.EXPORT));
        stick.setId("backup-stick");
        stick.setMinWidth(Region.USE_PREF_SIZE);
        stick.setOnAction(
                _ ->
                        files.get()
                                .folder(texts.get("backups.stick.choose"))
                                .ifPresent(presenter::backUpTo));
        return row("row", now, stick);
    }

    private Node said() {
        var said = words("", "state fine small");
        said.setId("backup-said");
        said.setGraphic(new Icon(Glyph.CHECK));
        said.textProperty().bind(presenter.said());
        said.visibleProperty().bind(presenter.said().isNotEmpty());
        said.managedProperty().bind(said.visibleProperty());
        return said;
    }

    private TableView<BackupFacts> table() {
        var table = styled(new TableView<>(presenter.all()), "record-table");
        table.setId("backups");
        table.setAccessibleText(texts.get("backups.accessible"));
        table.setPlaceholder(new Label(texts.get("backups.none")));
        table.getColumns().add(Columns.text(texts.get("backups.at"), 22, presenter::at));
        table.getColumns()
                .add(Columns.number(texts.get("backups.changes"), 8, BackupFacts::changes));
        table.getColumns()
                .add(
                        Columns.text(
                                texts.get("backups.file"),
                                26,
                                backup -> String.valueOf(backup.file().getFileName())));
        return table;
    }
}
