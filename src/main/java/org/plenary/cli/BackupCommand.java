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
        name = "backup",
        description = "Makes a backup, opens it and counts what is in it.")
final class BackupCommand extends Command {

    private final FolderDesk desk;

    @Parameters(paramLabel = "FOLDER", description = "The assembly folder, NAME.plenary.")
    private Path folder = Path.of("");

    @Option(
            names = "--to",
            paramLabel = "PLACE",
            description = "A folder on a stick or another disk, instead of the assembly's own.")
    private @Nullable Path place;

    @Mixin private final PasswordOption password = new PasswordOption();

    BackupCommand(Terminal terminal, FolderDesk desk) {
        super(terminal);
        this.desk = desk;
    }

    @Override
    int run() {
        var made =
                password.with(
                        desk.isProtected(folder),
                        text("cli.password"),
                        secret -> desk.backup(folder, secret, place));
        var result = new LinkedHashMap<String, Object>();
        result.put("file", made.file().toString());
        result.put("changes", made.changes());
        result.put("head", made.head());
        return done(
                result, text("cli.backup.done", "file", made.file(), "changes", made.changes()));
    }
}
