package org.plenary.store.journal;

import org.jspecify.annotations.Nullable;
import org.plenary.store.disk.Source;
import org.plenary.store.keys.Box;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Puts a damaged journal together again from what is whole in it and in its copies. Every record
 * says which one it is and what came before, so a record can be taken from anywhere: it fits in
 * exactly one place or in none.
 */
public final class Salvage {

    /** Where a frame was found. */
    record Found(long start, Frame frame) {

        private static final int END = 16;

        byte[] in(Source source) throws IOException {
            return source.read(start, length());
        }

        byte[] beforeIn(Source source) throws IOException {
            return source.read(start + Frame.SIZE, Frame.HASH);
        }

        /** No two records were sealed to the same end. */
        byte[] endIn(Source source) throws IOException {
            return source.read(start + length() - END, END);
        }

        int length() {
            return Frame.SIZE + frame.length();
        }
    }

    /** A whole record somewhere. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Piece(Source source, Found found, byte[] before, byte[] hash) {

        long position() {
            return found.frame().position();
        }

        boolean is(Journal.Known known) {
            return known.endsAt(position()) && known.isAt(hash);
        }
    }

    /**
     * A record that follows from the header through all those before it.
     *
     * @param votes of the records that are known, up to this one
     */
    private record Linked(@Nullable Linked before, Piece piece, int votes) {}

    private static final int WINDOW = 1 << 20;

    private final UUID assembly;
    private final Box box;
    private final Map<Long, List<Piece>> pieces = new HashMap<>();
    private long damaged;

    public Salvage(UUID assembly, Box box) {
        this.assembly = assembly;
        this.box = box;
    }

    /** A journal or a part of one, damaged or not; what was added first is taken first. */
    public void add(Source source) throws IOException {
        for (var found : frames(source, 0)) {
            add(source, found);
        }
    }

    /** What is the same as in another source is not kept twice, for there may be many backups. */
    private void add(Source source, Found found) throws IOException {
        long position = found.frame().position();
        var there = pieces.computeIfAbsent(position, _ -> new ArrayList<>());
        for (var piece : there) {
            if (Arrays.equals(piece.found().endIn(piece.source()), found.endIn(source))
                    && Arrays.equals(piece.before(), found.beforeIn(source))) {
                return;
            }
        }
        var record = found.in(source);
        if (Scan.open(record, assembly, position, box) == null) {
            damaged = Math.max(damaged, position);
        } else {
            there.add(new Piece(source, found, found.beforeIn(source), Frame.hash(record)));
        }
    }

    /**
     * The longest journal that can be had. Where copies went on apart from each other, it is the
     * one that more of what is known speaks for.
     *
     * @param known records it had once, each with its votes
     */
    public Chain chain(Map<Journal.Known, Integer> known) {
        var votes = new Votes(known);
        var header = Frame.hash(Frame.header(assembly));
        List<Linked> level = new ArrayList<>();
        for (var piece : at(1)) {
            if (Arrays.equals(piece.before(), header)) {
                level.add(new Linked(null, piece, votes.of(piece)));
            }
        }
        long position = 1;
        long unused = damaged;
        Linked last = null;
        while (!level.isEmpty()) {
            if (level.size() < at(position).size()) {
                unused = Math.max(unused, position);
            }
            last = better(last, level);
            position++;
            level = following(level, position, votes);
        }
        for (var there : pieces.entrySet()) {
            if (there.getKey() >= position && !there.getValue().isEmpty()) {
                unused = Math.max(unused, there.getKey());
            }
        }
        return new Chain(
                Frame.header(assembly),
                records(last),
                unused,
                last == null ? 0 : last.votes(),
                votes.linked);
    }

    /** What is known, and which of it was found in some chain. */
    private static final class Votes {

        private final Map<Journal.Known, Integer> known;
        private final Set<Journal.Known> linked = new HashSet<>();

        Votes(Map<Journal.Known, Integer> known) {
            this.known = known;
        }

        int of(Piece piece) {
            int votes = 0;
            for (var each : known.entrySet()) {
                if (piece.is(each.getKey())) {
                    linked.add(each.getKey());
                    votes += each.getValue();
                }
            }
            return votes;
        }
    }

    private List<Piece> at(long position) {
        return pieces.getOrDefault(position, List.of());
    }

    private List<Linked> following(List<Linked> level, long position, Votes votes) {
        var next = new ArrayList<Linked>();
        for (var piece : at(position)) {
            for (var before : level) {
                if (Arrays.equals(piece.before(), before.piece().hash())) {
                    next.add(new Linked(before, piece, before.votes() + votes.of(piece)));
                }
            }
        }
        return next;
    }

    /** Of what has as many votes, the longer one, and what was added first. */
    private static Linked better(@Nullable Linked last, List<Linked> level) {
        var best = level.getFirst();
        for (var each : level) {
            best = each.votes() > best.votes() ? each : best;
        }
        return last != null && last.votes() > best.votes() ? last : best;
    }

    private static List<Piece> records(@Nullable Linked last) {
        var records = new ArrayDeque<Piece>();
        for (var link = last; link != null; link = link.before()) {
            records.addFirst(link.piece());
        }
        return List.copyOf(records);
    }

    /** Where a journal is written to. */
    @FunctionalInterface
    public interface Target {
        void append(byte[] bytes) throws IOException;
    }

    /** Records from the first to the last before a gap. */
    public static final class Chain {

        private final byte[] header;
        private final List<Piece> records;
        private final long unused;
        private final int votes;
        private final Set<Journal.Known> linked;

        /**
         * @param unused the last position of which something is there that has no place in this
         *     chain or in another one
         * @param linked what was known and has a place in this chain or in another one
         */
        private Chain(
                byte[] header,
                List<Piece> records,
                long unused,
                int votes,
                Set<Journal.Known> linked) {
            this.header = header;
            this.records = records;
            this.unused = unused;
            this.votes = votes;
            this.linked = linked;
        }

        public void write(Target target) throws IOException {
            target.append(header);
            for (var record : records) {
                target.append(record.found().in(record.source()));
            }
        }

        public long length() {
            return records.size();
        }

        /** In bytes. */
        public long size() {
            return header.length + records.stream().mapToLong(r -> r.found().length()).sum();
        }

        /** Of what was known and is in it. */
        public int votes() {
            return votes;
        }

        /** Whether a record that was known is in another chain, and not in this one. */
        public boolean isElsewhere(Journal.Known known) {
            return linked.contains(known) && !has(known);
        }

        /** Whether a record that is known is in it; nothing known is in every chain. */
        public boolean has(Journal.Known known) {
            return known.position() == 0
                    || (known.position() <= length()
                            && records.get((int) known.position() - 1).is(known));
        }

        /**
         * The last record that anybody was told of, as far as there is any trace. What comes after
         * the end of the tail was never confirmed, unless the power failed.
         *
         * @param last record of the tail
         */
        public long known(Journal.Known last) {
            return last.endsAt(length()) && unused <= length() + 1
                    ? length()
                    : Math.max(length(), unused);
        }
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
