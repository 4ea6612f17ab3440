package org.plenary.store.journal;

import org.jspecify.annotations.Nullable;
import org.plenary.store.disk.Disk;
import org.plenary.store.disk.Patient;
import org.plenary.store.disk.Source;
import org.plenary.store.keys.Box;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

/**
 * The append-only truth: a header, then one record per change, each bound to the one before it.
 *
 * <pre>
 * header   "PLENARY\n"  version:int  assembly:16  crc32 of these:int
 * record   length:int  position:long  crc32 of these two:int  hash of the record before:32  sealed content
 * </pre>
 *
 * Numbers are big-endian; {@code length} counts what follows the crc. The hash of a record is the
 * SHA-256 of all its bytes; the record before the first is the header. What is sealed is bound to
 * assembly, position and the hash before it.
 */
public final class Journal implements AutoCloseable {

    public static final String NAME = "journal.log";

    /** Is shown every record of a journal, first to last. */
    @FunctionalInterface
    public interface Visitor {

        /**
         * @param head the hash of this record
         */
        void record(long position, byte[] head, byte[] content) throws IOException;
    }

    /** A record that is ready to be written, and what the head will be when it is. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Prepared(long position, byte[] bytes, String head) {}

    /**
     * How far a journal went once: the hash of its last record says whether it is the same.
     *
     * @param position of that record; 0 when nothing is known
     * @param head 64 hexadecimal digits
     */
    public record Known(long position, String head) {

        public static final Known NOTHING = new Known(0, "");

        public boolean endsAt(long found) {
            return position > 0 && position == found;
        }

        boolean isAt(byte[] found) {
            return position == 0 || head.equals(HexFormat.of().formatHex(found));
        }
    }

    /** How a journal was found: its last bytes are no longer there or never were. */
    public static final class DamagedException extends IOException {

        private static final long serialVersionUID = 1L;

        private final transient Known end;

        DamagedException(Known end) {
            super("the journal is damaged after record " + end.position());
            this.end = end;
        }

        /** The last record before the damage; nothing is known when there is none. */
        public Known end() {
            return end;
        }
    }

    /** The disk took nothing of the record, and the journal is as it was before. */
    public static final class NotWrittenException extends IOException {

        private static final long serialVersionUID = 1L;

        NotWrittenException(IOException cause) {
            super(cause);
        }
    }

    /** The file was deleted while it was open; nothing of the record was written. */
    public static final class GoneException extends IOException {

        private static final long serialVersionUID = 1L;
    }

    private final Disk.AppendFile file;
    private final Box box;
    private final UUID assembly;
    private final Offsets offsets;
    private final long cutOff;
    private byte[] head;
    private long end;
    private boolean closed;

    private Journal(Disk.AppendFile file, Box box, UUID assembly, Scan scan, long cutOff) {
        this.file = file;
        this.box = box;
        this.assembly = assembly;
        this.offsets = scan.offsets();
        this.head = scan.head();
        this.end = scan.good();
        this.cutOff = cutOff;
    }

    /** Writes an empty journal; nothing of it is sure to last before {@link #append}. */
    public static Journal create(Disk disk, Path folder, UUID assembly, Box box)
            throws IOException {
        try (var file = disk.append(folder.resolve(NAME))) {
            file.append(Frame.header(assembly));
            file.force();
        }
        return open(disk, folder, assembly, box, (_, _, _) -> {});
    }

