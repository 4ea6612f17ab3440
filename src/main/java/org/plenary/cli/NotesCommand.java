package org.plenary.cli;

import org.plenary.desk.FolderDesk;
import org.plenary.notes.Note;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;

@CommandLine.Command(name = "notes", description = "Lists every note, one JSON object a line.")
final class NotesCommand extends Command {

    private final FolderDesk desk;

    @Parameters(paramLabel = "FOLDER", description = "The assembly folder, NAME.plenary.")
    private Path folder = Path.of("");

    @Mixin private final PasswordOption password = new PasswordOption();

    NotesCommand(Terminal terminal, FolderDesk desk) {
        super(terminal);
        this.desk = desk;
    }

    @Override
    int run() {
        return password.with(
                desk.isProtected(folder),
                text("cli.password"),
                secret -> {
                    try (var assembly = desk.open(folder, secret)) {
                        remark(assembly.findings());
                        assembly.notes().all().forEach(note -> terminal().json(asMap(note)));
                    }
                    return DONE;
                });
    }

    private static SequencedMap<String, Object> asMap(Note note) {
        var map = new LinkedHashMap<String, Object>();
        map.put("id", note.id().value());
        map.put("block", note.block().value());
        map.put("table", note.table());
        map.put("seq", note.place().seq());
        map.put("kind", note.kind().name().toLowerCase(Locale.ROOT));
        map.put("text", note.text());
        map.put("wording", note.wording().name().toLowerCase(Locale.ROOT));
        map.put("agree", note.agree());
        map.put("disagree", note.disagree());
        map.put("state", note.state().name().toLowerCase(Locale.ROOT));
        return map;
    }
}
