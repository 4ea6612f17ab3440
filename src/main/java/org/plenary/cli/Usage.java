package org.plenary.cli;

import org.plenary.assembly.Problem;

import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

import java.util.stream.Collectors;

/** What is wrong with a command line, in the words of somebody who types it. */
final class Usage {

    private Usage() {}

    static Problem problem(ParameterException wrong) {
        var command = wrong.getCommandLine().getCommandSpec();
        var name = command.qualifiedName();
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

    private static boolean isNumber(ArgSpec about) {
        return about.type() == int.class || about.auxiliaryTypes()[0] == Integer.class;
    }

    private static String name(ArgSpec about) {
        return about instanceof OptionSpec option
                ? option.longestName() + "=" + option.paramLabel()
                : about.paramLabel();
    }
}
