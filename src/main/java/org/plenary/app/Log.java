package org.plenary.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Everything a program says to programmers goes to a file, and nothing of it to a person. */
final class Log {

    private static final int BYTES = 2_000_000;
    private static final int FILES = 3;

    /** They tell of every page and of extras that are not needed. */
    private static final List<Logger> TALKATIVE = List.of(Logger.getLogger("com.itextpdf"));

    private Log() {}

    /**
     * @param folder made if it is not there; where it cannot be, there is no log
     */
    static void to(Path folder) {
        TALKATIVE.forEach(logger -> logger.setLevel(Level.SEVERE));
        var root = Logger.getLogger("");
        for (var console : root.getHandlers()) {
            root.removeHandler(console);
        }
        try {
            Files.createDirectories(folder);
            var pattern = folder.resolve("plenary.%g.log").toString();
            var handler = new FileHandler(pattern, BYTES, FILES, true);
            handler.setFormatter(new SimpleFormatter());
            root.addHandler(handler);
        } catch (IOException e) {
            root.log(Level.WARNING, "no log file", e);
        }
    }
}
