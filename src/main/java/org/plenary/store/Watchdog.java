package org.plenary.store;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Waits for work that may never end. What counts is not how long it takes but whether it gets on: a
 * loop that never ends uses up its computing time between two steps, while work that only waits for
 * its turn on a busy computer does not.
 */
final class Watchdog<T> {

    /** Computing time between two steps. The longest measured, on a slow disk, was under one. */
    static final Duration BUSY = Duration.ofSeconds(10);

    /** On the clock between two steps: it waits for something that does not come. */
    static final Duration IDLE = Duration.ofSeconds(60);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int LOOK_MILLIS = 50;

    private final String name;
    private final Duration busy;
    private final Duration idle;
    private final AtomicLong steps = new AtomicLong();

    /**
     * @param name of the thread
     */
    Watchdog(String name) {
        this(name, BUSY, IDLE);
    }

    Watchdog(String name, Duration busy, Duration idle) {
        this.name = name;
        this.busy = busy;
        this.idle = idle;
    }

    /**
     * @param work is given what it runs after each step
     * @param late is given what came when nobody waited any more
     * @return empty when it did not get on
     */
    Optional<T> waitFor(Function<Runnable, T> work, Consumer<T> late) {
        var answer = new CompletableFuture<T>();
        var thread =
                Thread.ofPlatform()
                        .daemon()
                        .name(name)
                        .start(
                                () -> {
                                    try {
                                        var done = work.apply(steps::incrementAndGet);
                                        if (!answer.complete(done)) {
                                            late.accept(done);
                                        }
                                    } catch (RuntimeException | Error e) {
                                        answer.completeExceptionally(e);
                                    }
                                });
        return watch(answer, thread);
    }

    private Optional<T> watch(CompletableFuture<T> answer, Thread thread) {
        var seen = new Seen(-1, 0, 0);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return Optional.of(answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS));
                } catch (TimeoutException e) {
                    if (seen.step() != steps.get()) {
                        seen = new Seen(steps.get(), computed(thread), System.nanoTime());
                    } else if (computed(thread) - seen.computed() > busy.toNanos()
                            || System.nanoTime() - seen.at() > idle.toNanos()) {
                        return gaveUp(answer);
                    }
                } catch (ExecutionException e) {
                    throw new IllegalStateException(e.getCause());
                } catch (InterruptedException e) {
                    interrupted = true; // pressing Stop does not make a file hang
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** How far it had got the last time it was looked at, in nanoseconds. */
    private record Seen(long step, long computed, long at) {}

    /** Unless it came in the last moment. */
    private static <T> Optional<T> gaveUp(CompletableFuture<T> answer) {
        return answer.cancel(false) ? Optional.empty() : Optional.of(answer.join());
    }

    /** Computing time a thread has used, in nanoseconds. */
    private static long computed(Thread thread) {
        return Math.max(0, THREADS.getThreadCpuTime(thread.threadId()));
    }
}
