package org.plenary.cli;

import org.jspecify.annotations.Nullable;
import org.plenary.desk.DayGaps;
import org.plenary.desk.FolderDesk;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;

@CommandLine.Command(
        name = "daypack",
        description =
                "Writes all papers of a day: run sheet, agenda, lists, slips, signs, badges and so"
                        + " on.")
final class DayPackCommand extends Command {

    @Parameters(paramLabel = "FOLDER", description = "The assembly folder, NAME.plenary.")
    private Path folder = Path.of("");

    @Option(
            names = "--day",
            required = true,
            paramLabel = "N",
            description = "Which day of the agenda, 1 for the first.")
    private int day;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Where the papers go; the folder is made.")
    private Path out = Path.of("");

    @Mixin private final PasswordOption password = new PasswordOption();

    private final FolderDesk folders;
    private final Watch watch;

    DayPackCommand(Terminal terminal, FolderDesk folders, Watch watch) {
        super(terminal);
        this.folders = folders;
        this.watch = watch;
    }

    @Override
    int run() {
        outputs().requireFolders();
        return password.with(folders.isProtected(folder), text("cli.password"), this::write);
    }

    private int write(char @Nullable [] secret) {
        long start = System.nanoTime();
        watch.at(0, "daypack.writing"); // opening a large assembly takes some seconds, too
        try (var open = folders.open(folder, secret)) {
            var written = open.dayPack().write(day, out, watch);
            var result = new LinkedHashMap<String, Object>();
            result.put("files", written.files().stream().map(Path::toString).toList());
            result.put("people", written.people());
            result.put("rounds", written.rounds());
            var gaps =
                    new DayGaps(open.agenda(), open.seating(), terminal().texts())
                            .of(day, written.rounds());
            result.put("missing", gaps);
            result.put("seconds", (System.nanoTime() - start) / 1e9);
            var lines = new ArrayList<String>();
            lines.add(
                    text(
                            written.rounds().isEmpty() ? "cli.daypack.noSeats" : "cli.daypack.done",
                            "n",
                            written.files().size(),
                            "people",
                            written.people(),
                            "out",
                            out));
            lines.addAll(gaps);
            return done(result, lines.toArray(String[]::new));
        }
    }
}
