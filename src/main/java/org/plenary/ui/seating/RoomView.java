package org.plenary.ui.seating;

import static org.plenary.ui.controls.Layout.column;
import static org.plenary.ui.controls.Layout.growing;
import static org.plenary.ui.controls.Layout.line;
import static org.plenary.ui.controls.Layout.row;
import static org.plenary.ui.controls.Layout.scrolling;
import static org.plenary.ui.controls.Layout.styled;
import static org.plenary.ui.controls.Layout.words;

import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.plenary.desk.SeatingDesk.Standing;
import org.plenary.members.Member;
import org.plenary.members.PersonId;
import org.plenary.seating.Table;
import org.plenary.texts.Texts;
import org.plenary.ui.controls.Action;
import org.plenary.ui.controls.FilePicker;
import org.plenary.ui.controls.Glyph;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The tables of one round with the people at them. Somebody is taken up by the mouse or by Enter,
 * carried over others by the mouse or by the arrows, and let go; before that a line says what it
 * would change.
 */
final class RoomView extends BorderPane {

    private static final double CLICK = 6;

    private final SeatingPresenter presenter;
    private final Texts texts;
    private final Supplier<FilePicker> files;
    private final FlowPane tables = styled(new FlowPane(), "room");
    private final List<Spot> spots = new ArrayList<>();
    private final Label carried = styled(new Label(), "carried");
    private final StackPane effect = styled(new StackPane(), "effect");
    private final ScrollPane room;
    private @Nullable Point2D pressed;
    private @Nullable PersonId moved;

