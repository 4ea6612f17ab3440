package org.plenary.desk.bench;

import org.plenary.assembly.Progress;
import org.plenary.assembly.Seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.function.Consumer;

/** Wrong files of every format, and the promise that they are refused whole and at once. */
final class FileFigures {

    private final Path place;
    private final Clock clock;
    private final Consumer<Figure> found;
    private final Progress progress;

    FileFigures(Path place, Clock clock, Consumer<Figure> found, Progress progress) {
        this.place = place;
        this.clock = clock;
        this.found = found;
        this.progress = progress;
    }

    void measure(boolean isLong) throws IOException {
        for (var format : FileTrial.Format.values()) {
            var folder = Files.createDirectories(place.resolve("files " + format));
            var trial = new FileTrial(folder, clock, new Seed("bench"), progress);
            var result = trial.run(format, isLong ? 10_000 : 200);
            var of =
                    "%s: %,d files, %,d readable"
                            .formatted(
                                    format.name().toLowerCase(Locale.ROOT),
                                    result.files(),
                                    result.taken());
            found.accept(Figure.none("files.faults", of, 0, result.faults()));
            found.accept(Figure.atMost("files.slowest", of, result.slowest(), "s", 5));
            Bench.delete(folder);
        }
    }
}
