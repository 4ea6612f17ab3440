package org.plenary.ui.seating;

import static org.plenary.ui.controls.Layout.beside;
import static org.plenary.ui.controls.Layout.column;
import static org.plenary.ui.controls.Layout.growing;
import static org.plenary.ui.controls.Layout.row;
import static org.plenary.ui.controls.Layout.scrolling;
import static org.plenary.ui.controls.Layout.styled;
import static org.plenary.ui.controls.Layout.words;
import static org.plenary.ui.controls.Layout.wrapping;

import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.plenary.desk.SeatingDesk.Standing;
import org.plenary.seating.Mix;
import org.plenary.seating.Style;
import org.plenary.texts.Texts;
import org.plenary.ui.controls.Field;
import org.plenary.ui.controls.Named;
import org.plenary.ui.controls.State;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is laid down before seats are planned: tables, rounds, what to mix, and rules. */
final class SetupView extends BorderPane {

    private static final List<Double> WEIGHTS = List.of(0.5, 1.0, 2.0, 3.0, 5.0);

    private final SeatingPresenter presenter;
    private final ArrangementForm form;
    private final Texts texts;
    private final VBox clash = column("near");
    private final FlowPane mix = wrapping();
    private final VBox tables = column("near");
    private final ScrollPane page;
    private final RulesView rules;
    private final SizesView sizes;

    SetupView(SeatingPresenter presenter, ArrangementForm form, Texts texts) {
        this.presenter = presenter;
        this.form = form;
        this.texts = texts;
        rules = new RulesView(presenter, texts);
        sizes = new SizesView(presenter, texts);
        clash.setId("seating-clash");
        clash.managedProperty().bind(clash.visibleProperty());
        presenter.clash().addListener((ListChangeListener<String>) _ -> showClash());
        page =
                scrolling(
                        styled(
                                column(
                                        "group",
                                        clash,
                                        beside(
                                                "grid",
                                                new double[] {1, 1},
                                                column(
                                                        "group", numbers(), mixing(), style(),
                                                        sizes),
                                                rules),
                                        words(texts.get("seating.tables"), "heading"),
                                        words(texts.get("seating.tables.help"), "muted small"),
                                        tables),
                                "page"));
        setCenter(page);
        showClash();
        presenter
                .standing()
                .subscribe(
                        standing -> {
                            if (standing != null) {
                                show(standing);
                            }
                        });
    }

    private void showClash() {
        clash.setVisible(!presenter.clash().isEmpty());
        clash.getChildren().clear();
        if (clash.isVisible()) {
            page.setVvalue(0); // whoever planned from further down sees why nothing came of it
            clash.getChildren().add(State.STOP.notice(String.join("\n", presenter.clash())));
        }
    }

    private void show(Standing standing) {
        var scene = getScene();
        var owner = scene == null ? null : scene.getFocusOwner();
        form.enter(standing);
        showMix(standing);
        rules.show(standing);
        sizes.show(standing);
        tables.getChildren().clear();
        for (var table : standing.arrangement().tables()) {
            tables.getChildren().add(new TableLine(table, presenter, texts));
        }
        if (owner != null && owner.getScene() == null) {
            returnTo(owner.getId());
        }
    }

    /** The keyboard stays where it was although the line was drawn anew. */
    private void returnTo(@Nullable String id) {
        var again = id == null ? null : lookup("#" + id);
        if (again != null) {
            again.requestFocus();
        }
    }

    private Node numbers() {
        return row(
                "row top",
                growing(
                        number(
                                "seating-tables",
                                "seating.number.tables",
                                "seating.number.tables.help",
                                form.tables())),
                growing(
                        number(
                                "seating-rounds",
                                "seating.number.rounds",
                                "seating.number.rounds.help",
                                form.rounds())));
    }

    private Field number(String id, String key, String help, StringProperty typed) {
        var field = new TextField();
        field.setId(id);
        field.textProperty().bindBidirectional(typed);
        field.setOnAction(_ -> keep());
        field.focusedProperty()
                .subscribe(
                        (was, is) -> {
                            if (was && !is) {
                                keep();
                            }
                        });
        return new Field(texts.get(key), field, texts.get(help));
    }

    /** Once laid down, a number that is left is kept at once; before, with the first plan. */
    private void keep() {
        var now = presenter.standing().get();
        if (now != null && now.arrangement().isComplete() && form.isWhole().get()) {
            presenter.arrange(form.asked(features(now)));
        }
    }

    private Node mixing() {
        return column(
                "near",
                words(texts.get("seating.mix"), "strong"),
                words(texts.get("seating.mix.help"), "muted small"),
                mix);
    }

    /** Every feature the members have. */
    static List<String> features(Standing standing) {
        return standing.people().isEmpty()
                ? List.of()
                : List.copyOf(standing.people().getFirst().person().features().keySet());
    }

    private void showMix(Standing standing) {
        var arrangement = standing.arrangement();
        boolean all = form.mixesAll(arrangement);
        mix.getChildren().clear();
        for (var feature : features(standing)) {
            var mixed =
                    arrangement.mix().stream()
                            .filter(one -> one.attribute().equals(feature))
                            .findFirst();
            var box = new CheckBox(feature);
            box.setId("seating-mix-" + feature);
            box.setSelected(all || mixed.isPresent());
            box.setOnAction(_ -> keepMix());
            mix.getChildren().add(row("near", box, weight(feature, mixed, box)));
        }
    }

    /** Only what is mixed has one. */
    private Node weight(String feature, Optional<Mix> mixed, CheckBox box) {
        var weight = new ComboBox<Double>();
        weight.setId("seating-weight-" + feature);
        weight.setAccessibleText(texts.get("seating.mix.weight", "feature", feature));
        weight.getItems().setAll(WEIGHTS);
        weight.setValue(mixed.map(Mix::weight).orElse(1.0));
        weight.setConverter(
                Named.by(
                        times ->
                                texts.get(
                                        "seating.mix.times",
                                        "n",
                                        "%s".formatted(times).replaceFirst("\\.0$", ""))));
        weight.setOnAction(_ -> keepMix());
        weight.visibleProperty().bind(box.selectedProperty());
        weight.managedProperty().bind(weight.visibleProperty());
        return weight;
    }

    private void keepMix() {
        form.chooseMix();
        var chosen = new ArrayList<Mix>();
        for (var node : mix.getChildren()) {
            if (node instanceof HBox both
                    && both.getChildren().getFirst() instanceof CheckBox box
                    && both.getChildren().getLast() instanceof ComboBox<?> weight
                    && box.isSelected()) {
                chosen.add(new Mix(box.getText(), ((Double) weight.getValue())));
            }
        }
        presenter.arrange(before -> before.withMix(chosen));
    }

    private Node style() {
        var group = new ToggleGroup();
        var box =
                column(
                        "near",
                        words(texts.get("seating.style"), "strong"),
                        words(texts.get("seating.style.help"), "muted small"));
        for (var style : Style.values()) {
            var button = new RadioButton(texts.get("word.Style." + style.name()));
            button.setId("seating-style-" + style.name());
            button.setToggleGroup(group);
            button.setWrapText(true);
            button.setOnAction(_ -> presenter.arrange(before -> before.withStyle(style)));
            presenter
                    .standing()
                    .subscribe(
                            now ->
                                    button.setSelected(
                                            now != null && now.arrangement().style() == style));
            box.getChildren().add(button);
        }
        return box;
    }
}
