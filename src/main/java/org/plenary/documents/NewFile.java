package org.plenary.documents;

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

/**
 * A file that is either there as a whole or not at all: it is written beside its place, forced to
 * disk and then moved. Whatever was there before stays until that moment.
 */
public final class NewFile {

    private final Path target;

    public NewFile(Path target) {
        this.target = target.toAbsolutePath();
    }

    /** What fills a file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * What a link points to is written, not the link.
     *
     * @throws ProblemException {@code document.cannotWrite} when the folder is missing or read
     *     only, the disk is full or another program holds the file; {@code file.notReplaced} when
     *     what is there under this name is no file, such as a folder or a device
     */
    public void write(Content content) {
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new ProblemException(Problem.of("file.notReplaced", "file", target));
        }
        var draft = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            var place = Files.isSymbolicLink(target) ? target.toRealPath() : target;
            writeDraft(draft, content);
            move(draft, place);
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.of(
                            "document.cannotWrite",
                            "file",
                            String.valueOf(target.getFileName()),
                            "folder",
                            String.valueOf(target.getParent())),
                    e);
        } finally {
            discard(draft);
        }
    }

    private static void writeDraft(Path draft, Content content) throws IOException {
        try (var channel =
                        FileChannel.open(
                                draft,
                                StandardOpenOption.CREATE,
                                StandardOpenOption.TRUNCATE_EXISTING,
                                StandardOpenOption.WRITE);
                var out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
            content.writeTo(new Kept(out));
            out.flush();
            channel.force(true);
        }
    }

    private static void move(Path draft, Path place) throws IOException {
        try {
            Files.move(
                    draft,
                    place,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
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

    /** The libraries close what they write to; the file must stay open until it is on disk. */
    private static final class Kept extends OutputStream {

        private final OutputStream out;

        Kept(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
