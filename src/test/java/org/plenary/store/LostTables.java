package org.plenary.store;

import org.plenary.store.journal.Tail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of which only what nobody can make again is left. */
final class LostTables {

    private LostTables() {}

    /** Takes away the tables, every checkpoint and the tail of an assembly that is closed. */
    static void in(Path folder) throws IOException {
        butNotTheTailIn(folder);
        Files.deleteIfExists(folder.resolve(Tail.NAME));
        Files.deleteIfExists(folder.resolve(Tail.BEFORE));
    }

    /** Takes away the tables and every checkpoint. */
    static void butNotTheTailIn(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(Tables.FILE));
        Files.deleteIfExists(folder.resolve(Checkpoint.NAME));
        try (var copies = Files.newDirectoryStream(folder, "checkpoint-*")) {
            for (var copy : copies) {
                Files.delete(copy);
            }
        }
    }
}
