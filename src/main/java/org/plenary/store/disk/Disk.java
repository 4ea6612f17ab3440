package org.plenary.store.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Everything in an assembly folder that has to last is written through here. Tests put another disk
 * in its place, which forgets, reorders or tears what was not forced.
 */
public interface Disk {

    Disk REAL = new RealDisk();

    /** Opens for reading and appending; creates the file when it is not there. */
    AppendFile append(Path file) throws IOException;

    /** Gives a file another name, in one step, in the place of what had that name. */
    void move(Path from, Path to) throws IOException;

    /** Makes the names in a folder last. */
    void forceFolder(Path folder) throws IOException;

    /** Puts a file in the place of an older one so that there always is one of the two, whole. */
    static void replace(Disk disk, Path file, byte[] content) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        try (var writing = disk.append(fresh)) {
            writing.append(content);
            writing.force();
        }
        disk.move(fresh, file);
        disk.forceFolder(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    }

    /** Gives a file a name that nobody has, because it is not ours to write over. */
    static void putAside(Disk disk, Path file) throws IOException {
        var name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        var free = file;
        for (int i = 1; Files.exists(free); i++) {
            free =
                    file.resolveSibling(
                            name.substring(0, dot) + "-other-" + i + name.substring(dot));
        }
        disk.move(file, free);
    }

    /** One open file. Calls are not broken off by an interrupted thread. */
    interface AppendFile extends Source, AutoCloseable {

        void append(byte[] bytes) throws IOException;

        /** Returns only when everything appended so far survives a power cut. */
        void force() throws IOException;

        /**
         * Whether it can still be found in some folder. One that was deleted takes everything and
         * keeps nothing.
         */
        default boolean isThere() {
            return true;
        }

        /** Whether it still is where it was opened, and not another one. */
        default boolean isInPlace() {
            return true;
        }

        /** Forgets what comes after {@code length}, and forces that. */
        void cutTo(long length) throws IOException;

        @Override
        void close() throws IOException;
    }
}
