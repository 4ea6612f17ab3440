package org.plenary.exchange;

import org.plenary.assembly.Problem;
import org.plenary.assembly.ProblemException;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that is there as a whole or not at all. */
final class NewFile {

    private final Path target;

    NewFile(Path target) {
        this.target = target.toAbsolutePath();
    }

    /** What fills a file. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * What a link points to is written, not the link.
     *
     * @throws ProblemException when the folder is missing or read only, the disk is full, or what
     *     is there under this name is no file, such as a folder or a device
     */
    void write(Content content) {
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new ProblemException(Problem.of("file.notReplaced", "file", target));
        }
        var draft = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            var place = Files.isSymbolicLink(target) ? target.toRealPath() : target;
            try (var channel =
                            FileChannel.open(
                                    draft,
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.TRUNCATE_EXISTING,
                                    StandardOpenOption.WRITE);
                    var out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
                content.writeTo(out);
                out.flush();
                channel.force(true);
            }
            move(draft, place);
        } catch (IOException e) {
            throw new ProblemException(Problem.of("file.cannotWrite", "file", target), e);
        } finally {
            discard(draft);
        }
    }

    private static void move(Path draft, Path place) throws IOException {
        try {
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void discard(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            // A draft left behind harms nobody; the next attempt overwrites it.
            return;
        }
    }
}
