package org.plenary.cli;

import org.plenary.assembly.Problem;
import org.plenary.members.Spelling;

import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is wrong with a command line, in the words of somebody who types it. */
final class Usage {

    private Usage() {}

    /**
     * @param given what was typed, word by word
     */
    static Problem problem(ParameterException wrong, List<String> given) {
        var command = wrong.getCommandLine().getCommandSpec();
        var name = command.qualifiedName();
        var slip = unknownOption(wrong.getCommandLine(), given);
        if (slip.isPresent()) {
            return slip.get();
        }
        if (wrong instanceof MissingParameterException missing) {
            var what =
                    missing.getMissing().stream()
                            .map(Usage::name)
                            .collect(Collectors.joining(", "));
            return Problem.of("usage.missing", "command", name, "found", what);
        }
        if (wrong instanceof UnmatchedArgumentException unknown) {
            var what = unknown.getUnmatched().getFirst();
            return command.parent() == null
                    ? Problem.of("usage.noCommand", "command", name, "found", what)
                    : Problem.of("usage.unknown", "command", name, "found", what);
        }
        var about = wrong.getArgSpec();
        if (about != null && wrong.getValue() != null && isNumber(about)) {
            return Problem.of(
                    "usage.number",
                    "command",
                    name,
                    "option",
                    name(about),
                    "found",
                    wrong.getValue());
        }
        return Problem.of("usage", "command", name, "found", String.valueOf(wrong.getMessage()));
    }

    /** A name mistyped is the cause; that another is missing then only follows from it. */
    private static Optional<Problem> unknownOption(CommandLine line, List<String> given) {
        var command = line.getCommandSpec();
        var known = command.optionsMap().keySet();
        var unknown =
                given.stream()
                        .takeWhile(word -> !word.equals("--"))
                        .filter(word -> word.matches("--[a-z].*"))
                        .map(word -> word.replaceFirst("=.*", ""))
                        .filter(word -> !known.contains(word))
                        .findFirst();
        if (command.parent() == null || unknown.isEmpty()) {
            return Optional.empty();
        }
        var found = unknown.get();
        var near = Spelling.suggest(found, known);
        var name = command.qualifiedName();
        return Optional.of(
                near == null
                        ? Problem.of("usage.noOption", "command", name, "found", found)
                        : Problem.of(
                                "usage.nearOption",
                                "command",
                                name,
                                "found",
                                found,
                                "near",
                                near.value()));
    }

    private static boolean isNumber(ArgSpec about) {
        return about.type() == int.class || about.auxiliaryTypes()[0] == Integer.class;
    }

    private static String name(ArgSpec about) {
        return about instanceof OptionSpec option
                ? option.longestName() + "=" + option.paramLabel()
                : about.paramLabel();
    }
}
