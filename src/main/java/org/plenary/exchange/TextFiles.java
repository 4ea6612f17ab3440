package org.plenary.exchange;

import org.plenary.assembly.Problem;
import org.plenary.assembly.ProblemException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.SequencedMap;

/** Text files out, each of them whole or not at all. */
public final class TextFiles {

    private TextFiles() {}

    /**
     * @param texts by file name; the folder is made if it is not there
     * @throws ProblemException when the folder cannot be written to
     */
    public static void write(Path folder, SequencedMap<String, String> texts) {
        texts.forEach((name, text) -> write(folder.resolve(name), text));
    }

    public static void write(Path file, String text) {
        var whole = file.toAbsolutePath();
        var folder = whole.resolveSibling("");
        try {
            Files.createDirectories(folder);
            var partial = Files.createTempFile(folder, ".plenary", ".part");
            try {
                Files.writeString(partial, text);
                Files.move(
                        partial,
                        whole,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(partial);
            }
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.of(
                            "document.cannotWrite",
                            "file",
                            String.valueOf(file.getFileName()),
                            "folder",
                            folder),
                    e);
        }
    }
}
