package org.plenary.ui.seating;

import static org.plenary.ui.controls.Layout.column;
import static org.plenary.ui.controls.Layout.filling;
import static org.plenary.ui.controls.Layout.growing;
import static org.plenary.ui.controls.Layout.styled;
import static org.plenary.ui.controls.Layout.words;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;

import org.plenary.seating.Table;
import org.plenary.seating.TableBalance;
import org.plenary.seating.TableBalance.Cell;
import org.plenary.texts.Texts;
import org.plenary.ui.controls.Columns;

import java.util.List;
import java.util.Locale;

/** Every value at every table of the round, beside its share; what is off carries an arrow. */
final class BalanceView extends BorderPane {

    private final SeatingPresenter presenter;
    private final Texts texts;
    private final ObservableList<TableBalance> lines = FXCollections.observableArrayList();
    private final TableView<TableBalance> table = new TableView<>(lines);
    private final Label said = words("", "");
    private List<Table> tables = List.of();

    BalanceView(SeatingPresenter presenter, Texts texts) {
        this.presenter = presenter;
        this.texts = texts;
        table.setId("balance");
        table.setAccessibleText(texts.get("seating.balance.accessible"));
        said.setId("balance-said");
        setTop(styled(new RoundStrip(presenter, texts), "page-top"));
        setCenter(filling(column("group page", said, growing(styled(table, "tall")))));
        presenter.standing().subscribe(_ -> show());
        presenter.round().subscribe(_ -> show());
    }

    private void show() {
        var standing = presenter.standing().get();
        int round = presenter.round().get();
        if (standing == null || !standing.plan().rounds().contains(round)) {
            lines.clear();
            return;
        }
        var seating = standing.seating();
        if (seating.isEmpty()) {
            return;
        }
        if (!tables.equals(seating.get().tables())) {
            tables = seating.get().tables();
            columns();
        }
        lines.setAll(TableBalance.of(seating.get(), standing.plan(), round));
        long off =
                lines.stream().flatMap(line -> line.cells().stream()).filter(Cell::isOff).count();
        long n = lines.stream().mapToLong(line -> line.cells().size()).sum();
        said.setText(texts.get("seating.balance.said", "off", off, "n", n));
    }

    private void columns() {
        table.getColumns().clear();
        table.getColumns()
                .add(
                        Columns.<TableBalance>text(
                                texts.get("seating.balance.value"),
                                13,
                                line -> line.attribute() + ": " + line.value()));
        table.getColumns()
                .add(
                        Columns.<TableBalance>number(
                                texts.get("seating.balance.n"), 4, TableBalance::present));
        var numbers = tables.stream().map(Table::number).sorted().toList();
        for (int i = 0; i < numbers.size(); i++) {
            table.getColumns().add(counts(i, numbers.get(i)));
        }
    }

    private TableColumn<TableBalance, Cell> counts(int index, int number) {
        var column =
                new TableColumn<TableBalance, Cell>(
                        texts.get("seating.balance.table", "table", number));
        column.setCellValueFactory(
                line -> new ReadOnlyObjectWrapper<>(line.getValue().cells().get(index)));
        column.setCellFactory(_ -> new Count());
        column.setSortable(false);
        column.getStyleClass().add("number");
        return Columns.wide(4.2, column);
    }

    private static final class Count extends TableCell<TableBalance, Cell> {

        @Override
        protected void updateItem(Cell cell, boolean empty) {
            super.updateItem(cell, empty);
            getStyleClass().remove("off");
            if (empty || cell == null) {
                setText(null);
                return;
            }
            var arrow = cell.people() > cell.ideal() ? "▲ " : "▼ ";
            setText((cell.isOff() ? arrow : "") + cell.people());
            setAccessibleText(String.format(Locale.UK, "%d, %.1f", cell.people(), cell.ideal()));
            if (cell.isOff()) {
                getStyleClass().add("off");
            }
        }
    }
}
