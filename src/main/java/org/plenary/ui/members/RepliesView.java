package org.plenary.ui.members;

import static org.plenary.ui.controls.Layout.column;
import static org.plenary.ui.controls.Layout.filling;
import static org.plenary.ui.controls.Layout.growing;
import static org.plenary.ui.controls.Layout.line;
import static org.plenary.ui.controls.Layout.row;
import static org.plenary.ui.controls.Layout.spring;
import static org.plenary.ui.controls.Layout.styled;
import static org.plenary.ui.controls.Layout.words;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

import org.controlsfx.control.textfield.CustomTextField;
import org.plenary.members.KeptPool;
import org.plenary.members.Replies;
import org.plenary.members.Respondent;
import org.plenary.texts.Texts;
import org.plenary.ui.controls.Columns;
import org.plenary.ui.controls.Glyph;
import org.plenary.ui.controls.Icon;
import org.plenary.ui.controls.State;
import org.plenary.ui.members.RepliesPresenter.Trouble;

/** Nothing yet, a file that is looked at, or the pool. */
public final class RepliesView extends BorderPane {

    private final RepliesPresenter presenter;
    private final Texts texts;

    public RepliesView(RepliesPresenter presenter, Texts texts) {
        this.presenter = presenter;
        this.texts = texts;
        presenter.replies().subscribe(_ -> show());
        presenter.kept().subscribe(_ -> show());
    }

    private void show() {
        var replies = presenter.replies().get();
        var kept = presenter.kept().get();
        if (replies != null) {
            if (lookup("#replies-columns") == null) {
                setCenter(looking());
            }
        } else if (kept != null) {
            setCenter(pool(kept));
        } else {
            setCenter(nothing());
        }
    }

    private Node nothing() {
        var purpose = words(texts.get("members.none.text"), "prose muted");
        return column(
                "empty",
                styled(new Icon(Glyph.MEMBERS), "large accent"),
                words(texts.get("members.none"), "heading"),
                purpose);
    }

    private Node looking() {
        var counts = growing(words("", "heading"));
        counts.setId("replies-counts");
        counts.textProperty().bind(presenter.replies().map(this::counted));
        var away = styled(new Button(texts.get("members.away")), "flat");
        away.setId("replies-away");
        away.setOnAction(_ -> presenter.close());
        var left =
                column(
                        "near replies-columns",
                        words(texts.get("members.columns"), "strong"),
                        columns());
        var right = growing(column("near", troublesHead(), troubles()));
        away.setMinWidth(Region.USE_PREF_SIZE);
        return filling(
                column(
                        "group page",
                        row("row", counts, away),
                        growing(styled(row("row top", left, right), "taller"))));
    }

    private String counted(Replies replies) {
        if (replies == null) {
            return "";
        }
        return texts.get(
                "members.counts",
                "file",
                replies.file(),
                "replies",
                "%,d".formatted(replies.replies().size()),
                "repaired",
                replies.repairs().size(),
                "out",
                replies.exclusions().size());
    }

    private Node columns() {
        var list = new ListView<>(presenter.columns());
        list.setId("replies-columns");
        list.setAccessibleText(texts.get("members.columns"));
        list.setCellFactory(_ -> new ColumnCell());
        list.setFocusTraversable(false);
        return growing(list);
    }

    private final class ColumnCell extends ListCell<ReplyColumn> {

        ColumnCell() {
            setPrefWidth(0); // as wide as the list
        }

        @Override
        protected void updateItem(ReplyColumn item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(empty || item == null ? null : graphic(item));
        }

        private Node graphic(ReplyColumn item) {
            var choice = new ComboBox<Meaning>();
            choice.getItems().setAll(Meaning.values());
            choice.setConverter(new MeaningWords());
            choice.setValue(item.meaning().get());
            choice.setAccessibleText(texts.get("members.meaning", "column", item.heading()));
            choice.valueProperty().subscribe((_, now) -> item.meaning().set(now));
            choice.setMaxWidth(Double.MAX_VALUE);
            return column(
                    "tight",
                    row("row", line(item.heading(), "strong"), line(item.example(), "muted small")),
                    choice);
        }
    }

    private final class MeaningWords extends StringConverter<Meaning> {

