package org.plenary.exchange;

import org.plenary.assembly.Problem;
import org.plenary.assembly.ProblemException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SequencedMap;
import java.util.Set;

/** Text files out, each of them whole or not at all. */
public final class TextFiles {

    private TextFiles() {}

    /**
     * @param texts by file name; the folder is made if it is not there
     * @param notAlways names of files that may be there from an earlier time, and must not stay
     *     unless they are written again
     * @throws ProblemException when the folder cannot be written to
     */
    public static void write(
            Path folder, SequencedMap<String, String> texts, Set<String> notAlways) {
        for (var name : notAlways) {
            var file = folder.resolve(name);
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new ProblemException(Problem.of("file.cannotWrite", "file", file), e);
            }
        }
        texts.forEach((name, text) -> write(folder.resolve(name), text));
    }

    public static void write(Path file, String text) {
        var folder = file.toAbsolutePath().resolveSibling("");
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new ProblemException(Problem.of("file.cannotWrite", "file", file), e);
        }
        new NewFile(file).write(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }
}
