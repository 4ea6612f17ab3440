package org.plenary.ui.recommendations;

import static org.plenary.ui.controls.Layout.column;
import static org.plenary.ui.controls.Layout.styled;
import static org.plenary.ui.controls.Layout.words;
import static org.plenary.ui.controls.Layout.wrapping;

import javafx.collections.ListChangeListener;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.plenary.decisions.Dissent;
import org.plenary.texts.Texts;
import org.plenary.ui.controls.Action;
import org.plenary.ui.controls.Field;
import org.plenary.ui.controls.Glyph;
import org.plenary.ui.controls.Named;
import org.plenary.ui.controls.Prose;

/** Who disagreed is never asked, only how many, and what they had to say. */
final class DissentView extends VBox {

    DissentView(DissentPresenter presenter, Texts texts) {
        styled(this, "group");
        var stated = styled(new VBox(), "near");
        stated.setId("rec-dissents");
        stated.managedProperty().bind(stated.visibleProperty());
        presenter
                .stated()
                .addListener(
                        (ListChangeListener<Dissent>)
                                _ -> {
                                    stated.setVisible(!presenter.stated().isEmpty());
                                    stated.getChildren()
                                            .setAll(
                                                    presenter.stated().stream()
                                                            .map(presenter::says)
                                                            .map(said -> words(said, "prose"))
                                                            .toList());
                                });
        var kind = new ComboBox<Dissent.Kind>();
        kind.setId("rec-dissent-kind");
        kind.getItems().setAll(Dissent.Kind.MINORITY_STATEMENT, Dissent.Kind.DIVISION_LIST);
        kind.setConverter(Named.by(each -> texts.get("word.Dissent.Kind." + each.name())));
        kind.valueProperty().bindBidirectional(presenter.kind());
        var said = new Prose("rec-dissent-words", 3);
        said.textProperty().bindBidirectional(presenter.words());
        var signatories = styled(new TextField(), "number");
        signatories.setId("rec-dissent-signatories");
        signatories.textProperty().bindBidirectional(presenter.signatories());
        var limit = styled(new TextField(), "number");
        limit.setId("rec-dissent-limit");
        limit.textProperty().bindBidirectional(presenter.limit());
        var state =
                Action.of(
                                "rec-dissent-state",
                                texts.get("rec.dissent.state"),
                                Glyph.CHECK,
                                presenter::state)
                        .when(presenter.possible());
        var nobody =
                Action.of(
                                "rec-dissent-nobody",
                                texts.get("rec.dissent.nobody"),
                                Glyph.MEMBERS,
                                presenter::nobody)
                        .when(presenter.nobodyPossible());
        getChildren()
                .addAll(
                        column(
                                "tight",
                                words(texts.get("rec.dissent"), "heading"),
                                words(texts.get("rec.dissent.help"), "muted")),
                        stated,
                        wrapping(
                                new Field(texts.get("rec.dissent.kind"), kind, ""),
                                styled(
                                        new Field(
                                                texts.get("rec.dissent.signatories"),
                                                signatories,
                                                ""),
                                        "rec-number"),
                                styled(
                                        new Field(texts.get("rec.dissent.limit"), limit, ""),
                                        "rec-number")),
                        new Field(texts.get("rec.dissent.words"), said, "")
                                .wrongWhen(presenter.wrong()),
                        wrapping(state.button(), nobody.button()));
    }
}
