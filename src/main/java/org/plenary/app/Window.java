package org.plenary.app;

import javafx.application.Application;

import org.plenary.texts.Texts;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Opens the window, or says in one sentence why there can be none. */
final class Window {

    private static final Logger LOG = Logger.getLogger(Window.class.getName());
    private static final int LOG_BYTES = 2_000_000;
    private static final int LOG_FILES = 3;

    private final Places places;
    private final Texts texts;

    Window(Places places, Texts texts) {
        this.places = places;
        this.texts = texts;
    }

    /** The exit code: 0 when the window was closed, 1 when there was none. */
    int open() {
        if (!hasDisplay()) {
            System.err.println(texts.get("window.none"));
            return 1;
        }
        logToFile();
        var ownWords = System.err;
        try {
            Application.launch(Workbench.class);
            return 0;
        } catch (RuntimeException | LinkageError e) {
            LOG.log(Level.SEVERE, "no window", e);
            ownWords.println(texts.get("window.none"));
            return 1;
        }
    }

    /** Elsewhere than on Linux there always is one, or the launch itself fails. */
    private static boolean hasDisplay() {
        return !System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")
                || isSet("DISPLAY")
                || isSet("WAYLAND_DISPLAY");
    }

    private static boolean isSet(String variable) {
        var value = System.getenv(variable);
        return value != null && !value.isBlank();
    }

    private void logToFile() {
        try {
            Files.createDirectories(places.logs());
            var pattern = places.logs().resolve("plenary.%g.log").toString();
            var handler = new FileHandler(pattern, LOG_BYTES, LOG_FILES, true);
            handler.setFormatter(new SimpleFormatter());
            var root = Logger.getLogger("");
            for (var other : root.getHandlers()) {
                root.removeHandler(other);
            }
            root.addHandler(handler);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "no log file", e);
        }
    }
}
