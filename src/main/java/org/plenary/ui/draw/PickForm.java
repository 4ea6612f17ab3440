package org.plenary.ui.draw;

import static org.plenary.ui.controls.Layout.styled;
import static org.plenary.ui.controls.Layout.words;
import static org.plenary.ui.controls.Layout.wrapping;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.plenary.texts.Texts;

/** The digits drawn by hand, or a seed for a draw nobody watches. */
final class PickForm extends VBox {

    /**
     * @param id what the ids of its controls begin with
     * @param others further ways to draw, beside these
     */
    PickForm(String id, Picking picking, Texts texts, Node... others) {
        styled(this, "near");
        var digits = styled(new TextField(), "number");
        digits.setId(id + "-digits");
        digits.setPrefColumnCount(6);
        digits.textProperty().bindBidirectional(picking.digits());
        digits.setOnAction(_ -> picking.draw());
        var name = words(texts.get("draw.screen.digits", "n", picking.digitsNeeded()), "strong");
        name.setLabelFor(digits);
        digits.setAccessibleText(name.getText());
        var ways = wrapping(digits, seed(id, picking, texts));
        ways.getChildren().addAll(others);
        var again = words("", "muted");
        again.setId(id + "-again");
        again.textProperty().bind(picking.again());
        again.managedProperty().bind(picking.again().isNotEmpty());
        getChildren().addAll(name, ways, again);
    }

    private static Button seed(String id, Picking picking, Texts texts) {
        var seed = new Button(texts.get("draw.screen.bySeed"));
        seed.setId(id + "-by-seed");
        seed.setOnAction(
                _ -> {
                    if (seed.getText().equals(texts.get("draw.screen.bySeed.sure"))) {
                        picking.drawBySeed();
                    } else { // a draw is never undone
                        seed.setText(texts.get("draw.screen.bySeed.sure"));
                    }
                });
        return seed;
    }
}
