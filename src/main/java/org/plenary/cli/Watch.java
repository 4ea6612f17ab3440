package org.plenary.cli;

import org.plenary.assembly.Progress;
import org.plenary.assembly.StoppedException;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ctrl+C stops work in order; progress is shown where somebody watches. */
final class Watch implements Progress {

    private static final long SECONDS_TO_END = 20;

    private final Terminal terminal;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean stopped;
    private int shown = -1;

    Watch(Terminal terminal) {
        this.terminal = terminal;
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
    }

    private void stop() {
        stopped = true;
        try {
            ended.await(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Before the program exits by itself, or exit and hook would wait for each other. */
    void end() {
        ended.countDown();
    }

    @Override
    public synchronized void at(double fraction, String stage) {
        int percent = (int) (100 * fraction);
        if (percent != shown && isWatched()) {
            shown = percent;
            terminal.progress(percent, stage);
        }
    }

    @Override
    public void checkStopped() {
        if (stopped) {
            throw new StoppedException();
        }
    }

    @SuppressWarnings("SystemConsoleNull") // its documentation still allows null
    private static boolean isWatched() {
        var console = System.console();
        return console != null && console.isTerminal();
    }
}
