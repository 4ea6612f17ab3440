package org.plenary.ui.jobs;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.Progress;
import org.plenary.assembly.StoppedException;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;

/** Long work under way, as a bar shows it. */
public final class Job implements Progress {

    private final String key;
    private final Executor screen;
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper stage = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(true);
    private final AtomicReference<@Nullable Told> latest = new AtomicReference<>();
    private volatile boolean stopped;

    Job(String key, Executor screen) {
        this.key = key;
        this.screen = screen;
    }

    /** A text key. */
    public String key() {
        return key;
    }

    /** Done so far, 0.0 to 1.0; negative when it cannot be told. */
    public ReadOnlyDoubleProperty fraction() {
        return fraction.getReadOnlyProperty();
    }

    /** A text key; empty at first. */
    public ReadOnlyStringProperty stage() {
        return stage.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    public void stop() {
        stopped = true;
    }

    void end() {
        running.set(false);
    }

    /** Work may tell thousands of times a second; the window hears only the latest. */
    @Override
    public void at(double newFraction, String newStage) {
        if (latest.getAndSet(new Told(newFraction, newStage)) == null) {
            screen.execute(this::show);
        }
    }

    private void show() {
        var told = latest.getAndSet(null);
        if (told != null) {
            fraction.set(told.fraction());
            stage.set(told.stage());
        }
    }

    @Override
    public void checkStopped() {
        if (stopped) {
            throw new StoppedException();
        }
    }

    private record Told(double fraction, String stage) {}
}
