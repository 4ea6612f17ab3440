package org.plenary.desk.bench;

import org.plenary.assembly.Progress;
import org.plenary.desk.FolderDesk;
import org.plenary.desk.SampleDesk;
import org.plenary.samples.Sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;

/** The sample assembly made, and its papers written. */
final class PaperFigures {

    private final Path place;
    private final Clock clock;
    private final Consumer<Figure> found;
    private final Progress progress;

    PaperFigures(Path place, Clock clock, Consumer<Figure> found, Progress progress) {
        this.place = place;
        this.clock = clock;
        this.found = found;
        this.progress = progress;
    }

    void measure() throws IOException {
        var samples = new SampleDesk(new FolderDesk(clock));
        var of = "2,000 replies, 100 members, 3,024 notes";
        var whole = new Stopwatch(progress);
        try (var open = samples.make(place.resolve("s.plenary"), place, Sample.usual(), whole)) {
            var watch = new Stopwatch(progress);
            open.report().write(place, watch);
            found.accept(Figure.atMost("papers.report", of, watch.seconds(), "s", 30));
            found.accept(Figure.atMost("papers.demo", of, whole.seconds(), "s", 60));
            var folder = Files.createDirectories(place.resolve("pack"));
            var pack = new Stopwatch(progress);
            open.dayPack().write(1, folder, pack);
            found.accept(Figure.atMost("papers.dayPack", of, pack.seconds(), "s", 10));
        }
    }
}
