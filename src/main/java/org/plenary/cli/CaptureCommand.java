package org.plenary.cli;

import org.plenary.assembly.NoteId;
import org.plenary.assembly.Problem;
import org.plenary.desk.FolderDesk;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.io.InputStream;
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
    private final InputStream input;
    private boolean isAnyRefused;

    @Parameters(paramLabel = "FOLDER", description = "The assembly folder, NAME.plenary.")
    private Path folder = Path.of("");

    @Mixin private final PasswordOption password = new PasswordOption();

    CaptureCommand(Terminal terminal, FolderDesk desk, InputStream input) {
        super(terminal);
        this.desk = desk;
        this.input = input;
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
                    var lines = new TextLines(input, this::refused);
                    desk.capture(folder, secret, block, lines, this::told, this::saved);
                    return isAnyRefused ? BAD_INPUT : DONE;
                });
    }

    private void told(Problem trouble) {
        remark(List.of(trouble));
    }

    private void refused(int line) {
        isAnyRefused = true;
        told(Problem.of("capture.notText", "line", line));
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
