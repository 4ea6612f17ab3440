package org.plenary.store;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The real program as a process of its own. Its classes are mapped from an archive, because a
 * thousand kills are a thousand starts.
 */
final class TrialProgram {

    private static final String ARCHIVE = "-XX:SharedArchiveFile=";

    private final Path place;
    private final String classes;
    private final Path archive;

    /**
     * @param place where the archive is made, which takes a few seconds
     */
    TrialProgram(Path place) throws IOException {
        this.place = place;
        archive = place.resolve("classes.jsa");
        classes = classes();
        var warm = started("-XX:ArchiveClassesAtExit=" + archive, place.resolve("warm.plenary"));
        try (var in = warm.outputWriter()) {
            in.write("The first note\n");
        }
        warm.getInputStream().transferTo(OutputStream.nullOutputStream());
        warm.onExit().join();
    }

    /** Reads notes from its input and answers each that is saved. */
    Process capture(Path folder) throws IOException {
        return started(ARCHIVE + archive, folder);
    }

    private Process started(String option, Path folder) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        List.of(
                                java,
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xlog:disable",
                                option,
                                "-cp",
                                classes,
                                "org.plenary.app.Main",
                                "capture",
                                folder.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** The class path with every folder packed, because only jars go into an archive. */
    private String classes() throws IOException {
        var entries = new ArrayList<String>();
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            var path = Path.of(entry);
            entries.add(Files.isDirectory(path) ? packed(path, entries.size()) : entry);
        }
        return entries.stream().collect(Collectors.joining(File.pathSeparator));
    }

    private String packed(Path folder, int number) throws IOException {
        var jar = place.resolve("classes-" + number + ".jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = folder.relativize(file).toString().replace(File.separatorChar, '/');
                out.putNextEntry(new JarEntry(name));
                Files.copy(file, out);
            }
        }
        return jar.toString();
    }
}
