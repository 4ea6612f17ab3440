package org.plenary.ui.prepare;

import static org.plenary.ui.controls.Layout.beside;
import static org.plenary.ui.controls.Layout.column;
import static org.plenary.ui.controls.Layout.scrolling;
import static org.plenary.ui.controls.Layout.words;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;

import org.plenary.assembly.Mandate;
import org.plenary.texts.Texts;
import org.plenary.ui.controls.Field;
import org.plenary.ui.controls.Prose;

/** On the left what is asked and promised; on the right how members will read it. */
public final class PrepareView extends BorderPane {

    private final PreparePresenter presenter;
    private final Texts texts;

    public PrepareView(PreparePresenter presenter, Texts texts) {
        this.presenter = presenter;
        this.texts = texts;
        setCenter(
                scrolling(
                        beside(
                                "page grid",
                                new double[] {3, 2},
                                column("groups", fields(), mandate(), promise()),
                                cover())));
    }

    private Node fields() {
        var name = kept(new TextField(), "prepare-name");
        name.textProperty().bindBidirectional(presenter.name());
        var question = area("prepare-question", 3);
        question.textProperty().bindBidirectional(presenter.question());
        var host = kept(new TextField(), "prepare-host");
        host.textProperty().bindBidirectional(presenter.host());
        return column(
                "group",
                new Field(texts.get("prepare.name"), name, "").wrongWhen(presenter.nameWrong()),
                new Field(
                        texts.get("prepare.question"),
                        question,
                        texts.get("prepare.question.help")),
                new Field(texts.get("prepare.host"), host, texts.get("prepare.host.help")));
    }

    private Node mandate() {
        var group = new ToggleGroup();
        var choices = column("near", words(texts.get("prepare.mandate"), "strong"));
        for (var mandate : Mandate.values()) {
            var choice = new RadioButton(texts.get("word.Mandate." + mandate.name()));
            choice.setId("prepare-mandate-" + mandate.name());
            choice.setToggleGroup(group);
            choice.setWrapText(true);
            presenter.mandate().subscribe(now -> choice.setSelected(now == mandate));
            choice.setOnAction(
                    _ -> {
                        presenter.mandate().set(mandate);
                        presenter.keep();
                    });
            choices.getChildren().add(choice);
        }
        return choices;
    }

    private Node promise() {
        var promise = area("prepare-promise", 3);
        promise.textProperty().bindBidirectional(presenter.promise());
        return new Field(texts.get("prepare.promise"), promise, texts.get("prepare.promise.help"));
    }

    private Node cover() {
        return column(
                "panel group",
                words(texts.get("prepare.cover"), "muted small"),
                said(presenter.name(), "display"),
                said(presenter.question(), "heading"),
                said(
                        presenter
                                .host()
                                .map(
                                        host ->
                                                host.isBlank()
                                                        ? ""
                                                        : texts.get(
                                                                "prepare.cover.host",
                                                                "host",
                                                                host)),
                        "prose muted"),
                said(
                        presenter
                                .mandate()
                                .map(mandate -> texts.get("word.Mandate." + mandate.name())),
                        "prose"),
                said(
                        presenter
                                .promise()
                                .map(
                                        promise ->
                                                promise.isBlank()
                                                        ? ""
                                                        : texts.get(
                                                                "prepare.cover.promise",
                                                                "promise",
                                                                promise)),
                        "prose"));
    }

    private static Label said(ObservableValue<String> text, String styles) {
        var label = words("", styles);
        label.textProperty().bind(text);
        label.managedProperty().bind(text.map(words -> !words.isBlank()));
        return label;
    }

    private Prose area(String id, int rows) {
        return kept(new Prose(id, rows), id);
    }

    private <T extends TextInputControl> T kept(T field, String id) {
        field.setId(id);
        field.focusedProperty()
                .subscribe(
                        focused -> {
                            if (!focused) {
                                presenter.keep();
                            }
                        });
        return field;
    }
}
