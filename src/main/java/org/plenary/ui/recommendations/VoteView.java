package org.plenary.ui.recommendations;

import static org.plenary.ui.controls.Layout.column;
import static org.plenary.ui.controls.Layout.growing;
import static org.plenary.ui.controls.Layout.row;
import static org.plenary.ui.controls.Layout.styled;
import static org.plenary.ui.controls.Layout.words;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.plenary.agenda.Day;
import org.plenary.decisions.Standing;
import org.plenary.decisions.VoteRule;
import org.plenary.texts.Texts;
import org.plenary.ui.controls.Action;
import org.plenary.ui.controls.Field;
import org.plenary.ui.controls.Glyph;
import org.plenary.ui.controls.Named;
import org.plenary.ui.controls.State;
import org.plenary.ui.recommendations.VotePresenter.Count;

import java.util.stream.Collectors;

/** The result that stands, or the count as it is entered, with its meaning in words. */
final class VoteView extends VBox {

    private final VotePresenter presenter;
    private final Texts texts;

    VoteView(VotePresenter presenter, RecommendationsPresenter open, Texts texts) {
        this.presenter = presenter;
        this.texts = texts;
        styled(this, "groups");
        var result = words("", "prose");
        result.setId("rec-result");
        result.managedProperty().bind(result.textProperty().isNotEmpty());
        var recount =
                Action.of(
                                "rec-recount",
                                texts.get("rec.recount"),
                                Glyph.REDO,
                                () -> presenter.recounting().set(true))
                        .button();
        recount.managedProperty().bind(recount.visibleProperty());
        var entry = entry();
        open.chosen().subscribe(standing -> show(standing, result, recount, entry));
        presenter.recounting().subscribe(_ -> show(open.chosen().get(), result, recount, entry));
        getChildren().addAll(result, recount, entry);
    }

    private void show(@Nullable Standing standing, Label result, Node recount, Node entry) {
        boolean again = presenter.recounting().get();
        result.setText(
                standing == null
                        ? ""
                        : standing.votes().stream()
                                .map(presenter::result)
                                .collect(Collectors.joining("\n\n")));
        recount.setVisible(standing != null && !standing.votes().isEmpty() && !again);
        entry.setVisible(
                again || (standing != null && RecommendationsPresenter.editable(standing)));
        entry.setManaged(entry.isVisible());
    }

    private Node entry() {
        var day = new ComboBox<>(presenter.days());
        day.setId("rec-day");
        day.setConverter(Named.by((Day each) -> each.date() + " " + each.title()));
        day.valueProperty().bindBidirectional(presenter.day());
        var rule = new ComboBox<VoteRule>();
        rule.setId("rec-rule");
        rule.getItems().setAll(presenter.rules());
        rule.setConverter(Named.by(this::rule));
        rule.valueProperty().bindBidirectional(presenter.rule());
        var openly = new CheckBox(texts.get("rec.open"));
        openly.setId("rec-openly");
        openly.selectedProperty().bindBidirectional(presenter.openly());
        openly.setWrapText(true);
        var settings =
                column(
                        "near",
                        row(
                                "row",
                                growing(new Field(texts.get("rec.day"), day, "")),
                                growing(new Field(texts.get("rec.rule"), rule, ""))),
                        openly);
        settings.visibleProperty().bind(presenter.recounting().not());
        settings.managedProperty().bind(settings.visibleProperty());
        var counts = styled(new FlowPane(), "rec-counts");
        for (var count : Count.values()) {
            var field = styled(new TextField(), "number");
            field.setId("rec-" + count.name());
            field.setPrefColumnCount(4);
            field.textProperty().bindBidirectional(presenter.field(count));
            var name = texts.get("word.VotePresenter.Count." + count.name());
            counts.getChildren().add(new Field(name, field, ""));
        }
        return column(
                "group",
                settings,
                told(words("", "muted"), presenter.attendance(), "rec-attendance"),
                counts,
                told(State.LOOK.notice(""), presenter.wrong(), "rec-wrong"),
                told(words("", "prose panel"), presenter.meaning(), "rec-meaning"),
                reason(),
                buttons());
    }

    private Node reason() {
        var reason = new TextField();
        reason.setId("rec-recount-reason");
        reason.textProperty().bindBidirectional(presenter.reason());
        var field =
                new Field(
                        texts.get("rec.recount.reason"),
                        reason,
                        texts.get("rec.recount.reason.help"));
        field.visibleProperty().bind(presenter.recounting());
        field.managedProperty().bind(field.visibleProperty());
        return field;
    }

    private Node buttons() {
        var record =
                Action.of("rec-record", "", Glyph.VOTES, presenter::record)
                        .named(
                                Bindings.when(presenter.recounting())
                                        .then(texts.get("rec.recount.record"))
                                        .otherwise(texts.get("rec.record")))
                        .when(presenter.possible());
        var leave =
                Action.of(
                                "rec-recount-leave",
                                texts.get("rec.recount.leave"),
                                Glyph.CLOSE,
                                () -> presenter.recounting().set(false))
                        .button();
        leave.visibleProperty().bind(presenter.recounting());
        leave.managedProperty().bind(leave.visibleProperty());
        return row("row", record.button(), leave);
    }

    private static Label told(Label label, ObservableValue<String> words, String id) {
        label.setId(id);
        label.textProperty().bind(words);
        label.visibleProperty().bind(words.map(said -> !said.isEmpty()));
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private String rule(VoteRule rule) {
        return rule.bar() == VoteRule.Bar.MORE_THAN
                ? texts.get("rec.rule.majority")
                : texts.get("rec.rule.least", "part", rule.part());
    }
}
