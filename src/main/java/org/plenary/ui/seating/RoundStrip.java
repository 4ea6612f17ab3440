package org.plenary.ui.seating;

import static org.plenary.ui.controls.Layout.line;
import static org.plenary.ui.controls.Layout.styled;

import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;

import org.plenary.texts.Texts;
import org.plenary.ui.controls.Glyph;
import org.plenary.ui.controls.Icon;

import java.util.List;

/** Every round as a button; those that took place carry a tick. */
final class RoundStrip extends FlowPane {

    private final SeatingPresenter presenter;
    private final Texts texts;

    RoundStrip(SeatingPresenter presenter, Texts texts) {
        this.presenter = presenter;
        this.texts = texts;
        styled(this, "wrap rounds");
        presenter.standing().subscribe(_ -> show());
        presenter.round().subscribe(_ -> show());
    }

    private void show() {
        var standing = presenter.standing().get();
        var rounds = standing == null ? List.<Integer>of() : SeatingPresenter.rounds(standing);
        getChildren().setAll(line(texts.get("seating.round"), "muted"));
        for (int round : rounds) {
            boolean held = standing != null && standing.held().contains(round);
            var button = new ToggleButton(Integer.toString(round));
            button.setId("round-" + round);
            button.setSelected(round == presenter.round().get());
            button.setAccessibleText(
                    texts.get(held ? "seating.round.held" : "seating.round.n", "n", round));
            if (held) {
                button.setGraphic(new Icon(Glyph.CHECK));
            }
            button.setOnAction(
                    _ -> {
                        presenter.show(round);
                        button.setSelected(true); // a second click does not switch it off
                    });
            getChildren().add(styled(button, "round"));
        }
    }
}
