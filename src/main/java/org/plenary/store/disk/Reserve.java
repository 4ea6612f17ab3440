package org.plenary.store.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * 64 MB that stand in the folder and are given back to a full disk, so that a session can end in
 * order.
 */
public final class Reserve {

    static final String NAME = "reserve";

    private static final Logger LOG = Logger.getLogger(Reserve.class.getName());
    private static final int SIZE = 64 * 1024 * 1024;
    private static final int CHUNK = 1024 * 1024;

    /** Below this much room the reserve is not taken, because others need the room more. */
    private static final long LEAVE = 4L * SIZE;

    private final Path file;

    public Reserve(Path folder) {
        file = folder.resolve(NAME);
    }

    /** Takes the room if there is plenty. Real bytes, because disks save themselves zeros. */
    public void take() {
        try {
            boolean isThere = Files.isRegularFile(file) && Files.size(file) == SIZE;
            if (isThere || Files.getFileStore(file.getParent()).getUsableSpace() < LEAVE) {
                return;
            }
            var chunk = new byte[CHUNK];
            var numbers = ByteBuffer.wrap(chunk).asLongBuffer();
            var random = new SplittableRandom(SIZE);
            try (var out = Files.newOutputStream(file)) {
                for (int written = 0; written < SIZE; written += CHUNK) {
                    for (int at = 0; at < numbers.capacity(); at++) {
                        numbers.put(at, random.nextLong()); // much less work than byte by byte
                    }
                    out.write(chunk);
                }
            }
        } catch (IOException e) {
            LOG.log(Level.INFO, "no reserve was taken", e);
            release();
        }
    }

    /** Whether there is room for so many bytes more without making others short of it. */
    public boolean leavesRoomFor(long bytes) throws IOException {
        return Files.getFileStore(file.getParent()).getUsableSpace() > LEAVE + bytes;
    }

    /** Whether there was something to give back. */
    public boolean release() {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the reserve cannot be released", e);
            return false;
        }
    }
}
