package org.plenary.ui.draw;

import static org.plenary.ui.controls.Layout.beside;
import static org.plenary.ui.controls.Layout.column;
import static org.plenary.ui.controls.Layout.row;
import static org.plenary.ui.controls.Layout.scrolling;
import static org.plenary.ui.controls.Layout.styled;
import static org.plenary.ui.controls.Layout.words;
import static org.plenary.ui.controls.Layout.wrapping;

import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

import org.plenary.desk.VacanciesDesk.Batch;
import org.plenary.desk.VacanciesDesk.Line;
import org.plenary.desk.VacanciesDesk.Standing;
import org.plenary.sortition.DrawChange.Purpose;
import org.plenary.texts.Texts;
import org.plenary.ui.controls.Columns;
import org.plenary.ui.controls.Field;
import org.plenary.ui.controls.FilePicker;
import org.plenary.ui.controls.Glyph;
import org.plenary.ui.controls.Icon;
import org.plenary.ui.controls.State;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** What is to be filled; the lottery for it; what the targets still ask; every batch so far. */
public final class VacanciesView extends BorderPane {

    /** So many groups of people without a chance are shown. */
    private static final int SHOWN = 3;

    /** Heights within the table, in em, so that all of it is seen. */
    private static final double ROW = 2.75;

    private static final double HEAD = 3.6;

    private final VacanciesPresenter presenter;
    private final Texts texts;
    private final Supplier<FilePicker> files;
    private final Consumer<CeremonyPresenter> wall;
    private final Label heading = words("", "heading");
    private final VBox next = column("panel group");
    private final VBox clash = column("near");
    private final VBox batches = column("near");
    private final TableView<Line> table = new TableView<>();
    private final TextField min = entry("vacancies-min", 4);
    private final TextField max = entry("vacancies-max", 4);

    /**
     * @param wall opens the draw in public
     */
    VacanciesView(
            VacanciesPresenter presenter,
            Texts texts,
            Supplier<FilePicker> files,
            Consumer<CeremonyPresenter> wall) {
        this.presenter = presenter;
        this.texts = texts;
        this.files = files;
        this.wall = wall;
        heading.setId("vacancies-heading");
        fill();
        setCenter(
                scrolling(
                        styled(
                                column(
                                        "groups",
                                        heading,
                                        next,
                                        clash,
                                        column(
                                                "near",
                                                words(texts.get("vacancies.targets"), "heading"),
                                                table,
                                                relax()),
                                        batches),
                                "page")));
        presenter.standing().subscribe(_ -> show());
        presenter.clash().addListener((ListChangeListener<String>) _ -> showClash());
        showClash();
    }

    private void show() {
        var now = presenter.standing().get();
        if (now == null) {
            return;
        }
        heading.setText(
                texts.get(
                        "vacancies.heading",
                        "free",
                        now.free(),
                        "seats",
                        now.seats(),
                        "ready",
                        now.ready()));
        table.getItems().setAll(now.lines());
        double height = HEAD + ROW * now.lines().size();
        table.setStyle("-fx-pref-height: %1$.1fem; -fx-min-height: %1$.1fem".formatted(height));
        next.getChildren().setAll(now.open().map(this::open).orElseGet(() -> ask(now)));
        showBatches(now);
    }

    /** A lottery is published: it is drawn from, or another one takes its place. */
    private Node open(Batch batch) {
        var lottery = batch.lottery();
        var said =
                words(
                        texts.get(
                                batch.purpose() == Purpose.ALTERNATES
                                        ? "vacancies.open.ready"
                                        : "vacancies.open",
                                "number",
                                batch.number(),
                                "panels",
                                "%,d".formatted(lottery.lottery().size()),
                                "n",
                                lottery.settings().targets().panelSize(),
                                "pool",
                                "%,d".formatted(lottery.people().size())),
                        "strong");
        said.setId("vacancies-open");
        var ceremony = new Button(texts.get("draw.screen.ceremony"), new Icon(Glyph.GO));
        ceremony.setId("vacancies-ceremony");
        ceremony.disableProperty().bind(presenter.fingerprint().isEmpty());
        ceremony.setOnAction(_ -> presenter.ceremony().ifPresent(wall));
        var pick = new PickForm("vacancies", presenter, texts, ceremony);
        return column("near", said, never(), pick);
    }

    /** For the organiser's eyes: who has no chance in it, and why. */
    private Node never() {
        var box = column("near");
        box.setId("vacancies-never");
        Runnable fill =
                () -> {
                    box.getChildren()
                            .setAll(
                                    presenter.never().stream()
                                            .limit(SHOWN)
                                            .map(State.LOOK::says)
                                            .toList());
                    box.setManaged(!presenter.never().isEmpty());
                };
        presenter.never().addListener((ListChangeListener<String>) _ -> fill.run());
        fill.run();
        return box;
    }

    private Node ask(Standing now) {
        var box = column("group");
        if (now.free() == 0) {
            box.getChildren().add(State.FINE.says(texts.get("vacancies.none")));
        } else {
            var from = new CheckBox(texts.get("vacancies.fromReady", "n", now.ready()));
            from.setId("vacancies-from-ready");
            from.selectedProperty().bindBidirectional(presenter.fromReady());
            from.setVisible(now.ready() > 0);
            box.getChildren()
                    .add(
                            row(
                                    "row",
                                    number(
                                            "vacancies-seats",
                                            texts.get("vacancies.seats"),
                                            presenter.seats()),
                                    from));
        }
        var publish = new Button(texts.get("vacancies.publishReady"), new Icon(Glyph.DRAW));
        publish.setId("vacancies-publish-ready");
        publish.setOnAction(_ -> presenter.publishAlternates());
        box.getChildren()
                .add(
                        wrapping(
                                number(
                                        "vacancies-ready",
                                        texts.get("vacancies.ready"),
                                        presenter.ready()),
                                publish));
        return box;
    }

