package org.plenary.ui.seating;

import static org.plenary.ui.controls.Layout.beside;
import static org.plenary.ui.controls.Layout.column;
import static org.plenary.ui.controls.Layout.growing;
import static org.plenary.ui.controls.Layout.line;
import static org.plenary.ui.controls.Layout.row;
import static org.plenary.ui.controls.Layout.scrolling;
import static org.plenary.ui.controls.Layout.styled;
import static org.plenary.ui.controls.Layout.words;
import static org.plenary.ui.controls.Layout.wrapping;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

import org.plenary.agenda.Day;
import org.plenary.desk.MorningDesk.Morning;
import org.plenary.desk.MorningDesk.NewSeat;
import org.plenary.desk.MorningDesk.Proposal;
import org.plenary.members.Member;
import org.plenary.members.PersonId;
import org.plenary.seating.SeatOffer;
import org.plenary.texts.Texts;
import org.plenary.ui.controls.Action;
import org.plenary.ui.controls.FilePicker;
import org.plenary.ui.controls.Glyph;
import org.plenary.ui.controls.Named;
import org.plenary.ui.controls.State;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/** Check-in on the left, as fast as somebody can type; what follows from it on the right. */
final class MorningView extends BorderPane {

    private final MorningPresenter presenter;
    private final Texts texts;
    private final Function<PersonId, String> name;
    private final Supplier<FilePicker> files;
    private final PersonField door;
    private final VBox late = column("near");
    private final VBox counts = column("near");
    private final VBox seats = column("near");

    /**
     * @param name what somebody is called
     */
    MorningView(
            MorningPresenter presenter,
            Texts texts,
            Function<PersonId, String> name,
            Supplier<FilePicker> files) {
        this.presenter = presenter;
        this.texts = texts;
        this.name = name;
        this.files = files;
        door =
                new PersonField(
                                "morning-who",
                                texts.get("morning.who"),
                                presenter::people,
                                presenter::line,
                                presenter::here)
                        .reading(presenter::scanned);
        setCenter(
                scrolling(
                        styled(
                                beside(
                                        "grid",
                                        new double[] {1, 1},
                                        column(
                                                "group", day(), door, latest(), unknown(), late,
                                                missing()),
                                        styled(column("group", counts, seats, papers()), "panel")),
                                "page")));
        addEventFilter(KeyEvent.KEY_TYPED, this::toDoor);
        presenter.morning().subscribe(_ -> showCounts());
        presenter.morning().subscribe(_ -> showSeats());
        presenter.proposal().subscribe(_ -> showSeats());
        presenter.agreed().subscribe(_ -> showSeats());
        presenter.late().subscribe(_ -> showLate());
        presenter.waiting().addListener((ListChangeListener<Member>) _ -> showLate());
        presenter.offers().addListener((ListChangeListener<SeatOffer>) _ -> showLate());
        door.sceneProperty() // the pane that scrolls takes it in only when it is drawn
                .subscribe(
                        scene -> {
                            if (scene != null) {
                                Platform.runLater(door::toField);
                            }
                        });
    }

    private Node day() {
        var day = new ComboBox<>(presenter.days());
        day.setId("morning-day");
        day.setAccessibleText(texts.get("members.day"));
        day.setConverter(Named.<Day>by(Day::title));
        day.setMaxWidth(Double.MAX_VALUE);
        day.valueProperty().bindBidirectional(presenter.day());
        return day;
    }

