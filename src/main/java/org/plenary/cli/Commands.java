package org.plenary.cli;

import org.plenary.assembly.Problem;
import org.plenary.desk.BundleCheck;
import org.plenary.desk.DrawBundles;
import org.plenary.desk.DrawTrial;
import org.plenary.desk.FolderDesk;
import org.plenary.desk.ReplacementTrial;
import org.plenary.desk.SampleDesk;
import org.plenary.desk.SeatingTrial;
import org.plenary.desk.bench.Bench;
import org.plenary.desk.bench.SelfTest;

import picocli.CommandLine;

import java.time.Clock;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The command line: {@code plenary COMMAND}. Without a command the window opens instead. */
public final class Commands {

    private static final Logger LOG = Logger.getLogger(Commands.class.getName());
    private static final int BROKEN = 1;

    private final Terminal terminal;
    private final Clock clock;

    public Commands(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    /**
     * The exit code: 0 done, 2 bad input or a place that cannot be written to, 3 impossible targets
     * or rules, 1 a fault of the program, 130 stopped.
     */
    public int run(String... arguments) {
        var folders = new FolderDesk(clock);
        boolean asJson = List.of(arguments).contains("--json");
        var watch = new Watch(terminal, clock);
        try {
            return commands(folders, watch, asJson).execute(arguments);
        } catch (OutOfMemoryError | StackOverflowError e) {
            return fault(e, asJson);
        } finally {
            watch.end();
        }
    }

    private CommandLine commands(FolderDesk folders, Watch watch, boolean asJson) {
        var bundles = new DrawBundles(terminal.texts(), clock);
        return new CommandLine(new Root())
                .addSubcommand(new DemoCommand(terminal, new SampleDesk(folders), watch))
                .addSubcommand(new BackupCommand(terminal, folders))
                .addSubcommand(new BenchCommand(terminal, new Bench(clock), watch))
                .addSubcommand(new SelfTestCommand(terminal, new SelfTest(clock), watch))
                .addSubcommand(new CaptureCommand(terminal, folders, System.in))
                .addSubcommand(new CheckCommand(terminal, folders))
                .addSubcommand(new DayPackCommand(terminal, folders, watch))
                .addSubcommand(new DrawCommand(terminal, new DrawTrial(), bundles, watch))
                .addSubcommand(new NotesCommand(terminal, folders))
                .addSubcommand(new RebuildCommand(terminal, folders))
                .addSubcommand(new ReplaceCommand(terminal, new ReplacementTrial(), bundles, watch))
                .addSubcommand(new RestoreCommand(terminal, folders))
                .addSubcommand(new ReportCommand(terminal, folders, watch))
                .addSubcommand(new SeatCommand(terminal, new SeatingTrial(), watch))
                .addSubcommand(new VerifyCommand(terminal, new BundleCheck(terminal.texts())))
                .setParameterExceptionHandler((e, given) -> usage(e, List.of(given), asJson))
                .setExecutionExceptionHandler((e, command, parsed) -> fault(e, asJson));
    }

    private int usage(CommandLine.ParameterException wrong, List<String> given, boolean asJson) {
        terminal.refuse(List.of(Usage.problem(wrong, given)), asJson);
        return Command.BAD_INPUT;
    }

    private int fault(Throwable fault, boolean asJson) {
        LOG.log(Level.SEVERE, "a command failed", fault);
        terminal.refuse(List.of(Problem.of("fault")), asJson);
        return BROKEN;
    }

    @CommandLine.Command(
            name = "plenary",
            mixinStandardHelpOptions = true,
            synopsisSubcommandLabel = "COMMAND",
            description = "The offline workbench for citizens' assemblies that meet in person.",
            footer = "Without a command the window opens.")
    private static final class Root {}
}
