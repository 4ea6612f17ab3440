package org.plenary.store.journal;

import org.jspecify.annotations.Nullable;
import org.plenary.store.disk.Source;
import org.plenary.store.keys.Hashes;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.zip.CRC32;

/**
 * What stands before every record: how long it is, which one it is, and a check of these two, so
 * that a damaged length is never believed.
 *
 * @param length of what follows the frame, in bytes
 * @param position 1 for the first record
 */
record Frame(int length, long position) {

    static final int SIZE = 4 + 8 + 4;
    static final int HASH = 32;
    static final int VERSION = 1;
    static final int HEADER = 8 + 4 + 16 + 4;

    private static final byte[] MAGIC = "PLENARY\n".getBytes(StandardCharsets.US_ASCII);

    /** The first bytes of a journal; everything in them is known from the key file too. */
    static byte[] header(UUID assembly) {
        var header =
                ByteBuffer.allocate(HEADER)
                        .put(MAGIC)
                        .putInt(VERSION)
                        .putLong(assembly.getMostSignificantBits())
                        .putLong(assembly.getLeastSignificantBits());
        return header.putInt(check(header.array(), 0, HEADER - 4)).array();
    }

    /** The version a whole header names, or 0 when it is not whole. */
    static int version(Source file) throws IOException {
        if (file.size() < HEADER) {
            return 0;
        }
        var header = ByteBuffer.wrap(file.read(0, HEADER));
        boolean isWhole =
                Arrays.equals(header.array(), 0, MAGIC.length, MAGIC, 0, MAGIC.length)
                        && header.getInt(HEADER - 4) == check(header.array(), 0, HEADER - 4);
        return isWhole ? header.getInt(MAGIC.length) : 0;
    }

    /** The assembly a whole header names, or null when it is not whole. */
    static @Nullable UUID assembly(Source file) throws IOException {
        if (version(file) == 0) {
            return null;
        }
        var header = ByteBuffer.wrap(file.read(0, HEADER)).position(MAGIC.length + 4);
        return new UUID(header.getLong(), header.getLong());
    }

    /** A whole record: frame, hash of the record before, sealed content. */
    static byte[] record(long position, byte[] before, byte[] sealed) {
        return ByteBuffer.allocate(SIZE + HASH + sealed.length)
                .put(new Frame(HASH + sealed.length, position).bytes())
                .put(before)
                .put(sealed)
                .array();
    }

    byte[] bytes() {
        var frame = ByteBuffer.allocate(SIZE).putInt(length).putLong(position);
        return frame.putInt(check(frame.array(), 0, SIZE - 4)).array();
    }

    /** Whether these bytes begin with a frame that was written as such. */
    static boolean isAt(byte[] bytes, int offset) {
        var frame = ByteBuffer.wrap(bytes, offset, SIZE);
        return frame.getInt(offset) >= HASH
                && frame.getLong(offset + 4) > 0
                && frame.getInt(offset + 12) == check(bytes, offset, SIZE - 4);
    }

    static Frame read(byte[] bytes, int offset) {
        var frame = ByteBuffer.wrap(bytes);
        return new Frame(frame.getInt(offset), frame.getLong(offset + 4));
    }

    long end(long start) {
        return start + SIZE + length;
    }

    static byte[] hash(byte[] record) {
        return Hashes.sha256(record);
    }

    /** What a record is bound to: its assembly, its place and everything before it. */
    static byte[] context(UUID assembly, long position, byte[] before) {
        return ByteBuffer.allocate(16 + 8 + HASH)
                .putLong(assembly.getMostSignificantBits())
                .putLong(assembly.getLeastSignificantBits())
                .putLong(position)
                .put(before)
                .array();
    }

    private static int check(byte[] bytes, int offset, int length) {
        var crc = new CRC32();
        crc.update(bytes, offset, length);
        return (int) crc.getValue();
    }
}
