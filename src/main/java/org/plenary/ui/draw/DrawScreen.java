package org.plenary.ui.draw;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;

import org.plenary.texts.Texts;
import org.plenary.ui.controls.Action;
import org.plenary.ui.controls.FilePicker;
import org.plenary.ui.controls.Glyph;
import org.plenary.ui.controls.LeafStrip;
import org.plenary.ui.shell.Screen;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/** The draw alone until a panel is drawn; then what follows from it, a leaf each. */
public final class DrawScreen {

    /** What is shown once a panel is drawn. */
    enum Leaf {
        PANEL,
        CALLS,
        SEATS
    }

    private final DrawPresenter presenter;
    private final CallsPresenter calls;
    private final VacanciesPresenter vacancies;
    private final Texts texts;
    private final Map<Leaf, Node> leaves = new EnumMap<>(Leaf.class);
    private final ObjectProperty<Leaf> leaf = new SimpleObjectProperty<>(Leaf.PANEL);
    private final BorderPane view = new BorderPane();
    private final CallsView callsView;
    private final CeremonyStage wall;

    public DrawScreen(
            DrawPresenter presenter,
            CallsPresenter calls,
            VacanciesPresenter vacancies,
            Texts texts,
            Supplier<FilePicker> files) {
        wall = new CeremonyStage(texts);
        this.presenter = presenter;
        this.calls = calls;
        this.vacancies = vacancies;
        this.texts = texts;
        callsView = new CallsView(calls, texts, files);
        leaves.put(Leaf.PANEL, new DrawView(presenter, texts, files, wall));
        leaves.put(Leaf.CALLS, callsView);
        leaves.put(
                Leaf.SEATS,
                new VacanciesView(vacancies, texts, files, show -> wall.open(show, view)));
    }

    public Screen screen() {
        var strip = strip();
        presenter.standing().subscribe(_ -> view.setTop(isDrawn() ? strip : null));
        leaf.subscribe(now -> view.setCenter(leaves.get(now)));
        leaf.subscribe(_ -> refreshLeaf());
        return Screen.of(view, this::refresh).primary(primary()).leaving(wall::close);
    }

    private boolean isDrawn() {
        var now = presenter.standing().get();
        return now != null && now.draw().isPresent();
    }

    private void refresh() {
        presenter.refresh();
        refreshLeaf();
    }

    private void refreshLeaf() {
        switch (leaf.get()) {
            case PANEL -> {}
            case CALLS -> calls.refresh();
            case SEATS -> vacancies.refresh();
        }
    }

    private Node strip() {
        var strip = new LeafStrip<>(leaf);
        for (var one : Leaf.values()) {
            var name = texts.get("word.DrawScreen.Leaf." + one.name());
            strip.with(one, "draw-" + one.name(), name, Bindings.createBooleanBinding(() -> true));
        }
        return strip;
    }

    /** Whatever the leaf that is shown is there to do. */
    private Action primary() {
        var draw = new DrawAction(presenter, texts).action();
        var name =
                Bindings.createStringBinding(
                        () ->
                                switch (leaf.get()) {
                                    case PANEL -> draw.name().get();
                                    case CALLS -> texts.get("calls.sheet");
                                    case SEATS -> seats();
                                },
                        leaf,
                        draw.name(),
                        vacancies.standing(),
                        vacancies.seats());
        var possible =
                Bindings.createBooleanBinding(
                        () ->
                                switch (leaf.get()) {
                                    case PANEL -> draw.possible().get();
                                    case CALLS -> calls.week().get().toCall() > 0;
                                    case SEATS -> canFill();
                                },
                        leaf,
                        draw.possible(),
                        calls.week(),
                        vacancies.standing(),
                        vacancies.seats(),
                        vacancies.digits());
        return Action.of(draw.id(), "", Glyph.DRAW, () -> run(draw)).named(name).when(possible);
    }

    private void run(Action draw) {
        switch (leaf.get()) {
            case PANEL -> draw.run().run();
            case CALLS -> callsView.print();
            case SEATS -> {
                if (vacancies.open().isPresent()) {
                    vacancies.draw();
                } else {
                    vacancies.publishReplacements();
                }
            }
        }
    }

    private String seats() {
        return vacancies
                .open()
                .map(
                        batch ->
                                texts.get(
                                        "vacancies.draw",
                                        "n",
                                        batch.lottery().settings().targets().panelSize()))
                .orElseGet(() -> texts.get("vacancies.publish", "n", vacancies.wantedSeats()));
    }

    private boolean canFill() {
        return vacancies.open().isPresent()
                ? vacancies.areDigitsWhole()
                : vacancies.wantedSeats() > 0;
    }
}
