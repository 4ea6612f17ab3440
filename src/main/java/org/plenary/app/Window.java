package org.plenary.app;

import javafx.application.Application;

import org.plenary.texts.Texts;

import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Opens the window, or says in one sentence why there can be none. */
final class Window {

    private static final Logger LOG = Logger.getLogger(Window.class.getName());

    private final Texts texts;

    Window(Texts texts) {
        this.texts = texts;
    }

    /** The exit code: 0 when the window was closed, 1 when there was none. */
    int open() {
        if (!hasDisplay()) {
            System.err.println(texts.get("window.none"));
            return 1;
        }
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
}
