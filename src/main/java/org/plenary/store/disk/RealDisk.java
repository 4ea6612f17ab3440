package org.plenary.store.disk;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

final class RealDisk implements Disk {

    @Override
    public AppendFile append(Path file) throws IOException {
        var opened = new RandomAccessFile(file.toFile(), "rw");
        return new RealFile(file.toAbsolutePath(), identity(file), opened);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        if (System.getProperty("os.name", "").startsWith("Windows")) {
            return; // a folder cannot be opened there, and its names need no forcing
        }
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** What a file stays under whatever name; null where the system knows of nothing such. */
    private static @Nullable Object identity(Path file) {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        } catch (IOException e) {
            return null;
        }
    }

    /**
     * A random access file and not a channel: an interrupted thread closes a channel under the
     * hands of everybody else, and pressing Stop interrupts threads.
     */
    private record RealFile(Path path, @Nullable Object identity, RandomAccessFile file)
            implements AppendFile {

        /** The files this program has open, where the system lists them: with their names now. */
        private static final Path OPEN = Path.of("/proc/self/fd");

        private static final String DELETED = " (deleted)";

        @Override
        public long size() throws IOException {
            return new Opened(file).size();
        }

        @Override
        public byte[] read(long offset, int length) throws IOException {
            return new Opened(file).read(offset, length);
        }

        @Override
        public void append(byte[] bytes) throws IOException {
            file.seek(file.length());
            file.write(bytes);
        }

        @Override
        public void force() throws IOException {
            file.getFD().sync();
        }

        /**
         * Where nobody says whether it was moved or deleted, it counts as deleted; so it does when
         * something else is in its place, which must not be taken for it.
         */
        @Override
        public boolean isThere() {
            return isInPlace() || (!Files.exists(path) && Files.isDirectory(OPEN) && !isDeleted());
        }

        @Override
        public boolean isInPlace() {
            return Files.exists(path) && Objects.equals(identity, RealDisk.identity(path));
        }

        private boolean isDeleted() {
            var name = path.getFileName() + DELETED;
            try (var open = Files.newDirectoryStream(OPEN)) {
                for (var each : open) {
                    if (target(each).endsWith(name)) {
                        return true;
                    }
                }
                return false;
            } catch (IOException | DirectoryIteratorException e) {
                return true;
            }
        }

        /** Of one that was closed meanwhile, nothing. */
        private static Path target(Path open) {
            try {
                return Files.readSymbolicLink(open);
            } catch (IOException e) {
                return Path.of("");
            }
        }

        @Override
        public void cutTo(long length) throws IOException {
            file.setLength(length);
            force();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
