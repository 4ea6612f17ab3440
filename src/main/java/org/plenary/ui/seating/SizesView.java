package org.plenary.ui.seating;

import static org.plenary.ui.controls.Layout.column;
import static org.plenary.ui.controls.Layout.styled;
import static org.plenary.ui.controls.Layout.words;
import static org.plenary.ui.controls.Layout.wrapping;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.plenary.desk.SeatingDesk.Standing;
import org.plenary.seating.Round;
import org.plenary.texts.Texts;
import org.plenary.ui.controls.Field;

/** Sizes of single rounds; a round without any has tables as equal as can be. */
final class SizesView extends VBox {

    private final SeatingPresenter presenter;
    private final Texts texts;
    private final SizesForm form;
    private final FlowPane rounds = wrapping();

    SizesView(SeatingPresenter presenter, Texts texts) {
        this.presenter = presenter;
        this.texts = texts;
        form = new SizesForm(texts);
        styled(this, "near");
        getChildren()
                .addAll(
                        words(texts.get("seating.sizes"), "heading"),
                        words(texts.get("seating.sizes.help"), "muted small"),
                        rounds);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    void show(Standing now) {
        rounds.getChildren().clear();
        setVisible(now.arrangement().isComplete());
        for (var round : now.arrangement().rounds()) {
            rounds.getChildren().add(field(round, now));
        }
    }

    private VBox field(Round round, Standing now) {
        var kept = Numbers.said(round.sizes());
        var field = new TextField(kept);
        field.setId("seating-sizes-" + round.number());
        field.setPromptText(texts.get("seating.sizes.even"));
        field.setPrefColumnCount(12);
        field.setDisable(now.held().contains(round.number()));
        var wrong = new SimpleStringProperty("");
        field.textProperty().subscribe(typed -> wrong.set(""));
        Runnable keep =
                () -> {
                    wrong.set(form.wrong(field.getText(), now));
                    if (wrong.get().isEmpty()) {
                        keep(SizesForm.with(round, field.getText()));
                    }
                };
        field.setOnAction(_ -> keep.run());
        field.focusedProperty()
                .subscribe(
                        (was, is) -> {
                            if (was && !is && !field.getText().strip().equals(kept)) {
                                keep.run();
                            }
                        });
        var name = texts.get("seating.round.n", "n", round.number());
        return column("sizes", new Field(name, field, "").wrongWhen(wrong));
    }

    private void keep(Round changed) {
        presenter.arrange(
                before ->
                        before.withRounds(
                                before.rounds().stream()
                                        .map(r -> r.number() == changed.number() ? changed : r)
                                        .toList()));
    }
}
