package org.plenary.report.book;

import org.plenary.decisions.Vote;
import org.plenary.decisions.VoteRule;
import org.plenary.report.Block;
import org.plenary.report.Block.BulletList;
import org.plenary.report.Block.Heading;
import org.plenary.report.Text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How to read the numbers: denominators, thresholds and rounding, as they were used here. */
final class ReadingChapter {

    private final Words words;
    private final Facts facts;

    ReadingChapter(Words words, Facts facts) {
        this.words = words;
        this.facts = facts;
    }

    void addTo(List<Block> blocks) {
        blocks.add(new Heading(1, "numbers", Text.of(words.of("numbers"))));
        blocks.add(Block.body(words.of("numbers.lead")));
        var items = new ArrayList<Text>();
        items.add(Text.of(words.of("numbers.percentage")));
        items.add(Text.of(words.of("numbers.abstained")));
        facts.standings().stream()
                .flatMap(standing -> standing.votes().stream())
                .map(Vote::rule)
                .distinct()
                .forEach(rule -> items.add(Text.of(rule(rule))));
        items.add(Text.of(words.of("numbers.notes")));
        items.add(Text.of(words.of("numbers.small", "smallest", Profile.SMALLEST)));
        blocks.add(new BulletList(items));
    }

    private String rule(VoteRule rule) {
        var bar = rule.bar().name().toLowerCase(Locale.ROOT);
        var sentence =
                words.of(
                        "rule." + bar,
                        "share",
                        share(rule.part(), rule.whole()),
                        "base",
                        base(rule.base()));
        if (rule.quorumPart() == 0) {
            return sentence;
        }
        return sentence
                + " "
                + words.of(
                        "rule.quorum",
                        "share",
                        share(rule.quorumPart(), rule.quorumWhole()),
                        "base",
                        base(rule.quorumBase()));
    }

    private String base(VoteRule.Base base) {
        return words.of("base." + base.name().toLowerCase(Locale.ROOT));
    }

    /** A half and hundredths as people say them, anything else as it was agreed. */
    private String share(int part, int whole) {
        if (2 * part == whole) {
            return words.of("half");
        }
        return whole == 100
                ? words.percent(part / 100.0)
                : words.of("partOf", "part", part, "whole", whole);
    }
}
