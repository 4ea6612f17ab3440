package org.plenary.report.book;

import org.plenary.decisions.Standing;
import org.plenary.decisions.Standing.Status;
import org.plenary.report.Block;
import org.plenary.report.Block.Heading;
import org.plenary.report.Block.Paragraph;
import org.plenary.report.Block.Role;
import org.plenary.report.Text;

import java.util.List;

/** What was considered and not adopted, and why. Numbers are not used again. */
final class LetGoChapter {

    private final Words words;
    private final Lineage lineage;

    LetGoChapter(Words words, Lineage lineage) {
        this.words = words;
        this.lineage = lineage;
    }

    void addTo(List<Block> blocks) {
        var standings = lineage.standings(Status.NOT_ADOPTED, Status.WITHDRAWN);
        if (standings.isEmpty()) {
            return;
        }
        blocks.add(new Heading(1, "letgo", Text.of(words.of("letgo"))));
        blocks.add(Block.body(words.of("letgo.lead")));
        group(blocks, "notAdopted", lineage.standings(Status.NOT_ADOPTED));
        group(blocks, "withdrawnAll", lineage.standings(Status.WITHDRAWN));
    }

    private void group(List<Block> blocks, String key, List<Standing> standings) {
        if (!standings.isEmpty()) {
            blocks.add(new Heading(2, "letgo-" + key, Text.of(words.of("letgo." + key))));
            standings.forEach(standing -> one(blocks, standing));
        }
    }

    private void one(List<Block> blocks, Standing standing) {
        var recommendation = standing.recommendation();
        blocks.add(new Heading(3, SummaryChapter.id(standing), Text.of(recommendation.label())));
        blocks.add(Block.body(recommendation.wording().recommendation()));
        var reason = standing.withdrawn();
        var result = RecommendationsChapter.result(words, standing);
        blocks.add(
                new Paragraph(
                        Role.RESULT,
                        Text.of(
                                reason == null
                                        ? result
                                        : words.of("withdrawn", "reason", reason))));
        standing.dissents()
                .forEach(dissent -> blocks.add(RecommendationsChapter.dissent(words, dissent)));
    }
}
