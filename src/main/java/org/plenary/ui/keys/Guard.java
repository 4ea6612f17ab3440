package org.plenary.ui.keys;

import static javafx.util.Duration.millis;

import javafx.animation.PauseTransition;
import javafx.event.EventHandler;
import javafx.scene.input.InputEvent;

import org.plenary.desk.KeysDesk;
import org.plenary.texts.Texts;
import org.plenary.ui.jobs.Jobs;
import org.plenary.ui.shell.Frame;
import org.plenary.ui.shell.Settings;

import java.time.Duration;
import java.util.Optional;

/**
 * Covers the window of an open assembly when somebody asks for it or nobody has been there for a
 * while. Nothing under the cover stops: what was being typed is there again afterwards, and the
 * clock and the room screen go on.
 */
public final class Guard {

    private final KeysDesk keys;
    private final Frame frame;
    private final Settings settings;
    private final Jobs jobs;
    private final Texts texts;
    private final PauseTransition idle = new PauseTransition();
    private final EventHandler<InputEvent> seen = _ -> watch();

    public Guard(KeysDesk keys, Frame frame, Settings settings, Jobs jobs, Texts texts) {
        this.keys = keys;
        this.frame = frame;
        this.settings = settings;
        this.jobs = jobs;
        this.texts = texts;
        idle.setOnFinished(_ -> lock());
    }

    /** From now on time without a key or a movement counts. A training copy is left open. */
    public void begin() {
        if (!keys.isTrainingCopy()) {
            frame.addEventFilter(InputEvent.ANY, seen);
            watch();
        }
    }

    public void end() {
        frame.removeEventFilter(InputEvent.ANY, seen);
        idle.stop();
        frame.uncover();
    }

    private void watch() {
        var after = settings.lockAfter();
        if (!after.isPositive() || frame.isCovered()) {
            idle.stop();
            return;
        }
        idle.setDuration(millis((double) after.toMillis()));
        idle.playFromStart();
    }

    /**
     * @param idle zero for never
     */
    void lockAfter(Duration idle) {
        settings.lockAfter(idle);
        watch();
    }

    Duration lockAfter() {
        return settings.lockAfter();
    }

    public void lock() {
        if (frame.isCovered()) {
            return;
        }
        idle.stop();
        frame.cover(
                keys.isTrainingCopy()
                        ? CoverView.open(texts, frame::uncover)
                        : CoverView.asking(password(), texts));
    }

    /** The lane of saving, because a draw may be under way in the other. */
    private AskPresenter<Boolean> password() {
        return new AskPresenter<>(
                jobs::save,
                typed -> Optional.of(keys.opens(typed)).filter(Boolean::booleanValue),
                _ -> {
                    frame.uncover();
                    watch();
                });
    }
}
