package org.plenary.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of which only what lasts is left. */
final class LostTables {

    private LostTables() {}

    /** Takes away the tables and every checkpoint of an assembly that is closed. */
    static void in(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(Tables.FILE));
        Files.deleteIfExists(folder.resolve(Checkpoint.NAME));
        try (var copies = Files.newDirectoryStream(folder, "checkpoint-*")) {
            for (var copy : copies) {
                Files.delete(copy);
            }
        }
    }
}
