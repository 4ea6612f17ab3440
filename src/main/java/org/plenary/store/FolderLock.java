package org.plenary.store;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.Problem;
import org.plenary.assembly.ProblemException;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Held while an assembly is open. The operating system lets go of it however the program ends. */
final class FolderLock implements AutoCloseable {

    private static final String NAME = "lock";

    /**
     * Where this program has an assembly open. Many systems let go of a lock when a program that
     * has it only opens and closes the same file once more.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final FileChannel channel;
    private final Path place;

    private FolderLock(FileChannel channel, Path place) {
        this.channel = channel;
        this.place = place;
    }

    static boolean isThere(Path folder) {
        return Files.exists(folder.resolve(NAME));
    }

    /**
     * @throws ProblemException when another program has the folder open, or it cannot be written to
     */
    static FolderLock take(Path folder) throws IOException {
        var place = folder.toRealPath();
        if (!HELD.add(place)) {
            throw new ProblemException(Problem.of("folder.locked", "path", folder));
        }
        boolean isTaken = false;
        try {
            var taken = new FolderLock(locked(folder), place);
            isTaken = true;
            return taken;
        } finally {
            if (!isTaken) {
                HELD.remove(place);
            }
        }
    }

    private static FileChannel locked(Path folder) throws IOException {
        FileChannel channel;
        try {
            channel =
                    FileChannel.open(
                            folder.resolve(NAME),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
        } catch (FileSystemException e) {
            throw Failures.of(folder, e, "folder.readonly");
        }
        if (tryLock(channel) == null) {
            channel.close();
            throw new ProblemException(Problem.of("folder.locked", "path", folder));
        }
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // another window of this very program
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD.remove(place);
        }
    }
}
