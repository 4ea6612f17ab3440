package org.plenary.ui.seating;

import static org.plenary.ui.controls.Layout.beside;
import static org.plenary.ui.controls.Layout.column;
import static org.plenary.ui.controls.Layout.growing;
import static org.plenary.ui.controls.Layout.scrolling;
import static org.plenary.ui.controls.Layout.styled;
import static org.plenary.ui.controls.Layout.words;
import static org.plenary.ui.controls.Layout.wrapping;

import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.SetChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.plenary.desk.StaffTopics;
import org.plenary.members.Member;
import org.plenary.seating.Rota;
import org.plenary.seating.Rota.Reason;
import org.plenary.seating.Rota.Rotation;
import org.plenary.seating.StaffMember;
import org.plenary.seating.StaffMember.Duty;
import org.plenary.texts.Texts;
import org.plenary.ui.controls.Action;
import org.plenary.ui.controls.Columns;
import org.plenary.ui.controls.Field;
import org.plenary.ui.controls.Glyph;
import org.plenary.ui.controls.Icon;
import org.plenary.ui.controls.State;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Who works at the tables, and at which one in the round that is shown. */
final class StaffView extends BorderPane {

    /** A table in the round shown, and who works at it. */
    private record Line(int table, int members, String facilitator, String scribe) {}

    private final StaffPresenter presenter;
    private final SeatingPresenter seating;
    private final Texts texts;
    private final ListView<StaffMember> list = new ListView<>();
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final VBox gaps = column("near");

    StaffView(StaffPresenter presenter, SeatingPresenter seating, Texts texts) {
        this.presenter = presenter;
        this.seating = seating;
        this.texts = texts;
        gaps.setId("staff-gaps");
        setCenter(
                scrolling(
                        column(
                                "page",
                                beside(
                                        "grid",
                                        new double[] {1, 1},
                                        column("group", staff(), fields()),
                                        column("group", rotation(), rota())))));
        presenter.rota().subscribe(_ -> show());
        seating.round().subscribe(_ -> show());
    }

