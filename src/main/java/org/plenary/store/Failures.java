package org.plenary.store;

import org.plenary.assembly.Problem;
import org.plenary.assembly.ProblemException;
import org.plenary.store.journal.Journal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;

/** What a disk says when it fails, in terms a person can do something about. */
final class Failures {

    private Failures() {}

    /** What stops saving. */
    static ProblemException of(Path folder, IOException failure) {
        return of(
                folder,
                failure,
                failure instanceof Journal.NotWrittenException
                        ? "disk.notWritten"
                        : "journal.closed");
    }

    /** What stops the making of a folder; nothing of it is left. */
    static ProblemException making(Path folder, IOException failure) {
        var problem = of(folder, failure, "folder.noPlace");
        return problem.problem().key().equals("disk.noRoom")
                ? new ProblemException(Problem.of("folder.noRoom", "path", folder), failure)
                : problem;
    }

    /**
     * @param otherwise the key of what it is when the disk says nothing that is understood here;
     *     some say it in the language of the computer
     */
    static ProblemException of(Path folder, IOException failure, String otherwise) {
        return new ProblemException(problem(folder, failure, otherwise), failure);
    }

    private static Problem problem(Path folder, IOException failure, String otherwise) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (message.contains("no space") || message.contains("not enough space")) {
                return Problem.of("disk.noRoom", "path", folder);
            }
            boolean isReadOnly =
                    cause instanceof AccessDeniedException
                            || message.contains("read-only")
                            || message.contains("permission denied")
                            || message.contains("access is denied");
            if (isReadOnly) {
                return Problem.of("folder.readonly", "path", folder);
            }
        }
        var file = failure instanceof FileSystemException found ? found.getFile() : null;
        return Problem.of(otherwise, "path", folder, "file", file == null ? folder : file);
    }
}
