package org.plenary.desk.bench;

import org.plenary.agenda.Block;
import org.plenary.assembly.Progress;
import org.plenary.assembly.Seed;
import org.plenary.desk.FolderDesk;
import org.plenary.desk.OpenAssembly;
import org.plenary.notes.Kind;
import org.plenary.notes.NoteChange.Brought;
import org.plenary.notes.NoteFilter;
import org.plenary.samples.Sample;
import org.plenary.samples.SampleSize;
import org.plenary.store.StoreTrial;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/** A folder with thirty thousand notes, and the promise that nothing is lost. */
final class StoreFigures {

    private static final int CAPTURED = 300;

    private final Path place;
    private final Clock clock;
    private final Consumer<Figure> found;
    private final Progress progress;

    StoreFigures(Path place, Clock clock, Consumer<Figure> found, Progress progress) {
        this.place = place;
        this.clock = clock;
        this.found = found;
        this.progress = progress;
    }

    void measure(boolean isLong) throws IOException {
        var folders = new FolderDesk(clock);
        var folder = place.resolve("large.plenary");
        var sample = new Sample(new Seed("bench"), SampleSize.LARGE);
        var of = "%,d notes".formatted(sample.notes().size());
        try (var open = folders.found(folder, sample.assembly())) {
            open.agenda().addDays(sample.agenda().days());
            for (var change : sample.brought()) {
                if (change instanceof Brought(var from, var sha, var themes, var notes)) {
                    open.notes().bring(from, sha, themes, notes);
                }
            }
            captured(open, of);
            searched(open, of);
            copy(folder, place.resolve("killed.plenary"));
        }
        found.accept(
                Figure.atMost("store.killed", of, opened(place.resolve("killed.plenary")), "s", 5));
        var watch = new Stopwatch(progress);
        folders.open(folder).close();
        found.accept(Figure.atMost("store.reopened", of, watch.seconds(), "s", 5));
        watch = new Stopwatch(progress);
        folders.rebuild(folder, null);
        found.accept(Figure.atMost("store.rebuilt", of, watch.seconds(), "s", 10));
        watch = new Stopwatch(progress);
        var backup = folders.backup(folder, null, null);
        found.accept(Figure.atMost("store.backup", of, watch.seconds(), "s", 30));
        watch = new Stopwatch(progress);
        folders.restore(backup.file(), place.resolve("again.plenary"), null);
        found.accept(Figure.atMost("store.restored", of, watch.seconds(), "s", 90));
        trials(isLong);
    }

    /** As a program leaves it that is killed at this moment. */
    private static void copy(Path folder, Path copy) throws IOException {
        Files.createDirectories(copy);
        try (var files = Files.newDirectoryStream(folder, Files::isRegularFile)) {
            for (var file : files) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
    }

    /** Seconds until a program that is started now shows the first note. */
    private static double opened(Path folder) throws IOException {
        long start = System.nanoTime();
        var program =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                "org.plenary.app.Main",
                                "notes",
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (var notes = program.inputReader(StandardCharsets.UTF_8)) {
            if (notes.readLine() == null) {
                throw new IOException("a folder that was killed shows no note");
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            notes.transferTo(Writer.nullWriter());
            return seconds;
        }
    }

    private void captured(OpenAssembly open, String of) {
        var block =
                open.agenda().current().blocks().stream()
                        .filter(Block::capturesNotes)
                        .findFirst()
                        .orElseThrow();
        var millis = new double[CAPTURED];
        for (int i = 0; i < CAPTURED; i++) {
            progress.checkStopped();
            long start = System.nanoTime();
            open.notes().capture(block.id(), 1, Kind.IDEA, "A bell on the quay, " + i, List.of());
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        found.accept(
                Figure.atMost("store.captured50", of, Stopwatch.percentile(millis, 50), "ms", 50));
        found.accept(
                Figure.atMost("store.captured95", of, Stopwatch.percentile(millis, 95), "ms", 50));
    }

    private void searched(OpenAssembly open, String of) {
        var words = List.of("f", "fl", "flo", "floo", "flood", "the wall", "insur", "bus", "quay");
        var millis = new double[10 * words.size()];
        for (int i = 0; i < millis.length; i++) {
            long start = System.nanoTime();
            open.notes().find(words.get(i % words.size()), NoteFilter.NONE);
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        found.accept(
                Figure.atMost("store.searched", of, Stopwatch.percentile(millis, 95), "ms", 100));
    }

    private void trials(boolean isLong) throws IOException {
        trial("store.kills", isLong ? 1_000 : 20, StoreTrial::kills);
        trial("store.powerLosses", isLong ? 200 : 10, StoreTrial::powerLosses);
        trial("store.flips", isLong ? 1_000 : 50, (t, n) -> t.flips(n, isLong ? 200 : 10));
    }

    @FunctionalInterface
    private interface Trial {
        StoreTrial.Result run(StoreTrial trial, int runs) throws IOException;
    }

    private void trial(String name, int runs, Trial trial) throws IOException {
        var folder = Files.createDirectories(place.resolve(name));
        var result = trial.run(new StoreTrial(folder, clock, new Seed("bench")), runs);
        found.accept(
                Figure.none(
                        name,
                        "%d runs, %,d saved".formatted(result.runs(), result.kept()),
                        result.lost(),
                        result.faults()));
        Bench.delete(folder);
    }
}
