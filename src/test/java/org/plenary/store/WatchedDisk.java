package org.plenary.store;

import org.plenary.store.disk.Disk;

import java.io.IOException;
import java.nio.file.Path;

/** The real disk, for tests that want to see what is done to it, to change it or to refuse it. */
class WatchedDisk implements Disk {

    void reading(Path file, long offset, int length) throws IOException {}

    void opening(Path file) {}

    /** What is written in the place of these bytes. */
    byte[] appending(Path file, byte[] bytes) throws IOException {
        return bytes;
    }

    void forcing(Path file) throws IOException {}

    void moving(Path from) throws IOException {}

    @Override
    public final AppendFile append(Path path) throws IOException {
        opening(path);
        var file = Disk.REAL.append(path);
        return new AppendFile() {
            @Override
            public long size() throws IOException {
                return file.size();
            }

            @Override
            public byte[] read(long offset, int length) throws IOException {
                reading(path, offset, length);
                return file.read(offset, length);
            }

            @Override
            public void append(byte[] bytes) throws IOException {
                file.append(appending(path, bytes));
            }

            @Override
            public void force() throws IOException {
                forcing(path);
                file.force();
            }

            @Override
            public void cutTo(long length) throws IOException {
                file.cutTo(length);
            }

            @Override
            public void close() throws IOException {
                file.close();
            }
        };
    }

    @Override
    public final void move(Path from, Path to) throws IOException {
        moving(from);
        Disk.REAL.move(from, to);
    }

    @Override
    public final void forceFolder(Path folder) throws IOException {
        Disk.REAL.forceFolder(folder);
    }
}
