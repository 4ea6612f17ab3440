package org.plenary.cli;

import org.plenary.assembly.NoteId;
import org.plenary.assembly.Problem;
import org.plenary.desk.FolderDesk;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;

@CommandLine.Command(
        name = "capture",
        description = {
            "Keeps every line of standard input as a note, and answers when it is on disk.",
            "Where there is no assembly yet, a training copy is made, which anybody can read;",
            "with --password-file nothing is made, because it would not be protected."
        })
final class CaptureCommand extends Command {

    private final FolderDesk desk;
    private final BufferedReader lines;

    @Parameters(paramLabel = "FOLDER", description = "The assembly folder, NAME.plenary.")
    private Path folder = Path.of("");

    @Mixin private final PasswordOption password = new PasswordOption();

    CaptureCommand(Terminal terminal, FolderDesk desk, InputStream input) {
        super(terminal);
        this.desk = desk;
        lines = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
    }

    @Override
    int run() {
        if (!Files.exists(folder)) {
            if (password.isGiven()) {
                return refuse(BAD_INPUT, List.of(Problem.of("capture.password", "path", folder)));
            }
            terminal().remark(text("cli.capture.training", "folder", folder));
        }
        return password.with(
                desk.isProtected(folder),
                text("cli.password"),
                secret -> {
                    var block = text("cli.capture.block");
                    desk.capture(folder, secret, block, lines.lines().iterator(), this::saved);
                    return DONE;
                });
    }

    private void saved(NoteId note) {
        if (isJson()) {
            var result = new LinkedHashMap<String, Object>();
            result.put("saved", note.value());
            terminal().json(result);
        } else {
            terminal().say("saved " + note);
        }
    }
}
