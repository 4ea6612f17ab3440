package org.plenary.ui.draw;

import static org.plenary.ui.controls.Layout.beside;
import static org.plenary.ui.controls.Layout.column;
import static org.plenary.ui.controls.Layout.filling;
import static org.plenary.ui.controls.Layout.growing;
import static org.plenary.ui.controls.Layout.line;
import static org.plenary.ui.controls.Layout.row;
import static org.plenary.ui.controls.Layout.scrolling;
import static org.plenary.ui.controls.Layout.spring;
import static org.plenary.ui.controls.Layout.styled;
import static org.plenary.ui.controls.Layout.words;
import static org.plenary.ui.controls.Layout.wrapping;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

import org.plenary.desk.BundleCheck;
import org.plenary.desk.DrawDesk.Standing;
import org.plenary.report.chart.Chart;
import org.plenary.report.chart.ChartLayout;
import org.plenary.report.chart.Lettering;
import org.plenary.sortition.PersonChance;
import org.plenary.texts.Texts;
import org.plenary.ui.controls.ChartCanvas;
import org.plenary.ui.controls.Columns;
import org.plenary.ui.controls.FilePicker;
import org.plenary.ui.controls.Glyph;
import org.plenary.ui.controls.Icon;
import org.plenary.ui.controls.State;
import org.plenary.ui.shell.Frame;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/** First the targets; then the published panels with everybody's chance; then who was drawn. */
public final class DrawView extends BorderPane {

    private static final double CHART = 430;

    /** So many groups of people without a chance are shown. */
    private static final int SHOWN = 4;

    private final DrawPresenter presenter;
    private final Texts texts;
    private final Supplier<FilePicker> files;
    private final CeremonyStage wall;

    public DrawView(
            DrawPresenter presenter, Texts texts, Supplier<FilePicker> files, CeremonyStage wall) {
        this.wall = wall;
        this.presenter = presenter;
        this.texts = texts;
        this.files = files;
        presenter.standing().subscribe(_ -> show());
        presenter.pool().subscribe(_ -> show());
        presenter
                .verdict()
                .subscribe(
                        answer -> {
                            if (answer != null) {
                                told(answer);
                            }
                        });
    }

    private void show() {
        var standing = presenter.standing().get();
        if (standing != null) {
            setCenter(scrolling(published(standing)));
        } else if (presenter.pool().get() != null) {
            setCenter(targets());
        } else {
            setCenter(nothing());
        }
    }

    private Node nothing() {
        return column(
                "empty",
                styled(new Icon(Glyph.DRAW), "large accent"),
                words(texts.get("draw.screen.none"), "heading"),
                words(texts.get("draw.screen.none.text"), "prose muted"));
    }

    private Node targets() {
        var size = new TextField();
        size.setId("draw-size");
        size.setPrefColumnCount(4);
        size.textProperty().bindBidirectional(presenter.size());
        var name = line(texts.get("draw.screen.size"), "strong");
        name.setLabelFor(size);
        size.setAccessibleText(name.getText());
        var household = new CheckBox(texts.get("draw.screen.household"));
        household.setId("draw-household");
        household.selectedProperty().bindBidirectional(presenter.onePerHousehold());
        var open = new Button(texts.get("draw.screen.import"), new Icon(Glyph.IMPORT));
        open.setId("draw-import");
        open.setOnAction(
                _ ->
                        presenter.open(
                                files.get()
                                        .open(
                                                texts.get("draw.screen.choose"),
                                                List.of("csv", "xlsx"))));
        var compute = new Button(texts.get("draw.screen.compute"));
        compute.setId("draw-compute");
        compute.setOnAction(_ -> presenter.fromPopulation());
        var census = new Button(texts.get("draw.screen.census"), new Icon(Glyph.IMPORT));
        census.setId("draw-census");
        census.setOnAction(
                _ ->
                        presenter.openPopulation(
                                files.get()
                                        .open(
                                                texts.get("draw.screen.census.choose"),
                                                List.of("csv", "xlsx"))));
        var page =
                styled(
                        column(
                                "group",
                                row("row", name, size, household),
                                wrapping(open, census, compute, checkButton()),
                                obstacles(),
                                clash(),
                                growing(styled(table(), "tall"))),
                        "page");
        return filling(page);
    }

