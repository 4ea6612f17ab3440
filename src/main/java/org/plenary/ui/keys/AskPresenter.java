package org.plenary.ui.keys;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Asks for a password until it is the right one.
 *
 * @param <T> what the password gives
 */
public final class AskPresenter<T> {

    private final Lane<T> lane;
    private final Function<char[], Optional<T>> attempt;
    private final Consumer<T> then;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper wrong = new ReadOnlyBooleanWrapper();

    /**
     * Where the second of work goes that an attempt takes.
     *
     * @param <T> what the password gives
     */
    public interface Lane<T> {

        /**
         * @param then on the window's thread, with what the work gave
         * @param failed on the window's thread, when it failed otherwise; that was told already
         */
        void run(Supplier<Optional<T>> work, Consumer<Optional<T>> then, Runnable failed);
    }

    /**
     * @param attempt empty for a wrong password
     */
    public AskPresenter(Lane<T> lane, Function<char[], Optional<T>> attempt, Consumer<T> then) {
        this.lane = lane;
        this.attempt = attempt;
        this.then = then;
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** Whether the last one was another password. */
    ReadOnlyBooleanProperty wrong() {
        return wrong.getReadOnlyProperty();
    }

    /**
     * @param typed overwritten when it was tried
     */
    void attempt(char[] typed) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        wrong.set(false);
        lane.run(
                () -> {
                    try {
                        return attempt.apply(typed);
                    } finally {
                        Arrays.fill(typed, '\0');
                    }
                },
                this::show,
                () -> busy.set(false));
    }

    private void show(Optional<T> given) {
        busy.set(false);
        wrong.set(given.isEmpty());
        given.ifPresent(then);
    }
}
