package org.plenary.ui.record;

import static org.plenary.ui.controls.Layout.column;
import static org.plenary.ui.controls.Layout.growing;
import static org.plenary.ui.controls.Layout.row;
import static org.plenary.ui.controls.Layout.styled;
import static org.plenary.ui.controls.Layout.words;

import javafx.geometry.Pos;
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
import org.plenary.ui.controls.State;
import org.plenary.ui.shell.Frame;

import java.util.List;
import java.util.function.Function;
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
                        handedOver(),
                        tools(),
                        said(),
                        growing(table()),
                        others(),
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

    /** Only while somebody else goes on with it. */
    private Node handedOver() {
        var notice = State.LOOK.notice("");
        notice.setId("handed-over");
        notice.textProperty()
                .bind(presenter.handedOver().map(to -> texts.get("handover.over", "to", to)));
        var back = new Button(texts.get("handover.back"), new Icon(Glyph.UNDO));
        back.setId("take-back");
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.setOnAction(_ -> takeBack());
        var both = column("near", notice, row("row", back));
        both.visibleProperty().bind(presenter.handedOver().isNotEmpty());
        both.managedProperty().bind(both.visibleProperty());
        return both;
    }

    /** What concerns other computers and other copies. */
    private Node others() {
        var over = new Button(texts.get("handover.open"), new Icon(Glyph.GO));
        over.setId("hand-over");
        over.setMinWidth(Region.USE_PREF_SIZE);
        over.disableProperty().bind(presenter.handedOver().isNotEmpty());
        over.setOnAction(_ -> handOver());
        var compare = new Button(texts.get("fork.open"), new Icon(Glyph.SEARCH));
        compare.setId("compare-copy");
        compare.setMinWidth(Region.USE_PREF_SIZE);
        compare.setOnAction(_ -> compare());
        return row("row", over, compare);
    }

    private void handOver() {
        var told =
                column(
                        "near",
                        words(texts.get("handover.what"), "prose"),
                        words(texts.get("handover.then"), "prose"),
                        words(texts.get("handover.them"), "prose muted"));
        show(
                frame ->
                        new WordSheet(
                                "handover",
                                "handover",
                                texts,
                                told,
                                to -> {
                                    frame.close();
                                    files.get()
                                            .folder(texts.get("handover.choose"))
                                            .ifPresent(place -> presenter.handOver(to, place));
                                },
                                frame::close));
    }

    private void takeBack() {
        var told = words(texts.get("takeback.what"), "prose");
        show(
                frame ->
                        new WordSheet(
                                "takeback",
                                "takeback",
                                texts,
                                told,
                                reason -> {
                                    frame.close();
                                    presenter.takeBack(reason);
                                },
                                frame::close));
    }

    private void compare() {
        files.get()
                .open(texts.get("fork.choose"), List.of("plenary-backup"))
                .ifPresent(
                        file ->
                                presenter.compare(
                                        file,
                                        (fork, lines) ->
                                                show(
                                                        frame ->
                                                                new ForkSheet(
                                                                        fork,
                                                                        lines,
                                                                        texts,
                                                                        frame::close))));
    }

    private void show(Function<Frame, Region> sheet) {
        if (getScene() != null && getScene().getRoot() instanceof Frame frame) {
            frame.open(sheet.apply(frame), Pos.CENTER);
        }
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
