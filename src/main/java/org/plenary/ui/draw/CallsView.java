package org.plenary.ui.draw;

import static org.plenary.ui.controls.Layout.beside;
import static org.plenary.ui.controls.Layout.column;
import static org.plenary.ui.controls.Layout.filling;
import static org.plenary.ui.controls.Layout.growing;
import static org.plenary.ui.controls.Layout.scrolling;
import static org.plenary.ui.controls.Layout.styled;
import static org.plenary.ui.controls.Layout.words;
import static org.plenary.ui.controls.Layout.wrapping;

import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.plenary.desk.ConfirmationDesk.Line;
import org.plenary.members.Contact;
import org.plenary.members.Contact.Outcome;
import org.plenary.members.Status;
import org.plenary.texts.Texts;
import org.plenary.ui.controls.Field;
import org.plenary.ui.controls.FilePicker;
import org.plenary.ui.controls.Glyph;
import org.plenary.ui.controls.Icon;
import org.plenary.ui.controls.State;

import java.util.function.Supplier;

/** Whom to call on the left, in order; on the right the one on the telephone. */
public final class CallsView extends BorderPane {

    private final CallsPresenter presenter;
    private final Texts texts;
    private final Supplier<FilePicker> files;
    private final ListView<Line> list;
    private final Label figures = words("", "heading");
    private final VBox person = column("panel group");

    public CallsView(CallsPresenter presenter, Texts texts, Supplier<FilePicker> files) {
        this.presenter = presenter;
        this.texts = texts;
        this.files = files;
        list = new ListView<>(presenter.lines());
        fill();
        person.setId("calls-person");
        figures.setId("calls-figures");
        setTop(
                styled(
                        column(
                                "near",
                                figures,
                                choices(),
                                said("calls-written", presenter.written())),
                        "page-top"));
        var columns = beside("grid", new double[] {2, 3}, growing(list), scrolling(person));
        var row = new RowConstraints();
        row.setVgrow(Priority.ALWAYS);
        columns.getRowConstraints().add(row);
        setCenter(filling(styled(columns, "page taller")));
        presenter.week().subscribe(_ -> showFigures());
        presenter.chosen().subscribe(_ -> showPerson());
    }

    private void showFigures() {
        var week = presenter.week().get();
        var words =
                texts.get(
                        "calls.figures",
                        "call",
                        week.toCall(),
                        "confirmed",
                        week.with(Status.CONFIRMED),
                        "lost",
                        week.lost(),
                        "free",
                        week.free());
        int ready = week.with(Status.ALTERNATE);
        figures.setText(ready == 0 ? words : texts.get("calls.ready", "words", words, "n", ready));
    }

    private Node choices() {
        var all = new CheckBox(texts.get("calls.everybody"));
        all.setId("calls-everybody");
        all.selectedProperty().bindBidirectional(presenter.everybody());
        return all;
    }

