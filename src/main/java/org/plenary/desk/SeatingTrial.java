package org.plenary.desk;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.Problem;
import org.plenary.assembly.Progress;
import org.plenary.assembly.Seed;
import org.plenary.exchange.TextFiles;
import org.plenary.members.PersonId;
import org.plenary.seating.Clash;
import org.plenary.seating.Effort;
import org.plenary.seating.Mix;
import org.plenary.seating.PlanOutcome;
import org.plenary.seating.Planner;
import org.plenary.seating.Round;
import org.plenary.seating.Rule;
import org.plenary.seating.Seating;
import org.plenary.seating.SeatingPlan;
import org.plenary.seating.Style;
import org.plenary.seating.Table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A seating plan from files, outside any assembly. */
public final class SeatingTrial {

    /**
     * @param mix attributes every table should mirror
     * @param sizes most people at each table; empty for tables of the same size
     * @param clusters so many tables for everybody with a value
     * @param seed null for a fresh one
     */
    public record Request(
            Path people,
            int tables,
            int rounds,
            List<String> mix,
            List<Integer> sizes,
            List<Rule.Cluster> clusters,
            Files files,
            Style style,
            @Nullable String seed) {

        public Request {
            mix = List.copyOf(mix);
            sizes = List.copyOf(sizes);
            clusters = List.copyOf(clusters);
        }
    }

    /** Files of rules; null where there is none. */
    public record Files(
            @Nullable Path apart,
            @Nullable Path together,
            @Nullable Path pins,
            @Nullable Path absent,
            @Nullable Path held) {}

    /** What came of it. */
    public sealed interface Outcome {

        /**
         * @param missed by round held already: how many people have no seat in it and were not said
         *     to be absent
         * @param empty tables that stay empty because there are more of them than people
         */
        record Seated(
                PlanOutcome.Planned planned,
                String seed,
                SortedMap<Integer, Integer> missed,
                int empty)
                implements Outcome {

            public Seated {
                missed = Collections.unmodifiableSortedMap(new TreeMap<>(missed));
            }
        }

        record Refused(List<Problem> problems) implements Outcome {}

        record Impossible(Seating seating, List<Clash> clashes) implements Outcome {

            public Impossible {
                clashes = List.copyOf(clashes);
            }
        }
    }

    public Outcome seat(Request request, Progress progress) {
        return seat(request, Effort.NORMAL, progress);
    }

    public Outcome seat(Request request, Effort effort, Progress progress) {
        var files = new SeatingFiles();
        var attributes = new ArrayList<>(request.mix());
        request.clusters().forEach(cluster -> attributes.add(cluster.attribute()));
        files.people(request.people(), attributes.stream().distinct().toList());
        var rules = rules(request, files);
        var absent = absent(request, files);
        var held = held(request, files, absent);
        if (files.people().isEmpty() && files.problems().isEmpty()) {
            files.problems().add(Problem.of("file.noRows", "file", request.people()));
        }
        if (files.problems().isEmpty()) {
            refuseEmptyClusters(request, files);
        }
        int seats = request.sizes().stream().mapToInt(Integer::intValue).sum();
        if (!request.sizes().isEmpty() && request.sizes().size() != request.tables()) {
            files.problems()
                    .add(
                            Problem.of(
                                    "seating.sizes",
                                    "tables",
                                    request.tables(),
                                    "sizes",
                                    request.sizes().size(),
                                    "seats",
                                    seats));
        }
        if (!files.problems().isEmpty()) {
            return new Outcome.Refused(files.problems());
        }
        var seating =
                new Seating(
                        files.people(),
                        request.mix().stream().distinct().map(Mix::of).toList(),
                        IntStream.rangeClosed(1, request.tables()).mapToObj(Table::open).toList(),
                        IntStream.rangeClosed(1, request.rounds())
                                .mapToObj(
                                        r ->
                                                new Round(
                                                        r,
                                                        absent.getOrDefault(r, Set.of()),
                                                        request.sizes()))
                                .toList(),
                        rules,
                        held);
        return plan(seating, request, effort, progress);
    }

    /** A slip in the value would make a rule that never holds anybody to anything. */
    private static void refuseEmptyClusters(Request request, SeatingFiles files) {
        for (var cluster : request.clusters()) {
            if (files.people().stream()
                    .noneMatch(p -> p.has(cluster.attribute(), cluster.value()))) {
                files.problems()
                        .add(
                                Problem.of(
                                        "seating.clusterNobody",
                                        "file",
                                        request.people(),
                                        "column",
                                        cluster.attribute(),
                                        "found",
                                        cluster.value()));
            }
        }
    }

    private static Outcome plan(
            Seating seating, Request request, Effort effort, Progress progress) {
        var seed = request.seed() == null ? FreshSeed.drawn() : new Seed(request.seed());
        return switch (new Planner(effort).plan(seating, request.style(), seed, progress)) {
            case PlanOutcome.Impossible(var clashes) -> new Outcome.Impossible(seating, clashes);
            case PlanOutcome.Planned planned ->
                    new Outcome.Seated(planned, seed.text(), missed(seating), empty(seating));
        };
    }

    private static SortedMap<Integer, Integer> missed(Seating seating) {
        var missed = new TreeMap<Integer, Integer>();
        for (var round : seating.rounds()) {
            if (seating.isHeld(round.number())) {
                var seats = seating.held().seats(round.number());
                int there = seating.people().size() - round.absent().size();
                if (seats.size() < there) {
                    missed.put(round.number(), there - seats.size());
                }
            }
        }
        return missed;
    }

    private static int empty(Seating seating) {
        return Math.max(0, seating.tables().size() - seating.people().size());
    }

    private static List<Rule> rules(Request request, SeatingFiles files) {
        var rules = new ArrayList<Rule>(request.clusters());
        var from = request.files();
        if (from.apart() != null) {
            rules.addAll(files.apart(from.apart()));
        }
        if (from.together() != null) {
            rules.addAll(files.together(from.together()));
        }
        if (from.pins() != null) {
            rules.addAll(files.pins(from.pins(), request.tables()));
        }
        return rules;
    }

    private static Map<Integer, Set<PersonId>> absent(Request request, SeatingFiles files) {
        var file = request.files().absent();
        return file == null ? Map.of() : files.absent(file, request.rounds());
    }

    private static SeatingPlan held(
            Request request, SeatingFiles files, Map<Integer, Set<PersonId>> absent) {
        var file = request.files().held();
        return file == null
                ? SeatingPlan.EMPTY
                : files.held(file, request.rounds(), request.tables(), absent);
    }

    /** {@code round,table,id}, in this order. */
    public void write(SeatingPlan plan, Path file) {
        var csv = new StringBuilder("round,table,id\n");
        for (int round : plan.rounds()) {
            for (int table : plan.sizes(round).keySet()) {
                for (var person : plan.peopleAt(round, table)) {
                    csv.append(round).append(',').append(table).append(',');
                    csv.append(cell(person.value())).append('\n');
                }
            }
        }
        TextFiles.write(file, csv.toString());
    }

    private static String cell(String text) {
        boolean isPlain =
                text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return isPlain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
