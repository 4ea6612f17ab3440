package org.plenary.cli;

import org.plenary.assembly.Problem;
import org.plenary.assembly.ProblemException;
import org.plenary.assembly.StoppedException;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.Callable;

/**
 * What all commands have in common: {@code --json}, {@code --help}, exit codes, plain sentences.
 */
@CommandLine.Command(mixinStandardHelpOptions = true, sortOptions = false)
abstract class Command implements Callable<Integer> {

    static final int DONE = 0;
    static final int BAD_INPUT = 2;
    static final int IMPOSSIBLE = 3;
    static final int STOPPED = 130;

    private final Terminal terminal;

    @Option(
            names = "--json",
            description = "Print the result as one JSON object on standard output.")
    private boolean asJson;

    @Spec private CommandSpec spec = CommandSpec.create();

    Command(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public final Integer call() {
        try {
            outputs().requireApart();
            return run();
        } catch (ProblemException e) {
            return refuse(BAD_INPUT, List.of(e.problem()));
        } catch (StoppedException e) {
            return refuse(STOPPED, List.of(Problem.of("stopped")));
        }
    }

    /** Does the work and says what came of it; returns the exit code. */
    abstract int run();

    /** The result as JSON, or as lines for a person. */
    final int done(SequencedMap<String, ?> result, String... lines) {
        if (asJson) {
            terminal.json(result);
        } else {
            for (var line : lines) {
                terminal.say(line);
            }
        }
        return DONE;
    }

    /** Every problem, one a line; with {@code --json} also as JSON. */
    final int refuse(int exit, List<Problem> problems) {
        return refuse(exit, problems, new LinkedHashMap<>());
    }

    /**
     * @param more what the JSON says besides the problems
     */
    final int refuse(int exit, List<Problem> problems, SequencedMap<String, ?> more) {
        terminal.refuse(problems, more, asJson);
        return exit;
    }

    /** What a person should know besides the result, a line each on standard error. */
    final void remark(List<Problem> problems) {
        problems.forEach(problem -> terminal.remark(terminal.texts().sentence(problem)));
    }

    final Outputs outputs() {
        return new Outputs(spec);
    }

    final boolean isJson() {
        return asJson;
    }

    final Terminal terminal() {
        return terminal;
    }

    final String text(String key, Object... arguments) {
        return terminal.texts().get(key, arguments);
    }
}