    private static Node number(String id, String name, StringProperty typed) {
        var field = entry(id, 4);
        field.textProperty().bindBidirectional(typed);
        field.setAccessibleText(name);
        var label = words(name, "name");
        label.setLabelFor(field);
        return row("row", label, field);
    }

    private static TextField entry(String id, int columns) {
        var field = new TextField();
        field.setId(id);
        field.setPrefColumnCount(columns);
        return field;
    }

    private void fill() {
        table.setId("vacancies-targets");
        table.setAccessibleText(texts.get("vacancies.targets"));
        table.getColumns()
                .add(
                        Columns.<Line>text(
                                texts.get("draw.screen.value"),
                                12,
                                l -> l.target().value().toString()));
        table.getColumns()
                .add(
                        Columns.<Line>number(
                                texts.get("draw.screen.min"), 6.5, l -> l.target().min()));
        table.getColumns()
                .add(
                        Columns.<Line>number(
                                texts.get("draw.screen.max"), 6.5, l -> l.target().max()));
        table.getColumns().add(Columns.<Line>number(texts.get("vacancies.have"), 6, Line::have));
        table.getColumns().add(Columns.<Line>text(texts.get("vacancies.asks"), 11, this::asks));
        table.getColumns().forEach(column -> column.setSortable(false));
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        line -> {
                            if (line != null) {
                                min.setText(Integer.toString(line.target().min()));
                                max.setText(Integer.toString(line.target().max()));
                            }
                        });
    }

    private String asks(Line line) {
        if (line.isExceeded()) {
            return texts.get("vacancies.asks.over", "n", line.have() - line.target().max());
        }
        return line.lacking() > 0
                ? texts.get("vacancies.asks.more", "n", line.lacking())
                : texts.get("vacancies.asks.none");
    }

    /** What is asked of the whole panel gives way, with a reason that everybody will read. */
    private Node relax() {
        var reason = entry("vacancies-reason", 20);
        reason.textProperty().bindBidirectional(presenter.reason());
        var give = new Button(texts.get("vacancies.relax"));
        give.setId("vacancies-relax");
        give.disableProperty()
                .bind(
                        table.getSelectionModel()
                                .selectedItemProperty()
                                .isNull()
                                .or(presenter.reason().isEmpty()));
        give.setOnAction(
                _ -> {
                    var line = table.getSelectionModel().getSelectedItem();
                    if (line != null) {
                        presenter.relax(line, min.getText(), max.getText());
                    }
                });
        min.disableProperty().bind(table.getSelectionModel().selectedItemProperty().isNull());
        max.disableProperty().bind(min.disableProperty());
        return column(
                "near",
                beside(
                        "grid",
                        new double[] {1, 1, 4},
                        new Field(texts.get("draw.screen.min"), min, ""),
                        new Field(texts.get("draw.screen.max"), max, ""),
                        new Field(texts.get("vacancies.reason"), reason, "")),
                row("row", give),
                words(texts.get("vacancies.relax.help"), "muted"));
    }

    private void showClash() {
        clash.getChildren().clear();
        clash.setManaged(!presenter.clash().isEmpty());
        if (presenter.clash().isEmpty()) {
            return;
        }
        var why = State.STOP.notice(String.join("\n", presenter.clash()));
        why.setId("vacancies-clash");
        why.setMinHeight(USE_PREF_SIZE);
        clash.getChildren()
                .addAll(
                        why,
                        words(
                                texts.get(
                                        presenter.offers().isEmpty()
                                                ? "draw.waysOut.none"
                                                : "vacancies.waysOut"),
                                "strong"));
        for (int i = 0; i < presenter.offers().size(); i++) {
            var offer = presenter.offers().get(i);
            var take = new Button(offer.words());
            take.setId("vacancies-way-" + (i + 1));
            take.setWrapText(true);
            take.disableProperty().bind(presenter.reason().isEmpty());
            take.setOnAction(_ -> presenter.take(offer));
            clash.getChildren().add(take);
        }
    }

    private void showBatches(Standing now) {
        batches.getChildren().clear();
        if (now.batches().isEmpty()) {
            return;
        }
        batches.getChildren().add(words(texts.get("vacancies.batches"), "heading"));
        for (var batch : now.batches()) {
            batches.getChildren().add(batch(batch));
        }
        batches.getChildren().add(said("vacancies-written", presenter.written()));
    }

    private Node batch(Batch batch) {
        var purpose = texts.get("word.DrawChange.Purpose." + batch.purpose().name());
        var drawn = batch.draw();
        if (drawn.isEmpty()) {
            return words(
                    texts.get(
                            batch.isOpen() ? "vacancies.batch.open" : "vacancies.batch.passed",
                            "number",
                            batch.number(),
                            "purpose",
                            purpose),
                    "muted");
        }
        var write = new Button(texts.get("draw.screen.write"), new Icon(Glyph.EXPORT));
        write.setId("vacancies-write-" + batch.number());
        write.setOnAction(
                _ ->
                        presenter.write(
                                batch, files.get().folder(texts.get("draw.screen.write.choose"))));
        var said =
                words(
                        texts.get(
                                "vacancies.batch",
                                "number",
                                batch.number(),
                                "purpose",
                                purpose,
                                "panel",
                                drawn.get().panel().number(),
                                "names",
                                String.join(", ", batch.names())),
                        "");
        said.setId("vacancies-batch-" + batch.number());
        return column("near", said, row("row", write));
    }

    private static Label said(String id, ObservableStringValue sentence) {
        var label = words("", "muted");
        label.setId(id);
        label.textProperty().bind(sentence);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }
}