    private Node obstacles() {
        var box = column("near");
        box.setId("draw-obstacles");
        box.managedProperty().bind(box.visibleProperty());
        box.visibleProperty().bind(Bindings.isNotEmpty(presenter.obstacles()).and(noClash()));
        Runnable fill =
                () ->
                        box.getChildren()
                                .setAll(
                                        State.LOOK.notice(
                                                String.join("\n", presenter.obstacles())));
        presenter.obstacles().addListener((ListChangeListener<String>) _ -> fill.run());
        fill.run();
        return box;
    }

    private BooleanBinding noClash() {
        return Bindings.isEmpty(presenter.clash());
    }

    private Node clash() {
        var box = column("near");
        box.setId("draw-clash");
        box.managedProperty().bind(box.visibleProperty());
        Runnable fill =
                () -> {
                    box.setVisible(!presenter.clash().isEmpty());
                    var why = State.STOP.notice(String.join("\n", presenter.clash()));
                    why.setMinHeight(USE_PREF_SIZE);
                    box.getChildren().setAll(why, waysOut());
                };
        presenter.clash().addListener((ListChangeListener<String>) _ -> fill.run());
        fill.run();
        return box;
    }

    private Node waysOut() {
        var offers = presenter.offers();
        var heading = offers.isEmpty() ? "draw.waysOut.none" : "draw.waysOut";
        var ways = column("near", words(texts.get(heading), "strong"));
        ways.setId("draw-ways-out");
        for (int i = 0; i < offers.size(); i++) {
            var offer = offers.get(i);
            var take = new Button(offer.words());
            take.setId("draw-way-" + (i + 1));
            take.setWrapText(true);
            take.setOnAction(_ -> presenter.take(offer.way()));
            ways.getChildren().add(take);
        }
        return ways;
    }

    private Button checkButton() {
        var check = new Button(texts.get("draw.screen.check"), new Icon(Glyph.CHECK));
        check.setId("draw-check");
        check.setOnAction(
                _ -> presenter.check(files.get().folder(texts.get("draw.screen.check.choose"))));
        return check;
    }

    private void told(BundleCheck.Answer answer) {
        if (getScene() != null && getScene().getRoot() instanceof Frame frame) {
            Runnable lookElsewhere =
                    () -> {
                        var place = files.get().folder(texts.get("draw.verdict.origins.choose"));
                        if (place.isPresent()) {
                            frame.close();
                            presenter.checkAgain(place);
                        }
                    };
            frame.open(new VerdictSheet(answer, texts, lookElsewhere, frame::close), Pos.CENTER);
        }
    }

    private TableView<TargetLine> table() {
        var table = new TableView<>(presenter.lines());
        table.setId("draw-targets");
        table.setAccessibleText(texts.get("draw.screen.targets"));
        table.getColumns()
                .add(
                        Columns.<TargetLine>text(
                                texts.get("draw.screen.feature"), 12, l -> l.value().feature()));
        table.getColumns()
                .add(
                        Columns.<TargetLine>text(
                                texts.get("draw.screen.value"), 16, l -> l.value().value()));
        table.getColumns()
                .add(
                        Columns.<TargetLine>number(
                                texts.get("draw.screen.inPool"), 9, TargetLine::inPool));
        table.getColumns()
                .add(entered(texts.get("draw.screen.population"), TargetLine::population));
        table.getColumns().add(entered(texts.get("draw.screen.min"), TargetLine::min));
        table.getColumns().add(entered(texts.get("draw.screen.max"), TargetLine::max));
        return table;
    }

