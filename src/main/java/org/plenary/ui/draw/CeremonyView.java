package org.plenary.ui.draw;

import static org.plenary.ui.controls.Layout.column;
import static org.plenary.ui.controls.Layout.line;
import static org.plenary.ui.controls.Layout.row;
import static org.plenary.ui.controls.Layout.spring;
import static org.plenary.ui.controls.Layout.styled;
import static org.plenary.ui.controls.Layout.words;

import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.plenary.texts.Texts;
import org.plenary.ui.controls.State;
import org.plenary.ui.draw.CeremonyPresenter.Count;
import org.plenary.ui.draw.CeremonyPresenter.Way;

import java.util.List;

/** The wall of a public draw. All sizes are shares of the wall's height. */
final class CeremonyView extends BorderPane {

    /** Smallest type: a share of the height, so that it is read at the back of the hall. */
    private static final double TYPE = 1 / 24.0;

    /** A wall narrower than this many times its height sets the size by its width. */
    private static final double WIDE = 1.5;

    private static final int GROUP = 4;

    /** So many witnesses fit the wall; earlier ones make room. */
    private static final int WITNESSES = 5;

    private final CeremonyPresenter presenter;
    private final Texts texts;

    CeremonyView(CeremonyPresenter presenter, Texts texts) {
        this.presenter = presenter;
        this.texts = texts;
        styled(this, "ceremony");
        setId("ceremony");
        setFocusTraversable(true);
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        addEventFilter(
                KeyEvent.KEY_TYPED, typed -> typed.getCharacter().chars().forEach(this::type));
        heightProperty().addListener(_ -> fit());
        widthProperty().addListener(_ -> fit());
        presenter.phase().subscribe(_ -> show());
        presenter.way().subscribe(_ -> show());
        presenter.typed().subscribe(_ -> show());
        presenter.said().subscribe(_ -> show());
        presenter.page().subscribe(_ -> show());
    }

    private void fit() {
        double size = Math.max(14, Math.min(getHeight(), getWidth() / WIDE) * TYPE);
        setStyle("-fx-font-size: %.1fpx".formatted(size));
    }

