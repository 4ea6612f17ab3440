package org.plenary.ui.agenda;

import static org.plenary.ui.controls.Layout.beside;
import static org.plenary.ui.controls.Layout.column;
import static org.plenary.ui.controls.Layout.growing;
import static org.plenary.ui.controls.Layout.row;
import static org.plenary.ui.controls.Layout.styled;
import static org.plenary.ui.controls.Layout.words;
import static org.plenary.ui.controls.Layout.wrapping;

import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.plenary.agenda.Block;
import org.plenary.agenda.Day;
import org.plenary.agenda.Format;
import org.plenary.agenda.Phase;
import org.plenary.texts.Texts;
import org.plenary.ui.controls.Action;
import org.plenary.ui.controls.Field;
import org.plenary.ui.controls.Glyph;
import org.plenary.ui.controls.Icon;
import org.plenary.ui.controls.Named;
import org.plenary.ui.controls.Prose;

import java.util.function.Function;

/** Everything about one block. Leaving a field keeps it. */
final class BlockView extends VBox {

    private final AgendaPresenter presenter;
    private final BlockForm form;
    private final Texts texts;
    private final TextField title = new TextField();

    BlockView(AgendaPresenter presenter, Texts texts, Action duplicate, Action remove) {
        this.presenter = presenter;
        this.form = presenter.block();
        this.texts = texts;
        styled(this, "group");
        getChildren()
                .addAll(
                        new Field(
                                texts.get("agenda.title"),
                                kept(title, "agenda-title", form.title()),
                                ""),
                        times(),
                        kind(),
                        new Field(
                                texts.get("agenda.purpose"),
                                prose("agenda-purpose", form.purpose()),
                                ""),
                        new Field(
                                texts.get("agenda.prompt"),
                                prose("agenda-prompt", form.prompt()),
                                texts.get("agenda.prompt.help")),
                        marks(),
                        people(),
                        speakers(),
                        new Field(
                                texts.get("agenda.materials"),
                                prose("agenda-materials", form.materials()),
                                texts.get("agenda.materials.help")),
                        buttons(duplicate, remove),
                        moving());
    }

    private static Node buttons(Action... actions) {
        var pane = wrapping();
        for (var action : actions) {
            pane.getChildren().add(action.button());
        }
        return pane;
    }

    void toTitle() {
        title.requestFocus();
        title.selectAll();
    }

    private Node times() {
        return beside(
                "fields",
                new double[] {4, 4, 5},
                small("agenda.minutes", "agenda-minutes", form.minutes())
                        .wrongWhen(form.wrongMinutes()),
                small("agenda.least", "agenda-least", form.least()).wrongWhen(form.wrongLeast()),
                new Field(
                                texts.get("agenda.start"),
                                kept(new TextField(), "agenda-start", form.start()),
                                texts.get("agenda.start.help"))
                        .wrongWhen(form.wrongStart()));
    }

    private Field small(String key, String id, StringProperty words) {
        var field = styled(kept(new TextField(), id, words), "number");
        return new Field(texts.get(key), field, "");
    }

    private Node kind() {
        return beside(
                "fields",
                new double[] {1, 1},
                new Field(
                        texts.get("agenda.phase"),
                        chosen(
                                "agenda-phase",
                                listOf(Phase.values()),
                                each -> texts.get("word.Phase." + each.name()),
                                form.phase()),
                        ""),
                new Field(
                        texts.get("agenda.format"),
                        chosen(
                                "agenda-format",
                                listOf(Format.values()),
                                each -> texts.get("word.Format." + each.name()),
                                form.format()),
                        ""));
    }

    private static <E> ObservableList<E> listOf(E[] values) {
        return FXCollections.observableArrayList(values);
    }

    private Node marks() {
        return column(
                "near",
                new Field(
                        texts.get("agenda.seats"),
                        chosen(
                                "agenda-round",
                                presenter.rounds(),
                                each ->
                                        each == Block.KEEP_SEATS
                                                ? texts.get("agenda.seats.keep")
                                                : texts.get("agenda.round", "n", each),
                                form.round()),
                        ""),
                mark("agenda-notes", "agenda.notes", form.notes()),
                mark("agenda-open", "agenda.open", form.open()),
                mark("agenda-explores", "agenda.explores", form.explores()));
    }

