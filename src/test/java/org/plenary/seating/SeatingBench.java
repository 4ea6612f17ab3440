package org.plenary.seating;

import org.plenary.assembly.Progress;
import org.plenary.assembly.Seed;
import org.plenary.members.PersonId;
import org.plenary.seating.PlanOutcome.Planned;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * Measures one case: {@code PEOPLE.csv TABLES ROUNDS gender,age STYLE quick|normal|CHAINS PERSWAP
 * [apart=FILE] [cluster=language=pt:2] [seeds=N]}. Plain commas only; the program reads files
 * elsewhere.
 */
final class SeatingBench {

    private SeatingBench() {}

    public static void main(String[] arguments) throws Exception {
        var people = people(Path.of(arguments[0]));
        var mix = List.of(arguments[3].split(",")).stream().map(Mix::of).toList();
        var rules = new ArrayList<Rule>();
        int seeds = 1;
        for (int i = Character.isDigit(arguments[5].charAt(0)) ? 7 : 6; i < arguments.length; i++) {
            var option = arguments[i].split("=", 2);
            switch (option[0]) {
                case "apart" -> rules.addAll(apart(Path.of(option[1])));
                case "cluster" -> {
                    var parts = option[1].split("[=:]");
                    rules.add(new Rule.Cluster(parts[0], parts[1], Integer.parseInt(parts[2])));
                }
                case "seeds" -> seeds = Integer.parseInt(option[1]);
                default -> throw new IllegalArgumentException(arguments[i]);
            }
        }
        var seating =
                Seating.of(
                        people,
                        mix,
                        Integer.parseInt(arguments[1]),
                        Integer.parseInt(arguments[2]),
                        rules);
        var effort =
                switch (arguments[5]) {
                    case "quick" -> Effort.QUICK;
                    case "normal" -> Effort.NORMAL;
                    default ->
                            new Effort(
                                    Integer.parseInt(arguments[5]),
                                    Integer.parseInt(arguments[6]),
                                    Long.MAX_VALUE,
                                    0);
                };
        for (int seed = 1; seed <= seeds; seed++) {
            measure(seating, Style.valueOf(arguments[4]), effort, new Seed("bench " + seed));
        }
    }

    private static void measure(Seating seating, Style style, Effort effort, Seed seed) {
        long start = System.nanoTime();
        var first = new long[1];
        var outcome =
                new Planner(effort)
                        .plan(
                                seating,
                                style,
                                seed,
                                Progress.NONE,
                                _ -> first[0] = System.nanoTime());
        double seconds = (System.nanoTime() - start) / 1e9;
        if (outcome instanceof Planned(_, var f, _)) {
            System.out.printf(
                    "D %d/%d/%d S %d/%d SSD %.2f/%.2f off %d broken %d fewest %d mean %.1f"
                            + " %.2f s (first %.2f s)%n",
                    f.distinctPairs(),
                    f.bounds().tightPairs(),
                    f.bounds().pairs(),
                    f.sumOfSquares(),
                    f.bounds().sumOfSquares(),
                    f.ssd(),
                    f.bounds().ssd(),
                    f.offTarget(),
                    f.brokenRules(),
                    f.fewestMet(),
                    f.meanMet(),
                    seconds,
                    (first[0] - start) / 1e9);
        } else {
            System.out.println(outcome);
        }
    }

    private static List<Attendee> people(Path file) throws Exception {
        var lines = Files.readAllLines(file);
        var columns = lines.getFirst().split(",");
        var people = new ArrayList<Attendee>();
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.split(",");
            var attributes = new HashMap<String, String>();
            for (int i = 1; i < columns.length; i++) {
                attributes.put(columns[i], cells[i]);
            }
            people.add(new Attendee(new PersonId(cells[0]), attributes));
        }
        return people;
    }

    private static List<Rule> apart(Path file) throws Exception {
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split(","))
                .<Rule>map(p -> new Rule.Apart(new PersonId(p[0]), new PersonId(p[1])))
                .toList();
    }
}
