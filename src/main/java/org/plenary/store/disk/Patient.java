package org.plenary.store.disk;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Reads from a failing disk what it still gives. In the place of what it does not give stand bytes
 * that are no record, so that it counts as damaged, and what comes after it can be read.
 */
public record Patient(Source source) implements Source {

    private static final int SECTOR = 512;

    private static final long MOST = Integer.MAX_VALUE - 8;

    /** Not zero, which would be what was never written. */
    private static final byte UNREADABLE = (byte) 0xff;

    @Override
    public long size() throws IOException {
        return source.size();
    }

    @Override
    public byte[] read(long offset, int length) {
        var bytes = new byte[length];
        read(offset, bytes, 0, length);
        return bytes;
    }

    private void read(long offset, byte[] into, int from, int to) {
        try {
            var read = source.read(offset + from, to - from);
            System.arraycopy(read, 0, into, from, to - from);
        } catch (IOException e) {
            if (to - from <= SECTOR) {
                Arrays.fill(into, from, to, UNREADABLE);
                return;
            }
            int middle = from + (to - from) / 2;
            read(offset, into, from, middle);
            read(offset, into, middle, to);
        }
    }

    /**
     * A whole file, which need not be one that may be written to.
     *
     * @throws IOException when it cannot be opened, or is larger than 2 GiB
     */
    public static byte[] all(Path path) throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            if (file.length() > MOST) {
                throw new IOException("too large to be read at once");
            }
            return new Patient(new Opened(file)).read(0, (int) file.length());
        }
    }
}
