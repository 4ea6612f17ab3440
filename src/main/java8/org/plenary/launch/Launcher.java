package org.plenary.launch;

import java.lang.reflect.InvocationTargetException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The first class that runs. Compiled for Java 8 and free of everything newer, so that a computer
 * with an older Java gets a sentence instead of a class version.
 */
public final class Launcher {

    private static final int NEEDED = 25;

    /** Kept here because the logging framework holds loggers only weakly. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private Launcher() {}

    public static void main(String[] args) throws Throwable {
        int found = found(System.getProperty("java.specification.version"));
        if (found < NEEDED) {
            System.err.println(
                    "Plenary needs Java "
                            + NEEDED
                            + " or newer; this is Java "
                            + found
                            + ". Install a JDK "
                            + NEEDED
                            + " (for example Temurin) and start it with that one.");
            System.exit(1);
        }
        JAVAFX.setLevel(Level.SEVERE);
        try {
            Class.forName("org.plenary.app.Main")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** "1.8" up to Java 8, then "9", "10" ... */
    private static int found(String version) {
        return Integer.parseInt(version.startsWith("1.") ? version.substring(2) : version);
    }
}
