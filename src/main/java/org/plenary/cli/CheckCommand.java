package org.plenary.cli;

import org.plenary.assembly.Problem;
import org.plenary.desk.FolderCheck;
import org.plenary.desk.FolderDesk;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.LinkedHashMap;

@CommandLine.Command(
        name = "check",
        description = "Checks the journal of an assembly, and that its tables follow from it.")
final class CheckCommand extends Command {

    private final FolderDesk desk;

    @Parameters(paramLabel = "FOLDER", description = "The assembly folder, NAME.plenary.")
    private Path folder = Path.of("");

    @Mixin private final PasswordOption password = new PasswordOption();

    CheckCommand(Terminal terminal, FolderDesk desk) {
        super(terminal);
        this.desk = desk;
    }

    @Override
    int run() {
        var check =
                password.with(
                        desk.isProtected(folder),
                        text("cli.password"),
                        secret -> desk.check(folder, secret));
        remark(check.findings());
        var result = new LinkedHashMap<String, Object>();
        result.put("changes", check.changes());
        result.put("head", check.head());
        result.put("tablesFollow", check.tablesFollow());
        result.put("unreadable", check.unreadable());
        result.put("backups", check.backups());
        result.put("findings", check.findings().stream().map(Problem::key).toList());
        done(
                result,
                text("cli.check.done", "changes", check.changes(), "head", check.head()),
                tables(check),
                text("cli.check.backups", "count", check.backups()));
        return check.unreadable() > 0 ? BAD_INPUT : DONE;
    }

    private String tables(FolderCheck check) {
        if (check.unreadable() > 0) {
            return text("cli.check.unreadable", "count", check.unreadable());
        }
        return check.tablesFollow() ? text("cli.check.tables") : text("cli.check.tablesMade");
    }
}