    private CheckBox mark(String id, String key, BooleanProperty on) {
        var box = new CheckBox(texts.get(key));
        box.setId(id);
        box.setWrapText(true);
        box.selectedProperty().bindBidirectional(on);
        return box;
    }

    private Node people() {
        return beside(
                "fields",
                new double[] {1, 1},
                new Field(
                        texts.get("agenda.owner"),
                        kept(new TextField(), "agenda-owner", form.owner()),
                        texts.get("agenda.owner.help")),
                new Field(
                        texts.get("agenda.group"),
                        kept(new TextField(), "agenda-group", form.group()),
                        texts.get("agenda.group.help")));
    }

    private Node speakers() {
        var lines = styled(new VBox(), "near");
        Runnable fill =
                () ->
                        lines.getChildren()
                                .setAll(form.speakers().stream().map(this::speaker).toList());
        form.speakers().addListener((ListChangeListener<SpeakerLine>) _ -> fill.run());
        fill.run();
        var add =
                Action.of(
                                "agenda-speaker-add",
                                texts.get("agenda.speaker.add"),
                                Glyph.ADD,
                                () -> {
                                    form.addSpeaker();
                                    var last = lines.getChildren().getLast();
                                    last.lookup(".text-field").requestFocus();
                                })
                        .button();
        return column("near", words(texts.get("agenda.speakers"), "strong"), lines, add);
    }

    private Node speaker(SpeakerLine line) {
        var name = kept(new TextField(), "agenda-speaker-name", line.name());
        name.setPromptText(texts.get("agenda.speaker.name"));
        name.setAccessibleText(texts.get("agenda.speaker.name"));
        var whom = kept(new TextField(), "agenda-speaker-for", line.affiliation());
        whom.setPromptText(texts.get("agenda.speaker.for"));
        whom.setAccessibleText(texts.get("agenda.speaker.for"));
        var declared = mark("agenda-speaker-declared", "agenda.speaker.declared", line.declared());
        var remove = new Button();
        remove.setGraphic(new Icon(Glyph.CLOSE));
        var named =
                line.name()
                        .map(
                                typed ->
                                        typed.isBlank()
                                                ? texts.get("agenda.speaker.removeUnnamed")
                                                : texts.get(
                                                        "agenda.speaker.remove", "name", typed));
        remove.accessibleTextProperty().bind(named);
        var tip = new Tooltip();
        tip.textProperty().bind(named);
        remove.setTooltip(tip);
        remove.setMinWidth(Region.USE_PREF_SIZE);
        remove.setOnAction(_ -> form.removeSpeaker(line));
        return column(
                "tight",
                row("row", growing(name), growing(whom), styled(remove, "icon-only flat")),
                declared);
    }

    private Node moving() {
        var days = new ComboBox<Day>();
        days.setId("agenda-move-day");
        days.setConverter(Named.by(each -> CalendarDay.say(each.date()) + "  " + each.title()));
        days.setPromptText(texts.get("agenda.move.choose"));
        days.setOnShowing(_ -> days.getItems().setAll(presenter.days()));
        days.getItems().setAll(presenter.days());
        days.valueProperty()
                .subscribe(
                        day -> {
                            if (day != null) {
                                presenter.moveTo(day.id());
                                Platform.runLater(() -> days.setValue(null));
                            }
                        });
        return new Field(texts.get("agenda.move"), days, texts.get("agenda.move.help"));
    }

    private <E> ComboBox<E> chosen(
            String id, ObservableList<E> items, Function<E, String> name, ObjectProperty<E> value) {
        var box = new ComboBox<>(items);
        box.setId(id);
        box.setMinWidth(0);
        box.setConverter(Named.by(name));
        box.valueProperty().bindBidirectional(value);
        return box;
    }

    private Prose prose(String id, StringProperty words) {
        return kept(new Prose(id, 2), id, words);
    }

    private <T extends TextInputControl> T kept(T field, String id, StringProperty words) {
        field.setId(id);
        field.textProperty().bindBidirectional(words);
        field.focusedProperty()
                .subscribe(
                        focused -> {
                            if (!focused) {
                                form.keep();
                            }
                        });
        if (field instanceof TextField line) {
            line.setOnAction(_ -> form.keep());
        }
        return field;
    }
}