        @Override
        public String toString(Meaning meaning) {
            return meaning == null ? "" : texts.get("word.Meaning." + meaning.name());
        }

        @Override
        public Meaning fromString(String words) {
            throw new UnsupportedOperationException("not editable");
        }
    }

    private Node troublesHead() {
        var state = new Label();
        state.setId("replies-state");
        var all = new Button(texts.get("members.acceptAll"));
        all.setId("replies-accept-all");
        all.setOnAction(_ -> presenter.acceptAll());
        all.visibleProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () ->
                                        presenter.troubles().stream()
                                                .anyMatch(trouble -> trouble.repair() != null),
                                presenter.troubles()));
        var head = row("row", state, spring(), all);
        Bindings.size(presenter.troubles())
                .subscribe(
                        size -> {
                            int n = size.intValue();
                            var said =
                                    n == 0
                                            ? State.FINE.says(texts.get("members.clean"))
                                            : State.LOOK.says(
                                                    texts.get("members.troubles", "n", n));
                            said.setId("replies-state");
                            head.getChildren().set(0, said);
                        });
        return head;
    }

    private Node troubles() {
        var list = new ListView<>(presenter.troubles());
        list.setId("replies-troubles");
        list.setAccessibleText(texts.get("members.troubles.accessible"));
        list.setPlaceholder(words(texts.get("members.clean.text"), "muted"));
        list.setCellFactory(_ -> new TroubleCell());
        return growing(list);
    }

    private final class TroubleCell extends ListCell<Trouble> {

        TroubleCell() {
            setPrefWidth(0); // as wide as the list, so that words wrap
        }

        @Override
        protected void updateItem(Trouble item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(empty || item == null ? null : graphic(item));
        }

        private Node graphic(Trouble item) {
            var place = texts.get("members.place", "row", item.row(), "column", item.column());
            var out = styled(new Button(texts.get("members.out")), "flat");
            out.setOnAction(_ -> presenter.leaveOut(item));
            out.setMinWidth(Region.USE_PREF_SIZE);
            var buttons = row("row", out);
            if (item.repair() != null) {
                var accept =
                        new Button(texts.get("members.accept", "value", item.repair().after()));
                accept.setOnAction(_ -> presenter.accept(item));
                accept.setMinWidth(Region.USE_PREF_SIZE);
                buttons.getChildren().addFirst(accept);
            }
            return row(
                    "row top",
                    growing(
                            column(
                                    "tight",
                                    found(place, item),
                                    words(item.words(), "muted small"))),
                    buttons);
        }
    }

    private static Node found(String place, Trouble item) {
        var head = row("row", line(place, "strong"));
        if (!item.found().isBlank()) {
            head.getChildren().add(line(item.found(), "chip"));
        }
        return head;
    }

    private Node pool(KeptPool kept) {
        var search = new CustomTextField();
        search.setId("pool-search");
        search.setLeft(new Icon(Glyph.SEARCH));
        search.setPromptText(texts.get("members.search"));
        search.setAccessibleText(texts.get("members.search"));
        search.textProperty().bindBidirectional(presenter.search());
        search.setPrefColumnCount(16);
        search.setMinWidth(Region.USE_PREF_SIZE);
        var summary =
                words(
                        texts.get(
                                "members.kept",
                                "n",
                                "%,d".formatted(kept.size()),
                                "file",
                                kept.file(),
                                "repaired",
                                kept.repairs().size(),
                                "out",
                                kept.exclusions().size()),
                        "muted");
        summary.setId("pool-summary");

        var table = new TableView<>(presenter.pool());
        table.setId("pool");
        table.setAccessibleText(texts.get("members.pool.accessible"));
        table.getColumns()
                .add(Columns.<Respondent>text(texts.get("members.id"), 7, r -> r.id().value()));
        table.getColumns()
                .add(
                        Columns.<Respondent>text(
                                texts.get("members.name"), 14, Respondent::displayName));
        for (var feature : kept.features()) {
            table.getColumns()
                    .add(
                            Columns.<Respondent>text(
                                    feature, 9, r -> r.features().getOrDefault(feature, "")));
        }
        table.setPlaceholder(new Label(texts.get("search.none")));
        return filling(
                column(
                        "group page",
                        row("row", growing(summary), search),
                        growing(styled(table, "tall"))));
    }
}
