package org.plenary.ui.seating;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;

/** Columns that grow with the text, so that at 200 % figures and headings are still whole. */
final class Widths {

    private static final double BASE = 14;

    private Widths() {}

    /**
     * @param like words in the size of the table's
     */
    static void follow(TableView<?> table, Label like) {
        for (var column : table.getColumns()) {
            double em = column.getPrefWidth() / BASE;
            column.prefWidthProperty()
                    .bind(
                            Bindings.createDoubleBinding(
                                    () -> em * like.getFont().getSize(), like.fontProperty()));
        }
    }
}
