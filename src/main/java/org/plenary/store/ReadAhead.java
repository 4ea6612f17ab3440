package org.plenary.store;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * Two hands at one journal: one reads, checks and understands records on a thread of its own while
 * the other puts those before them into the tables. The order stays, and the first never gets
 * further ahead than a few megabytes.
 *
 * @param <T> what is handed over
 * @param <R> what is there when everything was read
 */
final class ReadAhead<T, R extends AutoCloseable> {

    /** Of the journal, in bytes: so much may be read and not yet used. */
    private static final int MOST = 8 * 1024 * 1024;

    /** Reads to the end. */
    @FunctionalInterface
    interface Reading<T, R> {
        R read(Hand<T> hand) throws IOException;
    }

    /** Takes what was read, and waits when there is too much of it. */
    @FunctionalInterface
    interface Hand<T> {

        /**
         * @param size in bytes
         */
        void over(T read, int size);
    }

    /** Nobody wants any more. */
    private static final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private record Item<T>(Optional<T> read, int size) {}

    private final LinkedBlockingQueue<Item<T>> items = new LinkedBlockingQueue<>();
    private final Semaphore room = new Semaphore(MOST);
    private volatile boolean isStopped;
    private @Nullable R result;
    private @Nullable Throwable failure;

    /**
     * Returns when everything was read and used.
     *
     * @param use runs on the thread that calls this
     * @throws IOException what reading failed with; what was read before it has been used then
     */
    R run(Reading<T, R> reading, Consumer<T> use) throws IOException {
        var thread = Thread.ofPlatform().daemon().name("journal").start(() -> read(reading));
        try {
            useAll(use);
        } catch (RuntimeException | Error e) {
            stop(thread, e);
            throw e;
        }
        join(thread);
        switch (failure) {
            case null -> {}
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException(e);
        }
        return Objects.requireNonNull(result);
    }

    private void read(Reading<T, R> reading) {
        try {
            result = reading.read(this::handOver);
        } catch (IOException | RuntimeException | Error e) {
            failure = e;
        } finally {
            items.add(new Item<>(Optional.empty(), 0));
        }
    }

    private void handOver(T read, int size) {
        int taken = Math.min(size, MOST);
        room.acquireUninterruptibly(taken);
        if (isStopped) {
            throw new StoppedException();
        }
        items.add(new Item<>(Optional.of(read), taken));
    }

    private void useAll(Consumer<T> use) {
        for (var item = next(); item.read().isPresent(); item = next()) {
            use.accept(item.read().get());
            room.release(item.size());
        }
    }

    /** Pressing Stop does not leave half a journal unread. */
    private Item<T> next() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return items.take();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void stop(Thread thread, Throwable reason) {
        isStopped = true;
        room.release(MOST);
        join(thread);
        try {
            if (result != null) {
                result.close();
            }
        } catch (Exception e) {
            reason.addSuppressed(e);
        }
    }

    private static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
