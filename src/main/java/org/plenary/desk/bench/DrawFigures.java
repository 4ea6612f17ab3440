package org.plenary.desk.bench;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.Progress;
import org.plenary.assembly.Seed;
import org.plenary.desk.DrawTrial;
import org.plenary.desk.DrawTrial.Outcome;
import org.plenary.exchange.CsvWriter;
import org.plenary.exchange.PoolReader;
import org.plenary.exchange.TableReader;
import org.plenary.exchange.TextFiles;
import org.plenary.members.Pool;
import org.plenary.samples.Sample;
import org.plenary.samples.SampleSize;
import org.plenary.sortition.Draw;
import org.plenary.sortition.DrawFiles;
import org.plenary.sortition.DrawSettings;
import org.plenary.sortition.FairLottery;
import org.plenary.sortition.LotteryOutcome;
import org.plenary.sortition.PanelDraw;
import org.plenary.sortition.Pick;
import org.plenary.sortition.Rule;
import org.plenary.sortition.Target;
import org.plenary.verify.Verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Chances, panels and verifying, as somebody with two files meets them. */
final class DrawFigures {

    private static final String SEED = "bench";
    private static final int PANELS = 1_000;

    private final Path place;
    private final Consumer<Figure> found;
    private final Progress progress;

    DrawFigures(Path place, Consumer<Figure> found, Progress progress) {
        this.place = place;
        this.found = found;
        this.progress = progress;
    }

    /** A case somebody has as files. */
    private record Case(String name, int size, double minimum, double seconds) {}

    private static final List<Case> CASES =
            List.of(
                    new Case("example_small_20", 20, 10.0, 1),
                    new Case("example_large_200", 200, 10.0, 1),
                    new Case("syn_500_40_5", 40, 4.2945, 2),
                    new Case("syn_1000_100_7", 100, 0, 10),
                    new Case("syn_2000_110_8", 110, 0, 30),
                    new Case("households_600_50_6", 50, 0, 5));

    void measure(@Nullable Path cases, boolean isLong) throws IOException {
        warmUp();
        own(300, 30, 0.2, 2);
        own(1_000, 100, 0.5, 10);
        own(2_000, 110, 2, 30);
        if (isLong) {
            own(5_000, 150, 5, 60);
            own(20_000, 600, 30, 300);
        }
        if (cases != null) {
            for (var known : CASES) {
                of(known, cases.resolve("pools").resolve(known.name()));
            }
        }
    }

    /** The solver is loaded from a file only once. */
    private void warmUp() {
        var sample = new Sample(new Seed(SEED), SampleSize.SMALL);
        var settings = new DrawSettings(sample.targets(), Rule.LEXIMIN, true, 10);
        new PanelDraw().lottery(pool(sample), settings, new Seed(SEED), progress);
    }

    private void own(int replies, int size, double chances, double panels) throws IOException {
        var sample = new Sample(new Seed(SEED), new SampleSize(replies, size, 3, 1));
        var pool = pool(sample);
        var settings = new DrawSettings(sample.targets(), Rule.LEXIMIN, true, PANELS);
        var watch = new Stopwatch(progress);
        var outcome = new PanelDraw().lottery(pool, settings, new Seed(SEED), watch);
        double all = watch.seconds();
        double first = watch.until("sortition.panels");
        var of = "%,d replies, %d members".formatted(replies, size);
        found.accept(Figure.atMost("draw.chances", of, first, "s", chances));
        if (outcome instanceof LotteryOutcome.Ready(var lottery)) {
            found.accept(Figure.atMost("draw.panels", of, all - first, "s", panels));
            shortfall(lottery, of);
            verified(lottery.draw(Pick.bySeed(new Seed(SEED), lottery.lottery().size())), pool, of);
        } else {
            found.accept(Figure.atMost("draw.panels", of, Double.NaN, "s", panels));
        }
    }

    private Pool pool(Sample sample) {
        var file = place.resolve("replies.csv");
        new CsvWriter(CsvWriter.Reader.PROGRAM).write(sample.replies(), file);
        var table = new TableReader().read(file).clean().orElseThrow();
        var known = sample.targets().targets().stream().map(Target::value).toList();
        var reader = new PoolReader();
        var replies = reader.read(table, reader.guess(table, known), known).read().orElseThrow();
        return Sample.cleared(replies).pool().orElseThrow();
    }

    private void shortfall(FairLottery lottery, String of) {
        double gap = 1000 * lottery.proof().gap();
        found.accept(Figure.atMost("draw.shortfall", of, gap, "/1000", 1));
    }

    private void verified(Draw draw, Pool pool, String of) throws IOException {
        var folder = place.resolve("bundle");
        TextFiles.write(folder, DrawFiles.of(draw, pool), Set.of());
        var watch = new Stopwatch(progress);
        boolean holds = Verifier.verify(folder).findings().isEmpty();
        double seconds = holds ? watch.seconds() : Double.NaN;
        found.accept(Figure.atMost("draw.verified", of, seconds, "s", 3));
        Bench.delete(folder);
    }

    private void of(Case known, Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        var pool = folder.resolve("respondents.csv");
        var request =
                new DrawTrial.Request(
                        pool,
                        folder.resolve("categories.csv"),
                        known.size(),
                        null,
                        known.name().startsWith("households") ? addresses(pool) : List.of(),
                        false,
                        Rule.LEXIMIN,
                        PANELS,
                        SEED,
                        null,
                        null);
        var watch = new Stopwatch(progress);
        if (new DrawTrial().draw(request, watch) instanceof Outcome.Drawn drawn) {
            found.accept(
                    Figure.atMost(
                            "draw.whole", known.name(), watch.seconds(), "s", known.seconds()));
            double minimum = 100 * drawn.draw().from().figures().minimum();
            found.accept(
                    Figure.atLeast(
                            "draw.minimum",
                            known.name(),
                            Math.round(minimum * 10_000) / 10_000.0,
                            "%",
                            known.minimum()));
            shortfall(drawn.draw().from(), known.name());
        } else {
            found.accept(
                    Figure.atMost("draw.whole", known.name(), Double.NaN, "s", known.seconds()));
        }
    }

    private static List<String> addresses(Path pool) throws IOException {
        try (var lines = Files.lines(pool)) {
            return lines.findFirst().stream()
                    .flatMap(line -> List.of(line.split(",", -1)).stream())
                    .filter(name -> name.matches("(?i).*(address|street|post ?code|zip).*"))
                    .toList();
        }
    }
}
