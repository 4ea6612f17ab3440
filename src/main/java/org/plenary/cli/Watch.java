package org.plenary.cli;

import org.plenary.assembly.Progress;
import org.plenary.assembly.StoppedException;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ctrl+C stops work in order; whoever waits hears every few seconds how far it is. */
final class Watch implements Progress {

    private static final long SECONDS_TO_END = 60;
    private static final Duration BETWEEN = Duration.ofSeconds(5);

    private final Terminal terminal;
    private final InstantSource clock;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean stopped;
    private boolean changesNothing;
    private boolean began;
    private boolean toldHowToStop;
    private Instant told = Instant.EPOCH;
    private String stage = "";
    private int percent = -1;

    Watch(Terminal terminal, InstantSource clock) {
        this.terminal = terminal;
        this.clock = clock;
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
    }

    /** Compiled code that still works while the program exits would crash it. */
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

    /** Whoever waits is told so: work that is stopped leaves everything as it was. */
    synchronized void changesNothing() {
        changesNothing = true;
    }

    @Override
    public synchronized void at(double fraction, String stage) {
        int percent = (int) (100 * fraction);
        boolean isNews = percent != this.percent || !stage.equals(this.stage);
        this.stage = stage;
        this.percent = percent;
        if (isWatched()) {
            if (isNews) {
                terminal.progress(line());
            }
            return;
        }
        if (!began) {
            began = true;
            told = clock.instant();
            Thread.ofVirtual().start(this::tellNowAndThen);
        }
        tell();
    }

    /** For a step that takes long and has nothing to say meanwhile. */
    private void tellNowAndThen() {
        try {
            while (!ended.await(1, TimeUnit.SECONDS)) {
                tell();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void tell() {
        var now = clock.instant();
        if (stopped || Duration.between(told, now).compareTo(BETWEEN) < 0) {
            return;
        }
        told = now;
        terminal.remark(line());
    }

    private String line() {
        var texts = terminal.texts();
        var what = texts.get(stage);
        var line =
                percent < 0
                        ? texts.get("cli.progress.open", "what", what)
                        : texts.get("cli.progress", "what", what, "percent", percent);
        if (toldHowToStop) {
            return line;
        }
        toldHowToStop = !isWatched(); // there the line is written over, and says it every time
        return line + " " + texts.get(changesNothing ? "cli.progress.undone" : "cli.progress.stop");
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
