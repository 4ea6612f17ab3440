package org.plenary.cli;

import org.plenary.desk.FolderDesk;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.LinkedHashMap;

@CommandLine.Command(
        name = "rebuild",
        description = "Throws the tables of an assembly away and makes them anew from its journal.")
final class RebuildCommand extends Command {

    private final FolderDesk desk;

    @Parameters(paramLabel = "FOLDER", description = "The assembly folder, NAME.plenary.")
    private Path folder = Path.of("");

    @Mixin private final PasswordOption password = new PasswordOption();

    RebuildCommand(Terminal terminal, FolderDesk desk) {
        super(terminal);
        this.desk = desk;
    }

    @Override
    int run() {
        long changes =
                password.with(
                        desk.isProtected(folder),
                        text("cli.password"),
                        secret -> desk.rebuild(folder, secret));
        var result = new LinkedHashMap<String, Object>();
        result.put("changes", changes);
        return done(result, text("cli.rebuild.done", "changes", changes));
    }
}
