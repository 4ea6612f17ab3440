package org.plenary.ui.recommendations;

import static org.plenary.ui.controls.Layout.column;
import static org.plenary.ui.controls.Layout.row;
import static org.plenary.ui.controls.Layout.styled;
import static org.plenary.ui.controls.Layout.words;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.plenary.agenda.Day;
import org.plenary.decisions.VoteRule;
import org.plenary.texts.Texts;
import org.plenary.ui.controls.Action;
import org.plenary.ui.controls.Field;
import org.plenary.ui.controls.Glyph;
import org.plenary.ui.controls.State;
import org.plenary.ui.recommendations.VotePresenter.Count;

import java.util.function.Function;

/** The result that stands, or the count as it is entered, with its meaning in words. */
final class VoteView extends VBox {

    private final VotePresenter presenter;
    private final Texts texts;

    VoteView(VotePresenter presenter, RecommendationsPresenter open, Texts texts) {
        this.presenter = presenter;
        this.texts = texts;
        styled(this, "panel");
        var result = words("", "prose");
        result.setId("rec-result");
        var entry = entry();
        open.chosen()
                .subscribe(
                        standing -> {
                            result.setText(
                                    standing == null
                                            ? ""
                                            : standing.latestVote()
                                                    .map(vote -> presenter.words(vote.tally()))
                                                    .orElse(""));
                            entry.setVisible(
                                    standing != null
                                            && RecommendationsPresenter.editable(standing));
                            entry.setManaged(entry.isVisible());
                        });
        result.managedProperty().bind(result.textProperty().isNotEmpty());
        getChildren().addAll(words(texts.get("rec.vote"), "heading"), result, entry);
    }

    private Node entry() {
        var day = new ComboBox<>(presenter.days());
        day.setId("rec-day");
        day.setConverter(said((Day each) -> each.date() + " " + each.title()));
        day.valueProperty().bindBidirectional(presenter.day());
        var rule = new ComboBox<VoteRule>();
        rule.setId("rec-rule");
        rule.getItems().setAll(presenter.rules());
        rule.setConverter(said(this::rule));
        rule.valueProperty().bindBidirectional(presenter.rule());
        var counts = styled(new FlowPane(), "rec-counts");
        for (var count : Count.values()) {
            var field = styled(new TextField(), "number");
            field.setId("rec-" + count.name());
            field.setPrefColumnCount(4);
            field.textProperty().bindBidirectional(presenter.field(count));
            var name = texts.get("word.VotePresenter.Count." + count.name());
            counts.getChildren().add(new Field(name, field, ""));
        }
        var record =
                Action.of("rec-record", texts.get("rec.record"), Glyph.VOTES, presenter::record)
                        .when(presenter.possible());
        return column(
                "group",
                row(
                        "row",
                        new Field(texts.get("rec.day"), day, ""),
                        new Field(texts.get("rec.rule"), rule, "")),
                told(words("", "muted"), presenter.attendance(), "rec-attendance"),
                counts,
                told(State.LOOK.notice(""), presenter.wrong(), "rec-wrong"),
                told(State.FINE.notice(""), presenter.meaning(), "rec-meaning"),
                record.button());
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

    private static <T> StringConverter<T> said(Function<T, String> name) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public T fromString(String words) {
                throw new UnsupportedOperationException(words);
            }
        };
    }
}
