package org.plenary.store;

import org.plenary.assembly.Problem;
import org.plenary.assembly.ProblemException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32;

/**
 * The append-only truth: a header, then one record per change, each bound to the one before it.
 *
 * <pre>
 * header   "PLENARY\n"  version:int  folder id:16  cipher name length:int  cipher name
 * record   length:int  position:long  crc32 of these two:int  hash of the record before:32  sealed content
 * </pre>
 *
 * Numbers are big-endian; {@code length} counts what follows the crc. The hash of a record is the
 * SHA-256 of all its bytes; the record before the first is the header. What is sealed is bound to
 * folder id, position and the hash before it.
 *
 * <p>A last record that is not complete, or nothing but zeros, was being written when the computer
 * stopped: it is cut off, and nobody was told that it was saved. A complete record that fails its
 * check is damage.
 */
final class Journal implements AutoCloseable {

    static final String NAME = "journal.log";
    static final int VERSION = 1;

    private static final byte[] MAGIC = "PLENARY\n".getBytes(StandardCharsets.US_ASCII);
    private static final int FRAME = 4 + 8 + 4;
    private static final int HASH = 32;

    private final Disk.AppendFile file;
    private final RecordCipher cipher;
    private final UUID folder;
    private final List<byte[]> contents;
    private final long cutOff;
    private byte[] head;
    private long position;
    private boolean closed;

    private Journal(
            Disk.AppendFile file, RecordCipher cipher, UUID folder, byte[] head, Reading reading) {
        this.file = file;
        this.cipher = cipher;
        this.folder = folder;
        this.head = head;
        this.contents = reading.contents;
        this.position = contents.size();
        this.cutOff = reading.cutOff;
    }

    static Journal create(Disk disk, Path place, UUID folder, RecordCipher cipher)
            throws IOException {
        var file = disk.append(place.resolve(NAME));
        var header = header(folder, cipher);
        file.append(header);
        file.force();
        disk.forceFolder(place);
        return new Journal(file, cipher, folder, Hashes.sha256(header), new Reading());
    }

