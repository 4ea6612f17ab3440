package org.plenary.ui.agenda;

import static org.plenary.ui.controls.Layout.column;
import static org.plenary.ui.controls.Layout.styled;
import static org.plenary.ui.controls.Layout.words;
import static org.plenary.ui.controls.Layout.wrapping;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;
import org.plenary.agenda.CatchUp;
import org.plenary.agenda.Day;
import org.plenary.agenda.LiveBlock;
import org.plenary.agenda.LiveDay;
import org.plenary.texts.Texts;
import org.plenary.ui.controls.Action;
import org.plenary.ui.controls.Field;
import org.plenary.ui.controls.Glyph;
import org.plenary.ui.controls.Named;
import org.plenary.ui.controls.State;

import java.util.List;

/** The clock of a day: what runs, what follows, when it will end, and how to catch up. */
final class RunView extends VBox {

    private final RunPresenter presenter;
    private final Texts texts;
    private final VBox running = column("near");
    private final VBox next = column("tight");
    private final VBox ending = column("tight");
    private final VBox cuts = column("near");
    private final VBox log = column("tight");
    private final SimpleStringProperty nextName = new SimpleStringProperty("");
    private final SimpleBooleanProperty goesOn = new SimpleBooleanProperty();
    private final Timeline ticking;
    private List<LiveBlock> logged = List.of();

    /**
     * @param room shows the clock to the room
     */
    RunView(RunPresenter presenter, Texts texts, Action room) {
        this.presenter = presenter;
        this.texts = texts;
        styled(this, "group");
        ticking = new Timeline(new KeyFrame(Duration.seconds(1), _ -> tick()));
        ticking.setCycleCount(Animation.INDEFINITE);
        sceneProperty()
                .subscribe(
                        scene -> {
                            if (scene == null) {
                                ticking.stop();
                            } else {
                                ticking.play();
                            }
                        });
        var day = new ComboBox<>(presenter.days());
        day.setId("run-day");
        day.setMinWidth(0);
        day.setConverter(
                Named.by((Day each) -> CalendarDay.say(each.date()) + "  " + each.title()));
        day.valueProperty().bindBidirectional(presenter.day());
        running.setId("run-running");
        log.setId("run-log");
        getChildren()
                .addAll(
                        new Field(texts.get("run.day"), day, ""),
                        running,
                        next,
                        onwards(),
                        wrapping(room.button()),
                        lost(),
                        ending,
                        catchUp(),
                        log);
        presenter.live().subscribe(this::show);
        presenter.proposal().subscribe(this::show);
    }

    private Node lost() {
        var lost = column("tight");
        lost.setId("run-lost");
        lost.managedProperty().bind(lost.visibleProperty());
        presenter
                .lost()
                .subscribe(
                        why -> {
                            lost.setVisible(!why.isEmpty());
                            lost.getChildren().setAll(State.LOOK.says(why));
                        });
        return lost;
    }

