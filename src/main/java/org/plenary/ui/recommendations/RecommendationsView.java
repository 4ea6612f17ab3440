package org.plenary.ui.recommendations;

import static org.plenary.ui.controls.Layout.column;
import static org.plenary.ui.controls.Layout.growing;
import static org.plenary.ui.controls.Layout.line;
import static org.plenary.ui.controls.Layout.row;
import static org.plenary.ui.controls.Layout.scrolling;
import static org.plenary.ui.controls.Layout.styled;
import static org.plenary.ui.controls.Layout.words;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.plenary.decisions.Form;
import org.plenary.decisions.Origin;
import org.plenary.decisions.Standing;
import org.plenary.texts.Texts;
import org.plenary.ui.controls.Action;
import org.plenary.ui.controls.Field;
import org.plenary.ui.controls.Glyph;
import org.plenary.ui.controls.Icon;
import org.plenary.ui.controls.Leaves;
import org.plenary.ui.controls.Named;
import org.plenary.ui.controls.Prose;
import org.plenary.ui.controls.State;
import org.plenary.ui.shell.Hit;

import java.util.List;

/** On the left every recommendation by its number; on the right the one that is open. */
public final class RecommendationsView extends BorderPane {

    private static final int MOST_HITS = 10;

    private final RecommendationsPresenter presenter;
    private final Texts texts;
    private final Prose recommendation = new Prose("rec-recommendation", 3);
    private final Prose rationale = new Prose("rec-rationale", 4);
    private final Prose evidence = new Prose("rec-evidence", 3);
    private final TextField addressee = new TextField();
    private final ComboBox<Form> form = new ComboBox<>();
    private final ComboBox<Origin> origin = new ComboBox<>();
    private final TextField search = new TextField();
    private final ListView<Standing> list = new ListView<>();
    private final VBox state = column("near rec-state");
    private final Leaves leaves = new Leaves();
    private final Node side;
    private final Node work;
    private boolean following;

    public RecommendationsView(
            RecommendationsPresenter presenter,
            LinksPresenter links,
            VotePresenter vote,
            DissentPresenter dissent,
            Texts texts) {
        this.presenter = presenter;
        this.texts = texts;
        ObservableBooleanValue numbered = presenter.chosen().isNotNull();
        var linksView = new LinksView(links, presenter, texts);
        leaves.with(
                        "rec-leaf-words",
                        fixed("rec.leaf.words"),
                        Bindings.createBooleanBinding(() -> true),
                        page(fields(), new WithdrawalView(presenter, texts)))
                .with("rec-leaf-links", linksView.title(), numbered, page(linksView))
                .with(
                        "rec-leaf-vote",
                        fixed("rec.vote"),
                        numbered,
                        page(new VoteView(vote, presenter, texts)))
                .with(
                        "rec-leaf-dissent",
                        fixed("rec.dissent"),
                        numbered,
                        page(new DissentView(dissent, texts)));
        work = growing(new VBox(state, growing(leaves)));
        side = column("rec-side near", searching(), growing(list()));
        presenter.drafting().subscribe(_ -> show());
        presenter.chosen().subscribe(_ -> show());
        presenter.all().addListener((ListChangeListener<Standing>) _ -> show());
    }

    private ObservableStringValue fixed(String key) {
        var words = texts.get(key);
        return Bindings.createStringBinding(() -> words);
    }

    private static Node page(Node... groups) {
        return scrolling(column("page", groups));
    }

    private Node searching() {
        search.setId("rec-find");
        search.setPromptText(texts.get("rec.find"));
        search.setAccessibleText(texts.get("rec.find"));
        search.textProperty().bindBidirectional(presenter.query());
        search.setOnAction(_ -> list.requestFocus());
        search.setOnKeyPressed(
                event -> {
                    switch (event.getCode()) {
                        case DOWN -> list.requestFocus();
                        case ESCAPE -> search.clear();
                        default -> {
                            return;
                        }
                    }
                    event.consume();
                });
        var summary = words("", "muted small");
        summary.setId("rec-summary");
        summary.textProperty().bind(presenter.summary());
        return column("near", search, summary);
    }

