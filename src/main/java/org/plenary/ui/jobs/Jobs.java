package org.plenary.ui.jobs;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.Progress;
import org.plenary.ui.problems.Problems;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Runs work away from the window's thread and brings its result back to it. Long work, such as a
 * draw, goes one after the other in one lane with a bar and Stop; saving has a lane of its own, so
 * that a note is never kept waiting by a draw.
 */
public final class Jobs {

    private final Executor work;
    private final Executor saving;
    private final Executor screen;
    private final Problems problems;
    private final ReadOnlyObjectWrapper<@Nullable Job> current = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper isSaving = new ReadOnlyBooleanWrapper();
    private int unsaved;

    /**
     * @param work one thread
     * @param saving one thread, another one
     * @param screen runs on the thread of the window
     */
    public Jobs(Executor work, Executor saving, Executor screen, Problems problems) {
        this.work = work;
        this.saving = saving;
        this.screen = screen;
        this.problems = problems;
    }

    /** The long work that is under way; null when there is none. */
    public ReadOnlyObjectProperty<@Nullable Job> current() {
        return current.getReadOnlyProperty();
    }

    /** True from the moment something is to be saved until the disk has confirmed it. */
    public ReadOnlyBooleanProperty isSaving() {
        return isSaving.getReadOnlyProperty();
    }

    /**
     * Starts long work.
     *
     * @param key what it is, as a text key such as {@code job.draw}
     * @param then gets the result on the window's thread; not called when the work failed or was
     *     stopped
     */
    public <T> Job start(String key, Function<Progress, T> work, Consumer<T> then) {
        var job = new Job(key, screen);
        this.work.execute(() -> run(job, work, then));
        return job;
    }

    private <T> void run(Job job, Function<Progress, T> task, Consumer<T> then) {
        screen.execute(() -> current.set(job));
        try {
            T result = task.apply(job);
            screen.execute(
                    () -> {
                        end(job);
                        then.accept(result);
                    });
        } catch (Throwable e) {
            screen.execute(() -> end(job));
            problems.show(e);
        }
    }

    private void end(Job job) {
        job.end();
        current.set(null);
    }

    /**
     * Saves one change; changes are saved in the order of the calls.
     *
     * @param then gets the result when it is on disk, on the window's thread
     */
    public <T> void save(Supplier<T> change, Consumer<T> then) {
        save(change, then, () -> {});
    }

    /**
     * @param failed runs on the window's thread when it is not on disk, so that nothing typed is
     *     thrown away
     */
    public <T> void save(Supplier<T> change, Consumer<T> then, Runnable failed) {
        unsaved++;
        isSaving.set(true);
        saving.execute(
                () -> {
                    try {
                        T result = change.get();
                        screen.execute(
                                () -> {
                                    saved();
                                    then.accept(result);
                                });
                    } catch (Throwable e) {
                        screen.execute(
                                () -> {
                                    saved();
                                    failed.run();
                                });
                        problems.show(e);
                    }
                });
    }

    public void save(Runnable change) {
        save(
                () -> {
                    change.run();
                    return true;
                },
                _ -> {});
    }

    private void saved() {
        unsaved--;
        isSaving.set(unsaved > 0);
    }
}
