package org.plenary.report.book;

import org.plenary.report.Block;
import org.plenary.report.Block.Column;
import org.plenary.report.Block.Figure;
import org.plenary.report.Block.Heading;
import org.plenary.report.Block.Table;
import org.plenary.report.Text;
import org.plenary.report.book.Profile.Feature;
import org.plenary.report.book.Profile.Value;
import org.plenary.report.chart.Chart;
import org.plenary.report.chart.Chart.ShareRow;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Who took part: from invitation to the last day, and members beside the population. */
final class PeopleChapter {

    private final Words words;
    private final Facts facts;

    PeopleChapter(Words words, Facts facts) {
        this.words = words;
        this.facts = facts;
    }

    void addTo(List<Block> blocks) {
        var profile = facts.profile();
        if (profile == null && facts.funnel().isEmpty() && facts.attendance().isEmpty()) {
            return;
        }
        blocks.add(new Heading(1, "people", Text.of(words.of("people"))));
        if (!facts.funnel().isEmpty()) {
            funnel(blocks);
        }
        if (profile != null) {
            blocks.add(new Heading(2, "profile", Text.of(words.of("profile"))));
            blocks.add(Block.body(words.of("profile.lead")));
            for (int f = 0; f < profile.features().size(); f++) {
                blocks.add(feature(profile, profile.features().get(f), f));
            }
        }
        if (!facts.attendance().isEmpty()) {
            attendance(blocks);
        }
    }

    private void funnel(List<Block> blocks) {
        blocks.add(new Heading(2, "funnel", Text.of(words.of("funnel"))));
        int before = 0;
        var rows = new ArrayList<List<Text>>();
        for (var step : facts.funnel()) {
            var share =
                    before == 0
                            ? "–"
                            : words.of(
                                    "shareOf",
                                    "percent",
                                    words.percent((double) step.people() / before),
                                    "of",
                                    words.number(before));
            rows.add(
                    List.of(
                            Text.of(step.step()),
                            Text.of(words.number(step.people())),
                            Text.of(share)));
            before = step.people();
        }
        blocks.add(
                new Table(
                        "funnel-data",
                        Text.of(words.of("funnel.caption")),
                        List.of(
                                Column.words(words.of("funnel.step"), 4),
                                Column.figures(words.of("funnel.people"), 1.4),
                                Column.figures(words.of("funnel.share"), 2)),
                        true,
                        rows,
                        Text.NONE));
    }

    private Block feature(Profile profile, Feature feature, int index) {
        var hidden = feature.hidden();
        var bars = new ArrayList<ShareRow>();
        var rows = new ArrayList<List<Text>>();
        for (var value : feature.values()) {
            double replies = share(value.replies(), profile.replies());
            double members =
                    hidden.contains(value) ? Double.NaN : share(value.members(), profile.members());
            bars.add(new ShareRow(value.name(), List.of(value.population(), replies, members)));
            rows.add(row(value, replies, members, hidden.contains(value)));
        }
        var groups = List.of(words.of("population"), words.of("replies"), words.of("members"));
        return new Figure(
                "profile" + index,
                Text.of(words.of("profile.figure", "feature", feature.name())),
                new Chart.Shares(groups, bars),
                alternative(profile, feature, hidden),
                new Table(
                        "profile" + index + "-data",
                        Text.of(words.of("profile.table", "feature", feature.name())),
                        columns(profile, feature),
                        true,
                        rows,
                        hidden.isEmpty()
                                ? Text.NONE
                                : Text.of(
                                        words.of("profile.hidden", "smallest", Profile.SMALLEST))));
    }

    private List<Column> columns(Profile profile, Feature feature) {
        return List.of(
                Column.words(feature.name(), 2),
                Column.figures(words.of("population"), 1),
                Column.figures(withN("replies", profile.replies()), 1.2),
                Column.figures(withN("members", profile.members()), 1.2));
    }

    /** The number behind a column of percentages stands in its heading, on one line. */
    private String withN(String key, int n) {
        return "%s (n\u00a0=\u00a0%s)".formatted(words.of(key), words.number(n));
    }

    private List<Text> row(Value value, double replies, double members, boolean hidden) {
        return List.of(
                Text.of(value.name()),
                Text.of(shown(value.population())),
                Text.of(shown(replies)),
                Text.of(hidden ? words.of("hidden") : shown(members)));
    }

    private String shown(double share) {
        return Double.isNaN(share) ? "–" : words.percent(share);
    }

    private String alternative(Profile profile, Feature feature, Set<Value> hidden) {
        var parts = new ArrayList<String>();
        for (var value : feature.values()) {
            if (!hidden.contains(value)) {
                parts.add(
                        words.of(
                                "profile.alternative.value",
                                "value",
                                value.name(),
                                "members",
                                shown(share(value.members(), profile.members())),
                                "population",
                                shown(value.population())));
            }
        }
        return words.of(
                "profile.alternative",
                "feature",
                feature.name(),
                "n",
                words.number(profile.members()),
                "values",
                String.join("; ", parts));
    }

    private void attendance(List<Block> blocks) {
        blocks.add(new Heading(2, "attendance", Text.of(words.of("attendance"))));
        var rows =
                facts.attendance().stream()
                        .map(
                                day ->
                                        List.of(
                                                Text.of(day.day()),
                                                Text.of(words.number(day.present())),
                                                Text.of(
                                                        words.of(
                                                                "shareOf",
                                                                "percent",
                                                                shown(
                                                                        share(
                                                                                day.present(),
                                                                                day.entitled())),
                                                                "of",
                                                                words.number(day.entitled())))))
                        .toList();
        blocks.add(
                new Table(
                        "attendance-data",
                        Text.of(words.of("attendance.caption")),
                        List.of(
                                Column.words(words.of("day"), 4),
                                Column.figures(words.of("present"), 1.4),
                                Column.figures(words.of("attendance.share"), 2)),
                        true,
                        rows,
                        Text.NONE));
    }

    private static double share(int part, int whole) {
        return whole == 0 ? Double.NaN : (double) part / whole;
    }
}
