package org.plenary.cli;

import org.plenary.assembly.Problem;
import org.plenary.assembly.ProblemException;

import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a command line names to be written, beside what it names to be read. */
final class Outputs {

    private static final Set<String> WRITTEN = Set.of("--out", "--public");

    private final List<ArgSpec> arguments;

    Outputs(CommandSpec spec) {
        arguments = spec.args();
    }

    /**
     * @throws ProblemException when something would be written over what is read
     */
    void requireApart() {
        for (var read : arguments) {
            if (!isWritten(read)) {
                paths(read).forEach(this::requireKept);
            }
        }
    }

    /**
     * @throws ProblemException when there is a file where a folder is to be made
     */
    void requireFolders() {
        for (var argument : arguments) {
            if (isWritten(argument) && argument.paramLabel().equals("DIR")) {
                paths(argument)
                        .filter(out -> Files.exists(out) && !Files.isDirectory(out))
                        .forEach(
                                out -> {
                                    throw new ProblemException(
                                            Problem.of("usage.outIsFile", "out", out));
                                });
            }
        }
    }

    private void requireKept(Path read) {
        written()
                .filter(out -> isSame(out, read))
                .findFirst()
                .ifPresent(
                        out -> {
                            throw new ProblemException(
                                    Problem.of("usage.outIsRead", "out", out, "file", read));
                        });
    }

    /**
     * @throws ProblemException when a file that is read lies in a folder that is to hold a draw,
     *     whose files may have the same name
     */
    void requireFoldersOfTheirOwn() {
        for (var read : arguments) {
            if (!isWritten(read)) {
                paths(read).filter(Files::isRegularFile).forEach(this::requireOutside);
            }
        }
    }

    private void requireOutside(Path read) {
        var around = read.toAbsolutePath().normalize().resolveSibling("");
        written()
                .filter(out -> isSame(out, around))
                .findFirst()
                .ifPresent(
                        out -> {
                            throw new ProblemException(
                                    Problem.of("draw.outHoldsInput", "folder", out, "file", read));
                        });
    }

    private Stream<Path> written() {
        return arguments.stream().filter(Outputs::isWritten).flatMap(Outputs::paths);
    }

    private static boolean isWritten(ArgSpec argument) {
        return argument instanceof OptionSpec option && WRITTEN.contains(option.longestName());
    }

    private static Stream<Path> paths(ArgSpec argument) {
        Object value = argument.getValue();
        var values = value instanceof Collection<?> several ? several : Arrays.asList(value);
        return values.stream().filter(Path.class::isInstance).map(Path.class::cast);
    }

    /** By whatever name, links included. */
    private static boolean isSame(Path one, Path other) {
        try {
            if (Files.exists(one) && Files.exists(other)) {
                return Files.isSameFile(one, other);
            }
            return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
        } catch (IOException e) {
            return false;
        }
    }
}
