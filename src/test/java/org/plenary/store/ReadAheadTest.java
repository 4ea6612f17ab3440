package org.plenary.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

@Timeout(20)
final class ReadAheadTest {

    private static final int MEGABYTE = 1024 * 1024;

    private final AtomicBoolean isClosed = new AtomicBoolean();

    @Test
    void whatIsReadIsUsedInItsOrderOnTheCallersThread() throws IOException {
        var used = new ArrayList<Integer>();
        var caller = Thread.currentThread();

        AutoCloseable read =
                new ReadAhead<Integer, AutoCloseable>()
                        .run(
                                hand -> {
                                    assertThat(Thread.currentThread()).isNotEqualTo(caller);
                                    for (int i = 0; i < 1000; i++) {
                                        hand.over(i, 64 * 1024);
                                    }
                                    return this::close;
                                },
                                i -> {
                                    assertThat(Thread.currentThread()).isEqualTo(caller);
                                    used.add(i);
                                });

        assertThat(used).hasSize(1000).isSorted();
        assertThat(read).isNotNull();
        assertThat(isClosed).isFalse();
    }

    @Test
    void whatReadingFailsWithIsToldAfterTheRestWasUsed() {
        var used = new ArrayList<Integer>();

        assertThatThrownBy(
                        () ->
                                new ReadAhead<Integer, AutoCloseable>()
                                        .run(
                                                hand -> {
                                                    hand.over(1, 1);
                                                    throw new IOException("damaged");
                                                },
                                                used::add))
                .isInstanceOf(IOException.class)
                .hasMessage("damaged");
        assertThat(used).containsExactly(1);
    }

    @Test
    void nothingIsReadOnWhenUsingFailsAndWhatWasReadIsClosed() {
        var handed = new AtomicInteger();

        assertThatThrownBy(() -> runInto(handed, 1000)).hasMessage("does not fit");

        assertThat(handed.get()).isLessThan(20); // eight megabytes ahead and what was used
        assertThatThrownBy(() -> runInto(handed, 1)).hasMessage("does not fit");
        assertThat(isClosed).isTrue();
    }

    private void runInto(AtomicInteger handed, int records) throws IOException {
        new ReadAhead<Integer, AutoCloseable>()
                .run(
                        hand -> {
                            for (int i = 0; i < records; i++) {
                                hand.over(i, MEGABYTE);
                                handed.incrementAndGet();
                            }
                            return this::close;
                        },
                        _ -> {
                            throw new IllegalStateException("does not fit");
                        });
    }

    private void close() {
        isClosed.set(true);
    }
}
