package org.plenary.store;

import java.io.IOException;
import java.nio.file.Path;

/**
 * How the journal touches the disk. Tests put another disk here, which forgets or tears what was
 * not forced.
 */
interface Disk {

    Disk REAL = new RealDisk();

    /** Opens for reading and appending, at the end; creates the file when it is not there. */
    AppendFile append(Path file) throws IOException;

    /** Makes the names in a folder last. */
    void forceFolder(Path folder) throws IOException;

    interface AppendFile extends AutoCloseable {

        byte[] readAll() throws IOException;

        void append(byte[] bytes) throws IOException;

        /** Returns only when everything appended so far survives a power cut. */
        void force() throws IOException;

        void cutTo(long length) throws IOException;

        @Override
        void close() throws IOException;
    }
}
