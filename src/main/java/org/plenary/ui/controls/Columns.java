package org.plenary.ui.controls;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/** Columns of tables. Widths are in em, so that they grow with the text. */
public final class Columns {

    private Columns() {}

    public static <T> TableColumn<T, String> text(
            String heading, double em, Function<T, String> cell) {
        var column = new TableColumn<T, String>(heading);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(cell.apply(row.getValue())));
        return wide(em, column);
    }

    /** Right-aligned; sorts as numbers do. */
    public static <T> TableColumn<T, Number> number(
            String heading, double em, Function<T, Number> cell) {
        var column = new TableColumn<T, Number>(heading);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(cell.apply(row.getValue())));
        column.getStyleClass().add("number");
        column.setCellFactory(
                _ ->
                        new TableCell<>() {
                            @Override
                            protected void updateItem(Number number, boolean empty) {
                                super.updateItem(number, empty);
                                setText(empty || number == null ? null : number.toString());
                            }
                        });
        return wide(em, column);
    }

    /** A column knows no size of text, so its heading is shown by a label, which does. */
    public static <T, V> TableColumn<T, V> wide(double em, TableColumn<T, V> column) {
        var heading = new Label(column.getText());
        column.setGraphic(heading);
        column.prefWidthProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () -> em * heading.getFont().getSize(), heading.fontProperty()));
        return column;
    }

    /** Ties the text of a cell's field to whatever the cell shows at the moment. */
    public static final class Bound {

        private final StringProperty field;
        private @Nullable StringProperty shown;

        public Bound(StringProperty field) {
            this.field = field;
        }

        public void to(StringProperty next) {
            release();
            field.bindBidirectional(next);
            shown = next;
        }

        public void release() {
            if (shown != null) {
                field.unbindBidirectional(shown);
                shown = null;
            }
        }
    }
}
