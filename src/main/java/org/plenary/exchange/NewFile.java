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
     * @throws ProblemException when the folder is missing or read only, or the disk is full
     */
    void write(Content content) {
        var draft = target.resolveSibling("." + target.getFileName() + ".part");
        try {
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
            move(draft);
        } catch (IOException e) {
            throw new ProblemException(Problem.of("file.cannotWrite", "file", target), e);
        } finally {
            discard(draft);
        }
    }

    private void move(Path draft) throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
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
