package org.plenary.sortition;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import org.plenary.assembly.Progress;
import org.plenary.assembly.Seed;
import org.plenary.members.FeatureValue;
import org.plenary.members.PersonId;
import org.plenary.members.Pool;
import org.plenary.members.Respondent;
import org.plenary.sortition.solver.Native;
import org.plenary.verify.Verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * Times the steps of a draw. Arguments: a folder with {@code categories.csv} and {@code
 * respondents.csv}, the panel's size, and {@code household} for one person per address. Not a test.
 */
final class DrawBench {

    private DrawBench() {}

    public static void main(String[] args) throws IOException {
        Native.load();
        var folder = Path.of(args[0]);
        int size = Integer.parseInt(args[1]);
        boolean household = args.length > 2 && args[2].equals("household");
        int panels = args.length > 3 ? Integer.parseInt(args[3]) : 1000;
        var targets = targets(folder.resolve("categories.csv"), size);
        var pool = pool(folder.resolve("respondents.csv"), targets.features());
        var settings = new DrawSettings(targets, Rule.LEXIMIN, household, panels);
        for (int run = 0; run < 2; run++) {
            whole(folder, pool, settings);
        }
    }

    private static void steps(Pool pool, DrawSettings settings) {
        long start = System.nanoTime();
        var program = CompactProgram.of(pool, settings.targets(), settings.onePerHousehold());
        var chances = new Leximin().chances(program, Progress.NONE);
        double leximin = since(start);
        start = System.nanoTime();
        var random = new Seed("bench").random("panels");
        var result =
                new Realisation(program).panels(chances, settings.panels(), random, Progress.NONE);
        double realised = since(start);
        System.out.printf(
                "types %d, limits %d, steps %d: chances %.2f s, panels %.2f s (%s)%n",
                program.types().size(),
                program.limits().size(),
                chances.stages().size(),
                leximin,
                realised,
                result.getClass().getSimpleName());
    }

    private static void whole(Path from, Pool pool, DrawSettings settings) throws IOException {
        long start = System.nanoTime();
        switch (new PanelDraw().lottery(pool, settings, new Seed("bench"), Progress.NONE)) {
            case LotteryOutcome.Impossible impossible -> System.out.println(impossible);
            case LotteryOutcome.Ready(var lottery) -> {
                double took = since(start);
                steps(pool, settings);
                System.out.printf(
                        "%s: %s in %.2f s%n", from.getFileName(), DrawFiles.figures(lottery), took);
                var pick = Pick.bySeed(new Seed("bench"), lottery.lottery().size());
                var folder = Files.createTempDirectory("bundle");
                for (var file : DrawFiles.of(lottery.draw(pick), pool).entrySet()) {
                    Files.writeString(folder.resolve(file.getKey()), file.getValue());
                }
                start = System.nanoTime();
                var verdict = Verifier.verify(folder);
                System.out.printf(
                        "verified in %.2f s: %s, not checked %s%n",
                        since(start), verdict.findings(), verdict.unchecked());
            }
        }
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    static Targets targets(Path file, int size) throws IOException {
        var targets = new ArrayList<Target>();
        try (var rows = CsvReader.builder().ofCsvRecord(file)) {
            var all = rows.stream().toList();
            var header = all.getFirst().getFields();
            boolean older = header.getFirst().equals("category");
            for (var row : all.subList(1, all.size())) {
                var value = new FeatureValue(row.getField(0), row.getField(1));
                int min = Integer.parseInt(row.getField(2));
                int max = Integer.parseInt(row.getField(3));
                boolean flexible = !older && header.size() > 5;
                targets.add(
                        flexible
                                ? new Target(
                                        value,
                                        min,
                                        max,
                                        Integer.parseInt(row.getField(4)),
                                        Integer.parseInt(row.getField(5)))
                                : new Target(value, min, max));
            }
        }
        return new Targets(size, targets);
    }

    static Pool pool(Path file, List<String> features) throws IOException {
        var respondents = new ArrayList<Respondent>();
        try (var rows = CsvReader.builder().ofCsvRecord(file)) {
            var all = rows.stream().toList();
            var header = all.getFirst().getFields();
            for (var row : all.subList(1, all.size())) {
                respondents.add(respondent(respondents.size(), header, row, features));
            }
        }
        return new Pool(features, respondents);
    }

    private static Respondent respondent(
            int number, List<String> header, CsvRecord row, List<String> features) {
        var values = new HashMap<String, String>();
        features.forEach(f -> values.put(f, row.getField(header.indexOf(f))));
        int address = header.indexOf("primary_address1");
        int zip = header.indexOf("zip_royal_mail");
        var household = address < 0 ? null : row.getField(address) + "/" + row.getField(zip);
        return new Respondent(new PersonId("p" + number), values, new HashMap<>(), household);
    }
}