    RoomView(SeatingPresenter presenter, Texts texts, Supplier<FilePicker> files) {
        this.presenter = presenter;
        this.texts = texts;
        this.files = files;
        carried.setVisible(false);
        carried.setManaged(false);
        carried.setMouseTransparent(true);
        room = scrolling(tables);
        var above = new Pane(carried);
        above.setMouseTransparent(true);
        effect.setId("seating-effect");
        setTop(styled(new RoundStrip(presenter, texts), "page-top"));
        setCenter(styled(column("near", growing(new StackPane(room, above)), effect), "page"));
        setRight(new FiguresPanel(presenter, texts, tools()));
        presenter.standing().subscribe(_ -> show());
        presenter.round().subscribe(_ -> show());
        presenter.lifted().subscribe(_ -> mark());
        presenter.over().subscribe(_ -> mark());
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    private Node tools() {
        return styled(
                column(
                        "near",
                        hold(),
                        print("seating-door", "seating.door", "door", presenter::printDoorList),
                        print(
                                "seating-sheets",
                                "seating.sheets",
                                "tables",
                                presenter::printTableSheets)),
                "room-tools");
    }

    private Button print(String id, String key, String file, Consumer<Optional<Path>> print) {
        return Action.of(
                        id,
                        texts.get(key),
                        Glyph.REPORT,
                        () ->
                                print.accept(
                                        files.get()
                                                .save(
                                                        texts.get(key),
                                                        file
                                                                + "-"
                                                                + presenter.round().get()
                                                                + ".pdf")))
                .button();
    }

    private CheckBox hold() {
        var hold = new CheckBox(texts.get("seating.hold"));
        hold.setId("seating-hold");
        hold.setWrapText(true);
        Runnable show = () -> hold.setSelected(presenter.isHeld());
        presenter.standing().subscribe(_ -> show.run());
        presenter.round().subscribe(_ -> show.run());
        hold.setOnAction(_ -> presenter.hold(hold.isSelected()));
        return hold;
    }

    private void show() {
        var standing = presenter.standing().get();
        spots.clear();
        tables.getChildren().clear();
        int round = presenter.round().get();
        if (standing == null || !standing.plan().rounds().contains(round)) {
            tables.getChildren().add(words(texts.get("seating.round.unplanned"), "muted"));
            return;
        }
        var away = new ArrayList<>(standing.people());
        for (var table : standing.arrangement().tables().stream().sorted().toList()) {
            var there = at(standing, round, table.number());
            away.removeAll(there);
            tables.getChildren().add(card(table, there));
        }
        if (!away.isEmpty()) {
            tables.getChildren().add(unseated(away));
        }
        spots.forEach(this::handle);
        mark();
        Platform.runLater(this::returnKeyboard);
    }

    private static List<Member> at(Standing standing, int round, int table) {
        var ids = standing.plan().peopleAt(round, table);
        return standing.people().stream()
                .filter(member -> ids.contains(member.id()))
                .sorted(Comparator.comparing(Member::name))
                .toList();
    }

    private VBox card(Table table, List<Member> there) {
        var number = texts.get("seats.table", "table", table.number());
        var said =
                table.capacity() == Table.OPEN
                        ? Integer.toString(there.size())
                        : texts.get(
                                "seating.table.of", "n", there.size(), "chairs", table.capacity());
        var head =
                new Spot(
                        "table-" + table.number(),
                        new Target.At(table.number()),
                        number,
                        texts.get("seating.table.words", "table", number, "n", there.size()),
                        "table-head");
        spots.add(head);
        var card =
                column(
                        "table-card",
                        row("row", growing(head), styled(line(said, "strong"), "table-size")));
        var offers =
                table.properties().stream()
                        .map(
                                p ->
                                        p.detail().isEmpty()
                                                ? texts.get(
                                                        "word.TableProperty.Kind."
                                                                + p.kind().name())
                                                : p.detail())
                        .toList();
        if (!offers.isEmpty()) {
            card.getChildren().add(line(String.join(" · ", offers), "muted small table-offers"));
        }
        card.getChildren().add(people(there, number));
        return card;
    }

    private VBox unseated(List<Member> away) {
        return column(
                "table-card away",
                line(texts.get("seating.unseated", "n", away.size()), "strong"),
                people(away, texts.get("seating.unseated.words")));
    }

    private GridPane people(List<Member> there, String place) {
        var grid = styled(new GridPane(), "seats");
        for (int i = 0; i < there.size(); i++) {
            var member = there.get(i);
            var spot =
                    new Spot(
                            "seat-" + member.id(),
                            new Target.PlaceOf(member.id()),
                            member.name(),
                            texts.get("seating.seat.words", "name", member.name(), "at", place),
                            "seat");
            spot.setTooltip(new Tooltip(member.name()));
            spots.add(spot);
            grid.add(spot, i % 2, i / 2);
        }
        return grid;
    }

    private void handle(Spot spot) {
        spot.setOnMousePressed(
                event -> {
                    pressed = new Point2D(event.getSceneX(), event.getSceneY());
                    spot.requestFocus();
                    event.consume(); // else the scroll pane takes the keyboard
                });
        spot.setOnMouseDragged(event -> carry(spot, event));
        spot.setOnMouseReleased(
                _ -> {
                    pressed = null;
                    carried.setVisible(false);
                    if (presenter.lifted().get() != null) {
                        drop();
                    }
                });
        spot.focusedProperty()
                .subscribe(
                        focused -> {
                            if (focused) {
                                bringIntoView(spot);
                                presenter.hover(spot.target());
                            }
                        });
    }

    private void carry(Spot from, MouseEvent event) {
        var at = new Point2D(event.getSceneX(), event.getSceneY());
        if (presenter.lifted().get() == null) {
            boolean far = pressed != null && pressed.distance(at) > CLICK;
            if (!far
                    || !(from.target() instanceof Target.PlaceOf(var person))
                    || !presenter.lift(person)) {
                return;
            }
        }
        carried.setText(from.getText());
        carried.setVisible(true);
        carried.autosize();
        var local = carried.getParent().sceneToLocal(at);
        carried.relocate(local.getX() + 12, local.getY() + 8);
        presenter.hover(under(at));
    }

    /** A place, a table's head, or anywhere else on a table. */
    private @Nullable Target under(Point2D at) {
        for (var spot : spots) {
            if (spot.contains(spot.sceneToLocal(at))) {
                return spot.target();
            }
        }
        for (var spot : spots) {
            if (spot.target() instanceof Target.At table) {
                var card = spot.getParent().getParent();
                if (card.contains(card.sceneToLocal(at))) {
                    return table;
                }
            }
        }
        return null;
    }

    private void drop() {
        moved = presenter.lifted().get();
        presenter.drop();
    }

    private void press(KeyEvent event) {
        boolean carries = presenter.lifted().get() != null;
        switch (event.getCode()) {
            case PAGE_DOWN -> presenter.turn(1);
            case PAGE_UP -> presenter.turn(-1);
            case ESCAPE -> {
                if (!carries) {
                    return;
                }
                presenter.putDown();
            }
            case ENTER, SPACE -> {
                if (!(focused() instanceof Spot spot)) {
                    return;
                }
                enter(spot, carries);
            }
            case UP, DOWN, LEFT, RIGHT -> {
                if (!(focused() instanceof Spot spot)) {
                    return;
                }
                towards(spot, event.getCode());
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private @Nullable Node focused() {
        return getScene() == null ? null : getScene().getFocusOwner();
    }

    private void enter(Spot spot, boolean carries) {
        if (carries) {
            presenter.hover(spot.target());
            drop();
        } else if (spot.target() instanceof Target.PlaceOf(var person)) {
            presenter.lift(person);
        }
    }

    /** The nearest spot on that side; sideways costs double, so that arrows go straight. */
    private void towards(Spot from, KeyCode where) {
        var here = from.begin();
        spots.stream()
                .filter(spot -> spot != from && distance(here, spot.begin(), where) < FAR)
                .min(Comparator.comparingDouble(s -> distance(here, s.begin(), where)))
                .ifPresent(Node::requestFocus);
    }

    private static final double FAR = 1e9;

    private static double distance(Point2D from, Point2D to, KeyCode where) {
        double right = to.getX() - from.getX();
        double down = to.getY() - from.getY();
        double along =
                switch (where) {
                    case UP -> -down;
                    case DOWN -> down;
                    case LEFT -> -right;
                    default -> right;
                };
        boolean upright = where == KeyCode.UP || where == KeyCode.DOWN;
        double across = Math.abs(upright ? right : down);
        return along < 1 || along * 4 < across ? FAR : along + 2 * across;
    }

    private void bringIntoView(Spot spot) {
        var content = tables.sceneToLocal(spot.localToScene(spot.getBoundsInLocal()));
        double hidden = tables.getHeight() - room.getViewportBounds().getHeight();
        if (hidden <= 0) {
            return;
        }
        double top = room.getVvalue() * hidden;
        double bottom = top + room.getViewportBounds().getHeight();
        if (content.getMinY() < top) {
            room.setVvalue((content.getMinY() - 8) / hidden);
        } else if (content.getMaxY() > bottom) {
            room.setVvalue((content.getMaxY() + 8 - room.getViewportBounds().getHeight()) / hidden);
        }
    }

    /** One stop for Tab; whoever was moved keeps the keyboard. */
    private void returnKeyboard() {
        for (var spot : spots) {
            spot.setFocusTraversable(spot == spots.getFirst());
        }
        var person = moved;
        moved = null;
        if (person != null) {
            spots.stream()
                    .filter(s -> Objects.equals(s.target(), new Target.PlaceOf(person)))
                    .findFirst()
                    .ifPresent(Node::requestFocus);
        }
    }

    private void mark() {
        var person = presenter.lifted().get();
        var over = presenter.over().get();
        for (var spot : spots) {
            boolean lifted =
                    person != null && Objects.equals(spot.target(), new Target.PlaceOf(person));
            spot.mark(lifted, over != null && spot.target().equals(over));
        }
        effect.getChildren().setAll(said(person, over));
    }

    private Region said(@Nullable PersonId person, @Nullable Target over) {
        if (person == null) {
            return words(
                    texts.get(presenter.isHeld() ? "seating.hint.held" : "seating.hint"), "muted");
        }
        var change = presenter.effect();
        if (over == null || change.isEmpty()) {
            return words(
                    texts.get("seating.hint.carrying", "name", presenter.name(person)), "strong");
        }
        var where =
                switch (over) {
                    case Target.At(int table) -> texts.get("seats.table", "table", table);
                    case Target.PlaceOf(var other) ->
                            texts.get("seating.effect.swap", "name", presenter.name(other));
                };
        var sentence =
                texts.get(
                        "seating.effect",
                        "name",
                        presenter.name(person),
                        "where",
                        where,
                        "effect",
                        new EffectWords(texts, presenter::name).of(change.get()));
        return EffectWords.state(change.get()).notice(sentence);
    }
}
