package org.plenary.store;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What is done beside typing: a backup every five minutes if something changed, a look at the
 * sticks that are there, and a checkpoint when the journal has grown.
 */
final class Housekeeping implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Housekeeping.class.getName());
    private static final int MINUTES = 5;

    /** Of the journal, in bytes: what is not in a checkpoint has to be read after a kill. */
    private static final long LEAST = 64L * 1024;

    private static final long MOST = 2L * 1024 * 1024;
    private static final int PART = 8;

    private final Store store;
    private final ScheduledExecutorService hand =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("housekeeping").factory());
    private final ScheduledFuture<?> backups;
    private final AtomicBoolean isKeeping = new AtomicBoolean();
    private volatile boolean isEnding;
    private volatile long kept;
    private long backedUp;

    Housekeeping(Store store) {
        this.store = store;
        kept = store.sizeKnown();
        var all = store.allBackups();
        backedUp = all.stream().mapToLong(b -> b.manifest().position()).max().orElse(0);
        all.stream().findFirst().ifPresent(latest -> store.backedUp(latest.manifest().at()));
        hand.execute(store::takeReserve);
        hand.execute(this::lookAtCopies);
        backups =
                hand.scheduleWithFixedDelay(
                        () -> {
                            backUp();
                            lookAtCopies();
                        },
                        MINUTES,
                        MINUTES,
                        TimeUnit.MINUTES);
    }

    /**
     * @param size of the journal, in bytes
     */
    void grown(long size) {
        if (size - kept >= Math.clamp(size / PART, LEAST, MOST)
                && isKeeping.compareAndSet(false, true)) {
            kept = size;
            hand.execute(
                    () -> {
                        isKeeping.set(false);
                        if (!isEnding) { // closing keeps one
                            store.keepCheckpoint();
                        }
                    });
        }
    }

    /** A stick that cannot be read is looked at again the next time. */
    private void lookAtCopies() {
        try {
            store.lookAtCopies();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "a second copy could not be looked at", e);
        }
    }

    /** Trouble with a backup is never trouble with the assembly; it is told and tried again. */
    private synchronized void backUp() {
        try {
            if (store.position() > backedUp) {
                backedUp = store.backup().manifest().position();
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "no backup was made", e);
            store.tellTrouble(e);
        }
    }

    /** With a last backup. */
    @Override
    public void close() {
        isEnding = true;
        backups.cancel(false);
        hand.shutdown();
        try {
            if (!hand.awaitTermination(MINUTES, TimeUnit.MINUTES)) {
                hand.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        backUp();
    }
}
