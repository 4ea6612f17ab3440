package org.plenary.ui.members;

import static org.plenary.ui.controls.Layout.column;
import static org.plenary.ui.controls.Layout.filling;
import static org.plenary.ui.controls.Layout.growing;
import static org.plenary.ui.controls.Layout.line;
import static org.plenary.ui.controls.Layout.row;
import static org.plenary.ui.controls.Layout.spring;
import static org.plenary.ui.controls.Layout.styled;
import static org.plenary.ui.controls.Layout.wrapping;

import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

import org.plenary.agenda.Day;
import org.plenary.members.PersonId;
import org.plenary.members.Presence;
import org.plenary.members.Status;
import org.plenary.texts.Texts;
import org.plenary.ui.controls.Columns;
import org.plenary.ui.members.RegisterPresenter.Line;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Everyone drawn; what is selected is changed by a button or a key. */
public final class RegisterView extends BorderPane {

    private static final String NUMBER = "register-number";
    private static final String FEATURES = "register-features";
    private static final Set<String> PERSONAL = Set.of(NUMBER, FEATURES);

    private final RegisterPresenter presenter;
    private final Texts texts;
    private final TableView<Line> table;

    /**
     * @param isHall whether only names, status and attendance are shown
     */
    public RegisterView(RegisterPresenter presenter, Texts texts, boolean isHall) {
        this.presenter = presenter;
        this.texts = texts;
        table = new TableView<>(presenter.lines());
        var summary = line("", "heading");
        summary.setId("register-summary");
        summary.textProperty().bind(presenter.summary());
        fill();
        keepChosen();
        if (isHall) {
            table.getColumns().removeIf(c -> c.getId() != null && PERSONAL.contains(c.getId()));
        }
        setCenter(
                growing(
                        filling(
                                column(
                                        "group page",
                                        row("row", summary, spring(), day()),
                                        growing(styled(table, "tall")),
                                        buttons(),
                                        needs(isHall)))));
    }

    /** What somebody needs is nobody's business in the hall. */
    private Node needs(boolean isHall) {
        return isHall
                ? new Region()
                : new NeedsView(presenter, texts, table.getSelectionModel().selectedItemProperty());
    }

    private void fill() {
        table.setId("register");
        table.setAccessibleText(texts.get("members.register.accessible"));
        table.setPlaceholder(new Label(texts.get("members.register.none")));
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getColumns()
                .add(Columns.<Line>text(texts.get("members.name"), 16, l -> l.member().name()));
        var number = Columns.<Line>text(texts.get("members.id"), 7, l -> l.member().id().value());
        number.setId(NUMBER);
        table.getColumns().add(number);
        table.getColumns()
                .add(
                        Columns.<Line>text(
                                texts.get("members.status"),
                                12,
                                l -> texts.get("word.Status." + l.member().status().name())));
        table.getColumns()
                .add(
                        Columns.<Line>text(
                                texts.get("members.presence"),
                                10,
                                l -> texts.get("word.Presence." + l.presence().name())));
        var features =
                Columns.<Line>text(
                        texts.get("members.features"),
                        24, // all of them and a bar to scroll by fit the smallest window
                        l -> String.join(" · ", l.member().person().features().values()));
        features.setId(FEATURES);
        table.getColumns().add(features);
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    }

    /** Whoever was chosen still is after the list was drawn anew. */
    private void keepChosen() {
        var selection = table.getSelectionModel();
        var ids = new HashSet<PersonId>();
        selection
                .getSelectedItems()
                .addListener(
                        (ListChangeListener<Line>)
                                _ -> {
                                    if (!chosen().isEmpty()) {
                                        ids.clear();
                                        chosen().forEach(line -> ids.add(line.member().id()));
                                    }
                                });
        presenter
                .lines()
                .addListener((ListChangeListener<Line>) _ -> Platform.runLater(() -> choose(ids)));
    }

    private void choose(Set<PersonId> ids) {
        var again = Set.copyOf(ids);
        table.getSelectionModel().clearSelection();
        for (var line : presenter.lines()) {
            if (again.contains(line.member().id())) {
                table.getSelectionModel().select(line);
            }
        }
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.P) {
            presenter.mark(chosen(), Presence.PRESENT);
        } else if (event.getCode() == KeyCode.A && !event.isShortcutDown()) {
            presenter.mark(chosen(), Presence.ABSENT);
        } else {
            return;
        }
        event.consume();
    }

    private List<Line> chosen() {
        return table.getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull) // for a moment, while the list is drawn anew
                .toList();
    }

    private ComboBox<Day> day() {
        var day = new ComboBox<>(presenter.days());
        day.setId("register-day");
        day.setAccessibleText(texts.get("members.day"));
        day.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Day chosen) {
                        return chosen == null ? "" : chosen.title();
                    }

                    @Override
                    public Day fromString(String words) {
                        throw new UnsupportedOperationException("not editable");
                    }
                });
        day.valueProperty().bindBidirectional(presenter.day());
        day.visibleProperty().bind(presenter.day().isNotNull());
        return day;
    }

    private FlowPane buttons() {
        var all = new Button(texts.get("members.allPresent"));
        all.setId("register-all-present");
        all.disableProperty().bind(presenter.day().isNull());
        all.setOnAction(_ -> presenter.markAllPresent());
        return wrapping(
                all,
                presence("members.mark.present", Presence.PRESENT),
                presence("members.mark.absent", Presence.ABSENT),
                status("members.mark.confirmed", Status.CONFIRMED),
                status("members.mark.declined", Status.DECLINED),
                status("members.mark.withdrew", Status.WITHDREW));
    }

    private Button presence(String key, Presence presence) {
        var button = new Button(texts.get(key));
        button.setId("register-" + presence.name());
        button.disableProperty()
                .bind(
                        presenter
                                .day()
                                .isNull()
                                .or(table.getSelectionModel().selectedItemProperty().isNull()));
        button.setOnAction(_ -> presenter.mark(chosen(), presence));
        return button;
    }

    private Button status(String key, Status status) {
        var button = new Button(texts.get(key));
        button.setId("register-" + status.name());
        button.disableProperty().bind(table.getSelectionModel().selectedItemProperty().isNull());
        button.setOnAction(_ -> presenter.change(chosen(), status));
        return button;
    }
}
