package org.plenary.cli;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.Problem;
import org.plenary.desk.BackupFacts;
import org.plenary.desk.FolderDesk;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;

@CommandLine.Command(
        name = "restore",
        description =
                "Makes a new folder of a backup, or of what is whole in a folder that cannot be opened;"
                        + " without a new folder it says what would be in it.")
final class RestoreCommand extends Command {

    private final FolderDesk desk;

    @Parameters(
            index = "0",
            paramLabel = "FROM",
            description = "The backup file, or the assembly folder that cannot be opened.")
    private Path from = Path.of("");

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
        boolean isNeeded = desk.isProtectedBackup(from);
        return password.with(isNeeded, text("cli.password"), this::run);
    }

    private int run(char @Nullable [] secret) {
        var result = new LinkedHashMap<String, Object>();
        var facts = desk.preview(from, secret);
        if (facts.missing() > 0) {
            remark(List.of(missing(facts)));
        }
        if (facts.unreadable() > 0) {
            remark(List.of(Problem.of("restore.unreadable", "count", facts.unreadable())));
        }
        if (folder == null) {
            result.put("at", facts.at().toString());
            result.put("changes", facts.changes());
            result.put("notes", facts.notes());
            result.put("head", facts.head());
            result.put("missing", facts.missing());
            result.put("unreadable", facts.unreadable());
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
        long changes = desk.restore(from, folder, secret);
        result.put("folder", folder.toString());
        result.put("changes", changes);
        result.put("missing", facts.missing());
        result.put("unreadable", facts.unreadable());
        return done(
                result,
                text("cli.restore.done", "folder", folder, "from", from, "changes", changes));
    }

    private static Problem missing(BackupFacts facts) {
        return Problem.of(
                "restore.missing", "missing", facts.missing(), "position", facts.changes());
    }
}
