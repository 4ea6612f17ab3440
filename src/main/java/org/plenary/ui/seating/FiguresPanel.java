package org.plenary.ui.seating;

import static org.plenary.ui.controls.Layout.column;
import static org.plenary.ui.controls.Layout.line;
import static org.plenary.ui.controls.Layout.row;
import static org.plenary.ui.controls.Layout.scrolling;
import static org.plenary.ui.controls.Layout.spring;
import static org.plenary.ui.controls.Layout.styled;
import static org.plenary.ui.controls.Layout.words;

import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

import org.plenary.desk.SeatingDesk.Standing;
import org.plenary.desk.SeatingWords;
import org.plenary.seating.Figures;
import org.plenary.texts.Texts;
import org.plenary.ui.controls.State;

import java.util.Locale;

/** How good the plan is, each figure beside what no plan can beat, and beside its n. */
final class FiguresPanel extends BorderPane {

    private final SeatingPresenter presenter;
    private final Texts texts;
    private final VBox figures = styled(new VBox(), "panel figures");

    /**
     * @param tools what can be done with the round that is shown
     */
    FiguresPanel(SeatingPresenter presenter, Texts texts, Node tools) {
        this.presenter = presenter;
        this.texts = texts;
        styled(this, "seating-side");
        figures.setId("seating-figures");
        setCenter(scrolling(column("group", tools, figures)));
        presenter.standing().subscribe(_ -> show());
        presenter.round().subscribe(_ -> show());
    }

    private void show() {
        figures.getChildren().clear();
        var standing = presenter.standing().get();
        var known = presenter.figures();
        if (standing != null && known.isPresent()) {
            show(standing, known.get());
        }
    }

    private void show(Standing standing, Figures known) {
        int people = standing.people().size();
        long pairs = (long) people * (people - 1) / 2;
        int rounds = standing.plan().rounds().size();
        long cells = cells(standing);
        var box = figures.getChildren();
        box.add(words(texts.get("seating.figures", "n", rounds), "heading"));
        box.add(
                figure(
                        "met",
                        number(known.distinctPairs()),
                        texts.get(
                                "seating.figures.met.of",
                                "bound",
                                number(known.bounds().tightPairs()),
                                "n",
                                number(pairs))));
        box.add(
                figure(
                        "repeats",
                        number(known.repeats()),
                        texts.get(
                                "seating.figures.repeats.of",
                                "n",
                                number(known.repeats() + known.distinctPairs()))));
        box.add(
                figure(
                        "balance",
                        decimal(known.ssd()),
                        texts.get(
                                "seating.figures.balance.of",
                                "bound",
                                decimal(known.bounds().ssd()))));
        box.add(
                figure(
                        "off",
                        number(known.offTarget()),
                        texts.get("seating.figures.off.of", "n", number(cells))));
        box.add(
                figure(
                        "others",
                        decimal(known.meanMet()),
                        texts.get(
                                "seating.figures.others.of",
                                "fewest",
                                known.fewestMet(),
                                "n",
                                people - 1)));
        box.add(rules(standing, known));
        box.add(seated(standing));
    }

    /** Table-by-value counts over all rounds. */
    private static long cells(Standing standing) {
        var seating = standing.seating().orElseThrow();
        long values = 0;
        for (var mix : seating.mix()) {
            values +=
                    seating.people().stream()
                            .map(p -> p.attributes().get(mix.attribute()))
                            .distinct()
                            .count();
        }
        long tables = 0;
        for (int round : standing.plan().rounds()) {
            tables += standing.plan().sizes(round).size();
        }
        return values * tables;
    }

    private Node rules(Standing standing, Figures known) {
        int all = standing.seating().orElseThrow().rules().size();
        if (known.broken().isEmpty()) {
            return State.FINE.says(
                    all == 0
                            ? texts.get("seating.figures.noRules")
                            : texts.get("seating.figures.kept", "n", all));
        }
        var words = new SeatingWords(texts, presenter::name);
        var box = column("near");
        for (var broken : known.broken()) {
            box.getChildren()
                    .add(
                            State.STOP.says(
                                    texts.get(
                                            "seating.figures.broken",
                                            "round",
                                            broken.round(),
                                            "rule",
                                            words.of(broken.rule()))));
        }
        return box;
    }

    private Node seated(Standing standing) {
        int round = presenter.round().get();
        int seated =
                standing.plan().rounds().contains(round) ? standing.plan().seats(round).size() : 0;
        var said =
                texts.get(
                        "seating.figures.seated",
                        "round",
                        round,
                        "n",
                        seated,
                        "people",
                        standing.people().size());
        return seated == standing.people().size() ? State.FINE.says(said) : State.LOOK.says(said);
    }

    private Node figure(String key, String figure, String of) {
        var number = styled(line(figure, "strong"), "number");
        number.setId("seating-" + key);
        number.setMinWidth(USE_PREF_SIZE);
        return column(
                "tight",
                row("row", words(texts.get("seating.figures." + key), ""), spring(), number),
                words(of, "muted small"));
    }

    static String number(long n) {
        return String.format(Locale.UK, "%,d", n);
    }

    private static String decimal(double n) {
        return String.format(Locale.UK, "%,.1f", n);
    }
}
