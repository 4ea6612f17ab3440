package org.plenary.store;

import org.jspecify.annotations.Nullable;
import org.plenary.store.disk.Disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * A disk whose power is cut after some number of operations, and which then loses, tears and
 * reorders whatever was not forced: any sector of it may be there, be zero, or be missing at the
 * end, and names that were not forced may be the old ones again.
 */
final class FaultyDisk implements Disk {

    private static final int SECTOR = 512;

    /** A name that has not been forced yet, and what was there before it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Moved(Path from, Path to, byte @Nullable [] before) {}

    private final RandomGenerator random;
    private final Map<Path, Long> forced = new HashMap<>();
    private final List<Moved> moved = new ArrayList<>();
    private int left;

    /**
     * @param operations until the power is cut
     */
    FaultyDisk(RandomGenerator random, int operations) {
        this.random = random;
        this.left = operations;
    }

    private synchronized void step() throws IOException {
        if (left-- <= 0) {
            throw new IOException("the power was cut");
        }
    }

    @Override
    public AppendFile append(Path file) throws IOException {
        step();
        long size = Files.exists(file) ? Files.size(file) : 0;
        var opened = Disk.REAL.append(file);
        forced.putIfAbsent(file, size);
        return new FaultyFile(file, opened);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        step();
        moved.add(new Moved(from, to, Files.exists(to) ? Files.readAllBytes(to) : null));
        Disk.REAL.move(from, to);
        forced.put(to, Objects.requireNonNullElse(forced.remove(from), Files.size(to)));
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        step();
        moved.removeIf(move -> folder.equals(move.to().toAbsolutePath().getParent()));
    }

    /** What is found when the power is back. */
    void lose() throws IOException {
        for (var entry : forced.entrySet()) {
            if (Files.exists(entry.getKey())) {
                tear(entry.getKey(), entry.getValue());
            }
        }
        if (random.nextBoolean()) {
            for (var move : moved.reversed()) {
                Files.move(move.to(), move.from());
                if (move.before() != null) {
                    Files.write(move.to(), move.before());
                }
            }
        }
    }

    private void tear(Path file, long safe) throws IOException {
        var bytes = Files.readAllBytes(file);
        if (bytes.length <= safe) {
            return;
        }
        int length = (int) safe + random.nextInt(bytes.length - (int) safe + 1);
        var torn = Arrays.copyOf(bytes, length);
        for (int at = (int) safe; at < length; ) {
            int next = Math.min(length, (at / SECTOR + 1) * SECTOR);
            if (random.nextInt(3) == 0) {
                Arrays.fill(torn, at, next, (byte) 0);
            }
            at = next;
        }
        Files.write(file, torn);
    }

    private final class FaultyFile implements AppendFile {

        private final Path path;
        private final AppendFile file;

        FaultyFile(Path path, AppendFile file) {
            this.path = path;
            this.file = file;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public byte[] read(long offset, int length) throws IOException {
            return file.read(offset, length);
        }

        @Override
        public void append(byte[] bytes) throws IOException {
            try {
                step();
            } catch (IOException e) {
                file.append(Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)));
                throw e;
            }
            file.append(bytes);
        }

        @Override
        public void force() throws IOException {
            step();
            forced.put(path, file.size());
        }

        @Override
        public void cutTo(long length) throws IOException {
            step();
            file.cutTo(length);
            forced.put(path, length);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
