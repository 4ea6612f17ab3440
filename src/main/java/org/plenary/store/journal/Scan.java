package org.plenary.store.journal;

import org.jspecify.annotations.Nullable;
import org.plenary.store.disk.Source;
import org.plenary.store.keys.Box;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Reads a journal from its first record to the last that is whole, and says how it ends.
 *
 * <p>A record is written and forced before the next one is begun, so only the very last one can be
 * incomplete without anything being wrong: shorter than its frame says, or with parts of the disk
 * never filled in. Nobody was told that it was saved. Anything else that does not fit is damage.
 */
final class Scan {

    enum End {
        WHOLE,
        TORN,
        DAMAGED
    }

    private static final int SECTOR = 512;

    private final Source file;
    private final long size;
    private final UUID assembly;
    private final Box box;
    private final Journal.Known known;
    private final Offsets offsets = new Offsets();
    private byte[] head;
    private long good;
    private End end = End.WHOLE;

    Scan(Source file, UUID assembly, Box box) throws IOException {
        this(file, assembly, box, Journal.Known.NOTHING);
    }

    Scan(Source file, UUID assembly, Box box, Journal.Known known) throws IOException {
        this.file = file;
        this.known = known;
        this.size = file.size();
        this.assembly = assembly;
        this.box = box;
        head = Frame.hash(Frame.header(assembly));
    }

    /** Shows every whole record that is not known to {@code visitor}, first to last. */
    void run(Journal.Visitor visitor) throws IOException {
        var header = Frame.header(assembly);
        if (size < header.length || !Arrays.equals(file.read(0, header.length), header)) {
            end = End.DAMAGED;
            return;
        }
        good = header.length;
        if (!passKnown()) {
            end = End.DAMAGED;
            return;
        }
        while (good < size) {
            var record = next();
            var content = record == null ? null : open(record);
            if (record == null || content == null) {
                end = ending();
                return;
            }
            take(record);
            visitor.record(offsets.count(), head, content);
        }
    }

    /** Goes past what need not be opened again; whether it is what it was. */
    private boolean passKnown() throws IOException {
        while (offsets.count() < known.position()) {
            var record = next();
            if (record == null || !follows(record, offsets.count() + 1, head)) {
                return false;
            }
            take(record);
        }
        return known.isAt(head);
    }

    private void take(byte[] record) {
        head = Frame.hash(record);
        offsets.add(good);
        good += record.length;
    }

    private byte @Nullable [] next() throws IOException {
        if (size - good < Frame.SIZE) {
            return null;
        }
        var start = file.read(good, Frame.SIZE);
        if (!Frame.isAt(start, 0)) {
            return null;
        }
        var frame = Frame.read(start, 0);
        return frame.end(good) > size ? null : file.read(good, Frame.SIZE + frame.length());
    }

    private byte @Nullable [] open(byte[] record) {
        return open(record, assembly, offsets.count() + 1, head, box);
    }

    /** The content of a record, whatever came before it, or null when it is not whole. */
    static byte @Nullable [] open(byte[] record, UUID assembly, long position, Box box) {
        return open(record, assembly, position, before(record), box);
    }

    private static byte[] before(byte[] record) {
        return Arrays.copyOfRange(record, Frame.SIZE, Frame.SIZE + Frame.HASH);
    }

    /** The content of a record, or null when it is not the one that belongs here. */
    static byte @Nullable [] open(
            byte[] record, UUID assembly, long position, byte[] before, Box box) {
        if (!follows(record, position, before)) {
            return null;
        }
        int begin = Frame.SIZE + Frame.HASH;
        try {
            return box.open(
                    Arrays.copyOfRange(record, begin, record.length),
                    Frame.context(assembly, position, before));
        } catch (GeneralSecurityException e) {
            return null;
        }
    }

    private static boolean follows(byte[] record, long position, byte[] before) {
        int begin = Frame.SIZE + Frame.HASH;
        return Frame.read(record, 0).position() == position
                && Arrays.equals(record, Frame.SIZE, begin, before, 0, Frame.HASH);
    }

    private End ending() throws IOException {
        if (size - good < Frame.SIZE) {
            return End.TORN;
        }
        var start = file.read(good, Frame.SIZE);
        if (Frame.isAt(start, 0)) {
            var frame = Frame.read(start, 0);
            if (frame.position() != offsets.count() + 1) {
                return End.DAMAGED;
            }
            if (frame.end(good) > size) {
                return End.TORN;
            }
        }
        boolean isLast = Salvage.frames(file, good + 1).isEmpty();
        return isLast && hasUnwrittenPart() ? End.TORN : End.DAMAGED;
    }

    /**
     * Whether a whole piece of the rest is zero, as the disk leaves room that it had set aside and
     * not filled. Sealed bytes look like chance and are never zero for so long.
     */
    private boolean hasUnwrittenPart() throws IOException {
        for (long at = good; at < size; ) {
            long next = Math.min(size, (at / SECTOR + 1) * SECTOR);
            if (isZero(file.read(at, (int) (next - at)))) {
                return true;
            }
            at = next;
        }
        return false;
    }

    private static boolean isZero(byte[] bytes) {
        for (byte b : bytes) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    Offsets offsets() {
        return offsets;
    }

    byte[] head() {
        return head;
    }

    /** The last record that is whole. */
    Journal.Known last() {
        return offsets.count() == 0
                ? Journal.Known.NOTHING
                : new Journal.Known(offsets.count(), HexFormat.of().formatHex(head));
    }

    /** How many bytes from the start are whole. */
    long good() {
        return good;
    }

    /** How many bytes come after what is whole. */
    long rest() {
        return size - good;
    }

    End end() {
        return end;
    }
}
