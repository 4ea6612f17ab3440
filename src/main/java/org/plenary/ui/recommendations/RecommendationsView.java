package org.plenary.ui.recommendations;

import static org.plenary.ui.controls.Layout.column;
import static org.plenary.ui.controls.Layout.line;
import static org.plenary.ui.controls.Layout.scrolling;
import static org.plenary.ui.controls.Layout.styled;
import static org.plenary.ui.controls.Layout.words;

import javafx.application.Platform;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.plenary.decisions.Standing;
import org.plenary.texts.Texts;
import org.plenary.ui.controls.Action;
import org.plenary.ui.controls.Field;
import org.plenary.ui.controls.Glyph;
import org.plenary.ui.controls.Icon;
import org.plenary.ui.controls.Prose;
import org.plenary.ui.controls.State;

/** On the left every recommendation by its number; on the right the one that is open. */
public final class RecommendationsView extends BorderPane {

    private final RecommendationsPresenter presenter;
    private final Texts texts;
    private final Prose recommendation = new Prose("rec-recommendation", 3);
    private final Prose rationale = new Prose("rec-rationale", 3);
    private final Prose evidence = new Prose("rec-evidence", 2);
    private final TextField addressee = new TextField();
    private final ListView<Standing> list = new ListView<>();
    private final VBox state = column("near");
    private final Node work;
    private boolean following;

    public RecommendationsView(
            RecommendationsPresenter presenter,
            LinksPresenter links,
            VotePresenter vote,
            Texts texts) {
        this.presenter = presenter;
        this.texts = texts;
        var linksView = new LinksView(links, presenter, texts);
        var voteView = new VoteView(vote, presenter, texts);
        work =
                scrolling(
                        styled(column("page", state, fields(), linksView, voteView), "rec-open"));
        presenter.drafting().subscribe(_ -> show());
        presenter.chosen().subscribe(_ -> show());
        presenter.all().addListener((ListChangeListener<Standing>) _ -> show());
        linksView.visibleProperty().bind(presenter.chosen().isNotNull());
        linksView.managedProperty().bind(linksView.visibleProperty());
        voteView.visibleProperty().bind(presenter.chosen().isNotNull());
        voteView.managedProperty().bind(voteView.visibleProperty());
        build();
    }

    private void build() {
        list.setId("rec-list");
        list.setItems(presenter.all());
        list.setAccessibleText(texts.get("rec.list"));
        list.setCellFactory(_ -> new StandingCell(texts));
        styled(list, "rec-list");
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (_, _, now) -> {
                            if (now != null && !following) {
                                presenter.open(now);
                            }
                        });
    }

    private void show() {
        boolean any = presenter.drafting().get() || !presenter.all().isEmpty();
        setLeft(any ? list : null);
        setCenter(any ? work : empty());
        var open = presenter.chosen().get();
        boolean fixed = open != null && !RecommendationsPresenter.editable(open);
        for (var field : new TextInputControl[] {recommendation, rationale, evidence, addressee}) {
            field.setEditable(!fixed);
        }
        state.getChildren().setAll(heading(open));
        if (open != null && open.sealed()) {
            var seal = open.latestVote().orElseThrow().seal().sha256();
            state.getChildren()
                    .add(State.FINE.notice(texts.get("rec.sealed", "seal", seal.substring(0, 16))));
        }
        select(open);
    }

    private Node heading(@Nullable Standing open) {
        var title =
                open == null
                        ? texts.get("rec.new")
                        : open.recommendation().label();
        var label = line(title, "heading");
        label.setId("rec-title");
        return label;
    }

    private void select(@Nullable Standing open) {
        following = true;
        if (open == null) {
            list.getSelectionModel().clearSelection();
        } else {
            for (int i = 0; i < list.getItems().size(); i++) {
                var each = list.getItems().get(i).recommendation().id();
                if (each.equals(open.recommendation().id())) {
                    list.getSelectionModel().clearAndSelect(i);
                }
            }
        }
        following = false;
    }

    private Node fields() {
        addressee.setId("rec-addressee");
        return column(
                "group",
                new Field(
                        texts.get("rec.recommendation"),
                        kept(recommendation, presenter.recommendation()),
                        texts.get("rec.recommendation.help")),
                new Field(texts.get("rec.rationale"), kept(rationale, presenter.rationale()), ""),
                new Field(texts.get("rec.evidence"), kept(evidence, presenter.evidence()), ""),
                new Field(texts.get("rec.addressee"), kept(addressee, presenter.addressee()), ""));
    }

    private <T extends TextInputControl> T kept(T field, StringProperty words) {
        field.textProperty().bindBidirectional(words);
        field.focusedProperty()
                .subscribe(
                        focused -> {
                            if (!focused) {
                                presenter.keep();
                            }
                        });
        return field;
    }

    private Node empty() {
        return column(
                "empty",
                styled(new Icon(Glyph.RECOMMENDATIONS), "large accent"),
                words(texts.get("rec.empty"), "heading"),
                words(texts.get("rec.empty.text"), "prose"));
    }

    /** The top right one. */
    public Action draft() {
        return Action.of(
                        "rec-draft",
                        texts.get("rec.draft"),
                        Glyph.ADD,
                        () -> {
                            presenter.draft();
                            Platform.runLater(recommendation::requestFocus); // once it is shown
                        })
                .on("Shortcut+D");
    }
}
