package org.plenary.ui.record;

import static org.plenary.ui.controls.Layout.column;
import static org.plenary.ui.controls.Layout.growing;
import static org.plenary.ui.controls.Layout.row;
import static org.plenary.ui.controls.Layout.styled;
import static org.plenary.ui.controls.Layout.words;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.plenary.desk.LogLine;
import org.plenary.texts.Texts;
import org.plenary.ui.controls.Columns;
import org.plenary.ui.controls.FilePicker;
import org.plenary.ui.controls.Glyph;
import org.plenary.ui.controls.Icon;

import java.util.function.Supplier;

/** Who did what, when and why, and the one number that stands for all of it. */
public final class LogView extends VBox {

    private final LogPresenter presenter;
    private final Texts texts;
    private final Supplier<FilePicker> files;

    public LogView(LogPresenter presenter, Texts texts, Supplier<FilePicker> files) {
        this.presenter = presenter;
        this.texts = texts;
        this.files = files;
        styled(this, "page near");
        getChildren().addAll(tools(), growing(table()), head());
    }

    private Node tools() {
        var wanted = new TextField();
        wanted.setId("log-wanted");
        wanted.setPromptText(texts.get("log.wanted"));
        wanted.setAccessibleText(texts.get("log.wanted"));
        wanted.textProperty().bindBidirectional(presenter.wanted());
        var count = words("", "muted");
        count.setId("log-count");
        count.textProperty().bind(presenter.count());
        var export = new Button(texts.get("log.export"), new Icon(Glyph.EXPORT));
        export.setId("log-export");
        export.setMinWidth(Region.USE_PREF_SIZE);
        export.setOnAction(
                _ ->
                        files.get()
                                .save(
                                        texts.get("log.export.choose"),
                                        texts.get("log.export.name") + ".csv")
                                .ifPresent(presenter::export));
        var said = words("", "muted small");
        said.setId("log-exported");
        said.textProperty().bind(presenter.exported());
        said.managedProperty().bind(presenter.exported().isNotEmpty());
        return column("near", row("row", growing(wanted), count, export), said);
    }

    private TableView<LogLine> table() {
        var table = styled(new TableView<>(presenter.shown()), "record-table");
        table.setId("log");
        table.setAccessibleText(texts.get("log.accessible"));
        table.setPlaceholder(new Label(texts.get("log.none")));
        table.getColumns().add(Columns.number(texts.get("log.position"), 4, LogLine::position));
        table.getColumns().add(Columns.text(texts.get("log.at"), 12, presenter::at));
        table.getColumns().add(Columns.text(texts.get("log.by"), 8, presenter::by));
        table.getColumns().add(Columns.text(texts.get("log.what"), 24, LogLine::what));
        table.getColumns().add(Columns.text(texts.get("log.why"), 22, LogLine::why));
        return table;
    }

    private Node head() {
        var hash = words("", "log-head");
        hash.setId("log-head");
        hash.textProperty().bind(presenter.head());
        var copy = new Button(texts.get("log.head.copy"));
        copy.setId("log-head-copy");
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setOnAction(
                _ -> {
                    var content = new ClipboardContent();
                    content.putString(presenter.head().get());
                    Clipboard.getSystemClipboard().setContent(content);
                });
        return column(
                "panel",
                words(texts.get("log.head"), "strong"),
                row("row", growing(hash), copy),
                words(texts.get("log.head.help"), "muted small"));
    }
}
