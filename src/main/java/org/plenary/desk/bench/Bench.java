package org.plenary.desk.bench;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.Problem;
import org.plenary.assembly.ProblemException;
import org.plenary.assembly.Progress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Measures on this computer what the design documents want to reach. */
public final class Bench {

    private static final List<String> AREAS =
            List.of("agenda", "draw", "seats", "papers", "files", "store");

    private final Clock clock;

    public Bench(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param areas of {@code draw}, {@code seats}, {@code agenda}, {@code files}, {@code store},
     *     {@code papers}; empty for all
     * @param cases a folder with {@code pools} and {@code tables} to measure besides the program's
     *     own samples; null for none
     * @param isLong the trials of wrong files and of the store in full, which takes hours
     */
    public record Wanted(List<String> areas, @Nullable Path cases, boolean isLong) {

        public Wanted {
            areas = List.copyOf(areas);
        }

        private boolean has(String area) {
            return areas.isEmpty() || areas.contains(area);
        }
    }

    /**
     * Hands over each figure as soon as it is known.
     *
     * @throws ProblemException when there is no such area
     */
    public void measure(Wanted wanted, Consumer<Figure> found, Progress progress) {
        for (var area : wanted.areas()) {
            if (!AREAS.contains(area)) {
                throw new ProblemException(
                        Problem.of("bench.area", "found", area, "known", String.join(", ", AREAS)));
            }
        }
        try {
            var place = Files.createTempDirectory("plenary-bench");
            try {
                measure(wanted, place, found, progress);
            } finally {
                delete(place);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void measure(Wanted wanted, Path place, Consumer<Figure> found, Progress progress)
            throws IOException {
        if (wanted.has("agenda")) {
            AgendaFigures.measure(found);
        }
        if (wanted.has("draw")) {
            new DrawFigures(place, found, progress).measure(wanted.cases(), wanted.isLong());
        }
        if (wanted.has("seats")) {
            new SeatingFigures(found, progress).measure(wanted.cases());
        }
        if (wanted.has("papers")) {
            new PaperFigures(place, clock, found, progress).measure();
        }
        if (wanted.has("files")) {
            new FileFigures(place, clock, found, progress).measure(wanted.isLong());
        }
        if (wanted.has("store")) {
            new StoreFigures(place, clock, found, progress).measure(wanted.isLong());
        }
    }

    static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
