package org.plenary.cli;

import org.jspecify.annotations.Nullable;
import org.plenary.desk.FolderDesk;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.LinkedHashMap;

@CommandLine.Command(
        name = "report",
        description = "Writes the report of an assembly as report.docx and report.pdf.")
final class ReportCommand extends Command {

    @Parameters(paramLabel = "FOLDER", description = "The assembly folder, NAME.plenary.")
    private Path folder = Path.of("");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Where the documents go; the folder is made.")
    private Path out = Path.of("");

    @Mixin private final PasswordOption password = new PasswordOption();

    private final FolderDesk folders;
    private final Watch watch;

    ReportCommand(Terminal terminal, FolderDesk folders, Watch watch) {
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
        try (var open = folders.open(folder, secret)) {
            var written = open.report().write(out, watch);
            var result = new LinkedHashMap<String, Object>();
            result.put("word", written.word().toString());
            result.put("pdf", written.pdf().toString());
            result.put("seconds", (System.nanoTime() - start) / 1e9);
            return done(
                    result, text("cli.report.done", "word", written.word(), "pdf", written.pdf()));
        }
    }
}