    private Node latest() {
        var label = styled(State.FINE.says(""), "heading");
        label.setId("morning-latest");
        label.textProperty().bind(presenter.latest());
        label.visibleProperty().bind(presenter.latest().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private Node unknown() {
        var label = State.LOOK.notice("");
        label.setId("morning-unknown");
        label.textProperty().bind(presenter.unknown());
        label.visibleProperty().bind(presenter.unknown().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    /** A scanner types wherever the keyboard happens to be. */
    private void toDoor(KeyEvent event) {
        var letters = event.getCharacter();
        boolean isWritten = event.getTarget() instanceof TextInputControl;
        boolean isCommand = event.isShortcutDown() || event.isAltDown() || event.isMetaDown();
        if (!isWritten && !isCommand && letters.codePoints().anyMatch(Character::isLetterOrDigit)) {
            door.type(letters);
            event.consume();
        }
    }

    private Node missing() {
        var list = new ListView<>(presenter.missing());
        list.setId("morning-missing");
        list.setAccessibleText(texts.get("morning.missing.accessible"));
        list.setPlaceholder(new Label(texts.get("morning.missing.none")));
        list.setCellFactory(_ -> new Line());
        list.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        take(list);
                        event.consume();
                    }
                });
        list.setOnMouseClicked(
                event -> {
                    if (event.getClickCount() == 2) {
                        take(list);
                    }
                });
        var heading = line("", "heading");
        heading.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> texts.get("morning.missing", "n", presenter.missing().size()),
                                presenter.missing()));
        var all = new Button(texts.get("morning.all"));
        all.setId("morning-all");
        all.disableProperty().bind(Bindings.isEmpty(presenter.missing()));
        all.setOnAction(_ -> presenter.allHere());
        var absent = new Button(texts.get("morning.absent"));
        absent.setId("morning-absent");
        absent.disableProperty().bind(list.getSelectionModel().selectedItemProperty().isNull());
        absent.setOnAction(
                _ -> {
                    var member = list.getSelectionModel().getSelectedItem();
                    if (member != null) {
                        presenter.notHere(member);
                    }
                });
        return column("near", heading, list, wrapping(all, absent));
    }

    private void take(ListView<Member> list) {
        var member = list.getSelectionModel().getSelectedItem();
        if (member != null) {
            presenter.here(member);
        }
    }

    private final class Line extends ListCell<Member> {

        Line() {
            setPrefWidth(0); // as wide as the list, so that words wrap
            setWrapText(true);
            styled(this, "wrapped");
        }

        @Override
        protected void updateItem(Member member, boolean empty) {
            super.updateItem(member, empty);
            setText(empty || member == null ? null : presenter.line(member));
        }
    }

    private void showCounts() {
        counts.getChildren().clear();
        var now = presenter.morning().get();
        if (now == null) {
            counts.getChildren().add(words(texts.get("morning.noDay"), "muted"));
            return;
        }
        var there = line(FiguresPanel.number(now.there()), "display");
        there.setId("morning-there");
        counts.getChildren()
                .add(
                        row(
                                "row",
                                there,
                                words(
                                        texts.get("morning.of", "n", now.people().size()),
                                        "heading")));
        counts.getChildren().add(quorum(now));
    }

    private Label quorum(Morning now) {
        boolean reached = now.there() >= now.quorum();
        var said =
                texts.get(
                        reached ? "morning.quorum" : "morning.quorum.not",
                        "n",
                        now.quorum(),
                        "lacking",
                        now.quorum() - now.there());
        var label = reached ? State.FINE.says(said) : State.LOOK.says(said);
        label.setId("morning-quorum");
        return label;
    }

    private void showLate() {
        late.getChildren().clear();
        var member = presenter.late().get();
        if (member == null) {
            return;
        }
        late.getChildren().add(words(texts.get("morning.late", "name", member.name()), "strong"));
        for (var offer : presenter.offers().stream().limit(4).toList()) {
            var button = new Button(said(offer));
            button.setId("offer-" + offer.table());
            button.setMaxWidth(Double.MAX_VALUE);
            button.setWrapText(true);
            button.setOnAction(
                    _ -> {
                        presenter.seat(offer);
                        door.toField();
                    });
            late.getChildren().add(styled(button, "offer"));
        }
        if (late.getChildren().size() > 1) {
            Platform.runLater(this::toFirstOffer);
        }
        var others =
                presenter.waiting().stream()
                        .filter(other -> !other.id().equals(member.id()))
                        .map(Member::name)
                        .toList();
        if (!others.isEmpty()) {
            var said =
                    State.LOOK.says(
                            texts.get("morning.waiting", "names", String.join(", ", others)));
            said.setId("morning-waiting");
            said.setWrapText(true);
            late.getChildren().add(said);
        }
    }

    /** Unless the offers are gone again by now. */
    private void toFirstOffer() {
        if (late.getChildren().size() > 1 && late.getChildren().get(1) instanceof Button first) {
            first.requestFocus();
        }
    }

    private String said(SeatOffer offer) {
        var key =
                offer.full()
                        ? "morning.offer.full"
                        : offer.broken().isEmpty() ? "morning.offer" : "morning.offer.rule";
        return texts.get(
                key,
                "table",
                offer.table(),
                "size",
                offer.size(),
                "new",
                offer.newPeople(),
                "met",
                offer.metAlready(),
                "ssd",
                String.format(Locale.UK, "%+.1f", offer.ssd()).replace('-', '−'));
    }

    private void showSeats() {
        seats.getChildren().clear();
        var now = presenter.morning().get();
        if (now == null) {
            return;
        }
        if (now.rounds().isEmpty()) {
            seats.getChildren().add(words(texts.get("morning.noRounds"), "muted"));
            return;
        }
        seats.getChildren().add(words(texts.get("morning.seats"), "heading"));
        var proposed = presenter.proposal().get();
        var agreed = presenter.agreed().get();
        if (proposed != null) {
            show(proposed);
        } else {
            if (agreed != null) {
                seats.getChildren().add(done(agreed));
                seats.getChildren().add(print());
            }
            seats.getChildren()
                    .add(
                            words(
                                    texts.get(
                                            "morning.seats.help",
                                            "n",
                                            now.missing().size(),
                                            "rounds",
                                            numbers(now.rounds())),
                                    "muted"));
            seats.getChildren()
                    .add(
                            Action.of(
                                            "morning-propose",
                                            texts.get("morning.propose"),
                                            Glyph.SEATING,
                                            presenter::propose)
                                    .button());
        }
    }

    private static String numbers(List<Integer> rounds) {
        return String.join(", ", rounds.stream().map(String::valueOf).toList());
    }

    private void show(Proposal proposed) {
        int people = (int) proposed.seats().stream().map(NewSeat::person).distinct().count();
        var said =
                words(
                        texts.get(
                                "morning.proposal",
                                "absent",
                                proposed.absent().size(),
                                "n",
                                people),
                        "strong");
        said.setId("morning-proposal");
        seats.getChildren().add(said);
        for (var seat : proposed.seats()) {
            seats.getChildren().add(step(seat));
        }
        var agree =
                Action.of(
                                "morning-agree",
                                texts.get("morning.agree", "n", people),
                                Glyph.CHECK,
                                presenter::agree)
                        .primary();
        seats.getChildren().add(agree);
        Platform.runLater(agree::requestFocus);
    }

    private Node step(NewSeat seat) {
        var from = seat.from() == 0 ? "–" : Integer.toString(seat.from());
        return row(
                "row",
                growing(words(name.apply(seat.person()), "")),
                styled(
                        line(
                                texts.get(
                                        "morning.step",
                                        "round",
                                        seat.round(),
                                        "from",
                                        from,
                                        "to",
                                        seat.to()),
                                "strong"),
                        "kept"));
    }

    private Label done(Proposal agreed) {
        int tables =
                agreed.after().rounds().stream()
                        .mapToInt(round -> agreed.changedTables(round).size())
                        .sum();
        var label =
                State.FINE.notice(
                        texts.get("morning.agreed", "n", agreed.seats().size(), "tables", tables));
        label.setId("morning-agreed");
        return label;
    }

    private Node papers() {
        var all =
                Action.of(
                                "morning-papers",
                                texts.get("morning.papers"),
                                Glyph.REPORT,
                                () ->
                                        presenter.printAll(
                                                files.get().folder(texts.get("morning.papers"))))
                        .when(presenter.day().isNotNull())
                        .button();
        var printed = State.FINE.notice("");
        printed.setId("morning-printed");
        printed.textProperty().bind(presenter.printed());
        printed.visibleProperty().bind(presenter.printed().isNotEmpty());
        printed.managedProperty().bind(printed.visibleProperty());
        return column(
                "near",
                words(texts.get("morning.paper"), "heading"),
                words(texts.get("morning.paper.help"), "muted"),
                all,
                printed);
    }

    private Button print() {
        return Action.of(
                        "morning-print",
                        texts.get("morning.print"),
                        Glyph.REPORT,
                        () ->
                                presenter.print(
                                        files.get()
                                                .save(texts.get("morning.print"), "changes.pdf")))
                .button();
    }
}