    private void fill() {
        list.setId("calls");
        list.setAccessibleText(texts.get("calls.accessible"));
        list.setPlaceholder(words(texts.get("calls.none"), "muted"));
        list.setCellFactory(_ -> new CallCell(texts));
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        line -> {
                            if (line != null) {
                                presenter.choose(line);
                            }
                        });
        presenter
                .chosen()
                .subscribe(
                        line -> {
                            if (line != null) {
                                list.getSelectionModel().select(line);
                            }
                        });
    }

    /** Number and name; below, where they stand and why they are called early. */
    private static final class CallCell extends ListCell<Line> {

        private final Texts texts;

        CallCell(Texts texts) {
            this.texts = texts;
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            setPrefWidth(0); // as wide as the list
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setText(null);
                setGraphic(null);
                return;
            }
            var name = line.member().name();
            var title = line.isToCall() ? line.place() + "   " + name : name;
            var below =
                    line.isToCall() && !line.why().isEmpty()
                            ? line.why()
                            : texts.get("word.Status." + line.member().status().name());
            setText(title + ". " + below);
            setGraphic(column("tight", words(title, "strong"), words(below, "muted small")));
        }
    }

    private void showPerson() {
        person.getChildren().clear();
        var chosen = presenter.chosen().get();
        if (chosen == null) {
            person.getChildren()
                    .addAll(
                            words(texts.get("calls.nobody"), "heading"),
                            words(texts.get("calls.nobody.text"), "muted"));
            return;
        }
        var name = words(chosen.member().name(), "heading");
        name.setId("calls-name");
        var head = column("near", name, words(CallsPresenter.about(chosen), "muted"));
        var reached = chosen.member().person().reachedBy();
        if (!reached.isEmpty()) {
            head.getChildren().add(words(String.join("  ·  ", reached), "strong"));
        }
        if (!chosen.why().isEmpty()) {
            head.getChildren().add(State.LOOK.says(chosen.why()));
        }
        person.getChildren().addAll(head, entry(chosen.member().status()), chance(), log(chosen));
    }

    private Node entry(Status status) {
        var way = new ComboBox<Contact.Way>();
        way.setId("calls-way");
        way.getItems().setAll(Contact.Way.values());
        way.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Contact.Way chosen) {
                        return chosen == null ? "" : texts.get("word.Contact.Way." + chosen.name());
                    }

                    @Override
                    public Contact.Way fromString(String words) {
                        throw new UnsupportedOperationException("not editable");
                    }
                });
        way.valueProperty().bindBidirectional(presenter.way());
        var note = new TextField();
        note.setId("calls-note");
        note.textProperty().bindBidirectional(presenter.note());
        var first = wrapping();
        var second = wrapping();
        for (var outcome : CallsPresenter.outcomes(status)) {
            (outcome.decides().isPresent() ? second : first).getChildren().add(button(outcome));
        }
        return column(
                "near",
                beside(
                        "grid",
                        new double[] {2, 3},
                        new Field(texts.get("calls.way"), way, ""),
                        new Field(texts.get("calls.note"), note, "")),
                first,
                second);
    }

    private Button button(Outcome outcome) {
        var button = new Button(texts.get("word.Contact.Outcome." + outcome.name()));
        button.setId("calls-" + outcome.name());
        button.setMinWidth(USE_PREF_SIZE);
        if (outcome == Outcome.CONFIRMED) {
            button.setGraphic(new Icon(Glyph.CHECK));
        }
        button.setOnAction(_ -> presenter.note(outcome));
        return button;
    }

    private Node log(Line chosen) {
        var log = column("near", words(texts.get("calls.log"), "strong"));
        log.setId("calls-log");
        if (chosen.log().isEmpty()) {
            log.getChildren().add(words(texts.get("calls.log.none"), "muted"));
        }
        for (var made : chosen.log().reversed()) {
            var entry = column("tight", words(presenter.words(made), ""));
            if (!made.contact().note().isEmpty()) {
                entry.getChildren().add(words(made.contact().note(), "muted"));
            }
            log.getChildren().add(entry);
        }
        return log;
    }

    /** For telling them privately, on the telephone or by letter. */
    private Node chance() {
        var ask = new Button(texts.get("calls.chance"));
        ask.setId("calls-chance");
        ask.setOnAction(_ -> presenter.askChance());
        var letter = new Button(texts.get("calls.letter"), new Icon(Glyph.EXPORT));
        letter.setId("calls-letter");
        letter.setOnAction(
                _ ->
                        presenter.printLetter(
                                files.get()
                                        .save(
                                                texts.get("calls.letter.choose"),
                                                texts.get("calls.letter.file"))));
        return column("near", wrapping(ask, letter), said("calls-chance-said", presenter.chance()));
    }

    private static Label said(String id, ObservableStringValue sentence) {
        var label = words("", "muted");
        label.setId(id);
        label.textProperty().bind(sentence);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    /** What is done at the top right while this is shown. */
    void print() {
        presenter.printSheet(
                files.get().save(texts.get("calls.sheet.choose"), texts.get("calls.sheet.file")));
    }
}
