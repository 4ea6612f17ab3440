package org.plenary.ui.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plenary.assembly.Problem;
import org.plenary.assembly.ProblemException;
import org.plenary.ui.problems.Problems;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;

/** Every lane is a queue that the test works off, so that the order is the test's. */
class JobsTest {

    private final Deque<Runnable> work = new ArrayDeque<>();
    private final Deque<Runnable> saving = new ArrayDeque<>();
    private final Deque<Runnable> screen = new ArrayDeque<>();
    private final Problems problems = new Problems(screen::add);
    private final Jobs jobs = new Jobs(work::add, saving::add, screen::add, problems);

    private static void runAll(Deque<Runnable> lane) {
        while (!lane.isEmpty()) {
            lane.poll().run();
        }
    }

    @Test
    void aJobIsShownWhileItRunsAndItsResultArrivesOnTheScreensThread() {
        var results = new ArrayList<String>();
        jobs.start("job.opening", _ -> "done", results::add);
        runAll(work);
        assertThat(results).isEmpty();
        screen.poll().run();
        assertThat(jobs.current().get()).isNotNull();
        runAll(screen);
        assertThat(jobs.current().get()).isNull();
        assertThat(results).containsExactly("done");
    }

    @Test
    void stoppingIsNoProblem() {
        var results = new ArrayList<Boolean>();
        var job =
                jobs.start(
                        "job.opening",
                        progress -> {
                            progress.checkStopped();
                            return true;
                        },
                        results::add);
        job.stop();
        runAll(work);
        runAll(screen);
        assertThat(results).isEmpty();
        assertThat(problems.current().get()).isNull();
    }

    @Test
    void savedIsSaidOnlyWhenEverythingIsOnDisk() {
        jobs.save(() -> {});
        jobs.save(() -> {});
        assertThat(jobs.isSaving().get()).isTrue();
        saving.poll().run();
        runAll(screen);
        assertThat(jobs.isSaving().get()).isTrue();
        runAll(saving);
        runAll(screen);
        assertThat(jobs.isSaving().get()).isFalse();
    }

    @Test
    void savingDoesNotWaitForLongWork() {
        var results = new ArrayList<String>();
        jobs.start("job.opening", _ -> "long", results::add);
        jobs.save(() -> "note", results::add);
        runAll(saving);
        runAll(screen);
        assertThat(results).containsExactly("note");
    }

    @Test
    void everyProblemIsShownInTurnAndTheSameOneOnce() {
        for (var key : new String[] {"folder.none", "folder.locked", "folder.locked"}) {
            jobs.save(
                    () -> {
                        throw new ProblemException(Problem.of(key));
                    });
        }
        runAll(saving);
        runAll(screen);
        var first = problems.current().get();
        assertThat(first).isNotNull();
        assertThat(first.problem().key()).isEqualTo("folder.none");
        assertThat(first.code()).hasSize(7);
        problems.read();
        var second = problems.current().get();
        assertThat(second).isNotNull();
        assertThat(second.problem().key()).isEqualTo("folder.locked");
    }
}