    /**
     * Reads every record, and cuts off a torn last one.
     *
     * @throws ProblemException when the journal is newer than this program, or damaged
     */
    static Journal open(Disk disk, Path place, RecordCipher cipher) throws IOException {
        var file = disk.append(place.resolve(NAME));
        try {
            var bytes = ByteBuffer.wrap(file.readAll());
            var folder = readHeader(bytes, place);
            var header = Arrays.copyOf(bytes.array(), bytes.position());
            var reading = new Reading();
            var head = reading.records(bytes, folder, Hashes.sha256(header), cipher);
            if (reading.cutOff > 0) {
                file.cutTo(bytes.limit() - reading.cutOff);
            }
            return new Journal(file, cipher, folder, head, reading);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static byte[] header(UUID folder, RecordCipher cipher) {
        var name = cipher.name().getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(MAGIC.length + 4 + 16 + 4 + name.length)
                .put(MAGIC)
                .putInt(VERSION)
                .putLong(folder.getMostSignificantBits())
                .putLong(folder.getLeastSignificantBits())
                .putInt(name.length)
                .put(name)
                .array();
    }

    private static UUID readHeader(ByteBuffer bytes, Path place) {
        var magic = new byte[MAGIC.length];
        if (bytes.remaining() < MAGIC.length + 4 + 16 + 4) {
            throw damaged(0);
        }
        bytes.get(magic);
        if (!Arrays.equals(magic, MAGIC)) {
            throw damaged(0);
        }
        int version = bytes.getInt();
        if (version > VERSION) {
            throw new ProblemException(
                    Problem.of("folder.newer", "path", place, "found", version, "known", VERSION));
        }
        var folder = new UUID(bytes.getLong(), bytes.getLong());
        int length = bytes.getInt();
        if (length < 0 || length > bytes.remaining()) {
            throw damaged(0);
        }
        bytes.position(bytes.position() + length);
        return folder;
    }

    private static ProblemException damaged(long whole) {
        return new ProblemException(Problem.of("journal.damaged", "position", whole));
    }

    /** The content of every record, first to last. */
    List<byte[]> contents() {
        return contents;
    }

    long position() {
        return position;
    }

    UUID folder() {
        return folder;
    }

    /** The hash of the last record, 64 hexadecimal digits: it stands for the whole journal. */
    String head() {
        return HexFormat.of().formatHex(head);
    }

    /** Bytes of a record that was being written when the computer stopped; 0 as a rule. */
    long cutOff() {
        return cutOff;
    }

    /**
     * Returns only when the record survives a power cut. After a failure the journal takes nothing
     * more, because what the disk kept is not known.
     */
    void append(byte[] content) throws IOException {
        if (closed) {
            throw new IOException("the journal is closed");
        }
        var sealed = cipher.seal(content, context(folder, position + 1, head));
        var record =
                ByteBuffer.allocate(FRAME + HASH + sealed.length)
                        .put(frame(HASH + sealed.length, position + 1))
                        .put(head)
                        .put(sealed)
                        .array();
        try {
            file.append(record);
            file.force();
        } catch (IOException | RuntimeException e) {
            closed = true;
            throw e;
        }
        head = Hashes.sha256(record);
        position++;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        file.close();
    }

    private static byte[] frame(int length, long position) {
        var frame = ByteBuffer.allocate(FRAME).putInt(length).putLong(position);
        var crc = new CRC32();
        crc.update(frame.array(), 0, 12);
        return frame.putInt((int) crc.getValue()).array();
    }

    private static byte[] context(UUID folder, long position, byte[] before) {
        return ByteBuffer.allocate(16 + 8 + HASH)
                .putLong(folder.getMostSignificantBits())
                .putLong(folder.getLeastSignificantBits())
                .putLong(position)
                .put(before)
                .array();
    }

    private static final class Reading {

        private final List<byte[]> contents = new ArrayList<>();
        private long cutOff;

        /** Returns the hash of the last whole record. */
        byte[] records(ByteBuffer bytes, UUID folder, byte[] head, RecordCipher cipher) {
            while (bytes.hasRemaining()) {
                int start = bytes.position();
                if (isTorn(bytes)) {
                    cutOff = (long) bytes.limit() - start;
                    return head;
                }
                int length = bytes.getInt(start);
                var record = Arrays.copyOfRange(bytes.array(), start, start + FRAME + length);
                if (!isFramed(record) || length < HASH) {
                    throw damaged(contents.size());
                }
                var before = Arrays.copyOfRange(record, FRAME, FRAME + HASH);
                if (!Arrays.equals(before, head)) {
                    throw damaged(contents.size());
                }
                var sealed = Arrays.copyOfRange(record, FRAME + HASH, record.length);
                try {
                    contents.add(cipher.open(sealed, context(folder, contents.size() + 1L, head)));
                } catch (GeneralSecurityException e) {
                    throw damaged(contents.size());
                }
                head = Hashes.sha256(record);
                bytes.position(start + record.length);
            }
            return head;
        }

        private boolean isFramed(byte[] record) {
            var expected = frame(ByteBuffer.wrap(record).getInt(), contents.size() + 1L);
            return Arrays.equals(expected, Arrays.copyOf(record, FRAME));
        }

        /**
         * Whether the rest of the file is a record that was still being written: shorter than its
         * frame, shorter than its frame says, or room the disk had set aside and not filled.
         */
        private boolean isTorn(ByteBuffer bytes) {
            int start = bytes.position();
            if (bytes.remaining() < FRAME) {
                return true;
            }
            var frame = Arrays.copyOfRange(bytes.array(), start, start + FRAME);
            if (!isFramed(frame)) {
                if (isAllZero(bytes)) {
                    return true;
                }
                throw damaged(contents.size());
            }
            return bytes.remaining() < (long) FRAME + bytes.getInt(start);
        }

        private static boolean isAllZero(ByteBuffer bytes) {
            for (int i = bytes.position(); i < bytes.limit(); i++) {
                if (bytes.get(i) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
