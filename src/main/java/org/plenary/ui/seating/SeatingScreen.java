package org.plenary.ui.seating;

import static org.plenary.ui.controls.Layout.column;
import static org.plenary.ui.controls.Layout.filling;
import static org.plenary.ui.controls.Layout.styled;
import static org.plenary.ui.controls.Layout.words;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;

import org.plenary.texts.Texts;
import org.plenary.ui.controls.Action;
import org.plenary.ui.controls.FilePicker;
import org.plenary.ui.controls.Glyph;
import org.plenary.ui.controls.Icon;
import org.plenary.ui.controls.LeafStrip;
import org.plenary.ui.shell.Screen;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/** What is laid down, the room, and who meets whom. */
public final class SeatingScreen {

    private final SeatingPresenter presenter;
    private final MorningPresenter morning;
    private final StaffPresenter staff;
    private final Texts texts;
    private final ArrangementForm form = new ArrangementForm();
    private final BorderPane view = new BorderPane();
    private final Map<Leaf, Node> leaves = new EnumMap<>(Leaf.class);
    private final Node strip;

    public SeatingScreen(
            SeatingPresenter presenter,
            MorningPresenter morning,
            Texts texts,
            Supplier<FilePicker> files) {
        this.presenter = presenter;
        this.morning = morning;
        staff = presenter.staff();
        this.texts = texts;
        leaves.put(Leaf.SETUP, new SetupView(presenter, form, texts));
        leaves.put(Leaf.ROOM, filling(styled(new RoomView(presenter, texts, files), "room-leaf")));
        leaves.put(Leaf.MET, new MetView(presenter, texts));
        leaves.put(Leaf.BALANCE, new BalanceView(presenter, texts));
        leaves.put(Leaf.STAFF, new StaffView(staff, presenter, texts));
        leaves.put(Leaf.MORNING, new MorningView(morning, texts, presenter::name, files));
        strip = strip();
        presenter.standing().subscribe(_ -> show());
        presenter.leaf().subscribe(_ -> show());
        presenter
                .leaf()
                .subscribe(
                        leaf -> {
                            if (leaf == Leaf.MORNING) {
                                morning.refresh();
                            } else if (leaf == Leaf.STAFF) {
                                staff.refresh();
                            }
                        });
    }

    public Screen screen() {
        return Screen.of(view, this::refresh).primary(plan());
    }

    private void refresh() {
        presenter.refresh();
        if (presenter.leaf().get() == Leaf.MORNING) {
            morning.refresh();
        } else if (presenter.leaf().get() == Leaf.STAFF) {
            staff.refresh();
        }
    }

    private void show() {
        var standing = presenter.standing().get();
        if (standing == null || standing.people().isEmpty()) {
            view.setTop(null);
            view.setCenter(empty());
        } else {
            view.setTop(strip);
            view.setCenter(leaves.get(presenter.leaf().get()));
        }
    }

    private Node empty() {
        return column(
                "empty",
                styled(new Icon(Glyph.SEATING), "large accent"),
                words(texts.get("seating.empty"), "heading"),
                words(texts.get("seating.empty.text"), "prose muted"));
    }

    private Node strip() {
        var strip = new LeafStrip<>(presenter.leaf());
        for (var leaf : leaves.keySet()) {
            strip.with(
                    leaf, "seating-" + leaf.name(), texts.get("word.Leaf." + leaf), possible(leaf));
        }
        return strip;
    }

    /** Some leaves show a plan, so there has to be one. */
    private BooleanBinding possible(Leaf leaf) {
        return Bindings.createBooleanBinding(
                () -> {
                    var now = presenter.standing().get();
                    return switch (leaf) {
                        case SETUP, STAFF, MORNING -> true;
                        case ROOM, MET, BALANCE -> now != null && now.isPlanned();
                    };
                },
                presenter.standing());
    }

    private Action plan() {
        var name =
                Bindings.createStringBinding(
                        () -> {
                            var now = presenter.standing().get();
                            return texts.get(
                                    now != null && now.isPlanned()
                                            ? "seating.planAgain"
                                            : "seating.plan",
                                    "n",
                                    now == null ? 0 : now.people().size(),
                                    "rounds",
                                    form.rounds().get());
                        },
                        presenter.standing(),
                        form.rounds());
        var possible =
                Bindings.createBooleanBinding(
                        () -> {
                            var now = presenter.standing().get();
                            return now != null
                                    && !now.people().isEmpty()
                                    && form.isWhole().get()
                                    && now.held().size()
                                            < SeatingPresenter.rounds(now).size()
                                                    + (now.arrangement().isComplete() ? 0 : 1);
                        },
                        presenter.standing(),
                        form.isWhole());
        return Action.of("seating-plan", "", Glyph.SEATING, this::run).named(name).when(possible);
    }

    private void run() {
        var now = presenter.standing().get();
        if (now != null) {
            presenter.plan(form.asked(SetupView.features(now)));
        }
    }
}
