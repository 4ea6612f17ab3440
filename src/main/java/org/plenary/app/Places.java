package org.plenary.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where this computer keeps things.
 *
 * @param settings the file of what the program remembers
 * @param logs the folder of logs, which hold no personal data
 * @param assemblies where new assemblies go if nobody chooses another place
 */
public record Places(Path settings, Path logs, Path assemblies) {

    static Places ofThisComputer() {
        return of(
                System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", ".")),
                System.getenv());
    }

    static Places of(String system, Path home, Map<String, String> environment) {
        var documents = home.resolve("Documents");
        var assemblies = (Files.isDirectory(documents) ? documents : home).resolve("Plenary");
        var name = system.toLowerCase(Locale.ROOT);
        if (name.contains("win")) {
            var local = named(environment, "LOCALAPPDATA", home.resolve("AppData/Local"));
            var own = local.resolve("Plenary");
            return new Places(own.resolve("settings.properties"), own, assemblies);
        }
        if (name.contains("mac")) {
            var library = home.resolve("Library");
            return new Places(
                    library.resolve("Application Support/Plenary/settings.properties"),
                    library.resolve("Logs/Plenary"),
                    assemblies);
        }
        return new Places(
                named(environment, "XDG_CONFIG_HOME", home.resolve(".config"))
                        .resolve("plenary/settings.properties"),
                named(environment, "XDG_STATE_HOME", home.resolve(".local/state"))
                        .resolve("plenary"),
                assemblies);
    }

    private static Path named(Map<String, String> environment, String name, Path otherwise) {
        var value = environment.getOrDefault(name, "");
        return value.isBlank() ? otherwise : Path.of(value);
    }
}
