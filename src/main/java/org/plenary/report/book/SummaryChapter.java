package org.plenary.report.book;

import org.plenary.decisions.Standing;
import org.plenary.decisions.Standing.Status;
import org.plenary.report.Block;
import org.plenary.report.Block.Box;
import org.plenary.report.Block.Column;
import org.plenary.report.Block.Heading;
import org.plenary.report.Block.Paragraph;
import org.plenary.report.Block.Role;
import org.plenary.report.Block.Table;
import org.plenary.report.Block.Tone;
import org.plenary.report.Text;

import java.util.List;
import java.util.Locale;

/** The question, what was promised, and every recommendation with its result in one table. */
final class SummaryChapter {

    private static final int LONGEST = 90;

    private final Words words;
    private final Facts facts;
    private final Lineage lineage;

    SummaryChapter(Words words, Facts facts, Lineage lineage) {
        this.words = words;
        this.facts = facts;
        this.lineage = lineage;
    }

    void addTo(List<Block> blocks) {
        var assembly = facts.assembly();
        blocks.add(new Heading(1, "summary", Text.of(words.of("summary"))));
        blocks.add(new Paragraph(Role.LEAD, Text.of(assembly.question())));
        blocks.add(Block.body(inOneSentence()));
        blocks.add(mandate());
        if (facts.standings().isEmpty()) {
            return;
        }
        var columns =
                List.of(
                        Column.words(words.of("number"), 1),
                        Column.words(words.of("recommendation"), 6),
                        Column.words(words.of("result"), 2.2),
                        Column.figures(words.of("inFavour"), 2.2));
        var rows = facts.standings().stream().map(this::row).toList();
        blocks.add(
                new Table(
                        "results",
                        Text.of(words.of("results.caption")),
                        columns,
                        true,
                        rows,
                        Text.of(words.of("results.note"))));
    }

    private String inOneSentence() {
        var sentence = new StringBuilder();
        var profile = facts.profile();
        if (profile != null) {
            sentence.append(words.counted("summary.members", profile.members())).append(' ');
        }
        if (!facts.agenda().days().isEmpty()) {
            sentence.append(words.counted("summary.days", facts.agenda().days().size()));
            sentence.append(' ');
        }
        sentence.append(words.counted("summary.notes", lineage.ledger().all())).append(' ');
        int adopted = lineage.standings(Status.ADOPTED).size();
        sentence.append(
                words.of(
                        "summary.adopted",
                        "adopted",
                        words.number(adopted),
                        "all",
                        words.number(facts.standings().size())));
        return sentence.toString();
    }

    private Block mandate() {
        var mandate = facts.assembly().mandate().name().toLowerCase(Locale.ROOT);
        var sentence = Block.body(words.of("mandate." + mandate, "host", facts.assembly().host()));
        var promise = facts.assembly().promise();
        var paragraphs =
                promise.isBlank() ? List.of(sentence) : List.of(sentence, Block.body(promise));
        return new Box(Tone.KEY, Text.of(words.of("mandate")), paragraphs);
    }

    private List<Text> row(Standing standing) {
        var recommendation = standing.recommendation();
        var status = standing.status();
        var name = status.name().toLowerCase(Locale.ROOT);
        var support =
                standing.latestVote().map(vote -> words.share(vote.tally().support())).orElse("–");
        return List.of(
                Text.NONE.link(recommendation.label(), id(standing)),
                Text.of(Words.beginning(recommendation.wording().recommendation(), LONGEST)),
                Text.of(words.of("status." + name)),
                Text.of(support));
    }

    /** The id of the heading under which a recommendation is printed in full. */
    static String id(Standing standing) {
        return "r" + standing.recommendation().number();
    }
}
