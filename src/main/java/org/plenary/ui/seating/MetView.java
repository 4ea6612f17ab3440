package org.plenary.ui.seating;

import static org.plenary.ui.controls.Layout.beside;
import static org.plenary.ui.controls.Layout.column;
import static org.plenary.ui.controls.Layout.filling;
import static org.plenary.ui.controls.Layout.growing;
import static org.plenary.ui.controls.Layout.line;
import static org.plenary.ui.controls.Layout.row;
import static org.plenary.ui.controls.Layout.styled;
import static org.plenary.ui.controls.Layout.words;
import static org.plenary.ui.controls.Layout.wrapping;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.shape.Rectangle;

import org.plenary.desk.SeatingDesk.Standing;
import org.plenary.members.Member;
import org.plenary.members.PersonId;
import org.plenary.report.chart.Colour;
import org.plenary.seating.Meetings;
import org.plenary.seating.Meetings.Repeat;
import org.plenary.texts.Texts;
import org.plenary.ui.controls.Columns;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The picture of all pairs; beside it how many others each person meets, and who meets again. */
final class MetView extends BorderPane {

    private final SeatingPresenter presenter;
    private final Texts texts;
    private final ObservableList<Met> met = FXCollections.observableArrayList();
    private final ObservableList<Repeat> repeats = FXCollections.observableArrayList();
    private final FlowPane legend = wrapping();
    private final Label pair = words("", "");
    private final Label repeated = words("", "heading");
    private final MetMatrix matrix = new MetMatrix(this::point);

    /** How many others somebody meets, and how many of their meetings are repeats. */
    private record Met(Member member, int others, int repeats) {

        String name() {
            return member.name();
        }
    }

    MetView(SeatingPresenter presenter, Texts texts) {
        this.presenter = presenter;
        this.texts = texts;
        matrix.setId("met-matrix");
        matrix.getStyleClass().add("met-matrix");
        pair.setId("met-pair");
        var people = people();
        var again = again();
        var picture = column("near", legend, growing(matrix), pair);
        var lists =
                column(
                        "near",
                        words(texts.get("seating.met.people"), "heading"),
                        growing(people),
                        repeated,
                        growing(again));
        var both = beside("grid", new double[] {5, 4}, picture, lists);
        var tall = new RowConstraints();
        tall.setVgrow(Priority.ALWAYS);
        both.getRowConstraints().add(tall);
        var all = filling(styled(column("met", growing(both)), "page"));
        setCenter(all);
        presenter.standing().subscribe(_ -> show());
        presenter
                .leaf()
                .subscribe(
                        leaf -> {
                            if (leaf == Leaf.MET) {
                                show();
                            }
                        });
    }

    private TableView<Met> people() {
        var table = new TableView<>(met);
        table.setId("met-people");
        table.setAccessibleText(texts.get("seating.met.people"));
        table.getColumns()
                .add(Columns.<Met>text(texts.get("members.name"), 13, one -> one.member().name()));
        table.getColumns()
                .add(Columns.<Met>number(texts.get("seating.met.others"), 7, Met::others));
        table.getColumns()
                .add(Columns.<Met>number(texts.get("seating.met.again"), 7, Met::repeats));
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(one -> matrix.mark(one == null ? null : one.member().id()));
        return table;
    }

    private TableView<Repeat> again() {
        var table = new TableView<>(repeats);
        table.setId("met-repeats");
        table.setAccessibleText(texts.get("seating.met.repeats.accessible"));
        table.setPlaceholder(new Label(texts.get("seating.met.noRepeats")));
        TableColumn<Repeat, String> one =
                Columns.text(
                        texts.get("seating.met.pair"),
                        18,
                        r -> presenter.name(r.one()) + ", " + presenter.name(r.other()));
        table.getColumns().add(one);
        table.getColumns()
                .add(
                        Columns.<Repeat>text(
                                texts.get("seating.met.rounds"),
                                9,
                                r -> rounds(r.one(), r.other())));
        return table;
    }

    private String rounds(PersonId one, PersonId other) {
        var standing = presenter.standing().get();
        if (standing == null) {
            return "";
        }
        var plan = standing.plan();
        return plan.rounds().stream()
                .filter(
                        r ->
                                plan.tableOf(one, r).isPresent()
                                        && plan.tableOf(one, r).equals(plan.tableOf(other, r)))
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }

    private void show() {
        var standing = presenter.standing().get();
        if (standing == null || !standing.isPlanned() || presenter.leaf().get() != Leaf.MET) {
            return;
        }
        var meetings = Meetings.of(standing.seating().orElseThrow(), standing.plan());
        var order = meetings.people();
        matrix.show(meetings, order);
        var all = meetings.repeats();
        repeats.setAll(all);
        repeated.setText(texts.get("seating.met.repeats", "n", all.size()));
        met.setAll(
                standing.people().stream()
                        .map(m -> new Met(m, meetings.othersMet(m.id()), repeats(meetings, m)))
                        .sorted(Comparator.comparingInt(Met::others).thenComparing(Met::name))
                        .toList());
        legend(meetings, order);
        pair.setText(texts.get("seating.met.point"));
        matrix.setAccessibleText(said(standing, meetings, order));
    }

    private static int repeats(Meetings meetings, Member member) {
        return meetings.people().stream()
                .mapToInt(other -> Math.max(0, meetings.times(member.id(), other) - 1))
                .sum();
    }

    private static long pairs(Meetings meetings, List<PersonId> people, int least, int most) {
        long pairs = 0;
        for (int a = 0; a < people.size(); a++) {
            for (int b = a + 1; b < people.size(); b++) {
                int times = meetings.times(people.get(a), people.get(b));
                pairs += least <= times && times <= most ? 1 : 0;
            }
        }
        return pairs;
    }

    private void legend(Meetings meetings, List<PersonId> people) {
        legend.getChildren().clear();
        var keys =
                List.of(
                        "seating.met.never",
                        "seating.met.once",
                        "seating.met.twice",
                        "seating.met.more");
        for (int times = 0; times < keys.size(); times++) {
            int most = times == keys.size() - 1 ? Integer.MAX_VALUE : times;
            long n = pairs(meetings, people, times, most);
            var square = new Rectangle(12, 12, MetMatrix.paper(MetMatrix.STEPS.get(times)));
            square.setStroke(MetMatrix.paper(Colour.GREY));
            legend.getChildren()
                    .add(
                            row(
                                    "legend",
                                    square,
                                    line(
                                            texts.get(keys.get(times), "n", FiguresPanel.number(n)),
                                            "small")));
        }
        long n = (long) people.size() * (people.size() - 1) / 2;
        legend.getChildren()
                .add(line(texts.get("seating.met.n", "n", FiguresPanel.number(n)), "muted small"));
    }

    private String said(Standing standing, Meetings meetings, List<PersonId> people) {
        return texts.get(
                "seating.met.words",
                "people",
                standing.people().size(),
                "met",
                pairs(meetings, people, 1, Integer.MAX_VALUE),
                "again",
                pairs(meetings, people, 2, Integer.MAX_VALUE));
    }

    private void point(PersonId one, PersonId other) {
        var rounds = rounds(one, other);
        pair.setText(
                texts.get(
                        rounds.isEmpty() ? "seating.met.pair.never" : "seating.met.pair.rounds",
                        "one",
                        presenter.name(one),
                        "other",
                        presenter.name(other),
                        "rounds",
                        rounds));
    }
}
