package org.plenary.ui.seating;

import static org.plenary.ui.controls.Layout.line;
import static org.plenary.ui.controls.Layout.row;
import static org.plenary.ui.controls.Layout.spring;
import static org.plenary.ui.controls.Layout.styled;
import static org.plenary.ui.controls.Layout.words;
import static org.plenary.ui.controls.Layout.wrapping;

import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.plenary.desk.SeatingDesk.Standing;
import org.plenary.desk.SeatingWords;
import org.plenary.members.FeatureValue;
import org.plenary.members.Member;
import org.plenary.seating.FromNeeds.Derived;
import org.plenary.seating.FromNeeds.Unmatched;
import org.plenary.seating.Rule;
import org.plenary.seating.Rules;
import org.plenary.seating.Table;
import org.plenary.seating.TableProperty;
import org.plenary.texts.Texts;
import org.plenary.ui.controls.Glyph;
import org.plenary.ui.controls.Icon;
import org.plenary.ui.controls.Named;
import org.plenary.ui.controls.State;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** First who, then what shall hold for them; below it everything that holds. */
final class RulesView extends VBox {

    private final SeatingPresenter presenter;
    private final Texts texts;
    private final SeatingWords offers;
    private final ObservableList<Member> chosen = FXCollections.observableArrayList();
    private final FlowPane chips = wrapping();
    private final ComboBox<Integer> pinTable = new ComboBox<>();
    private final ComboBox<TableProperty> offer = new ComboBox<>();
    private final ComboBox<FeatureValue> value = new ComboBox<>();
    private final ComboBox<Integer> clusterTables = new ComboBox<>();
    private final VBox rules = styled(new VBox(), "near");
    private final VBox needs = styled(new VBox(), "near");

    RulesView(SeatingPresenter presenter, Texts texts) {
        this.presenter = presenter;
        this.texts = texts;
        offers = new SeatingWords(texts);
        styled(this, "panel");
        var who =
                new PersonField(
                        "rule-person",
                        texts.get("seating.rules.who"),
                        this::people,
                        member -> member.name() + "  " + member.id(),
                        member -> {
                            if (!chosen.contains(member)) {
                                chosen.add(member);
                            }
                        });
        chosen.addListener((ListChangeListener<Member>) _ -> showChosen());
        pinTable.setId("rule-pin-table");
        pinTable.setAccessibleText(texts.get("seating.rules.table"));
        pinTable.setConverter(Named.by(number -> texts.get("seats.table", "table", number)));
        offer.setId("rule-offer");
        offer.setAccessibleText(texts.get("seating.rules.offer"));
        offer.setConverter(Named.by(each -> offers.offers(Set.of(each))));
        rules.setId("rules");
        needs.setId("rules-needs");
        needs.managedProperty().bind(needs.visibleProperty());
        var offered = wrapping(offer, button("need", 1, this::need));
        offered.managedProperty().bind(offered.visibleProperty());
        offered.visibleProperty().bind(Bindings.isNotEmpty(offer.getItems()));
        getChildren()
                .addAll(
                        words(texts.get("seating.rules"), "heading"),
                        words(texts.get("seating.rules.help"), "muted small"),
                        who,
                        chips,
                        wrapping(
                                button("apart", 2, this::apart),
                                button("together", 2, this::together)),
                        wrapping(pinTable, button("pin", 1, this::pin)),
                        offered,
                        clusters(),
                        rules,
                        parts(),
                        needs);
    }

    /** People with a language, for example, at as few tables as their interpreters can serve. */
    private Node clusters() {
        value.setId("rule-value");
        value.setAccessibleText(texts.get("seating.rules.value"));
        value.setPromptText(texts.get("seating.rules.value"));
        value.setConverter(Named.by(FeatureValue::toString));
        clusterTables.setId("rule-value-tables");
        clusterTables.setAccessibleText(texts.get("seating.rules.valueTables"));
        clusterTables.getItems().setAll(1, 2, 3, 4, 5, 6);
        clusterTables.setValue(2);
        clusterTables.setConverter(Named.by(String::valueOf));
        var add = new Button(texts.get("seating.rules.cluster"));
        add.setId("rule-cluster");
        add.disableProperty().bind(value.valueProperty().isNull());
        add.setOnAction(
                _ -> {
                    var of = value.getValue();
                    var cluster =
                            new Rule.Cluster(of.feature(), of.value(), clusterTables.getValue());
                    change(rules -> add(rules, cluster));
                });
        return wrapping(value, clusterTables, add);
    }

    private SubAssemblyView parts() {
        return new SubAssemblyView(presenter, texts, part -> change(all -> add(all, part)))
                .with(
                        "part-chosen",
                        texts.get("seating.part.chosen"),
                        Bindings.isNotEmpty(chosen),
                        () -> chosen.stream().map(Member::id).collect(Collectors.toSet()))
                .with(
                        "part-value",
                        texts.get("seating.part.value"),
                        value.valueProperty().isNotNull(),
                        () ->
                                people().stream()
                                        .filter(m -> m.person().has(value.getValue()))
                                        .map(Member::id)
                                        .collect(Collectors.toSet()));
    }

    private List<Member> people() {
        var now = presenter.standing().get();
        return now == null ? List.of() : now.people();
    }

