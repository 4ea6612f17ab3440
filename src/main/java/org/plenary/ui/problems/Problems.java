package org.plenary.ui.problems;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.Problem;
import org.plenary.assembly.ProblemException;
import org.plenary.assembly.StoppedException;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Everything that went wrong comes here, from any thread. The person gets words and a code; the log
 * gets the code and the stack.
 */
public final class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class.getName());

    private final Executor screen;
    private final Map<String, Cure> cures = new HashMap<>();
    private final Deque<Trouble> waiting = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<@Nullable Trouble> current = new ReadOnlyObjectWrapper<>();

    /**
     * @param screen runs on the thread of the window
     */
    public Problems(Executor screen) {
        this.screen = screen;
    }

    /** What is being shown; null when there is none. */
    public ReadOnlyObjectProperty<@Nullable Trouble> current() {
        return current.getReadOnlyProperty();
    }

    /**
     * What a person can do about a problem at once.
     *
     * @param label a text key, what its button says
     */
    public record Cure(String label, Consumer<Problem> act) {}

    /** Offers something to do whenever there is a problem of this kind. */
    public void offer(String key, Cure cure) {
        cures.put(key, cure);
    }

    Optional<Cure> cure(Problem problem) {
        return Optional.ofNullable(cures.get(problem.key()));
    }

    /** Nothing happens for a person who pressed Stop: they know. */
    public void show(Throwable cause) {
        switch (cause) {
            case StoppedException _ -> {}
            case ProblemException told -> show(told.problem(), told);
            default -> show(Problem.of("unexpected"), cause);
        }
    }

    public void show(Problem problem) {
        show(new Trouble(problem, ""));
    }

    private void show(Problem problem, Throwable cause) {
        var code = TroubleCode.of(cause);
        LOG.log(Level.SEVERE, "problem " + problem.key() + ", code " + code, cause);
        show(new Trouble(problem, code));
    }

    private void show(Trouble trouble) {
        screen.execute(
                () -> {
                    if (current.get() == null) {
                        current.set(trouble);
                    } else if (!trouble.equals(current.get()) && !waiting.contains(trouble)) {
                        waiting.add(trouble);
                    }
                });
    }

    /** The person has read it; the next one, if any, is shown. */
    public void read() {
        current.set(waiting.poll());
    }

    /**
     * @param code short enough to be read out on the phone; empty when nothing is in the log
     */
    public record Trouble(Problem problem, String code) {}
}