    private void press(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> presenter.next();
            case BACK_SPACE -> presenter.back();
            case F2 -> presenter.choose(Way.DIGITS);
            case F3 -> presenter.choose(Way.DICE);
            case F4 -> presenter.choose(Way.SEED);
            case F5 -> presenter.choose(Way.WITNESSES);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void type(int sign) {
        presenter.type((char) sign);
    }

    private void show() {
        setTop(head());
        switch (presenter.phase().get()) {
            case FINGERPRINT -> {
                setCenter(fingerprint());
                setBottom(foot(texts.get("ceremony.foot.fingerprint")));
            }
            case DRAWING -> {
                setCenter(drawing());
                setBottom(
                        foot(
                                texts.get(
                                        presenter.way().get() == Way.WITNESSES
                                                ? "ceremony.foot.witnesses"
                                                : "ceremony.foot.drawing")));
            }
            case REVEALED -> {
                setCenter(revealed());
                setBottom(
                        foot(
                                presenter.pages() > 1
                                        ? texts.get("ceremony.foot.revealed")
                                        : texts.get("ceremony.foot.end")));
            }
        }
    }

    private Node head() {
        var what = presenter.occurrence();
        var name = line(what.assembly(), "muted");
        var number =
                line(
                        texts.get(
                                "ceremony.number", "number", what.number(), "draws", what.draws()),
                        "muted");
        number.setMinWidth(USE_PREF_SIZE);
        return styled(row("row", name, spring(), number), "wall");
    }

    private Node foot(String words) {
        return styled(row("row", line(words, "muted hint")), "wall");
    }

    private Node fingerprint() {
        var digits = new GridPane();
        styled(digits, "fingerprint");
        digits.setId("ceremony-fingerprint");
        var all = presenter.occurrence().fingerprint();
        for (int at = 0; at < all.length(); at += GROUP) {
            int group = at / GROUP;
            var shown = line(all.substring(at, Math.min(all.length(), at + GROUP)), "code");
            digits.add(shown, group % GROUP, group / GROUP);
        }
        digits.setAccessibleText(all);
        var head = presenter.occurrence().journalHead();
        var journal =
                words(
                        texts.get(
                                "ceremony.journal",
                                "head",
                                head.substring(0, Math.min(head.length(), 2 * GROUP)),
                                "tail",
                                head.substring(Math.max(0, head.length() - 2 * GROUP))),
                        "muted");
        journal.setId("ceremony-journal");
        return wall(line(texts.get("ceremony.fingerprint"), "display"), digits, journal);
    }

    private Node drawing() {
        var panels = "%,d".formatted(presenter.occurrence().lottery().lottery().size());
        var wall =
                wall(
                        line(
                                switch (presenter.way().get()) {
                                    case DIGITS ->
                                            texts.get(
                                                    "ceremony.digits",
                                                    "n",
                                                    presenter.needed(),
                                                    "panels",
                                                    panels);
                                    case DICE ->
                                            texts.get("ceremony.dice", "n", presenter.needed());
                                    case WITNESSES -> texts.get("ceremony.witnesses");
                                    case SEED -> texts.get("ceremony.seed");
                                },
                                "display"));
        wall.getChildren().add(signs());
        var why =
                switch (presenter.way().get()) {
                    case DICE -> texts.get("ceremony.dice.why", "panels", panels);
                    case WITNESSES -> texts.get("ceremony.witnesses.why", "panels", panels);
                    case DIGITS, SEED -> "";
                };
        if (!why.isEmpty()) {
            wall.getChildren().add(words(why, "muted"));
        }
        if (!presenter.said().get().isEmpty()) {
            var said = State.LOOK.notice(presenter.said().get());
            said.setId("ceremony-said");
            wall.getChildren().add(said);
        }
        return wall;
    }

    private Node signs() {
        if (presenter.way().get() == Way.SEED) {
            return words("“" + presenter.occurrence().lottery().seed() + "”", "display seed");
        }
        if (presenter.way().get() == Way.WITNESSES) {
            return witnesses();
        }
        var boxes = styled(new HBox(), "signs");
        boxes.setId("ceremony-signs");
        var typed = presenter.typed().get();
        boxes.setAccessibleText(typed);
        for (int i = 0; i < presenter.needed(); i++) {
            var box = line(i < typed.length() ? typed.substring(i, i + 1) : " ", "sign");
            if (i == typed.length()) {
                box.getStyleClass().add("next");
            }
            boxes.getChildren().add(box);
        }
        return boxes;
    }

    /** One line each; the last is being typed. */
    private Node witnesses() {
        var all = presenter.lines();
        var grid = styled(new GridPane(), "counts");
        grid.setId("ceremony-witnesses");
        grid.setAccessibleText(String.join(", ", all));
        for (int i = Math.max(0, all.size() - WITNESSES); i < all.size(); i++) {
            var name = line(texts.get("ceremony.witness", "n", i + 1), "muted");
            var number = line(all.get(i).isEmpty() ? "…" : all.get(i), "strong count");
            grid.addRow(i, name, number);
        }
        return grid;
    }

    private Node revealed() {
        var draw = presenter.draw();
        if (draw == null) {
            return wall();
        }
        var title =
                line(
                        texts.get(
                                "ceremony.panel",
                                "panel",
                                draw.panel().number(),
                                "n",
                                draw.panel().members().size()),
                        "display");
        title.setId("ceremony-panel");
        if (!presenter.showsCounts()) {
            return wall(
                    title,
                    State.FINE.says(texts.get("ceremony.kept")),
                    words(texts.get("ceremony.kept.why"), "muted"));
        }
        var features = styled(new HBox(), "features");
        for (var feature : presenter.counts()) {
            features.getChildren().add(feature(feature));
        }
        return wall(title, features);
    }

    private Node feature(List<Count> counts) {
        var grid = styled(new GridPane(), "counts");
        for (int i = 0; i < counts.size(); i++) {
            var count = counts.get(i);
            var value = line(count.value().value(), "");
            var people = line("%,d".formatted(count.people()), "strong count");
            people.setMinWidth(USE_PREF_SIZE);
            var target =
                    line(
                            count.min() == count.max()
                                    ? texts.get("ceremony.exactly", "n", count.min())
                                    : texts.get(
                                            "ceremony.target",
                                            "min",
                                            count.min(),
                                            "max",
                                            count.max()),
                            "muted");
            target.setMinWidth(USE_PREF_SIZE);
            grid.addRow(i, value, people, target);
        }
        var name = counts.isEmpty() ? "" : counts.getFirst().value().feature();
        return column("feature", line(name, "strong"), grid);
    }

    private static VBox wall(Node... children) {
        return column("stage", children);
    }
}