    private Node staff() {
        list.setId("staff");
        list.setItems(presenter.people());
        list.setAccessibleText(texts.get("staff.list"));
        var none = words(texts.get("staff.none"), "muted");
        list.setPlaceholder(none);
        list.setCellFactory(_ -> new Cell());
        styled(list, "staff-list");
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        member -> {
                            if (member != null) {
                                presenter.open(member, members());
                            }
                        });
        return column("near", words(texts.get("staff.list"), "heading"), list);
    }

    private List<Member> members() {
        var now = seating.standing().get();
        return now == null ? List.of() : now.people();
    }

    private final class Cell extends ListCell<StaffMember> {

        @Override
        protected void updateItem(StaffMember member, boolean empty) {
            super.updateItem(member, empty);
            setText(empty || member == null ? null : said(member));
        }
    }

    private String said(StaffMember member) {
        var duties =
                member.duties().stream()
                        .map(duty -> texts.get("word.StaffMember.Duty." + duty.name()))
                        .collect(Collectors.joining(", "));
        return String.join("  ·  ", member.name(), duties);
    }

    private Node fields() {
        var duties = wrapping();
        for (var duty : Duty.values()) {
            var box = new CheckBox(texts.get("word.StaffMember.Duty." + duty.name()));
            box.setId("staff-" + duty.name());
            box.selectedProperty().bindBidirectional(presenter.duty(duty));
            duties.getChildren().add(box);
        }
        var away =
                field("staff-away", "staff.away", "staff.away.help", presenter.away())
                        .wrongWhen(
                                Bindings.when(presenter.isAwayReadable())
                                        .then("")
                                        .otherwise(texts.get("staff.away.wrong")));
        return column(
                "group",
                field("staff-name", "staff.name", "staff.name.help", presenter.name())
                        .wrongWhen(
                                Bindings.when(presenter.isNameTaken())
                                        .then(texts.get("staff.name.taken"))
                                        .otherwise("")),
                duties,
                field(
                        "staff-languages",
                        "staff.languages",
                        "staff.languages.help",
                        presenter.languages()),
                away,
                topics(),
                notWith(),
                wrapping(keep().button(), again().button(), remove().button()));
    }

    private Field field(String id, String key, String help, StringProperty typed) {
        var field = new TextField();
        field.setId(id);
        field.textProperty().bindBidirectional(typed);
        field.setOnAction(_ -> keepAndGoOn());
        return new Field(texts.get(key), field, texts.get(help));
    }

    private Action keep() {
        return Action.of("staff-keep", texts.get("staff.keep"), Glyph.CHECK, this::keepAndGoOn)
                .when(presenter.possible());
    }

    private void keepAndGoOn() {
        presenter.keep();
        list.getSelectionModel().clearSelection();
        lookup("#staff-name").requestFocus();
    }

    private Action again() {
        return Action.of(
                "staff-new",
                texts.get("staff.new"),
                Glyph.ADD,
                () -> {
                    list.getSelectionModel().clearSelection();
                    presenter.clear();
                    lookup("#staff-name").requestFocus();
                });
    }

    private Action remove() {
        return Action.of("staff-remove", texts.get("staff.remove"), Glyph.REMOVE, presenter::remove)
                .when(Bindings.isNotNull(list.getSelectionModel().selectedItemProperty()));
    }

    /** Blocks this one must not facilitate, ticked in a menu. */
    private Node topics() {
        var menu = new MenuButton();
        menu.setId("staff-topics");
        var name = texts.get("staff.topics");
        menu.setAccessibleText(name);
        Runnable say =
                () ->
                        menu.setText(
                                presenter.notOn().isEmpty()
                                        ? texts.get("staff.topics.none")
                                        : presenter.notOn().stream()
                                                .map(this::said)
                                                .sorted()
                                                .distinct()
                                                .collect(Collectors.joining(", ")));
        presenter.notOn().addListener((SetChangeListener<String>) _ -> say.run());
        say.run();
        menu.setOnShowing(
                _ -> {
                    menu.getItems().clear();
                    var known = new TreeSet<>(presenter.topics());
                    known.addAll(presenter.notOn()); // a block may be called otherwise by now
                    for (var topic : known) {
                        var item = new CheckMenuItem(said(topic));
                        item.setSelected(presenter.notOn().contains(topic));
                        item.setOnAction(
                                _ -> {
                                    if (item.isSelected()) {
                                        presenter.notOn().add(topic);
                                    } else {
                                        presenter.notOn().remove(topic);
                                    }
                                });
                        menu.getItems().add(item);
                    }
                });
        menu.disableProperty().bind(Bindings.isEmpty(presenter.topics()));
        return new Field(name, menu, texts.get("staff.topics.help"));
    }

    private String said(String topic) {
        return StaffTopics.isRemoved(topic) ? texts.get("staff.topics.removed") : topic;
    }

    private Node notWith() {
        var who =
                new PersonField(
                        "staff-person",
                        texts.get("seating.rules.who"),
                        this::members,
                        member -> member.name() + "  " + member.id(),
                        member -> {
                            if (!presenter.notWith().contains(member)) {
                                presenter.notWith().add(member);
                            }
                        });
        var chips = wrapping();
        Runnable fill = () -> fill(chips);
        presenter.notWith().addListener((ListChangeListener<Member>) _ -> fill.run());
        return column("near", words(texts.get("staff.notWith"), "strong"), who, chips);
    }

    private void fill(FlowPane chips) {
        chips.getChildren().clear();
        for (var member : presenter.notWith()) {
            var chip = new Button(member.name(), new Icon(Glyph.CLOSE));
            chip.setAccessibleText(texts.get("seating.rules.unchoose", "name", member.name()));
            chip.setOnAction(_ -> presenter.notWith().remove(member));
            chips.getChildren().add(styled(chip, "chip-button"));
        }
    }

    private Node rotation() {
        var group = new ToggleGroup();
        var box = column("near", words(texts.get("staff.rota"), "heading"));
        for (var rotation : Rotation.values()) {
            var button = new RadioButton(texts.get("word.Rota.Rotation." + rotation.name()));
            button.setId("staff-" + rotation.name());
            button.setToggleGroup(group);
            button.setWrapText(true);
            button.setOnAction(_ -> presenter.rotate(rotation));
            presenter.rotation().subscribe(now -> button.setSelected(now == rotation));
            box.getChildren().add(button);
        }
        return box;
    }

    private Node rota() {
        var table = styled(new TableView<>(lines), "taller");
        table.setId("rota");
        table.setAccessibleText(texts.get("staff.rota.accessible"));
        table.setPlaceholder(new Label(texts.get("staff.rota.none")));
        table.getColumns().add(Columns.<Line>number(texts.get("staff.table"), 5, Line::table));
        table.getColumns().add(Columns.<Line>number(texts.get("staff.members"), 7, Line::members));
        table.getColumns()
                .add(
                        Columns.<Line>text(
                                texts.get("word.StaffMember.Duty.FACILITATOR"),
                                10,
                                Line::facilitator));
        table.getColumns()
                .add(
                        Columns.<Line>text(
                                texts.get("word.StaffMember.Duty.SCRIBE"), 10, Line::scribe));
        return column("near", new RoundStrip(seating, texts), growing(table), gaps);
    }

    private void show() {
        lines.clear();
        gaps.getChildren().clear();
        var now = seating.standing().get();
        int round = seating.round().get();
        if (now == null || !now.plan().rounds().contains(round)) {
            return;
        }
        var rota = presenter.rota().get();
        var sizes = new TreeMap<>(now.plan().sizes(round));
        sizes.forEach(
                (table, members) ->
                        lines.add(
                                new Line(
                                        table,
                                        members,
                                        names(rota, round, table, Duty.FACILITATOR),
                                        names(rota, round, table, Duty.SCRIBE))));
        if (presenter.isEmpty()) {
            return;
        }
        for (var reason : Reason.values()) {
            for (var duty : Duty.values()) {
                showGaps(rota, round, reason, duty);
            }
        }
    }

    private static String names(Rota rota, int round, int table, Duty duty) {
        var names = rota.at(round, table, duty);
        return names.isEmpty() ? "–" : String.join(", ", names);
    }

    private void showGaps(Rota rota, int round, Reason reason, Duty duty) {
        long n =
                rota.gaps().stream()
                        .filter(g -> g.round() == round && g.reason() == reason && g.duty() == duty)
                        .count();
        if (n > 0) {
            var named = texts.get("word.StaffMember.Duty." + duty.name());
            gaps.getChildren()
                    .add(
                            State.LOOK.says(
                                    texts.get(
                                            "staff.gap." + reason.name(), "n", n, "duty", named)));
        }
    }
}
