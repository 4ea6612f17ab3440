package org.plenary.cli;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.Problem;
import org.plenary.assembly.ProblemException;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Function;

/** Where a command gets the password of an assembly from: a file, or whoever sits there. */
final class PasswordOption {

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "Read the password from the first line of this file.")
    private @Nullable Path file;

    /** Whether somebody expects the assembly to be protected. */
    boolean isGiven() {
        return file != null;
    }

    /** Gives the work the password, and overwrites it afterwards. */
    <T> T with(boolean isNeeded, String prompt, Function<char @Nullable [], T> work) {
        if (file != null && !Files.isReadable(file)) {
            throw new ProblemException(Problem.of("file.none", "file", file));
        }
        var password = isNeeded ? password(prompt) : null;
        if (isNeeded && password == null) {
            throw new ProblemException(Problem.of("secret.notGiven"));
        }
        try {
            return work.apply(password);
        } catch (ProblemException e) {
            if (file != null && e.problem().key().equals("secret.wrong")) {
                throw new ProblemException(Problem.of("secret.wrongFile", "file", file), e);
            }
            throw e;
        } finally {
            if (password != null) {
                Arrays.fill(password, '\0');
            }
        }
    }

    @SuppressWarnings("SystemConsoleNull") // its documentation still allows null
    private char @Nullable [] password(String prompt) {
        if (file != null) {
            return firstLine(file);
        }
        var console = System.console();
        return console == null ? null : console.readPassword("%s ", prompt);
    }

    private static char[] firstLine(Path file) {
        try {
            var text = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(Files.readAllBytes(file)));
            int end = 0;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            var password = new char[end];
            text.get(password);
            Arrays.fill(text.array(), '\0');
            return password;
        } catch (IOException e) {
            throw new ProblemException(Problem.of("file.none", "file", file), e);
        }
    }
}
