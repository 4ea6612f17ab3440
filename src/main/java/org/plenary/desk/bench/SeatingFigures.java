package org.plenary.desk.bench;

import org.jspecify.annotations.Nullable;
import org.plenary.assembly.Progress;
import org.plenary.assembly.Seed;
import org.plenary.desk.SeatingTrial;
import org.plenary.desk.SeatingTrial.Outcome;
import org.plenary.members.PersonId;
import org.plenary.samples.Sample;
import org.plenary.samples.SampleSize;
import org.plenary.seating.Attendee;
import org.plenary.seating.Effort;
import org.plenary.seating.Mix;
import org.plenary.seating.PlanOutcome.Planned;
import org.plenary.seating.Planner;
import org.plenary.seating.Rule.Cluster;
import org.plenary.seating.Seating;
import org.plenary.seating.Style;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;

/** Plans against bounds and against what others reach. */
final class SeatingFigures {

    private static final List<String> MIXED = List.of("gender", "age", "district", "education");

    private final Consumer<Figure> found;
    private final Progress progress;

    SeatingFigures(Consumer<Figure> found, Progress progress) {
        this.found = found;
        this.progress = progress;
    }

    void measure(@Nullable Path cases) {
        own(100, 10, 6, 10);
        own(600, 75, 12, 60);
        if (cases != null && Files.isDirectory(cases.resolve("tables"))) {
            var tables = cases.resolve("tables");
            quick(tables.resolve("a_100x10x6.csv"));
            var some = List.of("gender", "age", "education", "region");
            of(tables.resolve("a_100x10x6.csv"), 10, 6, some, null, 2490, 122, 10);
            some = List.of("gender", "age", "region");
            var apart = tables.resolve("c_160x20x10_keepapart.csv");
            of(tables.resolve("c_160x20x10.csv"), 20, 10, some, apart, 5230, 575, 5);
            of(tables.resolve("d_30x5x4.csv"), 5, 4, List.of("gender", "age"), null, 0, 11.2, 1);
        }
    }

    private void own(int people, int tables, int rounds, double goal) {
        var watch = new Stopwatch(progress);
        var seating =
                Seating.of(
                        attendees(people),
                        MIXED.stream().map(Mix::of).toList(),
                        tables,
                        rounds,
                        List.of());
        var planner = new Planner(Effort.NORMAL);
        if (planner.plan(seating, Style.BALANCED, new Seed("bench"), watch)
                instanceof Planned planned) {
            var of = "%d people, %d tables, %d rounds".formatted(people, tables, rounds);
            var figures = planned.figures();
            found.accept(Figure.atMost("seats.planned", of, watch.seconds(), "s", goal));
            found.accept(
                    Figure.atLeast(
                            "seats.share",
                            of,
                            100.0 * figures.distinctPairs() / figures.bounds().tightPairs(),
                            "%",
                            90));
        } else {
            found.accept(Figure.atMost("seats.planned", people + " people", Double.NaN, "s", goal));
        }
    }

    private static List<Attendee> attendees(int people) {
        var replies = new Sample(new Seed("bench"), new SampleSize(2_000, 100, 3, 1)).replies();
        var attendees = new ArrayList<Attendee>();
        for (var row : replies.rows().subList(0, people)) {
            var features = new HashMap<String, String>();
            for (int i = 0; i < row.size(); i++) {
                features.put(replies.headings().get(i), row.get(i));
            }
            attendees.add(new Attendee(new PersonId("p" + attendees.size()), features));
        }
        return attendees;
    }

    /** A plan within a second, such as for the hall. */
    private void quick(Path people) {
        var mix = List.of("gender", "age", "education", "region");
        seat(request(people, 10, 6, mix, null), Effort.QUICK, "seats.quick", 2463, 130, 2);
    }

    private void of(
            Path people,
            int tables,
            int rounds,
            List<String> mix,
            @Nullable Path apart,
            int pairs,
            double ssd,
            double seconds) {
        var request = request(people, tables, rounds, mix, apart);
        seat(request, Effort.NORMAL, "seats", pairs, ssd, seconds);
    }

    private SeatingTrial.Request request(
            Path people, int tables, int rounds, List<String> mix, @Nullable Path apart) {
        var clusters =
                apart == null ? List.<Cluster>of() : List.of(new Cluster("language", "pt", 3));
        return new SeatingTrial.Request(
                people,
                tables,
                rounds,
                mix,
                List.of(),
                clusters,
                new SeatingTrial.Files(apart, null, null, null, null),
                Style.BALANCED,
                "bench");
    }

    private void seat(
            SeatingTrial.Request request,
            Effort effort,
            String name,
            int pairs,
            double ssd,
            double goal) {
        var watch = new Stopwatch(progress);
        if (new SeatingTrial().seat(request, effort, watch) instanceof Outcome.Seated seated) {
            var of = String.valueOf(request.people().getFileName());
            var figures = seated.planned().figures();
            found.accept(Figure.atMost(name + ".seconds", of, watch.seconds(), "s", goal));
            found.accept(Figure.atLeast(name + ".pairs", of, figures.distinctPairs(), "", pairs));
            found.accept(Figure.atMost(name + ".ssd", of, figures.ssd(), "", ssd));
            found.accept(Figure.atMost(name + ".broken", of, figures.brokenRules(), "", 0));
        } else {
            var of = String.valueOf(request.people().getFileName());
            found.accept(Figure.atMost(name + ".seconds", of, Double.NaN, "s", goal));
        }
    }
}