    /** Only while somebody can see it. */
    private void tick() {
        for (Node at = this; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return;
            }
        }
        presenter.tick();
    }

    /** Its name has the title of a block in it, so it wraps rather than pushing the page wide. */
    private Node onwards() {
        var button = goOn().primary();
        button.setMinWidth(0);
        button.setWrapText(true);
        button.setMinHeight(USE_PREF_SIZE);
        return button;
    }

    Action goOn() {
        return Action.of("run-next", "", Glyph.GO, presenter::next)
                .named(nextName)
                .when(goesOn)
                .on("Shortcut+Enter");
    }

    private void show(@Nullable LiveDay now) {
        next.getChildren().clear();
        ending.getChildren().clear();
        nextName.set(now == null ? "" : presenter.nextName(now));
        goesOn.set(!nextName.get().isEmpty());
        if (now == null) {
            running.getChildren().clear();
            log.getChildren().clear();
            logged = List.of();
            return;
        }
        showRunning(now);
        for (var each : now.next()) {
            next.getChildren()
                    .add(
                            words(
                                    texts.get(
                                            "run.next",
                                            "title",
                                            each.block().title(),
                                            "start",
                                            RunPresenter.time(each.start()),
                                            "planned",
                                            RunPresenter.time(each.planned().start())),
                                    "prose"));
        }
        var said = presenter.ending(now);
        var label = (now.lateMinutes() > 0 ? State.LOOK : State.FINE).says(said);
        label.setId("run-ending");
        ending.getChildren().add(label);
        showLog(now);
    }

    private void showRunning(LiveDay now) {
        var ids = now.running().stream().map(each -> each.block().id()).toList();
        if (ids.isEmpty()) {
            running.getChildren().setAll(words(idle(now), "heading"));
            return;
        }
        var shown =
                running.getChildren().stream()
                        .filter(RunningBlock.class::isInstance)
                        .map(node -> ((RunningBlock) node).block())
                        .toList();
        if (!ids.equals(shown)) {
            running.getChildren()
                    .setAll(
                            now.running().stream()
                                    .map(each -> new RunningBlock(presenter, texts, each))
                                    .toList());
        }
        for (int i = 0; i < ids.size(); i++) {
            ((RunningBlock) running.getChildren().get(i)).show(now.running().get(i), now);
        }
    }

    private String idle(LiveDay now) {
        boolean begun = now.blocks().stream().anyMatch(b -> b.status() == LiveBlock.Status.DONE);
        if (now.next().isEmpty()) {
            return texts.get(begun ? "run.over" : "run.nothing");
        }
        return texts.get(begun ? "run.paused" : "run.before", "day", now.day().title());
    }

    private Node catchUp() {
        var few =
                Action.of(
                                "run-few",
                                texts.get("run.catchUp.few"),
                                Glyph.RECENT,
                                () -> presenter.propose(CatchUp.Style.FEW_BLOCKS))
                        .button();
        var spread =
                Action.of(
                                "run-spread",
                                texts.get("run.catchUp.spread"),
                                Glyph.RECENT,
                                () -> presenter.propose(CatchUp.Style.SPREAD))
                        .button();
        cuts.setId("run-cuts");
        return column(
                "near",
                words(texts.get("run.catchUp"), "heading"),
                words(texts.get("run.catchUp.help"), "muted"),
                wrapping(few, spread),
                cuts);
    }

    private void show(CatchUp.@Nullable Proposal proposed) {
        cuts.getChildren().clear();
        if (proposed == null) {
            return;
        }
        for (var cut : proposed.cuts()) {
            cuts.getChildren().add(words(presenter.says(cut), "prose"));
        }
        var outcome = words(presenter.outcome(proposed), "strong");
        outcome.setId("run-outcome");
        cuts.getChildren().add(outcome);
        var leave =
                Action.of("run-forget", texts.get("run.forget"), Glyph.CLOSE, presenter::forget)
                        .button();
        if (proposed.cuts().isEmpty()) {
            cuts.getChildren().add(leave);
        } else {
            var apply =
                    Action.of("run-apply", texts.get("run.apply"), Glyph.CHECK, presenter::apply)
                            .primary();
            cuts.getChildren().add(wrapping(apply, leave));
        }
    }

    /** Planned against actual, for what is over. */
    private void showLog(LiveDay now) {
        var done =
                now.blocks().stream()
                        .filter(block -> block.status() == LiveBlock.Status.DONE)
                        .toList();
        if (done.equals(logged)) {
            return;
        }
        logged = done;
        log.getChildren().setAll(done.stream().map(this::logged).toList());
        if (!done.isEmpty()) {
            log.getChildren().addFirst(words(texts.get("run.log"), "heading"));
        }
    }

    private Label logged(LiveBlock block) {
        return words(
                texts.get(
                        "run.logged",
                        "title",
                        block.block().title(),
                        "start",
                        RunPresenter.time(block.start()),
                        "end",
                        RunPresenter.time(block.end()),
                        "from",
                        RunPresenter.time(block.planned().start()),
                        "to",
                        RunPresenter.time(block.planned().end())),
                "small");
    }
}
