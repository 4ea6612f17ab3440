package org.plenary.ui.agenda;

import static org.plenary.ui.controls.Layout.line;
import static org.plenary.ui.controls.Layout.row;
import static org.plenary.ui.controls.Layout.styled;
import static org.plenary.ui.controls.Layout.words;
import static org.plenary.ui.controls.Layout.wrapping;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.plenary.agenda.LiveBlock;
import org.plenary.agenda.LiveDay;
import org.plenary.assembly.BlockId;
import org.plenary.texts.Texts;
import org.plenary.ui.controls.Action;
import org.plenary.ui.controls.Glyph;
import org.plenary.ui.controls.State;

/** One block under way. It stays the same node from second to second, so that its buttons do. */
final class RunningBlock extends VBox {

    private static final int STEP = 5;

    private final BlockId block;
    private final Texts texts;
    private final Label title = words("", "heading");
    private final Label left = line("", "display");
    private final Label of = line("", "muted");
    private final HBox state = row("row");
    private final TimeBar bar = new TimeBar();

    RunningBlock(RunPresenter presenter, Texts texts, LiveBlock now) {
        block = now.block().id();
        this.texts = texts;
        styled(this, "panel");
        left.setId("run-left");
        left.setMinWidth(USE_PREF_SIZE);
        var more =
                Action.of(
                        "run-more",
                        texts.get("run.more", "n", STEP),
                        Glyph.ADD,
                        () -> presenter.addMinutes(block, STEP));
        var less =
                Action.of(
                        "run-less",
                        texts.get("run.less", "n", STEP),
                        Glyph.DOWN,
                        () -> presenter.addMinutes(block, -STEP));
        getChildren()
                .addAll(
                        title,
                        wrapping(left, of, state),
                        bar,
                        wrapping(more.button(), less.button()));
    }

    BlockId block() {
        return block;
    }

    void show(LiveBlock now, LiveDay day) {
        title.setText(now.block().title());
        left.setText(RunPresenter.countdown(now.left(day.now())));
        of.setText(texts.get("run.of", "n", now.minutes()));
        var light = now.light(day.now());
        var word = texts.get("word.LiveBlock.Light." + light.name());
        state.getChildren()
                .setAll(
                        switch (light) {
                            case GREEN -> State.FINE.says(word);
                            case AMBER -> State.LOOK.says(word);
                            case RED, OVER -> State.STOP.says(word);
                        });
        bar.show(RunPresenter.share(now, day), light);
    }
}