    private static TableColumn<TargetLine, TargetLine> entered(
            String heading, Function<TargetLine, StringProperty> typed) {
        var column = new TableColumn<TargetLine, TargetLine>(heading);
        column.getStyleClass().add("number");
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new EntryCell(heading, typed));
        return Columns.wide(8.5, column);
    }

    /** A field in every row, so that figures are typed down a column with Tab. */
    private static final class EntryCell extends TableCell<TargetLine, TargetLine> {

        private final TextField field = styled(new TextField(), "number");
        private final String heading;
        private final Function<TargetLine, StringProperty> typed;
        private final Columns.Bound bound = new Columns.Bound(field.textProperty());

        EntryCell(String heading, Function<TargetLine, StringProperty> typed) {
            this.heading = heading;
            this.typed = typed;
        }

        @Override
        protected void updateItem(TargetLine line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                bound.release();
                setGraphic(null);
            } else {
                bound.to(typed.apply(line));
                field.setAccessibleText(heading + ", " + line.value());
                setGraphic(field);
            }
        }
    }

    private Node published(Standing standing) {
        var figures = standing.lottery().figures();
        var box =
                column(
                        "panel group",
                        words(texts.get("draw.screen.chances"), "heading"),
                        figure("draw.screen.pool", "%,d".formatted(figures.pool())),
                        figure("draw.screen.members", "%,d".formatted(figures.size())),
                        figure("draw.screen.panels", "%,d".formatted(figures.panels())),
                        figure("draw.screen.lowest", percent(figures.minimum())),
                        figure(
                                "draw.screen.equal",
                                percent((double) figures.size() / Math.max(1, figures.pool()))),
                        figure("draw.screen.gini", "%.3f".formatted(figures.gini())),
                        figure("draw.screen.zero", "%,d".formatted(figures.zeroChance())),
                        State.FINE.says(
                                texts.get(
                                        "word.Proof.Claim."
                                                + standing.lottery().proof().claim().name())));
        return styled(
                beside(
                        "grid",
                        new double[] {3, 2},
                        column(
                                "group",
                                act(standing),
                                never(),
                                wrapping(proof(standing), checkButton()),
                                written(),
                                chart(standing)),
                        box),
                "page");
    }

    private Node figure(String key, String figure) {
        var number = line(figure, "strong");
        number.setMinWidth(USE_PREF_SIZE);
        return row("row", words(texts.get(key), "muted"), spring(), number);
    }

    private static String percent(double share) {
        return "%.1f %%".formatted(100 * share);
    }

    private Node chart(Standing standing) {
        var chart =
                new Chart.Chances(
                        standing.lottery().people().stream().map(PersonChance::chance).toList(),
                        texts.get("draw.chart.people"),
                        texts.get("draw.chart.lowest"),
                        texts.get("draw.chart.equal"),
                        texts.get("draw.chart.highest"));
        var drawing = new ChartLayout(new Lettering()).draw(chart, CHART, Locale.UK);
        var figures = standing.lottery().figures();
        var canvas =
                new ChartCanvas(
                        drawing,
                        1.35,
                        texts.get(
                                "draw.chart.words",
                                "lowest",
                                percent(figures.minimum()),
                                "pool",
                                figures.pool()));
        canvas.setId("draw-chart");
        return styled(new VBox(canvas), "card");
    }

    /** The public draw while it is to come; the papers when it is done. */
    private Node proof(Standing standing) {
        if (standing.draw().isEmpty()) {
            var wall = new Button(texts.get("draw.screen.ceremony"), new Icon(Glyph.GO));
            wall.setId("draw-ceremony");
            wall.disableProperty().bind(presenter.fingerprint().isEmpty());
            wall.setOnAction(_ -> presenter.ceremony().ifPresent(w -> this.wall.open(w, this)));
            return wall;
        }
        var write = new Button(texts.get("draw.screen.write"), new Icon(Glyph.EXPORT));
        write.setId("draw-write");
        write.setOnAction(
                _ -> presenter.write(files.get().folder(texts.get("draw.screen.write.choose"))));
        return write;
    }

    /** Where the files are, once they are written. */
    private Node written() {
        var written = words("", "muted");
        written.setId("draw-written");
        written.textProperty().bind(presenter.written());
        written.managedProperty().bind(presenter.written().isNotEmpty());
        return written;
    }

    private static Label whole(String words) {
        var notice = State.LOOK.notice(words);
        notice.setMinHeight(USE_PREF_SIZE);
        return notice;
    }

    /** People without a chance, for the organiser's eyes before the draw. */
    private Node never() {
        var box = column("near");
        box.setId("draw-never");
        box.managedProperty().bind(box.visibleProperty());
        Runnable fill =
                () -> {
                    box.setVisible(!presenter.never().isEmpty());
                    box.getChildren()
                            .setAll(
                                    presenter.never().stream()
                                            .limit(SHOWN)
                                            .map(DrawView::whole)
                                            .toList());
                };
        presenter.never().addListener((ListChangeListener<String>) _ -> fill.run());
        fill.run();
        return box;
    }

    /** What is to be done now: draw; or, when it is done, who was drawn. */
    private Node act(Standing standing) {
        if (standing.draw().isPresent()) {
            var panel = standing.draw().get().panel();
            var said =
                    State.FINE.notice(
                            texts.get(
                                    "draw.screen.drawn",
                                    "panel",
                                    panel.number(),
                                    "n",
                                    panel.members().size()));
            said.setId("draw-result");
            return said;
        }
        return new PickForm("draw", presenter, texts);
    }
}
