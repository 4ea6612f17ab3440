package org.plenary.ui.privacy;

import static org.plenary.ui.controls.Layout.beside;
import static org.plenary.ui.controls.Layout.column;
import static org.plenary.ui.controls.Layout.growing;
import static org.plenary.ui.controls.Layout.row;
import static org.plenary.ui.controls.Layout.styled;
import static org.plenary.ui.controls.Layout.words;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.plenary.desk.Erasure;
import org.plenary.desk.PersonFile;
import org.plenary.desk.PersonFile.Known;
import org.plenary.members.PersonId;
import org.plenary.texts.Texts;
import org.plenary.ui.controls.Field;
import org.plenary.ui.controls.FilePicker;
import org.plenary.ui.controls.Glyph;
import org.plenary.ui.controls.Icon;
import org.plenary.ui.controls.State;
import org.plenary.ui.shell.Frame;

import java.util.function.Supplier;

/** Until when personal data is kept; one person's file; erasing one or all. */
public final class PrivacyView extends VBox {

    private final PrivacyPresenter presenter;
    private final Texts texts;
    private final Supplier<FilePicker> files;

    public PrivacyView(PrivacyPresenter presenter, Texts texts, Supplier<FilePicker> files) {
        this.presenter = presenter;
        this.texts = texts;
        this.files = files;
        styled(this, "page");
        var said = words("", "state fine");
        said.setId("privacy-said");
        said.setGraphic(new Icon(Glyph.CHECK));
        said.textProperty().bind(presenter.said());
        said.visibleProperty().bind(presenter.said().isNotEmpty());
        said.managedProperty().bind(said.visibleProperty());
        getChildren()
                .addAll(
                        said,
                        beside(
                                "grid",
                                new double[] {2, 3},
                                column("group", end(), find()),
                                file()));
    }

    private Node end() {
        var until = new TextField();
        until.setId("privacy-until");
        until.setPromptText(texts.get("privacy.until.prompt"));
        until.textProperty().bindBidirectional(presenter.until());
        until.setOnAction(_ -> presenter.keepUntil());
        until.focusedProperty()
                .subscribe(
                        has -> {
                            if (!has && getScene() != null) {
                                presenter.keepUntil();
                            }
                        });
        var due = column("near");
        presenter.due().subscribe(now -> show(due, now));
        var all = new Button(texts.get("privacy.eraseAll"), new Icon(Glyph.REMOVE));
        all.setId("privacy-erase-all");
        all.setMinWidth(Region.USE_PREF_SIZE);
        all.setOnAction(_ -> presenter.previewEverybody(this::ask));
        return column(
                "group",
                words(texts.get("privacy.end"), "heading"),
                new Field(texts.get("privacy.until"), until, texts.get("privacy.until.help"))
                        .wrongWhen(presenter.untilWrong()),
                due,
                row("row", all));
    }

    private static void show(VBox place, PrivacyPresenter.Due due) {
        place.getChildren().clear();
        if (!due.words().isEmpty()) {
            var said = due.state().notice(due.words());
            said.setId("privacy-due");
            place.getChildren().add(said);
        }
    }

    private Node find() {
        var wanted = new TextField();
        wanted.setId("privacy-wanted");
        wanted.textProperty().bindBidirectional(presenter.wanted());
        var people = new ListView<>(presenter.people());
        people.setId("privacy-people");
        people.setAccessibleText(texts.get("privacy.people"));
        people.setPlaceholder(words(texts.get("privacy.people.none"), "muted"));
        people.setPrefHeight(190);
        people.setCellFactory(_ -> new Cell());
        people.getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, chosen) -> presenter.choose(chosen));
        return column(
                "group",
                words(texts.get("privacy.one"), "heading"),
                new Field(texts.get("privacy.wanted"), wanted, texts.get("privacy.wanted.help")),
                people);
    }

    private static final class Cell extends ListCell<Known> {
        @Override
        protected void updateItem(@Nullable Known person, boolean empty) {
            super.updateItem(person, empty);
            setText(empty || person == null ? null : person.name() + " · " + person.shown());
        }
    }

    private Node file() {
        var place = growing(column("panel"));
        place.setId("privacy-file");
        presenter.person().subscribe(person -> fill(place, person));
        return place;
    }

    private void fill(VBox place, @Nullable PersonFile person) {
        if (person == null) {
            place.getChildren()
                    .setAll(
                            words(texts.get("privacy.file"), "heading"),
                            words(texts.get("privacy.file.none"), "prose muted"));
            return;
        }
        var report =
                styled(new Button(texts.get("privacy.report"), new Icon(Glyph.EXPORT)), "accent");
        report.setId("privacy-report");
        report.setMinWidth(Region.USE_PREF_SIZE);
        report.setOnAction(
                _ ->
                        files.get()
                                .save(
                                        texts.get("privacy.report.choose"),
                                        texts.get(
                                                        "privacy.report.name",
                                                        "id",
                                                        person.person().shown())
                                                + ".pdf")
                                .ifPresent(file -> presenter.writeReport(person, file)));
        var erase = new Button(texts.get("privacy.erase"), new Icon(Glyph.REMOVE));
        erase.setId("privacy-erase");
        erase.setMinWidth(Region.USE_PREF_SIZE);
        erase.setOnAction(_ -> presenter.preview(person, this::ask));
        var actions = column("near", report);
        person.inDraw().ifPresent(id -> actions.getChildren().add(letter(id)));
        actions.getChildren().add(erase);
        var facts = column("near");
        facts.setId("privacy-facts");
        for (var fact : person.facts()) {
            var what = words(fact.what(), "muted small");
            facts.getChildren().add(column("tight", what, new Label(fact.value())));
        }
        facts.getChildren()
                .forEach(
                        fact ->
                                ((VBox) fact)
                                        .getChildren()
                                        .forEach(label -> ((Label) label).setWrapText(true)));
        place.getChildren()
                .setAll(
                        words(person.name(), "heading"),
                        words(texts.get("privacy.file.known", "n", person.facts().size()), "muted"),
                        actions,
                        facts);
    }

    private Button letter(PersonId person) {
        var letter = new Button(texts.get("privacy.letter"), new Icon(Glyph.EXPORT));
        letter.setId("privacy-letter");
        letter.setMinWidth(Region.USE_PREF_SIZE);
        letter.setOnAction(
                _ ->
                        files.get()
                                .save(
                                        texts.get("calls.letter.choose"),
                                        texts.get("calls.letter.file"))
                                .ifPresent(file -> presenter.writeLetter(person, file)));
        return letter;
    }

    private void ask(Erasure erasure) {
        if (getScene() != null && getScene().getRoot() instanceof Frame frame) {
            var sheet = new EraseSheet(erasure, texts, frame::close);
            sheet.onErase(
                    (also, reason) ->
                            presenter.erase(erasure, also, reason, frame::close, sheet::refused));
            frame.open(sheet, Pos.CENTER);
        }
    }

    /** What erasing leaves behind is looked at, not passed over. */
    static Label stays(String words) {
        return State.LOOK.says(words);
    }
}
