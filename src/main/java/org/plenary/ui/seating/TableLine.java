package org.plenary.ui.seating;

import static org.plenary.ui.controls.Layout.line;
import static org.plenary.ui.controls.Layout.styled;

import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;

import org.plenary.seating.Table;
import org.plenary.seating.TableProperty;
import org.plenary.seating.TableProperty.Kind;
import org.plenary.texts.Texts;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** One table of the room: its chairs and what it offers. */
final class TableLine extends FlowPane {

    /** What is a plain yes or no; languages are words. */
    private static final List<Kind> OFFERS =
            List.of(Kind.STEP_FREE, Kind.HEARING_LOOP, Kind.QUIET, Kind.INTERPRETER, Kind.POWER);

    private final Table table;
    private final SeatingPresenter presenter;
    private final Texts texts;

    TableLine(Table table, SeatingPresenter presenter, Texts texts) {
        this.table = table;
        this.presenter = presenter;
        this.texts = texts;
        styled(this, "wrap table-line");
        getChildren().add(styled(line(name(), "strong"), "table-name"));
        getChildren()
                .add(
                        field(
                                "seating.chairs",
                                table.capacity() == Table.OPEN
                                        ? ""
                                        : Integer.toString(table.capacity()),
                                this::chairs));
        for (var kind : OFFERS) {
            getChildren().add(offer(kind));
        }
        getChildren().add(field("seating.languages", languages(), this::languages));
    }

    private String name() {
        return texts.get("seats.table", "table", table.number());
    }

    private TextField field(String key, String now, Consumer<String> keep) {
        var field = new TextField(now);
        field.setId(key.replace('.', '-') + "-" + table.number());
        field.setPromptText(texts.get(key));
        field.setAccessibleText(name() + ": " + texts.get(key));
        field.setPrefColumnCount(9);
        field.setOnAction(_ -> keep.accept(field.getText().strip()));
        field.focusedProperty()
                .subscribe(
                        (was, is) -> {
                            if (was && !is && !field.getText().strip().equals(now)) {
                                keep.accept(field.getText().strip());
                            }
                        });
        return field;
    }

    private CheckBox offer(Kind kind) {
        var box = new CheckBox(texts.get("word.TableProperty.Kind." + kind.name()));
        box.setId("seating-offer-" + kind.name() + "-" + table.number());
        box.setAccessibleText(name() + ": " + box.getText());
        box.setSelected(table.offers(TableProperty.of(kind)));
        box.setOnAction(
                _ -> {
                    var offers = new HashSet<>(table.properties());
                    if (box.isSelected()) {
                        offers.add(TableProperty.of(kind));
                    } else {
                        offers.remove(TableProperty.of(kind));
                    }
                    keep(new Table(table.number(), table.capacity(), offers));
                });
        return box;
    }

    private void chairs(String typed) {
        if (typed.isEmpty()) {
            keep(new Table(table.number(), Table.OPEN, table.properties()));
        } else if (typed.matches("[1-9][0-9]{0,2}")) {
            keep(new Table(table.number(), Integer.parseInt(typed), table.properties()));
        }
    }

    private String languages() {
        return table.properties().stream()
                .filter(property -> property.kind() == Kind.LANGUAGE)
                .map(TableProperty::detail)
                .collect(Collectors.joining(", "));
    }

    private void languages(String typed) {
        Set<TableProperty> offers =
                table.properties().stream()
                        .filter(property -> property.kind() != Kind.LANGUAGE)
                        .collect(Collectors.toCollection(HashSet::new));
        for (var language : typed.split(",", -1)) {
            if (!language.isBlank()) {
                offers.add(TableProperty.language(language.strip()));
            }
        }
        keep(new Table(table.number(), table.capacity(), offers));
    }

    private void keep(Table changed) {
        presenter.arrange(
                before ->
                        before.withTables(
                                before.tables().stream()
                                        .map(t -> t.number() == table.number() ? changed : t)
                                        .toList()));
    }
}