    private Node list() {
        list.setId("rec-list");
        list.setItems(presenter.shown());
        list.setAccessibleText(texts.get("rec.list"));
        list.setCellFactory(_ -> new StandingCell(texts));
        list.setPlaceholder(new Label(texts.get("rec.find.none")));
        styled(list, "rec-list");
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (_, _, now) -> {
                            if (now != null && !following) {
                                presenter.open(now);
                            }
                        });
        presenter
                .shown()
                .addListener((ListChangeListener<Standing>) _ -> select(presenter.chosen().get()));
        return list;
    }

    private void show() {
        boolean any = presenter.drafting().get() || !presenter.all().isEmpty();
        setLeft(any ? side : null);
        setCenter(any ? work : empty());
        var open = presenter.chosen().get();
        boolean fixed = open != null && !RecommendationsPresenter.editable(open);
        for (var field : new TextInputControl[] {recommendation, rationale, evidence, addressee}) {
            field.setEditable(!fixed);
        }
        form.setDisable(fixed);
        origin.setDisable(fixed);
        if (open == null) {
            leaves.show("rec-leaf-words");
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
        var label =
                line(
                        open == null ? texts.get("rec.new") : open.recommendation().label(),
                        "heading");
        label.setId("rec-title");
        label.setMinWidth(USE_PREF_SIZE);
        var heading = row("row", label);
        if (open != null) {
            heading.getChildren().add(StandingCell.status(open, texts));
        }
        return heading;
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
                new Field(texts.get("rec.addressee"), kept(addressee, presenter.addressee()), ""),
                row(
                        "row",
                        growing(
                                new Field(
                                        texts.get("rec.form"),
                                        chosen(
                                                form,
                                                "rec-form",
                                                "rec.form.",
                                                presenter.form(),
                                                Form.values()),
                                        "")),
                        growing(
                                new Field(
                                        texts.get("rec.origin"),
                                        chosen(
                                                origin,
                                                "rec-origin",
                                                "word.Origin.",
                                                presenter.origin(),
                                                Origin.values()),
                                        ""))));
    }

    @SafeVarargs
    private <E extends Enum<E>> ComboBox<E> chosen(
            ComboBox<E> box, String id, String words, ObjectProperty<E> value, E... values) {
        box.setId(id);
        box.getItems().setAll(values);
        box.setConverter(Named.by(each -> texts.get(words + each.name())));
        box.valueProperty().bindBidirectional(value);
        return box;
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
        return Action.of("rec-draft", texts.get("rec.draft"), Glyph.ADD, this::begin)
                .on("Shortcut+D");
    }

    private void begin() {
        presenter.draft();
        leaves.show("rec-leaf-words");
        focusOnceShown();
    }

    /** The first time a pane scrolls, what is in it is not in the window before the next layout. */
    private void focusOnceShown() {
        if (recommendation.getScene() != null) {
            recommendation.requestFocus();
            return;
        }
        recommendation
                .sceneProperty()
                .subscribe(
                        scene -> {
                            if (scene != null && presenter.drafting().get()) {
                                Platform.runLater(recommendation::requestFocus);
                            }
                        });
    }

    public List<Action> actions() {
        return List.of(
                Action.of("rec-to-find", texts.get("rec.find"), Glyph.SEARCH, search::requestFocus)
                        .on("Shortcut+F"),
                to("rec-leaf-words", "rec.leaf.words", Glyph.NOTES, "Shortcut+1"),
                to("rec-leaf-links", "rec.leaf.links", Glyph.LINK, "Shortcut+2"),
                to("rec-leaf-vote", "rec.vote", Glyph.VOTES, "Shortcut+3"),
                to("rec-leaf-dissent", "rec.dissent", Glyph.MEMBERS, "Shortcut+4"));
    }

    private Action to(String leaf, String key, Glyph glyph, String keys) {
        return Action.of(
                        leaf + "-go",
                        texts.get(key),
                        glyph,
                        () -> {
                            leaves.show(leaf);
                            leaves.lookup("#" + leaf).requestFocus();
                        })
                .on(keys)
                .when(presenter.chosen().isNotNull());
    }

    /** For Search or run, wherever somebody is. */
    public List<Hit> find(String typed) {
        return presenter.all().stream()
                .filter(standing -> RecommendationsPresenter.matches(standing, typed))
                .limit(MOST_HITS)
                .map(
                        standing ->
                                new Hit(
                                        Glyph.RECOMMENDATIONS,
                                        standing.recommendation().label()
                                                + " "
                                                + standing.recommendation()
                                                        .wording()
                                                        .recommendation(),
                                        texts.get("word.Standing.Status." + standing.status()),
                                        () -> presenter.open(standing)))
                .toList();
    }
}