    /**
     * Reads every record, and cuts off a last one that was still being written.
     *
     * @throws DamagedException when a record is not what was written
     */
    public static Journal open(Disk disk, Path folder, UUID assembly, Box box, Visitor visitor)
            throws IOException {
        var opened = open(disk, folder, assembly, box, Known.NOTHING, 0, visitor);
        try {
            opened.settle();
            return opened;
        } catch (IOException | RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    /**
     * The same, where the visitor is shown only what is not known, and nothing is written before
     * {@link #settle}.
     *
     * @param least how many records there were once: a last one that is not whole was, then
     * @throws DamagedException also when the journal does not begin with what is known; how many of
     *     those records are whole is not said then
     */
    public static Journal open(
            Disk disk,
            Path folder,
            UUID assembly,
            Box box,
            Known known,
            long least,
            Visitor visitor)
            throws IOException {
        var path = folder.resolve(NAME);
        if (!Files.isRegularFile(path)) {
            throw new DamagedException(Known.NOTHING);
        }
        var file = disk.append(path);
        try {
            var scan = new Scan(new Patient(file), assembly, box, known);
            scan.run(visitor);
            boolean isTorn = scan.end() == Scan.End.TORN;
            if (scan.end() == Scan.End.DAMAGED || (isTorn && scan.offsets().count() < least)) {
                throw new DamagedException(scan.last());
            }
            return new Journal(file, box, assembly, scan, isTorn ? scan.rest() : 0);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /**
     * Cuts off a last record that was still being written. What a program wrote that was killed
     * before it forced it is forced.
     */
    public synchronized void settle() throws IOException {
        if (cutOff > 0) {
            file.cutTo(end);
        } else {
            file.force();
        }
    }

    /** The last record of a copy that is whole, with all those before it. */
    public static Known last(Source copy, UUID assembly, Box box) throws IOException {
        var scan = new Scan(copy, assembly, box);
        scan.run((_, _, _) -> {});
        return scan.last();
    }

    /**
     * Reads a copy to its end.
     *
     * @throws DamagedException when it does not hold exactly so many records, ending with this head
     */
    public static void check(Source copy, UUID assembly, Box box, long position, String head)
            throws IOException {
        var scan = new Scan(copy, assembly, box);
        scan.run((_, _, _) -> {});
        boolean isWhole =
                scan.end() == Scan.End.WHOLE
                        && scan.offsets().count() == position
                        && HexFormat.of().formatHex(scan.head()).equals(head);
        if (!isWhole) {
            throw new DamagedException(scan.last());
        }
    }

    /** Shows every record of a copy, up to the first that is not whole. */
    public static void each(Source copy, UUID assembly, Box box, Visitor visitor)
            throws IOException {
        new Scan(copy, assembly, box).run(visitor);
    }

    /** The version of the format a journal was written in, or 0 when its header is damaged. */
    public static int version(Path folder) throws IOException {
        return Frame.version(header(folder));
    }

    /** Whose journal it says it is, or null when there is none or its header is damaged. */
    public static @Nullable UUID assembly(Path folder) throws IOException {
        return Frame.assembly(header(folder));
    }

    private static Source header(Path folder) throws IOException {
        var journal = folder.resolve(NAME);
        if (!Files.isRegularFile(journal)) {
            return new Source.Bytes(new byte[0]);
        }
        try (var file = Files.newInputStream(journal)) {
            return new Source.Bytes(file.readNBytes(Frame.HEADER));
        }
    }

    /** The newest format this program reads. */
    public static int knownVersion() {
        return Frame.VERSION;
    }

    public synchronized long position() {
        return offsets.count();
    }

    /** The hash of the last record, 64 hexadecimal digits: it stands for the whole journal. */
    public synchronized String head() {
        return HexFormat.of().formatHex(head);
    }

    /** The hash that stood for the journal after so many records. */
    public synchronized String headAfter(long position) throws IOException {
        return HexFormat.of().formatHex(Frame.hash(record(position)));
    }

    /** Whether a record that is known is in it; nothing known is in every journal. */
    public synchronized boolean has(Known known) throws IOException {
        return known.position() == 0
                || (known.position() <= offsets.count()
                        && headAfter(known.position()).equals(known.head()));
    }

    /** Bytes of a record that was being written when the computer stopped; 0 as a rule. */
    public long cutOff() {
        return cutOff;
    }

    /** How many bytes are whole, the last record included. */
    public synchronized long size() {
        return end;
    }

    /** How many bytes there are up to a record and with it. */
    public synchronized long size(long position) {
        return position < offsets.count() ? offsets.of(position + 1) : end;
    }

    /** A prefix that ends with a record, for copies; {@code length} as {@link #size} gave it. */
    public synchronized byte[] bytes(long offset, int length) throws IOException {
        return file.read(offset, length);
    }

    /** What {@link #append} is going to write next. */
    public synchronized Prepared prepare(byte[] content) {
        long position = offsets.count() + 1L;
        var sealed = box.seal(content, Frame.context(assembly, position, head));
        var record = Frame.record(position, head, sealed);
        return new Prepared(position, record, HexFormat.of().formatHex(Frame.hash(record)));
    }

    /**
     * Returns only when the record survives a power cut. After a failed force the journal takes
     * nothing more, because what the disk kept is not known.
     *
     * @throws NotWrittenException when nothing of the record is left and it may be tried again
     * @throws GoneException when the journal is not there any more; it may be put back
     */
    public synchronized void append(Prepared record) throws IOException {
        if (closed) {
            throw new IOException("the journal is closed");
        }
        if (record.position() != offsets.count() + 1L) {
            throw new IllegalArgumentException("record " + record.position() + " out of turn");
        }
        if (!file.isThere()) {
            throw new GoneException();
        }
        write(record.bytes());
        try {
            file.force();
        } catch (IOException | RuntimeException e) {
            closed = true;
            throw e;
        }
        offsets.add(end);
        end += record.bytes().length;
        head = HexFormat.of().parseHex(record.head());
    }

    /** Whether it can still be found somewhere. */
    public boolean isThere() {
        return file.isThere();
    }

    /** Whether it still is where it was opened, so that what belongs beside it can be put there. */
    public boolean isInPlace() {
        return file.isInPlace();
    }

    private void write(byte[] bytes) throws IOException {
        try {
            file.append(bytes);
        } catch (IOException e) {
            try {
                file.cutTo(end);
            } catch (IOException | RuntimeException again) {
                closed = true;
                e.addSuppressed(again);
                throw e;
            }
            throw new NotWrittenException(e);
        } catch (RuntimeException e) {
            closed = true;
            throw e;
        }
    }

    /** Whether nothing more can be saved until the assembly was closed and opened again. */
    public synchronized boolean isClosed() {
        return closed;
    }

    /** The content of a record that is there. */
    public synchronized byte[] content(long position) throws IOException {
        var record = record(position);
        var before = Arrays.copyOfRange(record, Frame.SIZE, Frame.SIZE + Frame.HASH);
        try {
            return box.open(
                    Arrays.copyOfRange(record, Frame.SIZE + Frame.HASH, record.length),
                    Frame.context(assembly, position, before));
        } catch (GeneralSecurityException e) {
            throw new IOException("record " + position + " is damaged", e);
        }
    }

    /** A record as it stands in the file, sealed. */
    public synchronized byte[] record(long position) throws IOException {
        long start = offsets.of(position);
        long next = position == offsets.count() ? end : offsets.of(position + 1);
        return file.read(start, Math.toIntExact(next - start));
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        file.close();
    }
}
