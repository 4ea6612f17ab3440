package org.plenary.store.disk;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.Arrays;

/** Bytes to read from, in a file or in memory. */
public interface Source {

    long size() throws IOException;

    /** Exactly {@code length} bytes from {@code offset}. */
    byte[] read(long offset, int length) throws IOException;

    /** What is in memory already. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Bytes(byte[] all) implements Source {

        @Override
        public long size() {
            return all.length;
        }

        @Override
        public byte[] read(long offset, int length) {
            int from = Math.toIntExact(offset);
            return Arrays.copyOfRange(all, from, from + length);
        }
    }

    /** What is in a file that is open. */
    record Opened(RandomAccessFile file) implements Source {

        @Override
        public long size() throws IOException {
            return file.length();
        }

        @Override
        public byte[] read(long offset, int length) throws IOException {
            var bytes = new byte[length];
            file.seek(offset);
            file.readFully(bytes);
            return bytes;
        }
    }
}
