package org.plenary.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

class WatchdogTest {

    private static final Duration SHORT = Duration.ofMillis(150);
    private static final Duration LONG = Duration.ofMinutes(1);

    private static Watchdog<String> watchdog(Duration busy, Duration idle) {
        return new Watchdog<>("watched", busy, idle);
    }

    private static void compute(Duration time) {
        for (long end = System.nanoTime() + time.toNanos(); System.nanoTime() < end; ) {
            Thread.onSpinWait();
        }
    }

    @Test
    void workThatGetsOnMayTakeAsLongAsItLikes() {
        var answer =
                watchdog(SHORT, LONG)
                        .waitFor(
                                step -> {
                                    for (int i = 0; i < 20; i++) {
                                        compute(SHORT.dividedBy(4));
                                        step.run();
                                    }
                                    return "there";
                                },
                                late -> {});
        assertThat(answer).contains("there");
    }

    @Test
    void aLoopThatNeverEndsIsGivenUpAndWhatItSaysLaterIsHandedOver() throws InterruptedException {
        var goOn = new AtomicBoolean(true);
        var late = new LinkedBlockingQueue<String>();
        var answer =
                watchdog(SHORT, LONG)
                        .waitFor(
                                step -> {
                                    step.run();
                                    while (goOn.get()) {
                                        Thread.onSpinWait();
                                    }
                                    return "too late";
                                },
                                late::add);
        assertThat(answer).isEmpty();
        goOn.set(false);
        assertThat(late.poll(1, TimeUnit.MINUTES)).isEqualTo("too late");
    }

    @Test
    void workThatOnlyWaitsForItsTurnIsNotTakenForALoop() {
        var turn = new CountDownLatch(1);
        var computing = Thread.ofPlatform().start(() -> compute(SHORT.multipliedBy(4)));
        Thread.ofPlatform()
                .start(
                        () -> {
                            try {
                                computing.join();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                            turn.countDown();
                        });
        var answer = watchdog(SHORT, LONG).waitFor(step -> waited(turn), late -> {});
        assertThat(answer).contains("my turn");
    }

    @Test
    void whatNeverComesIsNotWaitedForEither() {
        var never = new CountDownLatch(1);
        assertThat(watchdog(LONG, SHORT).waitFor(step -> waited(never), late -> {})).isEmpty();
        never.countDown();
    }

    private static String waited(CountDownLatch turn) {
        try {
            turn.await();
            return "my turn";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
