package org.plenary.report.book;

import org.plenary.assembly.ThemeId;
import org.plenary.decisions.Dissent;
import org.plenary.decisions.Standing;
import org.plenary.decisions.Standing.Status;
import org.plenary.decisions.Vote;
import org.plenary.report.Block;
import org.plenary.report.Block.Box;
import org.plenary.report.Block.Column;
import org.plenary.report.Block.Figure;
import org.plenary.report.Block.Heading;
import org.plenary.report.Block.Paragraph;
import org.plenary.report.Block.Role;
import org.plenary.report.Block.Table;
import org.plenary.report.Block.Tone;
import org.plenary.report.Text;
import org.plenary.report.chart.Chart;
import org.plenary.report.chart.Chart.DivisionRow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The recommendations by theme: wording, result, reasons, dissent and where each came from. */
final class RecommendationsChapter {

    private final Words words;
    private final Facts facts;
    private final Lineage lineage;

    RecommendationsChapter(Words words, Facts facts, Lineage lineage) {
        this.words = words;
        this.facts = facts;
        this.lineage = lineage;
    }

    void addTo(List<Block> blocks) {
        var standings = lineage.standings(Status.ADOPTED, Status.DRAFT);
        if (standings.isEmpty()) {
            return;
        }
        blocks.add(new Heading(1, "recommendations", Text.of(words.of("recommendations"))));
        blocks.add(Block.body(words.of("recommendations.lead")));
        int theme = 0;
        for (var group : byTheme(facts, words, standings).entrySet()) {
            theme++;
            blocks.add(new Heading(2, "theme" + theme, Text.of(group.getKey())));
            group.getValue().forEach(standing -> recommendation(blocks, standing));
            votes(blocks, theme, group.getKey(), group.getValue());
        }
    }

    /** By the first theme of each, in the order of the themes; those without one at the end. */
    static Map<String, List<Standing>> byTheme(Facts facts, Words words, List<Standing> standings) {
        var names = new LinkedHashMap<ThemeId, String>();
        facts.themes().forEach(theme -> names.put(theme.id(), theme.name()));
        var groups = new LinkedHashMap<String, List<Standing>>();
        names.values().forEach(name -> groups.put(name, new ArrayList<>()));
        var others = new ArrayList<Standing>();
        for (var standing : standings) {
            var name =
                    standing.recommendation().themes().stream()
                            .filter(names::containsKey)
                            .findFirst()
                            .map(names::get)
                            .orElse("");
            groups.getOrDefault(name, others).add(standing);
        }
        groups.values().removeIf(List::isEmpty);
        if (!others.isEmpty()) {
            groups.put(words.of("otherThemes"), others);
        }
        return groups;
    }

    private void recommendation(List<Block> blocks, Standing standing) {
        var recommendation = standing.recommendation();
        var wording = recommendation.wording();
        var title = Text.of(recommendation.label());
        if (!wording.addressee().isBlank()) {
            title = title.plus(" · " + words.of("to", "addressee", wording.addressee()));
        }
        blocks.add(new Heading(3, SummaryChapter.id(standing), title));
        blocks.add(new Paragraph(Role.ADOPTED, Text.of(wording.recommendation())));
        blocks.add(new Paragraph(Role.RESULT, Text.of(result(words, standing))));
        if (!wording.rationale().isBlank()) {
            blocks.add(labelled("rationale", wording.rationale()));
        }
        if (!wording.evidence().isBlank()) {
            blocks.add(labelled("evidence", wording.evidence()));
        }
        standing.dissents().forEach(dissent -> blocks.add(dissent(words, dissent)));
        blocks.add(new Paragraph(Role.SMALL, origin(standing)));
    }

    private Block labelled(String key, String text) {
        return Block.body(Text.NONE.strong(words.of(key) + "  ").plus(text));
    }

    /** E.g. "Adopted: 88 yes, 4 no, 2 abstained; 95.7% of 92 said yes, 47 were needed." */
    static String result(Words words, Standing standing) {
        var status = words.of("status." + standing.status().name().toLowerCase(Locale.ROOT));
        return standing.latestVote()
                .map(vote -> status + ": " + numbers(words, vote))
                .orElse(status + ".");
    }

