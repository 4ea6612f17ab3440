package org.plenary.cli;

import org.jspecify.annotations.Nullable;
import org.plenary.desk.FolderDesk;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.LinkedHashMap;

@CommandLine.Command(
        name = "restore",
        description =
                "Makes a new folder of a backup; without a folder it says what is in the backup.")
final class RestoreCommand extends Command {

    private final FolderDesk desk;

    @Parameters(index = "0", paramLabel = "BACKUP", description = "The backup file.")
    private Path backup = Path.of("");

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FOLDER",
            description = "The new assembly folder, NAME.plenary.")
    private @Nullable Path folder;

    @Mixin private final PasswordOption password = new PasswordOption();

    RestoreCommand(Terminal terminal, FolderDesk desk) {
        super(terminal);
        this.desk = desk;
    }

    @Override
    int run() {
        boolean isNeeded = desk.isProtectedBackup(backup);
        return password.with(isNeeded, text("cli.password"), this::run);
    }

    private int run(char @Nullable [] secret) {
        var result = new LinkedHashMap<String, Object>();
        if (folder == null) {
            var facts = desk.preview(backup, secret);
            result.put("at", facts.at().toString());
            result.put("changes", facts.changes());
            result.put("notes", facts.notes());
            result.put("head", facts.head());
            return done(
                    result,
                    text(
                            "cli.restore.preview",
                            "at",
                            facts.at(),
                            "changes",
                            facts.changes(),
                            "notes",
                            String.valueOf(facts.notes())));
        }
        long changes = desk.restore(backup, folder, secret);
        result.put("folder", folder.toString());
        result.put("changes", changes);
        return done(result, text("cli.restore.done", "folder", folder, "changes", changes));
    }
}
