import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Starts the window of an app image once without a display, so that Java writes down what it loads
 * ({@code plenary.aot}), and takes away the launcher that did it. The image starts without that
 * file too, only later.
 *
 * <p>Argument: the folder jpackage wrote to.
 */
final class Train {

    private static final int SECONDS_TO_START = 30;
    private static final int SECONDS_TO_WRITE = 120;

    private Train() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var launcher = found(Path.of(arguments[0]), List.of("Train", "Train.exe"));
        var builder = new ProcessBuilder(launcher.toString()).inheritIO();
        builder.environment().putIfAbsent("DISPLAY", ":0"); // never connected to
        var program = builder.start();
        if (!program.waitFor(SECONDS_TO_START, TimeUnit.SECONDS)) {
            program.descendants().forEach(ProcessHandle::destroy);
            program.destroy();
            if (!program.waitFor(SECONDS_TO_WRITE, TimeUnit.SECONDS)) {
                program.destroyForcibly();
            }
        }
        Files.delete(launcher);
        Files.delete(found(Path.of(arguments[0]), List.of("Train.cfg")));
    }

    private static Path found(Path folder, List<String> names) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> names.contains(file.getFileName().toString()))
                    .filter(Files::isRegularFile)
                    .findFirst()
                    .orElseThrow(() -> new IOException("no " + names + " in " + folder));
        }
    }
}