    private Button button(String what, int least, Runnable act) {
        var button = new Button(texts.get("seating.rules." + what));
        button.setId("rule-" + what);
        button.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> chosen.size() < least, chosen));
        button.setOnAction(_ -> act.run());
        return button;
    }

    private void showChosen() {
        chips.getChildren().clear();
        for (var member : chosen) {
            var chip = new Button(member.name(), new Icon(Glyph.CLOSE));
            chip.setAccessibleText(texts.get("seating.rules.unchoose", "name", member.name()));
            chip.setOnAction(_ -> chosen.remove(member));
            chips.getChildren().add(styled(chip, "chip-button"));
        }
    }

    void show(Standing standing) {
        var arrangement = standing.arrangement();
        var table = pinTable.getValue();
        pinTable.getItems()
                .setAll(arrangement.tables().stream().map(Table::number).sorted().toList());
        pinTable.setValue(
                pinTable.getItems().contains(table)
                        ? table
                        : pinTable.getItems().isEmpty() ? null : pinTable.getItems().getFirst());
        var offers =
                arrangement.tables().stream()
                        .flatMap(t -> t.properties().stream())
                        .distinct()
                        .sorted()
                        .toList();
        offer.getItems().setAll(offers);
        offer.setValue(offers.isEmpty() ? null : offers.getFirst());
        value.getItems()
                .setAll(
                        standing.people().stream()
                                .flatMap(m -> m.person().features().entrySet().stream())
                                .map(of -> new FeatureValue(of.getKey(), of.getValue()))
                                .distinct()
                                .sorted()
                                .toList());
        var said = new SeatingWords(texts, presenter::name);
        rules.getChildren().clear();
        for (var rule : arrangement.rules().all()) {
            rules.getChildren().add(held(rule, said.of(rule)));
        }
        if (rules.getChildren().isEmpty()) {
            rules.getChildren().add(words(texts.get("seating.rules.none"), "muted"));
        }
        showNeeds(standing);
    }

    /** Which need a rule came from is for whoever sets up the tables, not for the hall. */
    private void showNeeds(Standing standing) {
        var derived = standing.needs();
        var unmatched = standing.unmatched();
        needs.setVisible(!derived.isEmpty() || !unmatched.isEmpty());
        needs.getChildren().setAll(words(texts.get("seating.needs"), "strong"));
        if (!derived.isEmpty()) {
            var help = presenter.isHall() ? "seating.needs.hall" : "seating.needs.help";
            needs.getChildren().add(words(texts.get(help, "n", derived.size()), "muted small"));
        }
        if (!presenter.isHall()) {
            derived.forEach(each -> needs.getChildren().add(words(said(each), "")));
            unmatched.forEach(each -> needs.getChildren().add(State.LOOK.notice(said(each))));
        } else if (!unmatched.isEmpty()) {
            notice("seating.needs.unmatched.hall", "n", unmatched.size());
        }
        for (var what : standing.lacking()) {
            notice("seating.needs.lacking", "what", offers.offers(what));
        }
    }

    private void notice(String key, Object... arguments) {
        needs.getChildren().add(State.LOOK.notice(texts.get(key, arguments)));
    }

    /** A companion nobody can find gives no rule, and whoever wrote them down counts on one. */
    private String said(Unmatched unmatched) {
        return texts.get(
                unmatched.alike() == 0
                        ? "seating.needs.unmatched"
                        : "seating.needs.unmatched.alike",
                "name",
                unmatched.member().name(),
                "companion",
                unmatched.companion());
    }

    private String said(Derived derived) {
        var need = derived.need();
        var kind = texts.get("word.SupportNeed.Kind." + need.kind().name());
        return texts.get(
                "seating.needs.line",
                "name",
                derived.member().name(),
                "need",
                need.detail().isBlank() ? kind : kind + ", " + need.detail(),
                "rule",
                derived.rule() instanceof Rule.Need(_, var properties)
                        ? texts.get("seating.needs.only", "what", offers.offers(properties))
                        : texts.get("seating.needs.together"));
    }

    private Node held(Rule rule, String sentence) {
        var remove = new Button(null, new Icon(Glyph.REMOVE));
        remove.setAccessibleText(texts.get("seating.rules.remove", "rule", sentence));
        remove.setOnAction(_ -> change(rules -> rules.remove(rule)));
        return row("row", line(sentence, ""), spring(), remove);
    }

    private void apart() {
        change(
                rules -> {
                    for (int i = 0; i < chosen.size(); i++) {
                        for (int j = i + 1; j < chosen.size(); j++) {
                            add(rules, new Rule.Apart(chosen.get(i).id(), chosen.get(j).id()));
                        }
                    }
                });
    }

    private void together() {
        var ids = new HashSet<>(chosen.stream().map(Member::id).toList());
        change(rules -> add(rules, new Rule.Together(ids)));
    }

    private void pin() {
        var table = pinTable.getValue();
        if (table != null) {
            change(rules -> chosen.forEach(m -> add(rules, Rule.Pin.always(m.id(), table))));
        }
    }

    private void need() {
        var property = offer.getValue();
        if (property != null) {
            change(
                    rules ->
                            chosen.forEach(
                                    m -> add(rules, new Rule.Need(m.id(), Set.of(property)))));
        }
    }

    private static void add(List<Rule> rules, Rule rule) {
        if (!rules.contains(rule)) {
            rules.add(rule);
        }
    }

    private void change(Consumer<List<Rule>> edit) {
        var now = presenter.standing().get();
        if (now == null) {
            return;
        }
        var all = new ArrayList<>(now.arrangement().rules().all());
        edit.accept(all);
        chosen.clear();
        presenter.arrange(before -> before.withRules(Rules.of(all)));
    }
}
