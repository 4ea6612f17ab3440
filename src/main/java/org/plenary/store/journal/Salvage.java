package org.plenary.store.journal;

import org.plenary.store.disk.Source;
import org.plenary.store.keys.Box;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Puts a damaged journal together again from what is whole in it and in its copies. Every record
 * says which one it is and what came before, so a record can be taken from anywhere: it fits in
 * exactly one place or in none.
 */
public final class Salvage {

    /** One record somewhere. */
    private record Piece(Source source, Found found) {}

    /** Where a frame was found. */
    record Found(long start, Frame frame) {

        byte[] in(Source source) throws IOException {
            return source.read(start, length());
        }

        int length() {
            return Frame.SIZE + frame.length();
        }
    }

    private static final int WINDOW = 1 << 20;

    private final UUID assembly;
    private final Box box;
    private final Map<Long, List<Piece>> pieces = new HashMap<>();
    private long highest;

    public Salvage(UUID assembly, Box box) {
        this.assembly = assembly;
        this.box = box;
    }

    /** A journal or a part of one, damaged or not. */
    public void add(Source source) throws IOException {
        for (var found : frames(source, 0)) {
            var frame = found.frame();
            highest = Math.max(highest, frame.position());
            pieces.computeIfAbsent(frame.position(), _ -> new ArrayList<>())
                    .add(new Piece(source, found));
        }
    }

    /** Where a journal is written to. */
    @FunctionalInterface
    public interface Target {
        void append(byte[] bytes) throws IOException;
    }

    /**
     * Writes a journal of every record that can be had, from the first to the last before a gap.
     *
     * @return how many these are
     */
    public long write(Target target) throws IOException {
        var header = Frame.header(assembly);
        var head = Frame.hash(header);
        target.append(header);
        for (long position = 0; ; position++) {
            var record = fitting(position + 1, head);
            if (record.length == 0) {
                return position;
            }
            target.append(record);
            head = Frame.hash(record);
        }
    }

    /**
     * The last record that anybody was told of, as far as there is any trace. What comes after the
     * end of the tail was never confirmed, unless the power failed.
     *
     * @param kept how many were written
     * @param last record of the tail
     */
    public long known(long kept, Journal.Known last) {
        return last.endsAt(kept) && highest <= kept + 1 ? kept : highest;
    }

    private byte[] fitting(long position, byte[] before) throws IOException {
        for (var piece : pieces.getOrDefault(position, List.of())) {
            var record = piece.found().in(piece.source());
            if (Scan.open(record, assembly, position, before, box) != null) {
                return record;
            }
        }
        return new byte[0];
    }

    /** Every frame from {@code start} on whose record is all there, damaged parts skipped over. */
    static List<Found> frames(Source source, long start) throws IOException {
        var found = new ArrayList<Found>();
        long size = source.size();
        long at = start;
        while (at + Frame.SIZE <= size) {
            var window = source.read(at, (int) Math.min(WINDOW, size - at));
            int i = 0;
            long skipTo = -1;
            while (skipTo < 0 && i + Frame.SIZE <= window.length) {
                if (Frame.isAt(window, i) && Frame.read(window, i).end(at + i) <= size) {
                    var frame = Frame.read(window, i);
                    found.add(new Found(at + i, frame));
                    skipTo = frame.end(at + i);
                    if (skipTo - at + Frame.SIZE <= window.length) {
                        i = (int) (skipTo - at);
                        skipTo = -1;
                    }
                } else {
                    i++;
                }
            }
            at = skipTo < 0 ? at + i : skipTo;
        }
        return found;
    }
}