    private static String numbers(Words words, Vote vote) {
        var tally = vote.tally();
        var sheets = vote.sheets();
        return words.of(
                "vote.line",
                "yes",
                words.number(sheets.yes()),
                "no",
                words.number(sheets.no()),
                "abstained",
                words.number(sheets.abstained()),
                "share",
                words.share(tally.support()),
                "needed",
                words.number(tally.needed()));
    }

    static Block dissent(Words words, Dissent dissent) {
        if (dissent.kind() == Dissent.Kind.NOBODY) {
            return new Paragraph(Role.SMALL, Text.of(words.of("dissent.nobody")));
        }
        var title =
                dissent.kind() == Dissent.Kind.DIVISION_LIST
                        ? words.of("dissent.division")
                        : words.counted("dissent.minority", dissent.signatories());
        return new Box(Tone.PLAIN, Text.of(title), List.of(Block.body(dissent.text())));
    }

    private Text origin(Standing standing) {
        var recommendation = standing.recommendation();
        var from = recommendation.origin().name().toLowerCase(Locale.ROOT);
        var text = Text.of(words.of("origin." + from) + " ");
        var notes = lineage.behind(recommendation);
        if (notes.isEmpty()) {
            return text.plus(words.of("restsOnNothing"));
        }
        return text.plus(words.of("restsOn") + " ")
                .link(counts(words, notes), "trace-" + SummaryChapter.id(standing))
                .plus(".");
    }

    static String counts(Words words, List<org.plenary.notes.Note> notes) {
        return words.counted("notes", notes.size())
                + " "
                + words.counted("fromTables", Lineage.tables(notes));
    }

    private void votes(List<Block> blocks, int theme, String name, List<Standing> standings) {
        var voted = standings.stream().filter(s -> s.latestVote().isPresent()).toList();
        if (voted.isEmpty()) {
            return;
        }
        var rows = new ArrayList<DivisionRow>();
        var figures = new ArrayList<List<Text>>();
        for (var standing : voted) {
            var label = standing.recommendation().label();
            var vote = standing.latestVote().orElseThrow();
            var s = vote.sheets();
            rows.add(new DivisionRow(label, List.of(s.yes(), s.abstained(), s.no())));
            figures.add(voteRow(label, vote));
        }
        blocks.add(
                new Figure(
                        "votes" + theme,
                        Text.of(words.of("votes.figure", "theme", name)),
                        new Chart.Division(
                                List.of(words.of("yes"), words.of("abstained"), words.of("no")),
                                "n",
                                rows),
                        alternative(name, voted),
                        new Table(
                                "votes" + theme + "-data",
                                Text.of(words.of("votes.table", "theme", name)),
                                voteColumns(),
                                true,
                                figures,
                                Text.of(words.of("votes.note")))));
    }

    private List<Column> voteColumns() {
        return List.of(
                Column.words(words.of("number"), 1),
                Column.figures(words.of("present"), 1),
                Column.figures(words.of("returned"), 1),
                Column.figures(words.of("spoilt"), 1),
                Column.figures(words.of("yes"), 1),
                Column.figures(words.of("no"), 1),
                Column.figures(words.of("abstained"), 1),
                Column.figures(words.of("needed"), 1));
    }

    private List<Text> voteRow(String label, Vote vote) {
        var s = vote.sheets();
        return List.of(
                Text.of(label),
                Text.of(words.number(s.present())),
                Text.of(words.number(s.returned())),
                Text.of(words.number(s.spoilt())),
                Text.of(words.number(s.yes())),
                Text.of(words.number(s.no())),
                Text.of(words.number(s.abstained())),
                Text.of(words.number(vote.tally().needed())));
    }

    /** Says the finding: how many there are, and the two ends of support. */
    private String alternative(String theme, List<Standing> voted) {
        var byYes =
                voted.stream().sorted((a, b) -> Double.compare(support(a), support(b))).toList();
        var least = byYes.getFirst();
        var most = byYes.getLast();
        return words.of(
                "votes.alternative",
                "n",
                words.number(voted.size()),
                "theme",
                theme,
                "least",
                least.recommendation().label(),
                "leastShare",
                words.share(least.latestVote().orElseThrow().tally().support()),
                "most",
                most.recommendation().label(),
                "mostShare",
                words.share(most.latestVote().orElseThrow().tally().support()));
    }

    private static double support(Standing standing) {
        var share = standing.latestVote().orElseThrow().tally().support();
        return share.defined() ? share.tenths() : -1;
    }
}
